# SPDX-License-Identifier: MIT
"""Revoking one key with one click or the stale ones in two, and undoing it, ending the program or closing the window
meanwhile: the messages, the tables and the server agree each time.

Usage: one_click.py PROGRAM, inside tests/with-desktop."""

import signal
import subprocess
import sys
import unittest

import pyatspi

from clickworld import STALE, ClickWorld
from window import WAIT, wait_for

PROGRESS = 1  # the column of the view; before that, the reasons
TABLE = "Keys to revoke"  # in the view that cleans up


class OneClick(ClickWorld):
    def test_undone(self):
        window = self.start()
        self.hold("key a3")
        wait_for("the row to say so", lambda: self.status_of("key a3").startswith("Revoking "))
        window.press("Undo")
        window.find_text("“key a3” is kept. Nothing was sent.")
        self.assertEqual(self.status_of("key a3"), "Stale")
        self.assert_gone()

        # One by the button, one by the equivalent shortcut.
        self.hold("key a3")
        window.click("Keys", "key a5")
        window.press_keys("Delete")
        window.find_text("Revoking 2 keys in ")
        self.assert_noted("a00003", "a00005")
        window.press("Undo all")
        window.find_text("2 keys are kept. Nothing was sent.")
        self.assert_gone()

    def test_countdown_ends(self):
        window = self.start(hold=8)  # long enough for both clicks on a busy machine
        self.click_revoke("key a3")
        self.click_revoke("key a5")
        window.find_text("Revoking 2 keys in ")
        window.find_text("2 keys were revoked.")
        self.assert_gone("key a3", "key a5")
        window.press("Refresh")
        self.assert_gone("key a3", "key a5")

    def test_revoked_at_once_without_a_countdown(self):
        window = self.start(hold=0)
        self.click_revoke("key a3")
        window.find_text("“key a3” was revoked.")
        self.assert_gone("key a3")

    def end_while_held(self, number):
        self.start()
        self.hold("key a3")
        self.window.process.send_signal(number)
        self.window.process.wait(WAIT)
        self.assertEqual(self.backend.keys(), self.at_first)
        self.assertEqual(self.backend.requests("DELETE"), [])
        window = self.start()
        window.find_text("“key a3” was not revoked: Scripto Keys was closed first.")
        self.assertEqual(self.status_of("key a3"), "Stale")
        window.press("Review…")
        window.find_text("A key was not revoked")

    def test_ended_during_the_countdown_then_discarded(self):
        self.end_while_held(signal.SIGTERM)
        self.window.press("Decide later")
        self.window.press("Review…")
        self.window.press("Discard")
        self.window.find_text("Discarded. No key was revoked.")
        self.assert_gone()

    def test_killed_during_the_countdown_then_revoked(self):
        self.end_while_held(signal.SIGKILL)
        self.window.press("Revoke key")
        self.window.find_text("“key a3” was revoked.")
        self.assert_gone("key a3")
        self.window.close()
        self.start()
        self.assertFalse(self.window.shows("was not revoked"))

    def test_closed_during_the_countdown(self):
        window = self.start()
        self.hold("key a3")
        window.press_keys("alt+F4")
        window.find_text("Quit without revoking “key a3”?")
        window.press("Cancel")
        wait_for("the question to go", lambda: not window.shows("Quit without"))
        self.assertTrue(window.shows("Revoking “key a3” in "))
        window.press_keys("alt+F4")
        window.press("Quit and keep the key")
        self.assertEqual(window.process.wait(WAIT), 0)
        self.assertEqual(self.backend.keys(), self.at_first)
        self.assertEqual(self.backend.requests("DELETE"), [])
        self.start()
        self.assertFalse(self.window.shows("was not revoked"))
        self.assert_gone()

    def clean_up(self):
        """The states of the keys in the view that cleans up, once it is open."""
        self.window.press("Clean up stale keys")
        self.window.find(TABLE, pyatspi.ROLE_TABLE)
        return self.progress()

    def progress(self):
        return {row[0]: row[PROGRESS] for row in self.window.rows(TABLE)}

    def test_cleaned_up(self):
        window = self.start(hold=3)
        reasons = self.clean_up()
        self.assertLessEqual(STALE.keys() | {"attic"}, reasons.keys())
        self.assertRegex(reasons["attic"], "^Profile attic .*; used ")
        self.assertRegex(reasons["key a3"], "^Last used ")
        for name in ("New key…", "Revoke", "Refresh"):
            self.assertFalse(window.is_enabled(name))
        window.press(self.verb())
        window.find_text("keys were revoked.")
        states = self.progress()
        self.assertEqual(states["attic"], "Kept")
        self.assertEqual({states[name] for name in STALE}, {"Revoked"})
        window.press("Done")
        window.find("Keys", pyatspi.ROLE_TABLE)
        self.assertFalse(STALE.keys() & set(self.names()))
        self.assertIn("attic", self.names())
        self.assert_noted()

    def verb(self):
        """The name of the button that revokes."""
        chosen = f" of {len(self.window.rows(TABLE))} selected"
        text = wait_for("the choice", lambda: self.window.shown_text(chosen))
        return f"Revoke {text.partition(chosen)[0].split()[-1]} keys"

    def test_clean_up_undone(self):
        window = self.start(hold=60)
        self.clean_up()
        window.press(self.verb())
        wait_for("the rows to count down", lambda: self.progress()["key a3"].startswith("Revoking "))
        self.assertEqual(self.progress()["attic"], "Kept")
        wait_for("all to be noted", lambda: set(STALE.values()) <= self.noted())
        window.press("Undo all")
        window.find_text("Nothing was sent.")
        self.assert_noted()
        self.assertRegex(self.progress()["key a3"], "^Last used ")
        # Escape undoes a countdown, then it leaves.
        window.press(self.verb())
        wait_for("all to be noted", lambda: set(STALE.values()) <= self.noted())
        window.press_keys("Escape")
        window.find_text("Nothing was sent.")
        self.assert_noted()
        window.press_keys("Escape")
        window.find("Keys", pyatspi.ROLE_TABLE)
        self.assert_gone()

    def test_choosing_a_profile_leaves_the_clean_up(self):
        window = self.start()
        window.press_keys("ctrl+shift+k")
        window.find(TABLE, pyatspi.ROLE_TABLE)
        active = self.config.stored()["activeProfile"]
        window.click("Profiles", next(name for name in self.config.stored()["profiles"] if name != active))
        window.find("Keys", pyatspi.ROLE_TABLE)
        self.assertTrue(window.is_enabled("Sign in…"))
        self.assertEqual(self.backend.requests("DELETE"), [])

    def test_killed_during_the_countdown_of_a_clean_up(self):
        self.start()
        self.clean_up()
        self.window.press(self.verb())
        wait_for("all to be noted", lambda: set(STALE.values()) <= self.noted())
        self.window.process.send_signal(signal.SIGKILL)
        self.window.process.wait(WAIT)
        self.assertEqual(self.backend.keys(), self.at_first)
        self.assertEqual(self.backend.requests("DELETE"), [])
        self.start().find_text("keys were not revoked: Scripto Keys was closed first.")

    def test_several_selected_keys_are_listed_first(self):
        window = self.start(hold=1)
        window.click("Keys", "key a3")
        subprocess.run(["xdotool", "keydown", "ctrl"], check=True)
        window.click("Keys", "key a5")
        subprocess.run(["xdotool", "keyup", "ctrl"], check=True)
        window.press_keys("Delete")
        window.find_text("Revoked keys stop working at once and cannot be brought back.")
        self.assertEqual(set(self.progress()), {"key a3", "key a5"})
        window.press("Revoke 2 keys")
        window.find_text("2 keys were revoked.")
        window.press("Done")
        self.assert_gone("key a3", "key a5")

    def test_keys_that_need_a_confirmation(self):
        """A key in use, a key of a profile, the reader of the list, and an orphan, stale or not."""
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
        window.find_text("sign in again to refresh the list")
        window.press("Cancel")
        self.choose("All")
        self.assert_gone()

    def test_key_of_a_profile(self):
        window = self.start()
        self.click_revoke("attic")
        window.press("Revoke key")
        window.find_text("“attic” was revoked.")
        window.find_text("Profile “attic” held it: sign in again, or use another profile.")
        self.assertEqual(self.backend.keys(), self.at_first - {"a00002"})
        self.assertEqual(self.backend.status(self.secrets["a00002"]), 401)
        profiles = {row[0]: row for row in window.rows("Profiles")}
        self.assertIn("revoked", " ".join(profiles["attic"]).lower())
        window.press("Sign in again…")
        field = window.find("E-mail", pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY)
        self.assertEqual(field.queryText().getText(0, -1), profiles["attic"][2])
        window.press("Cancel")


if __name__ == "__main__":
    OneClick.program = sys.argv.pop()
    unittest.main(verbosity=2)
