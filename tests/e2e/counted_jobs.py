# SPDX-License-Identifier: MIT
"""Switching the profile and revoking six stale keys, each by mouse, by keyboard alone, and by assistive technology alone,
which knows nothing but the visible names: counts what that takes. sign_in.py does so for the first profile and key.

Usage: counted_jobs.py PROGRAM, inside tests/with-desktop."""

import subprocess
import sys
import unittest

import pyatspi

from clickworld import ClickWorld
from window import wait_for

OF_ONE = "referenceId = (SELECT id FROM user WHERE email = 'one@example.com')"
SIX = [f"a000{number:02}" for number in range(3, 9)]
CLEAN_UP, REVOKE = "Clean up stale keys", "Revoke 6 keys"


class Mouse:
    def __init__(self, window):
        self.window = window
        self.steps = 0

    def click_at(self, x, y):
        self.window.click_at(x, y)
        self.steps += 1

    def click(self, name):
        box = self.window.button(name).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.click_at(box.x + box.width // 2, box.y + box.height // 2)

    def use(self, profile):
        box = self.window.place_of("Profiles", profile)
        subprocess.run(["xdotool", "mousemove", str(box.x + 60), str(box.y + 30)], check=True)  # shows the button
        self.click_at(box.x + box.width - 30, box.y + box.height * 2 // 3)

    def clean_up(self):
        self.click(CLEAN_UP)
        self.click(REVOKE)


class Keyboard:
    def __init__(self, window):
        self.window = window
        self.steps = 0

    def press(self, keys):
        self.window.press_keys(keys)
        self.steps += 1

    def use(self, profile):
        self.press(f"ctrl+{self.window.row_of('Profiles', profile) + 1}")

    def clean_up(self):
        self.press("ctrl+shift+k")
        self.window.button(REVOKE)
        self.press("ctrl+Return")


class Access:
    def __init__(self, window):
        self.window = window
        self.steps = 0

    def press(self, name):
        self.window.press(name)
        self.steps += 1

    def use(self, profile):
        self.window.select("Profiles", profile)  # as one points at it with the mouse
        wait_for("its button", lambda: self.window.button("Use").description == profile)
        self.press("Use")

    def clean_up(self):
        self.press(CLEAN_UP)
        self.press(REVOKE)


class CountedJobs(ClickWorld):
    def setUp(self):
        super().setUp()
        now = "strftime('%Y-%m-%dT%H:%M:%S.000Z', 'now')"
        self.backend.sql(f"UPDATE apikey SET lastRequest = {now}, updatedAt = {now} WHERE {OF_ONE}")
        self.backend.sql(
            f"""UPDATE apikey SET createdAt = '2020-01-01T00:00:00.000Z', lastRequest = '2020-02-01T00:00:00.000Z',
            updatedAt = '2020-02-01T00:00:00.000Z', expiresAt = NULL, enabled = 1, name = 'old ' || id
            WHERE id IN ({", ".join("?" * len(SIX))})""",
            *SIX,
        )

    def switch(self, way):
        hand = way(self.start())
        wait_for("the profiles", lambda: self.window.used() == "work")
        hand.use("attic")
        wait_for("attic in config.json", lambda: self.config.stored()["activeProfile"] == "attic")
        wait_for("attic in the window", lambda: self.window.used() == "attic")
        self.assertEqual(hand.steps, 1)

    def revoke_six(self, way):
        hand = way(self.start(hold=1))
        hand.clean_up()
        self.window.find_text("6 keys were revoked.")
        self.assertEqual(self.at_first - self.backend.keys(), set(SIX))
        self.assertEqual(hand.steps, 2)

    def test_switching_by_mouse(self):
        self.switch(Mouse)

    def test_switching_by_keyboard(self):
        self.switch(Keyboard)

    def test_switching_by_assistive_technology(self):
        self.switch(Access)

    def test_revoking_by_mouse(self):
        self.revoke_six(Mouse)

    def test_revoking_by_keyboard(self):
        self.revoke_six(Keyboard)

    def test_revoking_by_assistive_technology(self):
        self.revoke_six(Access)


if __name__ == "__main__":
    CountedJobs.program = sys.argv.pop()
    unittest.main(verbosity=2)
