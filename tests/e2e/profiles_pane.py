# SPDX-License-Identifier: MIT
"""The profiles in the window: which one the CLI uses, and using another one by mouse, keyboard and assistive
technology.

Usage: profiles_pane.py PROGRAM, inside tests/with-desktop."""

import datetime
import json
import subprocess
import sys
import unittest

from clickworld import ClickWorld
from window import wait_for

ATTIC = "a00002"  # of the profile of this name


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


if __name__ == "__main__":
    ProfilesPane.program = sys.argv.pop()
    unittest.main(verbosity=2)
