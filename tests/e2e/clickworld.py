# SPDX-License-Identifier: MIT
"""An account with stale keys in the window: clicks, and checks that nothing else has happened."""

import json
import os
import pathlib
import shutil
import tempfile
import unittest

import pyatspi

from backend import Backend
from configfolder import ConfigFolder, state_file, write_settings
from keyrings import forget_profiles
from window import Window, wait_for

LONG_HOLD = 30  # seconds, so that everything else happens before its end, also on a busy machine
STALE = {"key a3": "a00003", "key a5": "a00005", "key a7": "a00007"}  # held by no profile


class ClickWorld(unittest.TestCase):
    program = ""

    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--many", "40", "--test-controls"))
        self.secrets = json.loads((self.backend.folder / "many-keys.json").read_text())
        self.config = ConfigFolder()
        self.config.write((self.backend.folder / "many-config.json").read_bytes())
        self.state = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys"
        shutil.rmtree(self.state, ignore_errors=True)
        forget_profiles()
        self.at_first = self.backend.keys()

    def start(self, hold=LONG_HOLD, settings={}):
        write_settings({"keys/revokeHoldSeconds": hold, **settings})
        self.window = Window(self.program)
        self.addCleanup(self.end)
        wait_for("the keys", lambda: len(self.window.rows("Keys")) > 1)
        return self.window

    def end(self):
        if self.window.process.poll() is None:
            self.window.close()

    def noted(self):
        """The ids in the journal."""
        file = state_file("revokes.json")
        return {each["id"] for each in json.loads(file.read_text())["intents"]} if file.exists() else set()

    def assert_noted(self, *keys):
        wait_for(f"{keys} in the journal", lambda: self.noted() == set(keys))

    def place_of_action(self, name, action="Revoke"):
        """The middle of the button at the end of the row."""
        cells = self.window.find("Keys", pyatspi.ROLE_TABLE).queryTable()
        cell = cells.getAccessibleAt(self.window.row_of("Keys", name), cells.nColumns - 1)
        self.assertEqual(cell.name, action)
        box = cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return box.x + box.width // 2, box.y + box.height // 2

    def click_revoke(self, name):
        self.window.click_at(*self.place_of_action(name))

    def hold(self, name):
        self.click_revoke(name)
        self.window.find_text(f"Revoking “{name}” in ")
        self.assert_noted(STALE[name])

    def choose(self, filter):
        assert self.window.find(filter, pyatspi.ROLE_RADIO_BUTTON).queryAction().doAction(0)

    def status_of(self, name):
        row = self.window.row_of("Keys", name)
        return self.window.rows("Keys")[row][2]

    def names(self):
        return [row[0] for row in self.window.rows("Keys")]

    def assert_gone(self, *gone):
        """Checks that `gone`, and nothing else, has left the server, the window and the journal."""
        ids = {STALE[name] for name in gone}
        self.assertEqual(self.backend.keys(), self.at_first - ids)
        for id in ids:
            self.assertEqual(self.backend.status(self.secrets[id]), 401)
        wait_for("the rows to leave", lambda: not set(gone) & set(self.names()))
        self.assertLessEqual(STALE.keys() - set(gone), set(self.names()))
        self.assert_noted()
        self.assertEqual(len(self.backend.requests("DELETE")), len(gone))
