# SPDX-License-Identifier: MIT
"""Revoking with one click, and taking that back, ending the program or closing the window meanwhile: what the window
tells, what it shows and what the server has agree each time.

Usage: one_click.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

import pyatspi

from backend import Backend
from configfolder import ConfigFolder
from window import Window, wait_for

LONG_HOLD = 10  # seconds; the longest that can be set, so that everything else happens before
STALE = {"key a3": "a00003", "key a5": "a00005", "key a7": "a00007"}  # of those that no profile holds


class OneClick(unittest.TestCase):
    program = ""

    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--many", "40", "--test-controls"))
        self.secrets = json.loads((self.backend.folder / "many-keys.json").read_text())
        ConfigFolder().write((self.backend.folder / "many-config.json").read_bytes())
        self.state = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys"
        shutil.rmtree(self.state, ignore_errors=True)
        self.at_first = self.backend.keys()

    def start(self, hold=LONG_HOLD):
        settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "scripto-keys/settings.ini"
        settings.parent.mkdir(exist_ok=True)
        settings.write_text(f"[keys]\nrevokeHoldSeconds={hold}\n")
        self.window = Window(self.program)
        self.addCleanup(self.end)
        wait_for("the keys", lambda: len(self.window.rows("Keys")) > 1)
        return self.window

    def end(self):
        if self.window.process.poll() is None:
            self.window.close()

    def noted(self):
        """The ids in the journal."""
        file = self.state / "revokes.json"
        return {each["id"] for each in json.loads(file.read_text())["intents"]} if file.exists() else set()

    def assert_noted(self, *keys):
        wait_for(f"{keys} in the journal", lambda: self.noted() == set(keys))

    def click_revoke(self, name):
        """The button at the end of the row."""
        cells = self.window.find("Keys", pyatspi.ROLE_TABLE).queryTable()
        cell = cells.getAccessibleAt(self.window.row_of("Keys", name), cells.nColumns - 1)
        self.assertEqual(cell.name, "Revoke")
        box = cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.window.click_at(box.x + box.width // 2, box.y + box.height // 2)

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
        """`gone`, and nothing else, has left the server, the window and the journal."""
        ids = {STALE[name] for name in gone}
        self.assertEqual(self.backend.keys(), self.at_first - ids)
        for id in ids:
            self.assertEqual(self.backend.status(self.secrets[id]), 401)
        wait_for("the rows to leave", lambda: not set(gone) & set(self.names()))
        self.assertLessEqual(STALE.keys() - set(gone), set(self.names()))
        self.assert_noted()
        self.assertEqual(len(self.backend.requests("DELETE")), len(gone))

    def test_taken_back(self):
        window = self.start()
        self.hold("key a3")
        wait_for("the row to say so", lambda: self.status_of("key a3").startswith("Revoking "))
        window.press("Undo")
        window.find_text("“key a3” is kept. Nothing was sent.")
        self.assertEqual(self.status_of("key a3"), "Stale")
        self.assert_gone()

        # One by the button, one by the key that is its equal.
        self.hold("key a3")
        window.click("Keys", "key a5")
        window.press_keys("Delete")
        window.find_text("Revoking 2 keys in ")
        self.assert_noted("a00003", "a00005")
        window.press("Undo all")
        window.find_text("2 keys are kept. Nothing was sent.")
        self.assert_gone()

    def test_run_out(self):
        window = self.start(hold=2)
        self.click_revoke("key a3")
        self.click_revoke("key a5")
        window.find_text("Revoking 2 keys in ")
        window.find_text("2 keys were revoked.")
        self.assert_gone("key a3", "key a5")
        window.press("Refresh")
        self.assert_gone("key a3", "key a5")

    def test_at_once_where_nothing_is_held(self):
        window = self.start(hold=0)
        self.click_revoke("key a3")
        window.find_text("“key a3” was revoked.")
        self.assert_gone("key a3")

    def end_while_held(self, number):
        self.start()
        self.hold("key a3")
        self.window.process.send_signal(number)
        self.window.process.wait(10)
        self.assertEqual(self.backend.keys(), self.at_first)
        self.assertEqual(self.backend.requests("DELETE"), [])
        window = self.start()
        window.find_text("“key a3” was not revoked: the program ended before.")
        self.assertEqual(self.status_of("key a3"), "Stale")
        window.press("Review…")
        window.find_text("A key was not revoked")

    def test_ended_while_held_and_discarded(self):
        self.end_while_held(signal.SIGTERM)
        self.window.press("Decide later")
        self.window.press("Review…")
        self.window.press("Discard")
        self.window.find_text("Discarded. No key was revoked.")
        self.assert_gone()

    def test_killed_while_held_and_revoked(self):
        self.end_while_held(signal.SIGKILL)
        self.window.press("Revoke key")
        self.window.find_text("“key a3” was revoked.")
        self.assert_gone("key a3")
        self.window.close()
        self.start()
        self.assertFalse(self.window.shows("was not revoked"))

    def test_closed_while_held(self):
        window = self.start()
        self.hold("key a3")
        window.press_keys("alt+F4")
        window.find_text("Quit without revoking “key a3”?")
        window.press("Cancel")
        wait_for("the question to go", lambda: not window.shows("Quit without"))
        self.assertTrue(window.shows("Revoking “key a3” in "))
        window.press_keys("alt+F4")
        window.press("Quit and keep the key")
        self.assertEqual(window.process.wait(10), 0)
        self.assertEqual(self.backend.keys(), self.at_first)
        self.assertEqual(self.backend.requests("DELETE"), [])
        self.start()
        self.assertFalse(self.window.shows("was not revoked"))
        self.assert_gone()

    def test_what_asks(self):
        """A key that is in use, one of a profile, the one that reads the list, and a leftover, whether stale or not."""
        window = self.start()
        texts = {
            "key a6": "Programs that use this key stop working at once.",
            "attic": "Profile attic uses this key; the CLI stops working with it.",
            "cellar": "Profile cellar may use this key",
        }
        for name, text in texts.items():
            self.click_revoke(name)
            window.find_text(f"Revoke “{name}”?")
            window.find_text(text)
            window.press("Cancel")
            wait_for("the question to go", lambda: not window.shows("Revoke “"))
        self.choose("Orphans")
        wait_for("the leftovers", lambda: len(window.rows("Keys")) == 2)
        self.click_revoke("scripto-cli")
        window.find_text("Revoke “scripto-cli”?")
        window.press("Cancel")
        wait_for("the question to go", lambda: not window.shows("Revoke “"))
        self.choose("Used here")
        wait_for("the keys of profiles", lambda: "attic" in self.names())
        self.click_revoke("scripto-cli")
        window.find_text("afterwards the list cannot be refreshed")
        window.press("Cancel")
        self.choose("All")
        self.assert_gone()

    def test_a_key_of_a_profile(self):
        window = self.start()
        self.click_revoke("attic")
        window.press("Revoke key")
        window.find_text("“attic” was revoked.")
        window.find_text("Profile “attic” held it: sign in again, or make another profile active.")
        self.assertEqual(self.backend.keys(), self.at_first - {"a00002"})
        self.assertEqual(self.backend.status(self.secrets["a00002"]), 401)
        profiles = {row[0]: row for row in window.rows("Profiles")}
        self.assertIn("revoked", " ".join(profiles["attic"]).lower())
        window.press("Sign in again…")
        field = window.find("E-mail", pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY)
        self.assertEqual(field.queryText().getText(0, -1), profiles["attic"][1])
        window.press("Cancel")


if __name__ == "__main__":
    OneClick.program = sys.argv.pop()
    unittest.main(verbosity=2)
