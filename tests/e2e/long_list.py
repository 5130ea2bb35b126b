# SPDX-License-Identifier: MIT
"""A server that lists only 100 keys, as stock Better Auth does. A web session reads both ends.

Usage: long_list.py PROGRAM, inside tests/with-desktop."""

import sys
import tempfile
import unittest

import pyatspi

from backend import Backend
from configfolder import ConfigFolder
from keyrings import forget_profiles
from window import Window, wait_for

EMAIL = "anna.maria@example.com"
MANAGE = "Sign in to manage keys"


class LongList(unittest.TestCase):
    program = ""

    def setUp(self):
        forget_profiles()
        self.config = ConfigFolder()
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--session-only", "--list-limit", "100"))
        self.window = Window(self.program, "--api-url", self.backend.url)
        self.addCleanup(self.window.close)

    def enter_code(self, mails):
        self.window.press("Send code")
        code = self.backend.code_for(EMAIL, after=mails)
        self.window.type("Code", code)
        self.window.press("Sign in")
        self.window.find_no_text("Enter the code")

    def add_keys(self, count):
        """Younger copies of the account's first key."""
        columns = [row[1] for row in self.backend.sql("PRAGMA table_info(apikey)")]
        (first,) = self.backend.sql("SELECT * FROM apikey ORDER BY createdAt LIMIT 1")
        made = len(self.backend.keys())
        marks = ", ".join("?" * len(columns))
        for number in range(made, made + count):
            row = dict(zip(columns, first), id=f"copy{number}", key=f"hash{number}", name=f"key {number}")
            row["createdAt"] = f"2099-01-01T00:{number // 60:02}:{number % 60:02}.000Z"
            self.backend.sql(f"INSERT INTO apikey VALUES ({marks})", *row.values())

    def see_rows(self, count):
        rows = lambda: self.window.find("Keys", pyatspi.ROLE_TABLE).queryTable().nRows
        wait_for(f"{count} keys", lambda: rows() == count)

    def test_both_ends(self):
        window = self.window
        window.press("Sign in…")
        window.type("E-mail", EMAIL)
        self.enter_code(mails=0)
        window.press(MANAGE)
        self.add_keys(149)
        self.enter_code(mails=1)
        self.see_rows(150)
        self.assertFalse(window.shows("The server lists"))

        self.add_keys(100)
        window.press("Refresh")
        window.find_text("The server lists only the oldest 100 and the newest 100 keys; there may be others.")
        self.see_rows(200)
        self.assertFalse(window.shows("Key revoked"))


if __name__ == "__main__":
    LongList.program = sys.argv.pop()
    unittest.main(verbosity=2)
