# SPDX-License-Identifier: MIT
"""Rotating keys in the real window: kept or revoked, of one profile or two, while other programs change config.json,
from two windows, with every kind of keychain and server. Each time, every profile holds a key that works, and the
server has no superfluous key.

Usage: rotate.py PROGRAM, inside tests/with-desktop."""

import datetime
import json
import os
import pathlib
import shutil
import sqlite3
import sys
import tempfile
import unittest
import urllib.request

import pyatspi

from backend import Backend
from configfolder import ConfigFolder, text_of
from keyrings import Session
from window import WAIT, Window, wait_for

KEEP, REVOKE = "Keep the old key for now", "Revoke the old key as soon as the new one works"
MANAGE = "Sign in to manage keys"
EMAIL = "anna.maria@example.com"
STATUS = 2  # the column of the keys


def soon(days):
    time = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Rotate(unittest.TestCase):
    program = ""

    def begin(self, *options, session=None):
        """A server, and the profiles “work” and “ci”, which hold its key “laptop”."""
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--test-controls", *options))
        self.environment = session.env if session else os.environ.copy()
        shutil.rmtree(pathlib.Path(self.environment["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)
        self.config = ConfigFolder(self.environment["XDG_CONFIG_HOME"])

    def begin_demo(self, session=None, **more):
        self.begin("--demo", session=session)
        content = json.loads((self.backend.folder / "demo-config.json").read_text())
        content["profiles"]["work"].update(more)
        content["profiles"]["ci"] = content["profiles"]["work"]
        self.config.write(text_of(content))
        self.old = content["profiles"]["work"]
        self.at_first = self.backend.keys()

    def start(self, **other):
        window = Window(self.program, environment={**self.environment, **other})
        self.addCleanup(self.end, window)
        wait_for("the keys", lambda: len(window.rows("Keys")) > 10)
        return window

    def end(self, window):
        if window.process.poll() is None:
            window.kill()

    def profiles(self):
        return self.config.stored()["profiles"]

    def ask(self, window, choice, profile="work"):
        window.select_key_of(profile)
        window.press("Rotate…")
        window.find_text("Rotate “")
        self.choose(window, choice)

    def choose(self, window, choice):
        radio = window.find(choice, pyatspi.ROLE_RADIO_BUTTON)
        assert radio.queryAction().doAction(0)
        wait_for("the choice", lambda: radio.getState().contains(pyatspi.STATE_CHECKED))

    def rotate(self, window, choice, profile="work"):
        self.ask(window, choice, profile)
        window.press("Rotate key")

    def go_on(self):
        """Releases the delayed response, which may still be on its way."""
        wait_for("the server to answer", lambda: self.backend.control("go", method="POST")["answered"] == 1)

    def wait_for_check(self):
        """Waits for the check of the new key, which is in config.json by then; an earlier write by others is part of
        the save."""
        wait_for("the check", lambda: "/api/auth/me" in self.backend.requests("GET"))

    def mint(self, name):
        """Like the CLI would, with the old key."""
        headers = {"Content-Type": "application/json", "Authorization": "Bearer " + self.old["apiKey"]}
        request = urllib.request.Request(self.backend.url + "/api/keys", json.dumps({"name": name}).encode(), headers)
        with urllib.request.urlopen(request) as answer:
            data = json.load(answer)["data"]
        return {**self.old, "apiKey": data["key"], "keyId": data["record"]["id"], "keyName": name}

    def assert_all_work(self):
        for name, profile in self.profiles().items():
            self.assertEqual(self.backend.status(profile["apiKey"]), 200, name)

    def assert_rotated(self, *names, kept):
        """Checks that these profiles have the same new key, and that the server has it and, if kept, the old one."""
        profiles = self.profiles()
        held = {profiles[name]["apiKey"] for name in names}
        self.assertEqual(len(held), 1)
        self.assertNotIn(self.old["apiKey"], held)
        ids = {profiles[name]["keyId"] for name in names}
        self.assertEqual(len(ids), 1)
        expected = self.at_first | ids if kept else (self.at_first | ids) - {self.old["keyId"]}
        self.assertEqual(self.backend.keys(), expected)
        self.assertEqual(self.backend.status(self.old["apiKey"]), 200 if kept else 401)
        self.assert_all_work()

    def test_two_profiles_of_one_key(self):
        self.begin_demo()
        window = self.start()
        self.assertFalse(window.is_enabled("Rotate…"))
        window.select("Keys", "old-ci")  # held by no profile
        wait_for("“Revoke”", lambda: window.is_enabled("Revoke"))
        self.assertFalse(window.is_enabled("Rotate…"))
        window.select_key_of("work")
        window.press("Rotate…")
        window.find_text("The server doesn’t report whether other programs use this key.")  # reading the list hides that
        keep = window.find(KEEP, pyatspi.ROLE_RADIO_BUTTON)
        self.assertTrue(keep.getState().contains(pyatspi.STATE_CHECKED))
        window.press("Rotate key")
        window.find_text("“laptop” was rotated. Profiles “work” and “ci” have the new key.")
        self.assert_rotated("work", "ci", kept=True)
        wait_for("the old key to be marked", lambda: "Replaced" in [row[STATUS] for row in window.rows("Keys")])

        # Revoked later, as the message offers.
        window.press("Revoke…")
        window.press("Revoke key")
        window.find_text("“laptop” was revoked.")
        self.assert_rotated("work", "ci", kept=False)

        # Once more, revoked at once.
        self.old, self.at_first = self.profiles()["work"], self.backend.keys()
        self.rotate(window, REVOKE)
        window.find_text("The old one was revoked.")
        self.assert_rotated("work", "ci", kept=False)
        self.assertFalse(any(row[STATUS] == "Replaced" for row in window.rows("Keys")))

    def test_keeps_a_key_of_the_environment(self):
        self.begin_demo()
        self.environment = {**self.environment, "SCRIPTO_API_KEY": self.old["apiKey"]}
        window = self.start()
        window.select_key_of("work")
        window.press("Rotate…")
        window.find_text("Not possible here: SCRIPTO_API_KEY of this program’s environment may be the old key.")
        revoke = window.find(REVOKE, pyatspi.ROLE_RADIO_BUTTON)
        self.assertFalse(revoke.getState().contains(pyatspi.STATE_ENABLED))
        window.press("Rotate key")
        window.find_text("“laptop” was rotated. Profiles “work” and “ci” have the new key.")
        self.assert_rotated("work", "ci", kept=True)

    def test_file_changes_during_a_rotation(self):
        self.begin_demo()
        window = self.start()
        wait_for("the profiles", window.used)
        outside = self.mint("made by the CLI")
        self.at_first.add(outside["keyId"])
        self.backend.fault("POST /api/keys", mode="wait")
        self.rotate(window, REVOKE)
        window.press("Close")
        window.find_text("“laptop” is being rotated.")
        window.select("Profiles", "personal")
        window.press("Use")
        wait_for("the switch", lambda: self.config.stored()["activeProfile"] == "personal")
        # The CLI adds a profile with the old key, signs in again to another, and removes a third.
        content = self.config.stored()
        content["profiles"].update({"ci": outside, "added": self.old})
        del content["profiles"]["staging"]
        self.config.write(text_of(content))
        wait_for("the window to know", lambda: "added" in {row[0] for row in window.rows("Profiles")})
        self.go_on()
        window.find_text("“laptop” was rotated.")
        self.assertEqual(self.config.stored()["activeProfile"], "personal")
        self.assertEqual(self.profiles().keys(), {"work", "personal", "ci", "added"})
        self.assertEqual(self.profiles()["ci"], outside)
        self.assert_rotated("work", "added", kept=False)

    def test_old_key_is_put_back(self):
        self.begin_demo()
        window = self.start()
        self.backend.fault("GET /api/auth/me", mode="wait")
        self.rotate(window, REVOKE)
        self.wait_for_check()
        content = self.config.stored()
        content["profiles"]["late"] = self.old
        self.config.write(text_of(content))
        wait_for("the window to know", lambda: "late" in {row[0] for row in window.rows("Profiles")})
        self.go_on()
        window.find_text("The old one was not revoked.")
        window.press("Done")
        self.assert_rotated("work", "ci", kept=True)

    def test_two_windows(self):
        self.begin_demo()
        # On another bus, because otherwise it would only show the first one.
        other = self.enterContext(Session("bus")).env["DBUS_SESSION_BUS_ADDRESS"]
        first, second = self.start(), self.start(DBUS_SESSION_BUS_ADDRESS=other)
        for window in (first, second):
            self.ask(window, REVOKE)
        self.backend.fault("POST /api/keys", mode="wait")
        first.press("Rotate key")
        wait_for("the request", lambda: self.backend.requests("POST") == ["/api/keys"])
        second.press("Rotate key")
        second.find_text("This key is being rotated in another window of this program.")
        self.go_on()
        first.find_text("“laptop” was rotated.")
        self.assert_rotated("work", "ci", kept=False)
        # The profiles hold another key by now.
        second.press("Rotate key")
        second.find_text("No profile in config.json holds this key any more.")
        self.assert_rotated("work", "ci", kept=False)

    def test_orphan_must_go_first(self):
        self.begin_demo()
        window = self.start()
        self.backend.fault("GET /api/auth/me", mode="status", status=401)
        self.rotate(window, KEEP)
        window.find_text("“laptop” was not rotated")
        window.press("Done")
        window.find_no_text("“laptop” was not rotated")  # the window's own message appears as the dialog closes
        self.assertEqual(self.profiles()["work"], self.old)
        self.assertEqual(len(self.backend.keys() - self.at_first), 1)
        window.select_key_of("work")
        window.press("Rotate…")
        window.find_text("An earlier rotation of “laptop” has left a key behind that nobody holds, created")
        window.press("Revoke…")
        window.press("Revoke key")
        window.find_text("“laptop” was revoked.")
        self.assertEqual(self.backend.keys(), self.at_first)
        self.rotate(window, REVOKE)
        window.find_text("“laptop” was rotated.")
        self.assert_rotated("work", "ci", kept=False)

    def is_chosen(self, window, choice):
        return window.find(choice, pyatspi.ROLE_RADIO_BUTTON).getState().contains(pyatspi.STATE_CHECKED)

    def test_missing_settings_are_announced(self):
        self.begin_demo()
        self.backend.sql("UPDATE apikey SET permissions = ? WHERE id = ?", '{"files":["read"]}', self.old["keyId"])
        window = self.start()
        window.select_key_of("work")
        window.press("Rotate…")
        window.find_text("The new key will not have the old one’s permissions")
        self.assertTrue(self.is_chosen(window, KEEP))
        self.choose(window, REVOKE)
        window.press("Rotate key")
        window.find_text("The new key does not have the old one’s permissions.")
        self.assert_rotated("work", "ci", kept=False)

    def test_new_key_with_fewer_settings_than_announced(self):
        self.begin_demo()
        self.backend.sql(
            "UPDATE apikey SET rateLimitEnabled = 1, rateLimitMax = 4321, rateLimitTimeWindow = 60000, remaining = NULL"
        )
        window = self.start()
        self.rotate(window, REVOKE)  # all of the account’s keys are alike
        window.find_text("The old one was not revoked. The new key cannot do all that the old one can.")
        window.find_text("rate limit of 4321 requests in 60 s")
        window.press("Done")
        self.assert_rotated("work", "ci", kept=True)

    def test_rate_limit_of_the_only_key(self):
        self.begin_demo()
        window = self.start()
        self.backend.sql("DELETE FROM apikey WHERE id <> ?", self.old["keyId"])
        self.backend.sql("UPDATE apikey SET rateLimitEnabled = 1, rateLimitMax = 4321, rateLimitTimeWindow = 60000")
        window.press("Refresh")
        wait_for("the only key", lambda: len(window.rows("Keys")) == 1)
        window.select_key_of("work")
        window.press("Rotate…")
        window.find_text("This key has a rate limit of 4321 requests in 60 s, which can’t be copied.")
        window.press("Cancel")

    def test_roll_back_that_cannot_write(self):
        self.begin_demo(self.enterContext(Session("unlocked")))
        window = self.start()
        window.wait_until_in_sync()
        self.backend.fault("GET /api/auth/me", mode="wait-before")
        self.rotate(window, REVOKE)
        self.wait_for_check()
        rotated = self.config.stored()
        self.backend.sql("DELETE FROM apikey WHERE id = ?", rotated["profiles"]["work"]["keyId"])
        self.config.write(b"{")
        self.go_on()
        window.find_text("the old one is not back in config.json yet.")
        window.press("Try again")
        window.find_text("Scripto Keys tries again by itself.")
        window.press("Close")
        window.find_text("“laptop” was not rotated.")
        window.press_keys("ctrl+q")
        window.find_text("Quit before the old key is back?")
        window.press("Cancel")
        window.find_no_text("Quit before the old key is back?")
        window.press_keys("ctrl+q")
        window.press("Quit and put it back later")
        self.assertEqual(window.process.wait(WAIT), 0)
        # The next start resumes.
        self.config.write(text_of(rotated))
        self.start().find_text("was taken back")
        wait_for("the old key", lambda: self.profiles()["work"]["apiKey"] == self.old["apiKey"])
        self.assertEqual(self.backend.keys(), self.at_first)

    def test_without_a_keychain(self):
        self.begin_demo(self.enterContext(Session("bus")))
        self.rotate(window := self.start(), REVOKE)
        window.find_text("“laptop” was rotated.")
        self.assert_rotated("work", "ci", kept=False)

    def test_locked_keychain_catches_up(self):
        session = self.enterContext(Session("unlocked"))
        self.begin_demo(session)
        window = self.start()
        window.wait_until_in_sync()
        session.lock()
        wait_for("it to be locked", lambda: window.find("Keychain state").description.endswith("locked"))
        self.rotate(window, KEEP)
        window.find_text("“laptop” was rotated.")
        self.assert_rotated("work", "ci", kept=True)
        session.unlock()
        wait_for("the keychain to follow", lambda: self.entry(session) == self.profiles()["work"]["apiKey"])
        window.wait_until_in_sync()

    def entry(self, session):
        return (session.entry("work") or {}).get("apiKey")

    def test_renewing_before_it_expires(self):
        self.begin_demo(expiresAt=soon(5))
        self.backend.sql("UPDATE apikey SET expiresAt = ? WHERE id = ?", soon(5), self.old["keyId"])
        window = self.start()
        window.find_text("The key of “work” and “ci” expires in 5 days.")
        window.press("Renew…")
        window.find_text("A date…")  # in 160 days, as long as the old key was valid
        self.choose(window, REVOKE)
        window.press("Renew key")
        window.find_no_text("expires in 5 days")
        window.find_text("“laptop” was renewed.")
        window.find_text("The old one was revoked.")
        self.assert_rotated("work", "ci", kept=False)
        self.assertEqual(self.profiles()["work"]["expiresAt"][:10], soon(160)[:10])

    def test_server_that_requires_a_session(self):
        self.begin("--session-only")
        window = Window(self.program, "--api-url", self.backend.url, environment=self.environment)
        self.addCleanup(self.end, window)
        self.mails = 0
        window.press("Sign in…")
        window.type("E-mail", EMAIL)
        self.enter_code(window)
        window.press(MANAGE)
        self.enter_code(window)
        wait_for("the list", lambda: window.row_of("Keys", "scripto-cli") >= 0)
        self.old, self.at_first = self.profiles()["anna-maria"], self.backend.keys()
        self.ask(window, REVOKE, "anna-maria")
        with sqlite3.connect(self.backend.folder / "backend.sqlite") as database:
            database.execute("DELETE FROM session")
        database.close()
        window.press("Rotate key")
        window.find_text("The web session has ended")
        window.press(MANAGE)
        self.enter_code(window)
        wait_for("the offer to go", lambda: not window.shows("The web session has ended"))
        window.press("Rotate key")
        window.find_text("“scripto-cli” was rotated.")
        self.assert_rotated("anna-maria", kept=False)

    def enter_code(self, window):
        window.press("Send code")
        code = self.backend.code_for(EMAIL, after=self.mails)
        self.mails += 1
        window.find("Code")
        window.type("Code", code)
        window.press("Sign in")
        window.find_no_text("Enter the code")


if __name__ == "__main__":
    Rotate.program = sys.argv.pop()
    unittest.main(verbosity=2)
