# SPDX-License-Identifier: MIT
"""What is known about a key's use, its possible holders and the cost of reading the list: none of these keys is revoked
with one click, and the window says why.

Usage: evidence.py PROGRAM, inside tests/with-desktop."""

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
from keyrings import forget_profiles
from window import USED_BY, Window, wait_for

STATUS, LAST_USED = 2, 4  # columns of the keys
STALE, STALE_ID = "key a3", "a00003"  # no profile holds it
READER = "a00000"  # of “work”


class Evidence(unittest.TestCase):
    program = ""

    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--many", "40", "--test-controls"))
        self.secrets = json.loads((self.backend.folder / "many-keys.json").read_text())
        self.content = json.loads((self.backend.folder / "many-config.json").read_text())
        self.config = ConfigFolder()
        self.forget_state()
        forget_profiles()

    def forget_state(self):
        shutil.rmtree(pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)

    def start(self, **variables):
        self.config.write(text_of(self.content))
        self.run_again(**variables)
        wait_for("the keys", lambda: len(self.window.rows("Keys")) > 1)

    def run_again(self, **variables):
        self.window = Window(self.program, environment={**os.environ, **variables})
        self.addCleanup(self.end, self.window)

    def end(self, window):
        if window.process.poll() is None:
            window.close()

    def row(self, name):
        return self.window.rows("Keys")[self.window.row_of("Keys", name)]

    def lists_read(self):
        return self.backend.requests("GET").count("/api/keys")

    def click_revoke(self, name):
        """The button at the end of the row."""
        cells = self.window.find("Keys", pyatspi.ROLE_TABLE).queryTable()
        cell = cells.getAccessibleAt(self.window.row_of("Keys", name), cells.nColumns - 1)
        box = cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.window.click_at(box.x + box.width // 2, box.y + box.height // 2)
        self.window.find_text(f"Revoke “{name}”?")

    def assert_asks(self, name, *reasons):
        """Checks that a question opens and nothing was sent."""
        self.click_revoke(name)
        for reason in reasons:
            self.window.find_text(reason)
        self.window.press("Cancel")
        self.window.find_no_text(f"Revoke “{name}”?")
        self.assertEqual(self.backend.requests("DELETE"), [])

    def test_key_whose_use_is_not_tracked(self):
        # The traces of a use on a server that limits keys, for a key without limits of its own.
        self.backend.sql(
            """UPDATE apikey SET rateLimitEnabled = 1, rateLimitMax = NULL, rateLimitTimeWindow = NULL,
            lastRequest = NULL, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE id = ?""",
            STALE_ID,
        )
        self.start()
        self.assertEqual(self.row(STALE)[STATUS], "Not tracked")
        self.assertRegex(self.row(STALE)[LAST_USED], "^Maybe .*the server does not record")
        self.window.type("Filter keys", STALE)
        wait_for("the one row", lambda: [row[0] for row in self.window.rows("Keys")] == [STALE])
        self.assert_asks(STALE, "The server doesn’t record the use of this key")
        self.window.type("Filter keys", "")
        self.window.find("Stale", pyatspi.ROLE_RADIO_BUTTON).queryAction().doAction(0)
        wait_for("the stale keys", lambda: "key a5" in [row[0] for row in self.window.rows("Keys")])
        self.assertNotIn(STALE, [row[0] for row in self.window.rows("Keys")])

    def test_two_addresses_of_one_server(self):
        profile = {**self.content["profiles"]["work"], "apiKey": self.secrets[STALE_ID]}
        profile.pop("keyId")
        first = {**profile, "keyId": STALE_ID}
        second = {**profile, "baseUrl": self.backend.url.replace("127.0.0.1", "localhost")}
        self.content["profiles"].update(first=first, second=second)
        self.start()
        self.assertEqual(self.row(STALE)[USED_BY], "first, second")
        # Rotating updates both.
        self.window.select("Keys", STALE)
        self.window.press("Rotate…")
        self.window.find_text("Rotate “")
        for name in ("first", "second"):
            self.window.find_text(name)
        self.window.press("Cancel")
        self.window.find_no_text("Rotate “")

        # Removed from config.json, but the other profile keeps the key.
        del self.content["profiles"]["first"]
        self.config.write(text_of(self.content))
        states = lambda: {row[0]: " ".join(row) for row in self.window.rows("Profiles")}
        wait_for("“first” to go", lambda: "Not in config" in states().get("first", "Not in config"))
        self.assert_asks(STALE, "Profile second uses this key; the CLI stops working with it.")

    def test_key_that_only_the_keychain_has(self):
        profiles = self.content["profiles"]
        profiles["ci"] = {**profiles["work"], "apiKey": self.secrets[STALE_ID]}
        profiles["ci"].pop("keyId")
        self.start()
        state = lambda: self.window.words().get("ci")
        self.window.wait_until_in_sync()
        del profiles["ci"]
        self.config.write(text_of(self.content))
        wait_for("the loss", lambda: state() == "Not in config.json")
        self.assert_asks(STALE, "Profile ci ")
        self.window.close()
        # Another address of the server, about which nothing else is known, does not rule it out either.
        self.forget_state()
        for profile in profiles.values():
            profile["baseUrl"] = self.backend.url.replace("127.0.0.1", "localhost")
        self.start()
        wait_for("the loss", lambda: state() == "Not in config.json")
        self.assert_asks(STALE, "Profile ci may use this key")

    def test_key_of_the_environment(self):
        self.start(SCRIPTO_API_KEY=self.secrets[STALE_ID])
        self.assertIn("this environment", self.row(STALE)[USED_BY])
        self.assert_asks(STALE, "SCRIPTO_API_KEY of this program’s environment")
        self.assertFalse(self.window.shows(self.secrets[STALE_ID]))
        # It was compared, never sent.
        last = self.backend.sql("SELECT lastRequest FROM apikey WHERE id = ?", STALE_ID)[0][0]
        self.assertLess(last, "2026-10")

    def test_own_use_is_shown(self):
        self.start()
        id = self.content["profiles"]["work"]["keyId"]
        name = self.backend.sql("SELECT name FROM apikey WHERE id = ?", id)[0][0]
        row = lambda: next(row for row in self.window.rows("Keys") if row[0] == name and "work" in row[USED_BY])
        self.assertRegex(row()[LAST_USED], "^This app, (just now|[0-9]+ s ago); others not known")
        self.assertEqual(row()[STATUS], "In use")
        self.assertIn("work", self.window.rows("Keys")[0][USED_BY])  # sorted by the last use

    def test_reading_the_list_uses_the_key(self):
        work = self.content["profiles"]["work"]
        self.content["profiles"] = {"work": work}
        self.backend.sql("UPDATE apikey SET remaining = 3 WHERE id = ?", work["keyId"])
        remaining = lambda: self.backend.sql("SELECT remaining FROM apikey WHERE id = ?", work["keyId"])[0][0]
        self.start()  # the limit is not known yet
        self.assertEqual((self.lists_read(), remaining()), (1, 2))
        for _ in range(3):
            self.window.press("Refresh")
            self.window.button("Show keys (uses 1 of 2)")
        self.assertEqual((self.lists_read(), remaining()), (1, 2))
        self.window.close()

        self.run_again()  # now the program knows
        self.window.find_text("The key of “work” can be used 2 more times, and reading the list is one use.")
        self.assertEqual((self.lists_read(), remaining()), (1, 2))
        self.window.press("Show keys (uses 1 of 2)")
        wait_for("the keys", lambda: len(self.window.rows("Keys")) > 1)
        self.assertEqual((self.lists_read(), remaining()), (2, 1))
        self.assertEqual(self.backend.status(work["apiKey"]), 200)

    def test_revoked_key_is_remembered(self):
        profiles = self.content["profiles"]
        self.content["profiles"] = {"work": profiles["work"], "attic": profiles["attic"]}
        self.start()
        before = self.content["profiles"]
        self.click_revoke("attic")
        self.window.press("Revoke key")
        self.window.find_text("“attic” was revoked.")
        # The key itself is tried once.
        tries = lambda: self.backend.requests("GET").count("/api/auth/me")
        wait_for("the proof", lambda: tries() == 1)
        self.assert_details_say("attic", "Confirmed: the server refuses it.")
        state = lambda: {row[0]: " ".join(row) for row in self.window.rows("Profiles")}["attic"]
        wait_for("the mark", lambda: "revoked" in state().lower())
        self.window.close()
        # Also in another place under another name.
        attic = {**before["attic"], "baseUrl": self.backend.url.replace("127.0.0.1", "localhost")}
        self.config.write(text_of({"activeProfile": "work", "profiles": {"work": before["work"], "attic": attic}}))
        self.run_again()
        wait_for("the mark", lambda: "revoked" in state().lower())
        wait_for("the keys", lambda: len(self.window.rows("Keys")) > 1)
        self.assertEqual(tries(), 1)
        self.assert_details_say("attic", "Confirmed: the server refuses it.")
        self.window.press_keys("ctrl+h")
        events = lambda: [row[1] for row in self.window.rows("History")]
        wait_for("the history", lambda: events()[:2] == ["Revoke confirmed: the server refuses the key", "Key revoked"])
        self.window.press("Close")

    def test_unconfirmed_revoke(self):
        self.content["profiles"] = {name: self.content["profiles"][name] for name in ("work", "attic")}
        attic = self.backend.sql("SELECT * FROM apikey WHERE id = ?", self.content["profiles"]["attic"]["keyId"])[0]
        self.start()
        self.backend.fault("GET /api/auth/me", mode="status", status=429)
        self.click_revoke("attic")
        self.window.press("Revoke key")
        self.window.find_text("“attic” was revoked.")
        wait_for("the try", lambda: self.backend.requests("GET").count("/api/auth/me") == 1)
        self.assert_details_say("attic", "Not confirmed: nobody has seen the server refuse it since.")
        # For example after the server was restored from a backup, the key works again.
        self.backend.sql(f"INSERT INTO apikey VALUES ({', '.join('?' * len(attic))})", *attic)
        self.window.choose_in_menu("c")
        self.window.find_text("The key of “attic” works again, although it was revoked.")

    def assert_details_say(self, profile, text):
        self.window.click("Profiles", profile)
        self.window.press_keys("alt+Return")
        self.window.find_text(text)
        self.window.press("Close details")
        self.window.find_no_text(text)


if __name__ == "__main__":
    Evidence.program = sys.argv.pop()
    unittest.main(verbosity=2)
