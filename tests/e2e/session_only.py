# SPDX-License-Identifier: MIT
"""The main job on a server that lets only web sessions manage keys, and a session that ends in the middle of it.

Usage: session_only.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import sqlite3
import sys
import tempfile
import unittest

from backend import Backend
from window import Window, wait_for

EMAIL = "anna.maria@example.com"
MANAGE = "Sign in to manage keys"


class SessionOnly(unittest.TestCase):
    program = ""

    def setUp(self):
        self.config = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "scripto/config.json"
        self.config.unlink(missing_ok=True)
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--session-only"))
        self.window = Window(self.program, "--api-url", self.backend.url)
        self.addCleanup(self.window.close)
        self.mails = 0

    def stored(self):
        return json.loads(self.config.read_text())

    def enter_code(self):
        """Everything after “Send code”."""
        self.window.press("Send code")
        code = self.backend.code_for(EMAIL, after=self.mails)
        self.mails += 1
        self.window.find("Code")
        self.window.type("Code", code)
        self.window.press("Sign in")
        self.window.find_no_text("Enter the code")

    def end_sessions(self):
        with sqlite3.connect(self.backend.folder / "backend.sqlite") as database:
            self.assertGreater(database.execute("DELETE FROM session").rowcount, 0)
        database.close()

    def names(self):
        return [row[0].split("\n")[0] for row in self.window.rows("Keys")]

    def test_main_job(self):
        window = self.window
        window.press("Sign in…")
        window.type("E-mail", EMAIL)
        self.enter_code()
        wait_for("the profile", lambda: window.row_of("Profiles", "anna-maria") >= 0)

        # Reported, with an offer to sign in.
        window.find_text("Managing keys needs a code")
        window.press(MANAGE)
        self.enter_code()
        wait_for("the list", lambda: window.row_of("Keys", "scripto-cli") >= 0)
        window.find_text(f"by web session of {EMAIL}")

        window.press("New key…")
        window.type("Name", "ci-docs")
        window.press("Create key")
        window.press("Copy key")
        window.find_text("Saved as profile")
        window.press("Done")
        minted = self.stored()["profiles"]["ci-docs"]
        self.assertEqual(self.backend.status(minted["apiKey"]), 200)

        window.select("Keys", "ci-docs")
        window.press("Revoke")
        window.press("Revoke key")
        wait_for("the row to leave", lambda: not any("ci-docs" in name for name in self.names()))
        self.assertEqual(self.backend.status(minted["apiKey"]), 401)

        self.session_ends_while_typing()
        self.session_ends_before_a_revoke()

        # None of it was written anywhere.
        for folder in (os.environ["XDG_CONFIG_HOME"], os.environ["XDG_STATE_HOME"]):
            for file in pathlib.Path(folder).rglob("*"):
                if file.is_file():
                    self.assertNotIn(b"session_token", file.read_bytes(), file)

    def session_ends_while_typing(self):
        window = self.window
        window.press("New key…")
        window.type("Name", "typed-before")
        window.choose("Expiry", "30")
        self.end_sessions()
        window.press("Create key")
        window.find_text("The web session has ended")
        window.press(MANAGE)
        self.enter_code()
        wait_for("the offer to go", lambda: not window.shows("The web session has ended"))
        self.assertEqual(window.text("Name"), "typed-before")
        window.press("Create key")
        window.press("Copy key")
        window.press("Done")
        self.assertIn("typed-before", self.stored()["profiles"])
        self.assertTrue(self.stored()["profiles"]["typed-before"]["expiresAt"])

    def session_ends_before_a_revoke(self):
        window = self.window
        window.select("Keys", "typed-before")
        self.end_sessions()
        window.press("Revoke")
        window.press("Revoke key")
        window.find_text("was not revoked")
        window.press(MANAGE)
        self.enter_code()
        # The question is asked again without selecting the key again.
        window.press("Revoke key")
        wait_for("the row to leave", lambda: not any("typed-before" in name for name in self.names()))
        self.assertEqual(self.backend.status(self.stored()["profiles"]["typed-before"]["apiKey"]), 401)


if __name__ == "__main__":
    SessionOnly.program = sys.argv.pop()
    unittest.main(verbosity=2)
