# SPDX-License-Identifier: MIT
"""“Check profiles” with real servers: the rows say which keys do not work, each key is asked with once, and that is not
mistaken for use by others.

Usage: check_profiles.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

import pyatspi

from backend import Backend
from configfolder import NOWHERE, ConfigFolder, text_of
from keyrings import forget_profiles
from window import Window, wait_for

LAST_USED = 4  # the column of the keys


class CheckProfiles(unittest.TestCase):
    program = ""

    def setUp(self):
        shutil.rmtree(pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)
        forget_profiles()
        self.here, self.there = (self.enterContext(self.backend("--many", "40")) for _ in range(2))
        self.config = ConfigFolder()

    def backend(self, *options):
        return Backend(self.enterContext(tempfile.TemporaryDirectory()), "--test-controls", *options)

    def seeded(self, backend):
        return json.loads((backend.folder / "many-config.json").read_text())["profiles"]

    def asked(self, backend):
        return backend.requests("GET").count("/api/auth/me")

    def row(self, name):
        return self.window.rows("Keys")[self.window.row_of("Keys", name)]

    def is_selected(self, profile):
        rows = self.window.find("Profiles", pyatspi.ROLE_TABLE).queryTable()
        return rows.isRowSelected(self.window.row_of("Profiles", profile))

    def start(self):
        self.window = Window(self.program)
        self.addCleanup(self.window.kill)
        wait_for("the keys", lambda: len(self.window.rows("Keys")) > 1)

    def test_check(self):
        here, there = self.seeded(self.here), self.seeded(self.there)
        profiles = {
            "work": here["work"],
            "attic": here["attic"],
            "twin": here["attic"],
            "other": {**here["attic"], "userId": "somebody-else"},
            "cellar": here["cellar"],
            "dead": {**here["work"], "apiKey": "scripto_" + "z" * 64, "keyId": "gone"},
            "there": there["work"],  # the same key as “work”, on another server
            "away": {**here["work"], "baseUrl": NOWHERE},
        }
        self.config.write(text_of({"activeProfile": "work", "profiles": profiles}))
        self.start()
        self.assertEqual([self.row(name)[LAST_USED] for name in ("attic", "cellar")], ["8 months ago"] * 2)
        before = self.config.read()

        self.window.choose_in_menu("c")
        self.window.find_text("Checked 8 profiles. 1 refused, 1 with another account’s key, 1 not reached.")
        words = {"dead": "Key refused", "other": "Other account", "away": "Not reached"}
        self.assertEqual({name: word for name, word in self.window.words().items() if word}, words)
        self.assertEqual((self.asked(self.here), self.asked(self.there)), (4, 1))
        self.assertEqual(self.config.read(), before)
        # The message leads to the worst of them, and the word there to what helps.
        self.window.press("Show")
        wait_for("the profile", lambda: self.is_selected("dead"))
        self.window.click_word("dead")
        self.window.button("Send code")
        self.window.press("Cancel")
        self.window.select("Profiles", "work")

        # On the server, these keys were used just now. The window knows by whom, even after a restart.
        self.window.press("Refresh")
        wait_for("the list", lambda: self.row("attic")[LAST_USED] != "8 months ago")
        for _ in range(2):
            for name in ("attic", "cellar"):
                self.assertRegex(self.row(name)[LAST_USED], "^This app, .*; others not known since ")
            self.window.close()
            self.start()

    def test_few_uses(self):
        """A key with few uses left is skipped until the user has agreed to what a check of it costs."""
        here = self.seeded(self.here)
        profiles = {name: here[name] for name in ("work", "attic")}
        limit = lambda name, uses: self.here.sql(
            "UPDATE apikey SET remaining = ? WHERE id = ?", uses, profiles[name]["keyId"]
        )
        left = lambda: self.here.sql("SELECT remaining FROM apikey WHERE id = ?", profiles["attic"]["keyId"])[0][0]
        limit("work", 41)
        limit("attic", 3)
        self.config.write(text_of({"activeProfile": "work", "profiles": profiles}))
        self.start()
        self.assertRegex(self.window.find("Keys shown").description, "with the key of work, 40 uses left$")

        self.window.choose_in_menu("c")
        self.window.find_text("Checked 1 profile. 1 left out.")
        wait_for("the word", lambda: self.window.words()["attic"] == "Left out")
        self.assertEqual((self.asked(self.here), left()), (1, 3))
        self.window.click_word("attic")
        self.window.find_text("Checking “attic” takes 1 of the 3 uses that its key has left.")
        self.assertEqual((self.asked(self.here), left()), (1, 3))
        self.window.press("Check anyway")
        self.window.find_text("The key of “attic” works.")
        self.assertEqual((self.asked(self.here), left()), (2, 2))
        self.assertEqual(self.window.words()["attic"], "")


if __name__ == "__main__":
    CheckProfiles.program = sys.argv.pop()
    unittest.main(verbosity=2)
