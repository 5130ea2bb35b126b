# SPDX-License-Identifier: MIT
"""Pausing, resuming and renaming keys and changing their expiry, where the server has routes for that, and a server
without them.

Usage: key_changes.py PROGRAM, inside tests/with-desktop."""

import datetime
import subprocess
import sys
import tempfile
import unittest

from backend import Backend
from configfolder import ConfigFolder, settings_file
from keyrings import forget_profiles
from window import BUTTONS, Window, descendants, is_shown, quietly, wait_for

EMAIL = "anna.maria@example.com"
OFFERS = ("Pause", "Rename…", "Change expiry…")
PAUSED = "is paused. The server refuses it until you resume it."
STATUS, EXPIRES = 2, 6  # columns


class KeyChanges(unittest.TestCase):
    program = ""

    def setUp(self):
        settings_file().unlink(missing_ok=True)
        forget_profiles()
        self.config = ConfigFolder()
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--session-only", "--test-controls"))
        self.window = Window(self.program, "--api-url", self.backend.url)
        self.addCleanup(self.window.close)

    def enter_code(self, mails):
        self.window.press("Send code")
        code = self.backend.code_for(EMAIL, after=mails)
        self.window.type("Code", code)
        self.window.press("Sign in")
        self.window.find_no_text("Enter the code")

    def sign_in(self):
        """Also for managing keys."""
        window = self.window
        window.press("Sign in…")
        window.type("E-mail", EMAIL)
        self.enter_code(mails=0)
        window.press("Sign in to manage keys")
        self.enter_code(mails=1)
        window.row_of("Keys", "scripto-cli")
        self.key = self.config.stored()["profiles"]["anna-maria"]["apiKey"]

    def add_old_keys(self, *names):
        """Copies of the account's first key that nobody holds, and nobody has used for long."""
        columns = [row[1] for row in self.backend.sql("PRAGMA table_info(apikey)")]
        (first,) = self.backend.sql("SELECT * FROM apikey")
        marks = ", ".join("?" * len(columns))
        for name in names:
            row = dict(zip(columns, first), id=f"id-{name}", key=f"hash-{name}", name=name, start="scripto_zz")
            row["createdAt"] = row["updatedAt"] = row["lastRequest"] = "2024-01-01T00:00:00.000Z"
            self.backend.sql(f"INSERT INTO apikey VALUES ({marks})", *row.values())
        self.window.press("Refresh")
        for name in names:
            self.window.row_of("Keys", name)

    def show_details(self, name):
        self.window.click("Keys", name)
        self.window.press_keys("F9")
        self.window.find("Copy revoke command")

    def on_server(self, name, column):
        ((value,),) = self.backend.sql(f"SELECT {column} FROM apikey WHERE name = ?", name)
        return value

    def cell(self, name, column):
        return self.window.rows("Keys")[self.window.row_of("Keys", name)][column]

    def see_status(self, name, status):
        wait_for(f"{name} to be {status}", lambda: self.cell(name, STATUS) == status)

    def press_in_message(self, name):
        """The details may have a button of the same name."""
        lane = self.window.find("Message")
        buttons = [n for n in descendants(lane) if quietly(n.getRole) in BUTTONS]
        (button,) = [each for each in buttons if each.name == name and is_shown(each)]
        assert button.queryAction().doAction(0)

    def choose_in_row_menu(self, letter):
        before = len(self.window.numbers())
        self.window.press_keys("shift+F10")
        wait_for("the menu of the row", lambda: len(self.window.numbers()) > before)
        subprocess.run(["xdotool", "key", letter], check=True)

    def test_pause_and_resume(self):
        self.sign_in()
        window = self.window
        self.show_details("scripto-cli")
        window.press("Pause")
        window.find_text(f"“scripto-cli” {PAUSED} The CLI can’t use profile anna-maria until then.")
        self.see_status("scripto-cli", "Paused")
        window.find_text("Key paused")  # in its history
        window.find_text("the server doesn’t accept it until you resume it.")
        self.assertEqual(self.on_server("scripto-cli", "enabled"), 0)
        self.assertEqual(self.backend.status(self.key), 401)

        self.press_in_message("Resume")
        window.find_text("“scripto-cli” is no longer paused.")
        self.assertEqual(self.on_server("scripto-cli", "enabled"), 1)
        self.assertEqual(self.backend.status(self.key), 200)
        wait_for("the offer to pause", lambda: window.offers("Pause"))

        window.run_command("pause scripto-cli")
        self.see_status("scripto-cli", "Paused")
        window.click("Keys", "scripto-cli")
        self.choose_in_row_menu("m")
        wait_for("the key to be resumed", lambda: self.cell("scripto-cli", STATUS) != "Paused")
        self.assertEqual(self.backend.status(self.key), 200)

    def test_rename_and_expiry(self):
        self.sign_in()
        window = self.window
        self.show_details("scripto-cli")
        window.press("Rename…")
        window.type("Name", "")
        window.press("Rename")
        window.find_text("A key needs a name.")
        window.type("Name", "build server")
        window.press("Rename")
        window.find_text("“scripto-cli” is now called “build server”.")
        window.row_of("Keys", "build server")
        self.assertEqual(self.on_server("build server", "enabled"), 1)

        window.press("Change expiry…")
        window.find_text("At present it never expires.")
        window.choose("Expiry", "30")
        window.press("Change expiry")
        window.find_text("“build server” now expires on ")
        expires = datetime.datetime.fromisoformat(self.on_server("build server", "expiresAt").replace("Z", "+00:00"))
        left = expires - datetime.datetime.now(datetime.timezone.utc)
        self.assertAlmostEqual(left / datetime.timedelta(days=1), 30, delta=0.1)
        wait_for("the date", lambda: self.cell("build server", EXPIRES) not in ("Never", "–"))

        window.press("Change expiry…")
        window.choose("Expiry", "Never")
        window.press("Change expiry")
        window.find_text("“build server” no longer expires.")
        self.assertIsNone(self.on_server("build server", "expiresAt"))
        self.assertEqual(self.backend.status(self.key), 200)

    def test_pausing_instead_of_revoking(self):
        self.sign_in()
        self.add_old_keys("old-one", "old-two")
        window = self.window
        window.press("Clean up stale keys")
        window.press("Pause 2 keys")
        window.find_text("2 keys are paused. The server refuses them until you resume them.")
        for name in ("old-one", "old-two"):
            self.see_status(name, "Paused")
            self.assertEqual(self.on_server(name, "enabled"), 0)
        window.press("Resume all")
        window.find_text("2 keys are no longer paused.")
        for name in ("old-one", "old-two"):
            self.see_status(name, "Stale")

        # The question before a single key is revoked offers it, too.
        window.click("Keys", "scripto-cli")
        window.press_keys("Delete")
        window.press("Pause it instead")
        window.find_text(f"“scripto-cli” {PAUSED}")
        self.assertEqual(self.backend.requests("DELETE"), [])

    def test_key_that_comes_back_after_it_was_revoked(self):
        self.sign_in()
        self.add_old_keys("old-one")
        (row,) = self.backend.sql("SELECT * FROM apikey WHERE name = 'old-one'")
        window = self.window
        self.backend.fault("GET /api/keys", mode="wait-before", after="DELETE /api/keys/{id}")
        window.click("Keys", "old-one")
        window.press_keys("Delete")
        wait_for("the key to go", lambda: "id-old-one" not in self.backend.keys())
        self.backend.sql(f"INSERT INTO apikey VALUES ({', '.join('?' * len(row))})", *row)
        wait_for("the list to be read again", lambda: self.backend.control("go", method="POST")["answered"])
        window.find_text("The server lists “old-one” again, although it was revoked. The key may still work.")
        window.row_of("Keys", "old-one")

    def test_session_that_has_ended(self):
        self.sign_in()
        window = self.window
        self.show_details("scripto-cli")
        window.button("Pause")
        self.backend.sql("DELETE FROM session")
        window.press("Pause")
        window.find_text("“scripto-cli” was not changed. The web session has ended.")
        self.assertEqual(self.on_server("scripto-cli", "enabled"), 1)
        wait_for("the offers to go", lambda: not any(window.offers(name) for name in OFFERS))

    def test_server_without_the_routes(self):
        self.backend.fault("GET /api/auth/api-key/list", mode="html", status=404, times=1000)
        self.sign_in()
        window = self.window
        wait_for("the look for the routes", lambda: "/api/auth/api-key/list" in self.backend.requests("GET"))
        self.add_old_keys("old-one", "old-two")
        self.show_details("old-one")
        self.assertFalse([name for name in OFFERS if window.offers(name)])
        self.backend.sql("UPDATE apikey SET enabled = 0 WHERE name = 'old-one'")
        window.press("Refresh")
        self.see_status("old-one", "Disabled")
        self.assertFalse([name for name in (*OFFERS, "Resume") if window.offers(name)])
        window.press("Clean up stale keys")
        window.button("Revoke 1 key")
        self.assertFalse([name for name in ("Pause 1 key", "Pause it instead") if window.offers(name)])
        self.assertNotIn("/api/auth/api-key/update", self.backend.requests("POST"))


if __name__ == "__main__":
    KeyChanges.program = sys.argv.pop()
    unittest.main(verbosity=2)
