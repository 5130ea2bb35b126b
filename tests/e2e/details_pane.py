# SPDX-License-Identifier: MIT
"""The details pane: it follows the selection, revokes, and keeps notes.

Usage: details_pane.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

import pyatspi

from clickworld import STALE, ClickWorld
from configfolder import settings_file
from window import BUTTONS, descendants, is_shown, quietly, wait_for

NOTE = "For the <b>old</b> build"


class DetailsPane(ClickWorld):
    def setUp(self):
        super().setUp()
        data = os.environ.get("XDG_DATA_HOME") or pathlib.Path(os.environ["HOME"]) / ".local/share"
        self.file = pathlib.Path(data) / "scripto-keys/notes.json"
        self.file.unlink(missing_ok=True)

    def notes(self):
        content = json.loads(self.file.read_text()) if self.file.exists() else {}
        return {id: text for notes in content.get("notes", {}).values() for id, text in notes.items()}

    def field(self):
        return self.window.find("Note", pyatspi.ROLE_TEXT)

    def note(self):
        return self.field().queryText().getText(0, -1)

    def type_note(self, text):
        assert self.field().queryComponent().grabFocus()
        self.window.press_keys("ctrl+a")
        subprocess.run(["xdotool", "type", text], check=True)
        wait_for("the typed note", lambda: self.note() == text)

    def test_follows_the_selection(self):
        window = self.start()
        window.click("Keys", "key a3")
        window.press_keys("F9")
        window.find_text("No profile on this computer holds it.")
        window.find_text("Server says")
        self.assertEqual(self.backend.requests("DELETE"), [])
        window.press("Copy id")
        window.press_keys("ctrl+a")
        window.find_text(" keys selected")
        window.click("Keys", "key a5")
        window.press("Close details")
        window.find_no_text("No profile on this computer holds it.")
        # A key asks for its details by Enter, a profile by Alt+Enter.
        window.press_keys("Return")
        window.find_text("No profile on this computer holds it.")
        profile = window.rows("Profiles")[0][0].removeprefix("● ")
        window.click("Profiles", profile)
        window.press_keys("alt+Return")
        window.find("More")
        window.find_text("Same in config.json and the keychain.")

    def test_revokes(self):
        window = self.start()
        window.click("Keys", "key a3")
        window.press_keys("F9")
        window.find("Copy revoke command")
        revoke = [node for node in self.buttons("Revoke") if node.parent.getRole() != pyatspi.ROLE_TOOL_BAR]
        assert revoke[0].queryAction().doAction(0)
        window.find_text("Revoking “key a3” in ")
        window.click("Keys", "key a3")  # the next one is selected
        window.find_text("it still works, and Undo keeps it.")
        self.assert_noted(STALE["key a3"])

    def buttons(self, name):
        nodes = descendants(self.window.application)
        return [n for n in nodes if quietly(lambda n=n: n.name == name and n.getRole() in BUTTONS and is_shown(n))]

    def test_notes(self):
        window = self.start()
        window.click("Keys", "key a3")
        window.press_keys("F9")
        self.type_note(NOTE)
        self.assertEqual(self.notes(), {})
        window.click("Keys", "key a5")
        wait_for("the note on disk", lambda: self.notes() == {STALE["key a3"]: NOTE})
        wait_for("the other note", lambda: self.note() == "")
        for filter in ("note:OLD", "old build"):
            window.type("Filter keys", filter)
            wait_for(f"the key found by {filter}", lambda: [row[0] for row in window.rows("Keys")] == ["key a3"])
        window.press_keys("ctrl+f", "Escape")  # conditions have become tokens
        wait_for("all keys", lambda: len(window.rows("Keys")) > 1)
        window.click("Keys", "key a5")
        # What was typed last is saved at the end, and the pane is remembered.
        self.type_note("second")
        window.close()
        self.assertEqual(self.notes(), {STALE["key a3"]: NOTE, STALE["key a5"]: "second"})
        self.assertTrue(json.loads(settings_file().read_text())["window/details"])
        window = self.start(hold=0, settings={"window/details": True})
        window.click("Keys", "key a3")
        wait_for("the note", lambda: self.note() == NOTE)
        self.click_revoke("key a3")
        wait_for("the note to go with its key", lambda: self.notes() == {STALE["key a5"]: "second"})

    def test_keys_are_masked_in_notes(self):
        window = self.start()
        window.click("Keys", "key a3")
        window.press_keys("F9")
        assert self.field().queryComponent().grabFocus()
        subprocess.run(["xdotool", "type", "scripto_" + "q" * 40], check=True)
        wait_for("the mask", lambda: self.note().startswith("scripto_"))
        window.click("Keys", "key a5")
        wait_for("the note on disk", lambda: STALE["key a3"] in self.notes())
        self.assertNotIn("qqqqq", str(self.notes()))


if __name__ == "__main__":
    DetailsPane.program = sys.argv.pop()
    unittest.main(verbosity=2)
