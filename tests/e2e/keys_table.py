# SPDX-License-Identifier: MIT
"""The table of keys and its filter by keyboard alone: conditions, the way into the table, and one revoke after another.

Usage: keys_table.py PROGRAM, inside tests/with-desktop."""

import subprocess
import sys
import unittest

import pyatspi

from clickworld import STALE, ClickWorld
from window import wait_for


class KeysTable(ClickWorld):
    def field(self):
        return self.window.find("Filter keys", pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY)

    def write(self, text):
        subprocess.run(["xdotool", "type", "--", text], check=True)

    def selected(self):
        cells = self.window.find("Keys", pyatspi.ROLE_TABLE).queryTable()
        return [cells.getAccessibleAt(row, 0).name for row in range(cells.nRows) if cells.isRowSelected(row)]

    def wait_for_selected(self, *names):
        wait_for(f"{names} to be selected", lambda: self.selected() == list(names))

    def filter(self, text):
        self.window.press_keys("ctrl+f")
        self.write(text)

    def test_filter_and_revoke_by_keyboard(self):
        window = self.start()
        everything = self.names()
        self.filter("is:stale unused:80d key")
        wait_for("the tokens", lambda: self.field().queryText().getText(0, -1) == "key")
        self.assertEqual(self.field().description, "is:stale and unused:80d and key")
        wait_for("the stale keys", lambda: set(STALE) <= set(self.names()) and len(self.names()) < len(everything))
        shown = self.names()

        window.press_keys("Down")
        self.wait_for_selected(shown[0])
        window.press_keys("End")
        self.wait_for_selected(shown[-1])
        window.press_keys("Home")
        self.wait_for_selected(shown[0])

        # One revoke after the other. Nothing is sent before the countdowns end.
        window.press_keys("Delete")
        self.wait_for_selected(shown[1])
        window.press_keys("Delete")
        self.wait_for_selected(shown[2])
        window.find_text("Revoking 2 keys in ")
        window.press("Undo all")
        window.find_text("2 keys are kept. Nothing was sent.")

        # Escape in the table clears the filter.
        window.press_keys("Escape")
        wait_for("all keys", lambda: self.names() == everything)
        self.assertNotIn("stale", self.field().description)
        self.assert_gone()

    def test_mistakes_are_explained(self):
        window = self.start()
        everything = self.names()
        self.filter("created>1.1.2026 ")
        window.find_text("“created>1.1.2026” is not a filter")
        window.find_text("such as created<30d or created>2026-01-31")
        window.press_keys("Escape")
        wait_for("all keys", lambda: self.names() == everything)
        # A suggestion, and back to text.
        self.write("unus")
        window.press_keys("Return")
        wait_for("the token", lambda: self.field().description == "unused:90d")
        window.press_keys("BackSpace")
        wait_for("the text", lambda: self.field().queryText().getText(0, -1) == "unused:90d")
        window.press_keys("Escape", "Escape")  # the second one leaves
        self.wait_for_selected(everything[0])


if __name__ == "__main__":
    KeysTable.program = sys.argv.pop()
    unittest.main(verbosity=2)
