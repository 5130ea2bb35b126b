# SPDX-License-Identifier: MIT
"""The profiles in the window: which one the CLI uses, using another one by mouse, keyboard and assistive technology, and
removing one without losing a key that may be alive.

Usage: profiles_pane.py PROGRAM, inside tests/with-desktop."""

import datetime
import json
import subprocess
import sys
import unittest

from clickworld import ClickWorld
from window import wait_for

ATTIC = "a00002"  # held by the profile of this name only


class ProfilesPane(ClickWorld):
    def start(self):
        window = super().start()
        wait_for("the profiles", window.used)
        return window

    def active(self):
        return self.config.stored()["activeProfile"]

    def profiles(self):
        return list(self.config.stored()["profiles"])

    def edit(self, change):
        content = self.config.stored()
        change(content["profiles"])
        self.config.write(json.dumps(content).encode())

    def wait_until_used(self, profile):
        wait_for(f"{profile} in config.json", lambda: self.active() == profile)
        wait_for(f"{profile} in the window", lambda: self.window.used() == profile)

    def test_used_in_every_way(self):
        window = self.start()
        self.assertEqual(window.used(), "work")
        # By assistive technology.
        window.select("Profiles", "desktop")
        window.press("Use")
        self.wait_until_used("desktop")
        window.find_text("The CLI now uses desktop.")
        wait_for("the button to go", lambda: not window.offers("Use"))
        window.press("Undo")
        self.wait_until_used("work")
        # By keyboard: the focus stays in the list.
        window.click("Profiles", "attic")
        window.press_keys("Return")
        self.wait_until_used("attic")
        window.press_keys("Down", "Return")
        self.wait_until_used("cellar")
        # Everywhere in the window.
        window.press_keys("ctrl+f", f"ctrl+{self.profiles().index('work') + 1}")
        self.wait_until_used("work")
        self.assertEqual(window.text("Filter keys"), "")
        # By mouse: the button appears in the row that is pointed at.
        box = window.place_of("Profiles", "desktop")
        subprocess.run(["xdotool", "mousemove", str(box.x + 60), str(box.y + 30)], check=True)
        window.click_at(box.x + box.width - 30, box.y + box.height * 2 // 3)
        self.wait_until_used("desktop")
        # By a double-click.
        box = window.place_of("Profiles", "attic")
        where = [str(box.x + 40), str(box.y + box.height // 2)]
        subprocess.run(["xdotool", "mousemove", *where, "click", "--repeat", "2", "--delay", "50", "1"], check=True)
        self.wait_until_used("attic")

    def test_changes_of_others_keep_the_row(self):
        window = self.start()
        window.click("Profiles", "desktop")
        self.edit(lambda profiles: profiles["desktop"].update(email="other@example.com"))
        wait_for("the change", lambda: any("other@example.com" in row for row in window.rows("Profiles")))
        window.press_keys("Return")  # still selected, and still with the focus
        self.wait_until_used("desktop")

    def test_word_leads_to_what_helps(self):
        soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=5, minutes=1)
        self.backend.sql("UPDATE apikey SET expiresAt = ? WHERE id = ?", soon.strftime("%Y-%m-%dT%H:%M:%S.000Z"), ATTIC)
        window = self.start()
        wait_for("the word", lambda: window.words()["attic"] == "Expires in 5 days")
        window.click_word("attic")
        window.find_text("Renew “attic”?")
        window.press("Cancel")

    def remove(self, profile):
        self.window.click("Profiles", profile)
        self.window.press_keys("Delete")

    def test_held_by_another_profile_needs_no_question(self):
        self.edit(lambda profiles: profiles.update(twin=profiles["attic"]))
        window = self.start()
        self.remove("twin")
        window.find_text("“twin” was removed from this computer.")
        self.assertFalse(window.shows("from this computer?"))
        self.assertNotIn("twin", self.profiles())
        window.press("Undo")
        wait_for("the undo", lambda: "twin" in self.profiles())
        self.assertEqual(self.backend.keys(), self.at_first)

    def test_revoked_with_its_profile(self):
        window = self.start()
        self.remove("attic")
        window.find_text("Remove “attic” from this computer?")
        window.press("Remove and revoke")
        window.find_text("“attic” was removed from this computer. Its key was revoked.")
        wait_for("the removal", lambda: "attic" not in self.profiles())
        self.assertEqual(self.backend.keys(), self.at_first - {ATTIC})
        self.assertEqual(self.backend.status(self.secrets[ATTIC]), 401)
        # Brought back, it is dead, and needs no question any more.
        window.press_keys("ctrl+z")
        wait_for("the mark", lambda: window.words().get("attic") == "Key revoked")
        self.remove("attic")
        wait_for("the removal", lambda: "attic" not in self.profiles())
        self.assertFalse(window.shows("from this computer?"))

    def test_refused_revoke_keeps_the_profile(self):
        window = self.start()
        self.backend.fault(f"DELETE /api/keys/{ATTIC}", mode="status", status=403, times=9)
        self.remove("attic")
        window.press("Remove and revoke")
        window.find_text("“attic” was not removed.")
        self.assertIn("attic", self.profiles())
        self.assertEqual(self.backend.keys(), self.at_first)

    def test_key_that_is_only_probably_known_is_not_revoked(self):
        """Its start fits a row of the server, but nothing has proven that it is this one."""
        window = self.start()
        self.remove("desktop")
        window.find_text("The key can’t be revoked from here now.")
        self.assertFalse(window.is_enabled("Remove and revoke"))
        window.press("Cancel")
        self.assertIn("desktop", self.profiles())

    def test_new_holder_keeps_both(self):
        """Another program stores the key in a second profile while the question is open."""
        window = self.start()
        self.remove("attic")
        window.button("Remove and revoke")
        self.edit(lambda profiles: profiles.update(twin=profiles["attic"]))
        wait_for("the other holder", lambda: not window.offers("Remove and revoke"))
        window.press("Remove only")
        wait_for("the removal", lambda: "attic" not in self.profiles())
        self.assertIn("twin", self.profiles())
        self.assertEqual(self.backend.requests("DELETE"), [])

    def test_removed_only(self):
        window = self.start()
        self.remove("attic")
        window.press("Remove only")
        window.find_text("Its key stays valid on the server.")
        self.assertEqual(self.backend.status(self.secrets[ATTIC]), 200)
        window.press("Undo")
        wait_for("the undo", lambda: "attic" in self.profiles())
        self.assertEqual(self.backend.requests("DELETE"), [])


if __name__ == "__main__":
    ProfilesPane.program = sys.argv.pop()
    unittest.main(verbosity=2)
