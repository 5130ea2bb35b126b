# SPDX-License-Identifier: MIT
"""The main job as a screen reader speaks it: in an order that makes sense, everything that happens, and nothing twice.

Usage: screen_reader.py PROGRAM, inside tests/with-desktop. Prints what is spoken."""

import sys
import tempfile
import unittest

from backend import Backend
from clickworld import ClickWorld
from screenreader import ScreenReader
from window import Window, wait_for


class Listening:
    def listen(self):
        self.reader = self.enterContext(ScreenReader(self.window.process.pid))

    def hear(self, *texts):
        """Waits until these were spoken, in this order, each by one alert or about what has the keyboard."""

        def position():
            lines = iter(self.reader.spoken())
            return all(any(text in line for line in lines) for text in texts)

        try:
            wait_for(f"{texts} to be spoken", position)
        finally:
            print("", *self.reader.spoken(), sep="\n  ", flush=True)

    def assert_alerts(self, *texts):
        """Checks that exactly these alerts were spoken, by a part of each."""
        alerts = self.reader.alerts()
        print("", *self.reader.spoken(), sep="\n  ", flush=True)
        self.assertEqual(len(alerts), len(texts), alerts)
        for text, alert in zip(texts, alerts):
            self.assertIn(text, alert)


class SignIn(unittest.TestCase, Listening):
    program = ""

    def test_sign_in(self):
        backend = self.enterContext(Backend(self.enterContext(tempfile.TemporaryDirectory())))
        window = self.window = Window(self.program, "--api-url", backend.url)
        self.addCleanup(window.close)
        wait_for("the window to be active", window.is_active)
        self.listen()
        window.press_keys("ctrl+shift+n")
        self.hear("Sign in", "E-mail")
        window.type("E-mail", "anna.maria@example.com")
        window.press("Send code")
        code = backend.code_for("anna.maria@example.com")
        self.hear("E-mail", "Code")
        wrong = "000000" if code != "000000" else "111111"
        window.type("Code", wrong)
        window.press("Sign in")
        window.find_text("The server refused")
        self.hear("E-mail", "Code", "The server refused")
        window.type("Code", code)
        window.press("Sign in")
        self.hear("E-mail", "Code", "The server refused", "You are signed in")
        self.assert_alerts("You are signed in")  # what is wrong with the code is said of its field


class Revoking(ClickWorld, Listening):
    def test_revoke_with_undo_then_clean_up(self):
        window = self.start(hold=8)
        self.listen()
        window.select("Keys", "key a3")
        window.press_keys("Delete")
        self.hear("Revoking “key a3” in 8 s.")
        window.press("Undo")
        self.hear("Revoking “key a3”", "“key a3” is kept.")
        window.select("Keys", "key a3")  # the next one was selected
        window.press_keys("Delete")
        self.hear("“key a3” is kept.", "Revoking “key a3”", "“key a3” was revoked.")
        self.assert_alerts("Revoking “key a3” in", "“key a3” is kept. Nothing was sent.", "Revoking “key a3” in",
                           "“key a3” was revoked.")

        window.press_keys("ctrl+shift+k")
        self.hear("was revoked.", "selected", "Keys to revoke, table")
        window.press("Revoke 5 keys")
        self.hear("was revoked.", "Keys to revoke, table", "Revoking 5 keys in", "5 keys were revoked.")
        window.press("Done")
        self.hear("5 keys were revoked.", "Keys, table")
        # A count that changes is spoken once, when it begins.
        self.assert_alerts("Revoking “key a3” in", "“key a3” is kept.", "Revoking “key a3” in", "“key a3” was revoked.",
                           "5 of 8 selected", "Revoking 5 keys in", "revoked, ", "5 keys were revoked.")


if __name__ == "__main__":
    SignIn.program = ClickWorld.program = sys.argv.pop(1)
    unittest.main(verbosity=2)
