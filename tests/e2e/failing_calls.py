# SPDX-License-Identifier: MIT
"""The window on an operating system that refuses calls: the file is the old or the new one, the window says which, and
still closes.

Usage: failing_calls.py LIBRARY PROGRAM, inside tests/with-desktop."""

import errno
import json
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

import pyatspi
from configfolder import NOWHERE, ConfigFolder, profile, settings_file, state_file, text_of, write_settings
from gaps import GapMeter
from keyrings import forget_profiles
from window import WAIT, Window, wait_for

WHOLE = text_of({"activeProfile": "alpha", "profiles": {"alpha": profile("a"), "beta": profile("b")}})
HANG = -2  # as the library defines it
LONGEST_GAP = 250  # milliseconds
SAVED_NOWHERE = "config.json can’t be written: a new key would be saved nowhere."


class FailingCalls(unittest.TestCase):
    library = program = ""

    def setUp(self):
        forget_profiles()
        shutil.rmtree(pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)
        self.folder = ConfigFolder()
        self.folder.write(WHOLE)
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.order = pathlib.Path(scratch.name) / "order"

    def start(self, folder=None):
        environment = {
            **os.environ,
            "LD_PRELOAD": self.library,
            "SCRIPTO_FAIL_FOLDER": str(folder or self.folder.path),
            "SCRIPTO_FAIL_ORDER": str(self.order),
            "SCRIPTO_API_BASE_URL": NOWHERE,
        }
        self.window = Window(self.program, environment=environment)
        self.addCleanup(self.window.close)
        wait_for("“Sign in…” to be enabled", lambda: self.window.is_enabled("Sign in…"))

    def refuse(self, call, error):
        self.order.with_suffix(".new").write_text(f"{call} {error}")
        self.order.with_suffix(".new").rename(self.order)

    def mend(self):
        self.order.unlink()

    def test_switching(self):
        self.start()
        window = self.window
        window.select("Profiles", "beta")
        for call, error in (("write", errno.ENOSPC), ("fsync", errno.EIO), ("rename", errno.EPERM)):
            with self.subTest(call):
                self.refuse(call, error)
                window.press("Use")
                window.find_text("config.json could not be written and is as it was.")
                self.assertEqual(self.folder.read(), WHOLE)
                self.mend()
                window.press("Dismiss")
                window.find_no_text("config.json could not be written")  # it must be about the next call
        window.press("Use")
        wait_for("the save", lambda: self.folder.stored()["activeProfile"] == "beta")
        wait_for("the lock to go", lambda: self.folder.names() == {"config.json"})
        window.press_keys("ctrl+q")
        self.assertEqual(window.process.wait(WAIT), 0)

    def test_settings(self):
        write_settings({"keys/revokeHoldSeconds": 5, "of a later edition": ["kept"]})
        before = settings_file().read_bytes()
        stored = lambda: json.loads(settings_file().read_text())
        self.start(settings_file().parent)
        window = self.window
        window.choose_in_menu("s")
        hold = window.find("Wait before revoking", pyatspi.ROLE_SPIN_BUTTON).queryValue()
        for seconds, (call, error) in enumerate([("write", errno.EPERM), ("write", errno.ENOSPC), ("read", errno.EIO)]):
            with self.subTest(call):
                self.refuse(call, error)
                hold.currentValue = seconds
                window.find_text(f"The settings couldn’t be saved. They last until you quit. {settings_file()} cannot be")
                window.find_text(os.strerror(error))
                self.assertEqual(settings_file().read_bytes(), before)
                self.mend()
        hold.currentValue = 7
        wait_for("the save", lambda: stored()["keys/revokeHoldSeconds"] == 7)
        self.assertEqual(stored()["of a later edition"], ["kept"])
        window.press("Close")
        window.press_keys("ctrl+q")
        self.assertEqual(window.process.wait(WAIT), 0)
        self.assertIn("window/geometry", stored())

    def test_no_key_is_requested_that_could_not_be_saved(self):
        self.start()
        window = self.window
        self.refuse("write", errno.ENOSPC)
        window.press("Sign in…")
        window.type("E-mail", "new@example.com")
        window.press("Send code")
        window.find_text(SAVED_NOWHERE)
        window.find_text("the disk is full")
        window.press("I’ll copy the key myself")
        window.find_text("Scripto cannot be reached")  # now it was sent
        window.press("Cancel")
        self.assertEqual(self.folder.read(), WHOLE)

    def test_changes_without_events(self):
        self.refuse("inotify_add_watch", errno.ENOSPC)
        self.start()
        self.window.find_text("config.json can’t be watched; read every 3 s")
        self.folder.write(WHOLE.replace(b'"beta"', b'"gamma"'))
        self.window.row_of("Profiles", "gamma")

    def test_hanging_disk(self):
        self.start()
        window, meter = self.window, GapMeter(self.window.process.pid)
        silent = "The disk isn’t answering."
        for call in ("stat", "open"):
            with self.subTest(call):
                self.refuse(call, HANG)
                self.folder.write(WHOLE.replace(b'"beta"', f'"{call}"'.encode()))
                window.press("Refresh")
                window.find_text(silent)
                self.mend()
                window.find_no_text(silent)
                window.row_of("Profiles", call)
        self.refuse("open", HANG)
        window.press("Refresh")
        window.find_text(silent)
        self.assertLessEqual(meter.longest(), LONGEST_GAP)
        window.press_keys("ctrl+q")
        window.press("Quit without saving")
        self.assertEqual(window.process.wait(10), 0)

    def test_dangling_link(self):
        self.start()
        window = self.window
        window.find_text("in sync")
        target = pathlib.Path(self.folder.path.parent) / "disk" / "config.json"
        self.folder.file.unlink()
        self.folder.file.symlink_to(target)
        window.find_text("config.json isn’t there")
        window.find_text(str(target))
        window.press("Sign in…")
        window.type("E-mail", "new@example.com")
        window.press("Send code")
        window.find_text(SAVED_NOWHERE)
        window.find_text("Is its disk mounted?")
        window.press("Cancel")
        target.parent.mkdir()
        self.addCleanup(lambda: target.unlink() or target.parent.rmdir())
        window.press("Restore all…")
        window.find_text("config.json is a link")
        window.press("Restore 2 profiles")
        wait_for("the file", target.exists)
        window.find_no_text("config.json isn’t there")

    def test_state_of_a_newer_version(self):
        file = state_file("mirror.json")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text('{"version": 99, "profiles": "otherwise"}')
        self.addCleanup(lambda: state_file("mirror.json").unlink())
        self.start()
        self.window.find_text("A newer version of Scripto Keys has written mirror.json.")
        self.window.find_text("in sync")
        self.assertEqual(state_file("mirror.json").read_text(), '{"version": 99, "profiles": "otherwise"}')


if __name__ == "__main__":
    FailingCalls.program = sys.argv.pop()
    FailingCalls.library = sys.argv.pop()
    unittest.main(verbosity=2)
