# SPDX-License-Identifier: MIT
"""“Check profiles…” with real servers: shows which keys work, asks with each key once, and does not mistake that for
use by others.

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
from window import Window, descendants, quietly, wait_for

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

    def open_check(self, verb):
        self.window.choose_in_menu("c")
        self.window.find_text("Each key is sent to its own server once.")
        self.window.press(verb)
        self.window.button("Check again")

    def results(self, title="Profiles checked"):
        """By profile: result, meaning, time."""
        dialog = self.window.find(title, pyatspi.ROLE_DIALOG)
        tables = (node for node in descendants(dialog) if quietly(node.getRole) == pyatspi.ROLE_TABLE)
        cells = next(tables).queryTable()
        rows = [[cells.getAccessibleAt(row, column).name for column in range(5)] for row in range(cells.nRows)]
        return {row[0]: row[2:] for row in rows}

    def asked(self, backend):
        return backend.requests("GET").count("/api/auth/me")

    def row(self, name):
        return self.window.rows("Keys")[self.window.row_of("Keys", name)]

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

        self.open_check("Check 8 profiles")
        self.window.find_text("5 profiles work, 1 with another account’s key, 1 not accepted, 1 not reached.")
        results = self.results()
        words = {name: cells[0] for name, cells in results.items()}
        works = dict.fromkeys(("work", "attic", "twin", "cellar", "there"), "Works")
        self.assertEqual(words, {**works, "other": "Other account", "dead": "Not accepted", "away": "Not reached"})
        self.assertRegex(results["work"][2], r"^\d\d:\d\d:\d\d · \d+ ms$")
        self.assertIn("not on the server any more. Sign in again", results["dead"][1])
        self.assertEqual((self.asked(self.here), self.asked(self.there)), (4, 1))
        self.window.press("Done")
        self.assertEqual(self.config.read(), before)

        # On the server, these keys were used just now. The window knows by whom, even after a restart.
        self.window.press("Refresh")
        wait_for("the list", lambda: self.row("attic")[LAST_USED] != "8 months ago")
        for _ in range(2):
            for name in ("attic", "cellar"):
                self.assertRegex(self.row(name)[LAST_USED], "^This app, .*; others not known since ")
            self.window.close()
            self.start()

    def test_few_uses(self):
        """The cost of a check is stated beforehand, and a key with few uses left is skipped unless the user includes
        it."""
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
        takes = "Checking takes 1 of its key’s {} remaining uses."
        shown = {name: cells[:2] for name, cells in self.results("Check profiles").items()}
        self.assertEqual(shown, {"work": ["Not checked", takes.format(40)], "attic": ["Left out", takes.format(3)]})
        self.window.press("Check 1 profile")
        self.window.find_text("1 profile works, 1 left out.")
        self.assertEqual((self.asked(self.here), left()), (1, 3))
        few = self.window.find("Also check 1 profile whose key has few uses left", pyatspi.ROLE_CHECK_BOX)
        assert few.queryAction().doAction(0)
        self.window.press("Check 2 profiles")
        self.window.find_text("2 profiles work.")
        self.assertEqual((self.asked(self.here), left()), (3, 2))
        self.window.press("Done")


if __name__ == "__main__":
    CheckProfiles.program = sys.argv.pop()
    unittest.main(verbosity=2)
