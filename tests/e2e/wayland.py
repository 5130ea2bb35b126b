# SPDX-License-Identifier: MIT
"""The main job on a Wayland desktop: windows, keyboard, menus, clipboard and scaling.

Usage: wayland.py PROGRAM, inside tests/with-desktop. With SCRIPTO_TEST_PICTURES=FOLDER it takes pictures."""

import os
import pathlib
import shutil
import sys
import tempfile
import unittest

import pyatspi

from backend import Backend
from compositor import Compositor
from configfolder import ConfigFolder
from keyrings import forget_profiles
from window import Window, wait_for

EMAIL = "anna.maria@example.com"


PART_OF_MENU = 20_000  # bytes of a picture


def changed(before, after):
    return sum(a != b for a, b in zip(before, after))


class Wayland(unittest.TestCase):
    program = ""

    def setUp(self):
        self.config = ConfigFolder()
        forget_profiles()
        shutil.rmtree(pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)
        self.backend = self.enterContext(Backend(self.enterContext(tempfile.TemporaryDirectory())))
        self.screen = self.enterContext(Compositor())

    def start(self, **environment):
        self.window = Window(self.program, "--api-url", self.backend.url,
                             environment={**self.screen.environment, **environment})
        self.addCleanup(self.end)
        wait_for("the window to have the keyboard", self.window.is_active)
        return self.window

    def end(self):
        if self.window.process.poll() is None:
            self.window.close()

    def focused(self, name):
        wait_for(f"“{name}” to have the keyboard",
                 lambda: self.window.find(name, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY).getState().contains(pyatspi.STATE_FOCUSED))

    def sign_in(self):
        self.screen.press("N", "ctrl", "shift")
        self.focused("E-mail")
        self.screen.save_picture("sign-in")
        self.screen.type(EMAIL)
        self.screen.press("Return")
        self.window.find("Code")
        self.focused("Code")
        self.screen.type(self.backend.code_for(EMAIL))
        self.screen.press("Return")
        wait_for("the profile", lambda: self.window.rows("Profiles"))

    def test_main_job_by_keyboard(self):
        window, screen = self.start(), self.screen
        self.assertIn("Scripto Keys", screen.windows()[0])
        self.sign_in()
        screen.save_picture("signed-in")

        screen.press("n", "ctrl")
        self.focused("Name")
        self.assertEqual(len(screen.windows()), 2)
        screen.type("ci-docs")
        window.press("Create key")
        window.press("Copy key")
        window.find_text("Saved as profile")
        key = self.config.stored()["profiles"]["ci-docs"]["apiKey"]
        wait_for("the key on the clipboard", lambda: screen.clipboard() == key)
        screen.save_picture("new-key")
        window.press("Done")

        window.select("Keys", "ci-docs")
        window.press("Revoke")
        window.find("Revoke key")
        screen.save_picture("revoke")
        window.press("Revoke key")
        wait_for("the key to be revoked", lambda: self.backend.status(key) == 401)

    def test_menus_and_popups(self):
        window, screen = self.start(), self.screen
        self.sign_in()
        before = screen.picture()
        screen.press("F10", "shift")
        wait_for("the menu of the row", lambda: changed(before, screen.picture()) > PART_OF_MENU)
        screen.save_picture("menu")
        screen.press("Escape")
        wait_for("it to close", lambda: changed(before, screen.picture()) < PART_OF_MENU)

        screen.press("k", "ctrl")
        screen.type("settings")
        screen.save_picture("commands")
        screen.press("Return")
        window.find("Sections")
        screen.save_picture("settings")

    def test_scaling(self):
        for scale in (2, 1.5):  # with 1.5, it is drawn for 2 and scaled down
            self.screen.set_scale(scale)
            with tempfile.NamedTemporaryFile() as log:
                self.start_logged(log)
                self.window.find("Sign in…")
                self.screen.save_picture(f"scale-{scale}")
                self.window.close()
                lines = pathlib.Path(log.name).read_text().splitlines()
            scales = [line.partition("set_buffer_scale")[2] for line in lines if "set_buffer_scale" in line]
            self.assertEqual(set(scales), {"(2)"})

    def start_logged(self, log):
        """What the program says to the compositor goes into the log."""
        saved = os.dup(2)
        os.dup2(log.fileno(), 2)  # inherited
        try:
            self.start(WAYLAND_DEBUG="1")
        finally:
            os.dup2(saved, 2)
            os.close(saved)


if __name__ == "__main__":
    Wayland.program = sys.argv.pop(1)
    unittest.main(verbosity=2)
