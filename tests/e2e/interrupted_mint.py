# SPDX-License-Identifier: MIT
"""The program ends or is suspended while a key is being created: a suspension loses nothing, and an orphan is reported
at the next start, found and revoked.

Usage: interrupted_mint.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import shutil
import signal
import sys
import tempfile
import time
import unittest

from backend import Backend
from configfolder import state_file
from window import Window, wait_for

EMAIL = "anna.maria@example.com"
MINT, LOGIN = "POST /api/keys", "POST /api/cli/login-complete"
FIRST_BYTE = 30  # seconds that the program waits for a response; a suspension must be longer to prove anything


class InterruptedMint(unittest.TestCase):
    program = ""

    def setUp(self):
        self.config = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "scripto/config.json"
        self.config.unlink(missing_ok=True)
        self.state = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys"
        shutil.rmtree(self.state, ignore_errors=True)
        self.backend = self.enterContext(Backend(self.enterContext(tempfile.TemporaryDirectory()), "--test-controls"))
        self.mails = 0
        self.start()
        self.addCleanup(lambda: self.window.kill())

    def start(self):
        self.window = Window(self.program, "--api-url", self.backend.url)

    def ask_to_sign_in(self):
        self.window.press("Sign in…")
        self.window.type("E-mail", EMAIL)
        self.window.press("Send code")
        code = self.backend.code_for(EMAIL, after=self.mails)
        self.mails += 1
        self.window.find("Code")
        self.window.type("Code", code)
        self.window.press("Sign in")

    def sign_in(self):
        self.ask_to_sign_in()
        self.window.find_no_text("Enter the code")
        wait_for("the list", lambda: self.window.row_of("Keys", "scripto-cli") >= 0)

    def ask_for_key(self):
        self.window.press("New key…")
        self.window.type("Name", "ci-docs")
        self.window.press("Create key")

    def arrived(self, route):
        method, path = route.split()
        wait_for("the request", lambda: path in self.backend.requests(method))

    def names(self):
        return [row[0] for row in self.backend.sql("SELECT name FROM apikey ORDER BY name")]

    def noted(self):
        file = state_file("mints.json")
        return [each["name"] for each in json.loads(file.read_text())["mints"]] if file.exists() else []

    def history(self):
        file = state_file("history.jsonl")
        return [json.loads(line)["kind"] for line in file.read_text().splitlines()] if file.exists() else []

    def end_program(self, by):
        self.window.process.send_signal(by)
        self.window.process.wait(60)

    def test_killed_while_a_key_is_created(self):
        self.sign_in()
        self.backend.fault(MINT, mode="delay", ms=5000)
        self.ask_for_key()
        self.arrived(MINT)
        self.assertEqual(self.noted(), ["ci-docs"])
        self.end_program(signal.SIGKILL)
        wait_for("the key that nobody holds", lambda: "ci-docs" in self.names())
        self.start()
        self.window.find_text("The interrupted request for a key has made the key “ci-docs”")
        self.assertEqual(self.history().count("key-uncertain"), 1)
        self.window.press("Revoke…")
        self.window.press("Revoke key")
        wait_for("it to be gone", lambda: "ci-docs" not in self.names())
        wait_for("nothing to be noted", lambda: self.noted() == [])

    def test_killed_before_the_server_creates_the_key(self):
        self.sign_in()
        self.backend.fault(MINT, mode="hold-before")
        self.ask_for_key()
        wait_for("the request", lambda: self.backend.control("held")["held"])
        self.end_program(signal.SIGKILL)
        self.start()
        # The list lacks it, which proves nothing yet.
        self.window.find_text("while the key “ci-docs” of anna.maria@example.com was being made")
        self.window.find("Look for it")
        self.assertEqual(self.noted(), ["ci-docs"])
        self.window.kill()
        self.start()
        self.window.find("Look for it")
        self.assertEqual(self.history().count("key-uncertain"), 1)  # reported once

    def test_killed_while_signing_in(self):
        self.backend.fault(LOGIN, mode="delay", ms=5000)
        self.ask_to_sign_in()
        self.arrived(LOGIN)
        self.end_program(signal.SIGKILL)
        wait_for("the key that nobody holds", lambda: self.names() == ["scripto-cli"])
        self.start()
        self.window.press("Look for it")  # no profile can read the list, so another sign-in must
        self.window.press("Send code")
        code = self.backend.code_for(EMAIL, after=1)
        self.window.find("Code")
        self.window.type("Code", code)
        self.window.press("Sign in")
        self.window.find_no_text("Enter the code")
        self.window.find_text("The interrupted sign-in has made the key “scripto-cli”")

    def test_ended_while_a_key_is_created(self):
        self.sign_in()
        self.backend.fault(MINT, mode="delay", ms=9000)  # longer than a normal end waits
        self.ask_for_key()
        self.arrived(MINT)
        self.end_program(signal.SIGHUP)
        wait_for("the key", lambda: "ci-docs" in self.names())
        self.start()
        self.window.find_text("The interrupted request for a key has made the key “ci-docs”")

    def test_suspended_for_longer_than_a_response_may_take(self):
        self.sign_in()
        self.backend.fault(MINT, mode="delay", ms=1000)
        self.ask_for_key()
        self.arrived(MINT)
        self.window.process.send_signal(signal.SIGSTOP)
        time.sleep(FIRST_BYTE + 3)  # the time itself is tested
        self.window.process.send_signal(signal.SIGCONT)
        self.window.press("Copy key")
        self.window.press("Done")
        self.assertEqual(self.names().count("ci-docs"), 1)
        wait_for("nothing to be noted", lambda: self.noted() == [])


if __name__ == "__main__":
    InterruptedMint.program = sys.argv.pop()
    unittest.main(verbosity=2)
