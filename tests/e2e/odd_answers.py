# SPDX-License-Identifier: MIT
"""Responses that a client may misread: compressed ones, early hints, an accepted code without a key, and a pause that
only the body names.

Usage: odd_answers.py PROGRAM, inside tests/with-desktop."""

import json
import os
import sys
import tempfile
import time
import unittest

from backend import Backend
from configfolder import ConfigFolder
from frontserver import FrontServer
from window import Window, wait_for

EMAIL = "anna.maria@example.com"
MINT, SEND, LOGIN = "POST /api/keys", "POST /api/cli/login-request", "POST /api/cli/login-complete"
PAUSE = 3  # seconds


class OddAnswers(unittest.TestCase):
    program = ""

    def setUp(self):
        # A different folder for each test: the keychain entries depend on it.
        os.environ["XDG_CONFIG_HOME"] = self.enterContext(tempfile.TemporaryDirectory())
        self.config = ConfigFolder().file
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--test-controls"))
        self.front = self.enterContext(FrontServer(self.backend))
        self.mails = 0
        self.window = Window(self.program, "--api-url", self.front.url)
        self.addCleanup(self.window.close)

    def say(self, route, status, message, **more):
        """Replaces the next response."""
        error = {"code": "internal", "message": message, **more}
        self.front.answers[route] = (status, {"success": False, "error": error})

    def ask_for_pause(self, route):
        self.say(route, 429, "Too many requests", details={"retryInSeconds": PAUSE})

    def see_pause(self, press, button):
        """After `press`, counts down; `button` is disabled until the end."""
        begun = time.monotonic()
        press()
        self.window.find_text("Too many requests")
        wait_for("the countdown", lambda: self.window.shows("Try again in ") and not self.window.is_enabled(button))
        self.window.button(button)
        self.assertGreaterEqual(time.monotonic() - begun, PAUSE)

    def ask_to_sign_in(self):
        self.window.press("Sign in…")
        self.window.type("E-mail", EMAIL)

    def type_code(self):
        code = self.backend.code_for(EMAIL, after=self.mails)
        self.mails += 1
        self.window.find("Code")
        self.window.type("Code", code)

    def sign_in(self):
        self.ask_to_sign_in()
        self.window.press("Send code")
        self.type_code()
        self.window.press("Sign in")
        self.window.find_no_text("Enter the code")
        wait_for("the list", lambda: self.window.row_of("Keys", "scripto-cli") >= 0)

    def ask_for_key(self):
        self.window.press("New key…")
        self.window.type("Name", "ci-docs")

    def status_of(self, profile):
        return self.backend.status(json.loads(self.config.read_text())["profiles"][profile]["apiKey"])

    def made(self):
        return self.backend.sql("SELECT count(*) FROM apikey")[0][0]

    def test_compressed_responses_after_early_hints(self):
        self.front.packs = self.front.hints = True
        self.sign_in()
        self.assertEqual(self.status_of("anna-maria"), 200)
        self.ask_for_key()
        self.window.press("Create key")
        self.window.press("Copy key")
        self.window.find_text("Saved as profile")
        self.window.press("Done")
        self.assertEqual(self.status_of("ci-docs"), 200)
        self.assertEqual(self.made(), 2)
        self.assertLessEqual({MINT, LOGIN}, set(self.front.packed))

    def test_accepted_code_without_a_key(self):
        window = self.window
        self.ask_to_sign_in()
        window.press("Send code")
        self.type_code()
        self.say(LOGIN, 500, "signed in but key mint failed", nextAction="try again in a while")
        window.press("Sign in")
        window.find_text("The code is spent, and no key was made. Send a new code.")
        window.find_text("signed in but key mint failed")
        window.find_text("try again in a while")
        window.find_text("Spent")
        self.assertFalse(window.is_enabled("Sign in"))
        window.press("Send new code")  # at once
        self.type_code()
        window.press("Sign in")
        window.find_no_text("Enter the code")
        wait_for("the list", lambda: window.row_of("Keys", "scripto-cli") >= 0)
        self.assertEqual(self.status_of("anna-maria"), 200)
        self.assertEqual(self.made(), 1)

    def test_pauses_named_in_the_body(self):
        window = self.window
        self.ask_to_sign_in()
        self.ask_for_pause(SEND)
        self.see_pause(lambda: window.press("Send code"), "Send code")
        window.press("Send code")
        self.type_code()
        self.ask_for_pause(LOGIN)
        self.see_pause(lambda: window.press("Sign in"), "Sign in")
        window.press("Sign in")
        window.find_no_text("Enter the code")
        wait_for("the list", lambda: window.row_of("Keys", "scripto-cli") >= 0)

        self.ask_for_key()
        self.ask_for_pause(MINT)
        self.see_pause(lambda: window.press("Create key"), "Create key")
        window.press("Create key")
        window.press("Copy key")
        window.press("Done")
        self.assertEqual(self.status_of("ci-docs"), 200)
        self.assertEqual(self.made(), 2)

        self.ask_for_pause("GET /api/keys")
        window.press("Refresh")
        window.find_text("Too many requests")
        window.find_text("Try again in ")
        window.press("Try again")  # offered once the pause is over
        window.find_no_text("Too many requests")


if __name__ == "__main__":
    OddAnswers.program = sys.argv.pop()
    unittest.main(verbosity=2)
