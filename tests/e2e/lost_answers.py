# SPDX-License-Identifier: MIT
"""Responses that are lost after the server has acted, a server that requires a pause, and one that is unreachable.

Usage: lost_answers.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import sys
import tempfile
import unittest
import urllib.parse
import urllib.request

from backend import Backend
from window import Window, wait_for

EMAIL = "anna.maria@example.com"


class LostAnswers(unittest.TestCase):
    program = ""

    def setUp(self):
        self.config = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "scripto/config.json"
        self.config.unlink(missing_ok=True)
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(self.folder, "--test-controls"))
        self.mails = 0

    def start(self):
        self.window = Window(self.program, "--api-url", self.backend.url)
        self.addCleanup(self.window.close)
        return self.window

    def lose(self, route):
        self.fault(route, mode="drop-after")

    def fault(self, route, **what):
        fault = json.dumps({"route": route, **what}).encode()
        request = urllib.request.Request(
            self.backend.url + "/__test/faults", fault, {"Content-Type": "application/json"}
        )
        urllib.request.urlopen(request).close()

    def requests(self, method, path):
        with urllib.request.urlopen(self.backend.url + "/__test/requests") as answer:
            received = json.load(answer)["requests"]
        return [each for each in received if each["method"] == method and each["path"].startswith(path)]

    def type_code(self):
        code = self.backend.code_for(EMAIL, after=self.mails)
        self.mails += 1
        self.window.find("Code")
        self.window.type("Code", code)
        self.window.press("Sign in")

    def sign_in(self):
        window = self.window
        window.press("Sign in…")
        window.type("E-mail", EMAIL)
        window.press("Send code")
        self.type_code()
        window.find_no_text("Enter the code")
        wait_for("the list", lambda: window.row_of("Keys", "scripto-cli") >= 0)

    def count(self, name):
        return sum(name in row[0] for row in self.window.rows("Keys"))

    def test_lost_mint_and_lost_revoke(self):
        window = self.start()
        self.sign_in()
        self.lose("POST /api/keys")
        window.press("New key…")
        window.type("Name", "ci-docs")
        window.press("Create key")
        window.find_text("The answer to the request was lost.")
        window.find_text("nobody holds it")
        self.assertEqual(len(self.requests("POST", "/api/keys")), 1)
        # The response to this one is lost as well; it is repeated and found to be done.
        self.lose("DELETE /api/keys/{id}")
        window.press("Revoke key")
        window.find_text("The key that nobody held was revoked.")
        self.assertEqual(len(self.requests("DELETE", "/api/keys/")), 2)
        window.press("Create key")
        window.press("Copy key")
        window.press("Done")
        wait_for("one such key", lambda: self.count("ci-docs") == 1)
        self.assertEqual(len(self.requests("POST", "/api/keys")), 2)

    def test_lost_sign_in(self):
        window = self.start()
        self.lose("POST /api/cli/login-complete")
        window.press("Sign in…")
        window.type("E-mail", EMAIL)
        window.press("Send code")
        self.type_code()
        window.find_text("The code is spent, and a key may exist that nobody holds.")
        window.press("Send new code")
        self.type_code()
        window.find_no_text("Enter the code")
        window.find_text("The interrupted sign-in has made the key")
        self.assertEqual(self.count("scripto-cli"), 2)
        window.press("Revoke…")
        window.press("Revoke key")
        wait_for("one key", lambda: self.count("scripto-cli") == 1)
        stored = json.loads(self.config.read_text())
        key = stored["profiles"][stored["activeProfile"]]["apiKey"]
        self.assertEqual(self.backend.status(key), 200)

    def test_pause_before_a_revoke(self):
        window = self.start()
        self.sign_in()
        self.fault("DELETE /api/keys/{id}", mode="status", status=429, headers={"retry-after": "2"})
        window.select("Keys", "scripto-cli")
        window.press("Revoke")
        window.press("Revoke key")
        window.find_text("Try again in ")
        window.press("Try again")  # offered once the pause is over
        self.assertEqual(len(self.requests("DELETE", "/api/keys/")), 1)
        window.press("Revoke key")
        window.find_text("was revoked")

    def test_server_that_is_temporarily_unreachable(self):
        window = self.start()
        self.sign_in()
        port = str(urllib.parse.urlsplit(self.backend.url).port)
        self.backend.__exit__()
        window.press("Refresh")
        window.find_text("Scripto cannot be reached")
        window.find_text("These are the keys as read")
        self.assertFalse(window.is_enabled("New key…"))
        self.backend.options = ("--test-controls", "--port", port)
        self.backend.__enter__()
        window.find_no_text("Scripto cannot be reached")
        wait_for("new keys to be possible", lambda: window.is_enabled("New key…"))


if __name__ == "__main__":
    LostAnswers.program = sys.argv.pop()
    unittest.main(verbosity=2)
