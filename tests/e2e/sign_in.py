# SPDX-License-Identifier: MIT
"""The first run and signing in, as a user presses, pastes and types. Counts what that takes.

Usage: sign_in.py PROGRAM, inside tests/with-desktop."""

import subprocess
import sys
import tempfile
import unittest

import pyatspi

from backend import Backend
from clipboardclient import Started
from configfolder import ConfigFolder, settings_file
from keyrings import forget_profiles
from window import Window, descendants, quietly, wait_for

EMAIL = "anna.maria@example.com"
COMPLETE = "/api/cli/login-complete"


class SignIn(unittest.TestCase):
    program = ""

    def setUp(self):
        self.config = ConfigFolder()
        settings_file().unlink(missing_ok=True)
        forget_profiles()
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--test-controls"))
        self.window = Window(self.program, "--api-url", self.backend.url)
        self.addCleanup(self.window.close)
        self.pressed = self.clicked = 0

    def wait_for_focus(self, name):
        def has_focus(node):
            return node.name == name and node.getState().contains(pyatspi.STATE_FOCUSED)

        nodes = lambda: descendants(self.window.application)
        wait_for(f"the focus on “{name}”", lambda: any(quietly(lambda n=node: has_focus(n)) for node in nodes()))

    def press(self, *keys):
        subprocess.run(["xdotool", "key", *keys], check=True)
        self.pressed += len(keys)

    def type(self, field, text):
        self.wait_for_focus(field)
        subprocess.run(["xdotool", "type", text], check=True)
        wait_for(f"“{text}” in “{field}”", lambda: self.window.text(field).replace(" ", "") == text.replace(" ", ""))

    def click(self, name):
        box = self.window.button(name).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.window.click_at(box.x + box.width // 2, box.y + box.height // 2)
        self.clicked += 1

    def paste_code(self, code):
        self.wait_for_focus("Code")
        with Started("own", code):
            subprocess.run(["xdotool", "key", "ctrl+v"], check=True)
            wait_for("the code to be sent", self.completions)

    def completions(self):
        return self.backend.requests("POST").count(COMPLETE)

    def see_result(self, profile):
        window = self.window
        window.find_no_text("Enter the code")
        window.find_text("You are signed in.")
        window.find_text(f"Profile {profile} is saved in config.json and in the keychain; the CLI uses it.")
        wait_for("the new profile to be selected", lambda: window.shows(f"Keys of {profile.replace('-', '.')}@"))

    def test_by_keyboard(self):
        window = self.window
        window.find_text("Add your first profile")
        self.assertFalse(window.shows("Profiles"))  # the pane
        self.wait_for_focus("Sign in…")
        self.press("Return")
        self.type("E-mail", EMAIL)
        self.press("Return")
        code = self.backend.code_for(EMAIL)
        self.type("Code", code)
        self.assertEqual(self.completions(), 0)  # how long this server's codes are is not known yet
        self.press("Return")
        self.see_result("anna-maria")
        # In the list of profiles, where the next key press acts on the new one.
        self.wait_for_focus("Profiles")

        self.press("ctrl+n")
        self.type("Name", "ci-docs")
        self.press("Return")
        window.find_text("Saved as profile")
        self.wait_for_focus("Copy key")
        self.press("Return", "Escape")
        wait_for("the key", lambda: window.row_of("Keys", "ci-docs") >= 0)
        self.assertEqual(self.backend.status(self.config.stored()["profiles"]["ci-docs"]["apiKey"]), 200)
        self.assertLessEqual(self.pressed, 8)

        # From now on a typed code needs no Enter.
        wait_for("the main window to be active", window.is_active)
        self.press("ctrl+shift+n")
        self.type("E-mail", "bert@example.com")
        self.press("Return")
        second = self.backend.code_for("bert@example.com")
        self.wait_for_focus("Code")
        subprocess.run(["xdotool", "type", second], check=True)
        self.see_result("bert")
        settings = settings_file().read_text()
        self.assertIn("login/codeLengths", settings)
        self.assertFalse(code in settings or second in settings)

    def test_by_mouse(self):
        window = self.window
        self.click("Sign in…")
        self.type("E-mail", EMAIL)
        self.click("Send code")
        self.paste_code(f"Your code is {self.backend.code_for(EMAIL)}.")
        self.see_result("anna-maria")
        wait_for("the main window to be active", window.is_active)
        self.click("New key…")
        self.type("Name", "ci-docs")
        self.click("Create key")
        self.click("Copy key")
        self.click("Done")
        wait_for("the key", lambda: window.row_of("Keys", "ci-docs") >= 0)
        self.assertLessEqual(self.clicked, 6)

    def test_by_assistive_technology(self):
        """Without a mouse, a keyboard or a clipboard, and knowing nothing but what is visible."""
        window = self.window
        pressed = []

        def press(name):
            window.press(name)
            pressed.append(name)

        press("Sign in…")
        window.type("E-mail", EMAIL)
        press("Send code")
        window.find_text("Enter the code")
        window.type("Code", self.backend.code_for(EMAIL))
        press("Sign in")
        self.see_result("anna-maria")
        press("New key…")
        window.type("Name", "ci-docs")
        press("Create key")
        window.find_text("Saved as profile")
        press("Done")
        wait_for("the key", lambda: window.row_of("Keys", "ci-docs") >= 0)
        self.assertEqual(self.backend.status(self.config.stored()["profiles"]["ci-docs"]["apiKey"]), 200)
        self.assertLessEqual(len(pressed), 6)

    def test_refused_and_unreachable(self):
        window = self.window
        self.click("Sign in…")
        self.type("E-mail", EMAIL)
        self.click("Send code")
        right = self.backend.code_for(EMAIL)
        self.paste_code("000000" if right != "000000" else "111111")
        window.find_text("The server refused ")
        self.wait_for_focus("Code")
        self.assertEqual(window.text("Code"), "")
        self.type("Code", right)
        self.backend.process.terminate()
        self.backend.process.wait(40)
        self.click("Sign in")
        window.find_text("The code was not sent and stays valid.")
        self.assertEqual(window.text("Code").replace(" ", ""), right)
        self.click("Cancel")
        window.find_text("Add your first profile")

    def test_key_that_arrives_after_cancelling(self):
        window = self.window
        self.click("Sign in…")
        self.type("E-mail", EMAIL)
        self.click("Send code")
        self.backend.fault(f"POST {COMPLETE}", mode="wait")
        self.type("Code", self.backend.code_for(EMAIL))
        self.click("Sign in")
        wait_for("the code to arrive", self.completions)
        self.click("Cancel")
        window.find_text(f"Signing in as {EMAIL}. The key is kept when it arrives.")
        wait_for("the server to answer", lambda: self.backend.control("go", method="POST")["answered"] == 1)
        self.see_result("anna-maria")
        self.assertIn("anna-maria", self.config.stored()["profiles"])


if __name__ == "__main__":
    SignIn.program = sys.argv.pop()
    unittest.main(verbosity=2)
