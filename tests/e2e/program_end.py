# SPDX-License-Identifier: MIT
"""How the program ends on signals and at the end of the session. Also the clipboard, at the end and while another
program that owns it does not respond.

Usage: program_end.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from backend import Backend
from clipboardclient import Started
from configfolder import ConfigFolder, settings_file
from sessionmanager import Session
from window import Window, wait_for

QUICK = 4  # seconds; at once, on a busy machine, and less than Qt waits for a clipboard owner


def processor_time(process):
    with open(f"/proc/{process.pid}/stat") as stat:
        return sum(map(int, stat.read().rsplit(")", 1)[1].split()[11:13]))


class ProgramEnd(unittest.TestCase):
    program = ""

    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--demo", "--test-controls"))
        self.environment = os.environ.copy()
        self.state = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys"
        self.settings = settings_file()
        shutil.rmtree(self.state, ignore_errors=True)
        self.settings.unlink(missing_ok=True)
        self.config = ConfigFolder()
        self.config.write((self.backend.folder / "demo-config.json").read_bytes())
        self.key = self.config.stored()["profiles"]["work"]["apiKey"]

    def start(self, **how):
        window = Window(self.program, environment=self.environment, **how)
        self.addCleanup(lambda: window.process.poll() is None and window.kill())
        wait_for("the keys", lambda: len(window.rows("Keys")) > 10)
        return window

    def copy_key(self, window):
        window.click("Profiles", "work")
        window.press_keys("ctrl+shift+c")
        window.find_text("The key of “work” was copied.")

    def saved_view(self):
        return json.loads(self.settings.read_text()) if self.settings.exists() else {}

    def test_signal_ends_it_like_closing(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            with self.subTest(number.name), Started("manage") as manager:
                self.settings.unlink(missing_ok=True)
                window = self.start()
                self.copy_key(window)
                self.assertEqual(manager.next(), "copied " + self.key)
                window.process.send_signal(number)
                self.assertEqual(window.process.wait(QUICK), -number)
                self.assertEqual(manager.next(), "cleared")  # and so not “kept” with the key
                self.assertIn("window/geometry", self.saved_view())

    def test_ignored_signal_stays_ignored(self):
        window = self.start(before_start=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        window.process.send_signal(signal.SIGHUP)
        self.copy_key(window)  # it still works
        self.assertIsNone(window.process.poll())

    def test_closed_terminal_does_not_end_it(self):
        reading, writing = os.pipe()
        self.environment["QT_LOGGING_RULES"] = "qt.qpa.*=true"  # so that there are messages
        window = self.start(before_start=lambda: os.dup2(writing, 2))
        os.close(writing)
        os.close(reading)
        self.copy_key(window)
        self.assertIsNone(window.process.poll())

    def test_signal_ends_it_despite_a_dialog(self):
        window = self.start()
        window.select_key_of("work")
        window.press("Rotate…")
        window.find_text("Rotate “laptop”?")
        window.process.terminate()
        self.assertEqual(window.process.wait(QUICK), -signal.SIGTERM)

    def switch_to(self, window, profile):
        window.select("Profiles", profile)
        window.press("Use")
        wait_for(f"{profile} to be active", lambda: self.config.stored()["activeProfile"] == profile)

    def test_asks_if_the_history_cannot_be_written(self):
        window = self.start()
        self.switch_to(window, "staging")
        history = wait_for("the history", lambda: next(self.state.rglob("history.jsonl"), None))
        history.unlink()
        history.mkdir()
        self.switch_to(window, "work")
        window.press_keys("ctrl+q")
        window.find_text("Quit without saving the latest history?")
        window.press("Cancel")
        window.find_no_text("Quit without saving the latest history?")
        self.assertIsNone(window.process.poll())
        window.press_keys("ctrl+q")
        window.press("Quit anyway")
        self.assertEqual(window.process.wait(QUICK), 0)

    def create_key(self, window, ms, profile):
        self.backend.fault("POST /api/keys", mode="delay", ms=ms)
        window.press("New key…")
        window.type("Name", "at the last moment")
        window.type("Profile name", profile)  # unknown to the keychain
        window.press("Create key")
        wait_for("the request", lambda: self.backend.requests("POST") == ["/api/keys"])

    def test_waits_for_a_key_on_its_way(self):
        window = self.start()
        self.create_key(window, ms=1500, profile="late")
        window.process.terminate()
        self.assertEqual(window.process.wait(10), -signal.SIGTERM)
        self.assertIn("late", self.config.stored()["profiles"])
        self.assertEqual(self.backend.status(self.config.stored()["profiles"]["late"]["apiKey"]), 200)

    def test_does_not_wait_forever(self):
        window = self.start()
        self.create_key(window, ms=60_000, profile="too-late")
        asked = time.monotonic()
        window.process.terminate()
        self.assertEqual(window.process.wait(15), -signal.SIGTERM)
        self.assertGreater(time.monotonic() - asked, 4)

    def test_second_signal_ends_it_at_once(self):
        window = self.start()
        self.create_key(window, ms=60_000, profile="much-too-late")
        window.process.send_signal(signal.SIGINT)
        wait_for("the view to be saved", self.saved_view)
        window.process.send_signal(signal.SIGTERM)
        self.assertEqual(window.process.wait(QUICK), -signal.SIGINT)

    def test_end_of_the_session(self):
        with Session() as session:
            self.environment["SESSION_MANAGER"] = session.address
            window = self.start()
            self.assertEqual(session.next(), "joined")
            self.copy_key(window)
            # The session may continue after all.
            session.tell("save")
            self.assertEqual(session.next(), "saved")
            wait_for("the view to be saved", self.saved_view)
            session.tell("cancel")
            window.find_text("The key of “work” was copied.")
            # Or it ends; then a countdown asks nothing.
            window.select("Keys", "old-ci")
            window.press("Revoke")
            window.find_text("Revoking “old-ci” in")
            session.tell("save")
            self.assertEqual(session.next(), "saved")
            with Started("manage") as manager:
                session.tell("die")
                self.assertEqual(window.process.wait(QUICK), 0)
                self.assertEqual(manager.next(), "cleared")
        del self.environment["SESSION_MANAGER"]
        self.assertEqual(self.backend.requests("DELETE"), [])
        self.start().find_text("old-ci")

    def test_countdown_ends_when_another_program_copies(self):
        window = self.start()
        self.copy_key(window)
        with Started("own", "of somebody else"):
            window.find_no_text("The key of “work” was copied.")

    def test_silent_clipboard_owner_blocks_nothing(self):
        window = self.start()
        self.copy_key(window)
        with Started("own", "of somebody else") as other:
            other.process.send_signal(signal.SIGSTOP)
            window.find_no_text("The key of “work” was copied.")
            asked = time.monotonic()
            window.select("Profiles", "personal")  # the window responds
            box = window.find("Filter keys").queryComponent().getExtents(0)
            subprocess.run(["xdotool", "mousemove", str(box.x + 60), str(box.y + 10), "click", "3"], check=True)
            wait_for("the menu of the field", lambda: len(window.numbers()) > 1)
            subprocess.run(["xdotool", "key", "Escape"], check=True)
            wait_for("the menu to go", lambda: len(window.numbers()) == 1)
            window.press_keys("ctrl+q")
            window.process.wait(QUICK)
            self.assertLess(time.monotonic() - asked, 5)  # Qt waits this long for an owner
        self.assertEqual(window.process.returncode, 0)


if __name__ == "__main__":
    ProgramEnd.program = sys.argv.pop()
    unittest.main(verbosity=2)
