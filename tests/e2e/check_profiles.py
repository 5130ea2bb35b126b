# SPDX-License-Identifier: MIT
"""“Check profiles…” against real servers: which keys work, each asked once, and that this use is not taken for use by
others.

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
from configfolder import ConfigFolder, text_of
from window import Window, descendants, quietly, wait_for

LAST_USED = 3  # the column of the keys


class CheckProfiles(unittest.TestCase):
    program = ""

    def setUp(self):
        shutil.rmtree(pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)
        self.here, self.there = (self.enterContext(self.backend("--many", "40")) for _ in range(2))
        self.config = ConfigFolder()

    def backend(self, *options):
        return Backend(self.enterContext(tempfile.TemporaryDirectory()), "--test-controls", *options)

    def seeded(self, backend):
        return json.loads((backend.folder / "many-config.json").read_text())["profiles"]

    def open_check(self, verb):
        self.window.press("Menu")
        assert self.window.find("Check profiles…", pyatspi.ROLE_MENU_ITEM).queryAction().doAction(0)
        self.window.find_text("Each key is sent to its own server once.")
        self.window.press(verb)
        self.window.button("Check again")

    def results(self):
        """By profile: result, what that means, time."""
        dialog = self.window.find("Profiles checked", pyatspi.ROLE_DIALOG)
        tables = (node for node in descendants(dialog) if quietly(node.getRole) == pyatspi.ROLE_TABLE)
        cells = next(tables).queryTable()
        rows = [[cells.getAccessibleAt(row, column).name for column in range(5)] for row in range(cells.nRows)]
        return {row[0]: row[2:] for row in rows}

    def asked(self, backend):
        return backend.requests("GET").count("/api/auth/me")

    def test_check(self):
        print(json.dumps(self.seeded(self.here), indent=1))


if __name__ == "__main__":
    CheckProfiles.program = sys.argv.pop()
    unittest.main(verbosity=2)
