# SPDX-License-Identifier: MIT
"""“Copy diagnostics”: what the report contains, what it leaves out, and that exactly the shown text is copied. Also the
log that the program prints on request.

Usage: diagnostics.py PROGRAM, inside tests/with-desktop."""

import getpass
import os
import pathlib
import shutil
import socket
import sys
import tempfile
import unittest

from backend import Backend
from clipboardclient import Started
from configfolder import ConfigFolder
from keyrings import forget_profiles
from window import Window, wait_for

EMAIL = "anna.maria@example.com"


class Diagnostics(unittest.TestCase):
    program = ""

    def setUp(self):
        shutil.rmtree(pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)
        forget_profiles()
        self.backend = self.enterContext(Backend(self.enterContext(tempfile.TemporaryDirectory()), "--test-controls"))
        self.config = ConfigFolder()

    def start(self, **variables):
        environment = {**os.environ, **variables}
        self.window = Window(self.program, "--api-url", self.backend.url, environment=environment)
        self.addCleanup(self.window.kill)

    def sign_in(self):
        self.window.press("Sign in…")
        self.window.type("E-mail", EMAIL)
        self.window.press("Send code")
        code = self.backend.code_for(EMAIL)
        self.window.find("Code")
        self.window.type("Code", code)
        self.window.press("Sign in")
        self.window.find_no_text("Enter the code")
        wait_for("the keys", lambda: self.window.rows("Keys"))
        wait_for("the dialog to be gone", self.window.is_active)

    def test_report(self):
        self.start()
        self.sign_in()
        key = next(iter(self.config.stored()["profiles"].values()))["apiKey"]
        self.window.choose_in_menu("a")
        self.window.press("Copy diagnostics…")
        self.window.button("Copy diagnostics")
        report = self.window.text("Diagnostics")
        for said in ("Scripto Keys ", "Qt platform: xcb", "Keychain: GNOME Keyring is Ready", "InSync 1", "mode 0600",
                     "profiles: 1, one is active: yes", "Newest errors:"):  # fmt: skip
            self.assertIn(said, report)
        for personal in (key[8:16], EMAIL, "anna", os.environ["HOME"]):
            self.assertNotIn(personal.lower(), report.lower())
        for name in {getpass.getuser(), socket.gethostname()} - {"localhost"}:
            self.assertNotRegex(report.lower(), rf"(?<![^\W_]){name.lower()}(?![^\W_])")
        with Started("manage") as manager:
            self.window.press("Copy diagnostics")
            copied = [manager.next() for _ in report.strip().splitlines()]
        self.assertEqual(copied[0], "copied " + report.splitlines()[0])
        self.assertEqual(copied[1:], [line.strip() for line in report.strip().splitlines()][1:])
        self.window.find_text("Copied.")

    def test_log(self):
        log = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "log"
        with open(log, "w") as file:
            saved = os.dup(2)
            os.dup2(file.fileno(), 2)
            try:
                self.start(QT_LOGGING_RULES="scripto.*=true")
            finally:
                os.dup2(saved, 2)
                os.close(saved)
        self.sign_in()
        for said in ("scripto.api: ", "scripto.config: ", "scripto.keychain: ", "scripto.login: goes on to Done"):
            wait_for(said, lambda s=said: s in log.read_text())
        key = next(iter(self.config.stored()["profiles"].values()))["apiKey"]
        lines = [line for line in log.read_text().splitlines() if line.startswith("scripto.")]
        for personal in (key[8:16], EMAIL, "anna", os.environ["HOME"]):
            self.assertEqual([line for line in lines if personal.lower() in line.lower()], [])


if __name__ == "__main__":
    Diagnostics.program = sys.argv.pop(1)
    unittest.main(verbosity=2)
