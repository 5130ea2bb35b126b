# SPDX-License-Identifier: MIT
"""A day's use through the window, the CLI and another client: the history shows exactly what happened, and no key.

Usage: history_day.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.request

import pyatspi

from backend import Backend
from configfolder import ConfigFolder, state_file, text_of, write_settings
from window import Window, wait_for

EMAIL = "anna.maria@example.com"
DAY_MS = 86_400_000


class HistoryDay(unittest.TestCase):
    program = ""

    def setUp(self):
        # The CLI's own folder, so that keychain entries get the service name "scripto".
        config_home = pathlib.Path(os.environ["HOME"]) / ".config"
        os.environ["XDG_CONFIG_HOME"] = str(config_home)
        write_settings({"keys/revokeHoldSeconds": 0})
        self.folder = ConfigFolder()
        self.state = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys"
        shutil.rmtree(self.state, ignore_errors=True)
        self.backend = self.enterContext(Backend(self.enterContext(tempfile.TemporaryDirectory()), "--test-controls"))
        self.window = Window(self.program, "--api-url", self.backend.url)
        self.addCleanup(self.window.close)
        self.expected = []
        self.secrets = set()

    # The expected history

    def happened(self, kind, profiles=(), key=None, other=None):
        """Waits for the event, so that the next action comes after it."""
        self.expected.append((kind, sorted(profiles), key, other))
        wait_for(f"{kind} in the history", lambda: self.told() == self.expected)

    def events(self):
        file = state_file("history.jsonl")
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []

    def told(self):
        return [
            (event["kind"], sorted(event.get("profiles", [])), event.get("key", {}).get("name"), event.get("other"))
            for event in self.events()
        ]

    # The actions

    def stored(self):
        profiles = self.folder.stored()["profiles"]
        self.secrets |= {each["apiKey"] for each in profiles.values()}
        return profiles

    def sign_in(self):
        self.window.press("Sign in…")
        self.window.type("E-mail", EMAIL)
        self.window.press("Send code")
        code = self.backend.code_for(EMAIL)
        self.window.find("Code")
        self.window.type("Code", code)
        self.window.press("Sign in")
        self.window.find_no_text("Enter the code")

    def mint(self, name, expiry=None):
        self.window.press("New key…")
        self.window.type("Name", name)
        if expiry:
            self.window.choose("Expiry", expiry)
        self.window.press("Create key")
        self.window.press("Copy key")
        self.window.find_text("Saved as profile")
        self.window.press("Done")

    def by_another_client(self, method, path, content=None):
        key = self.stored()["anna-maria"]["apiKey"]
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        data = None if content is None else json.dumps(content).encode()
        request = urllib.request.Request(self.backend.url + path, data, headers, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)["data"]

    def mint_elsewhere(self, name):
        made = self.by_another_client("POST", "/api/keys", {"name": name})
        self.secrets.add(made["key"])
        self.refresh()
        wait_for(f"the key {name}", lambda: name in self.key_names())
        return made

    def key_names(self):
        return [row[0] for row in self.window.rows("Keys")]

    def refresh(self):
        self.window.press("Refresh")

    def edit_outside(self, change):
        content = self.folder.stored()
        change(content)
        self.folder.write(text_of(content))

    def revoke(self, name, asks):
        self.window.select("Keys", name)
        self.window.press("Revoke")
        if asks:
            self.window.press("Revoke key")
        wait_for(f"{name} to leave", lambda: name not in self.key_names())

    def rotate(self, name):
        self.stored()  # the old key is a secret, too
        self.window.select("Keys", name)
        self.window.press("Rotate…")
        radio = self.window.find("Revoke the old key as soon as the new one works", pyatspi.ROLE_RADIO_BUTTON)
        assert radio.queryAction().doAction(0)
        self.window.press("Rotate key")
        self.window.find_text(f"“{name}” was rotated.")

    # The day

    def test_history_of_a_day(self):
        window = self.window
        self.sign_in()
        self.happened("signed-in", ["anna-maria"], "scripto-cli")
        self.mint("ci-docs")
        self.happened("key-created", ["ci-docs"], "ci-docs")
        self.mint("temp", "7")
        self.happened("key-created", ["temp"], "temp")
        spare = self.mint_elsewhere("spare")
        self.mint_elsewhere("old-bot")

        window.select("Profiles", "ci-docs")
        window.press("Use")
        self.happened("switched", ["ci-docs"], "ci-docs")
        window.click("Profiles", "ci-docs")
        window.press_keys("F2")
        window.type("Profile name", "docs")
        window.press("Rename")
        self.happened("renamed", ["docs"], "ci-docs", "ci-docs")
        window.press("Undo")
        self.happened("undone", ["ci-docs", "docs"], "ci-docs", "Rename “ci-docs” to “docs”")
        self.rotate("temp")
        self.expected.append(("key-created", [], "temp", None))
        self.expected.append(("key-revoked", [], "temp", None))
        self.expected.append(("key-rotated", ["temp"], "temp", None))
        self.happened("revoke-confirmed", [], "temp")

        self.edit_outside(lambda content: content["profiles"].update(cli={"apiKey": "scripto_" + "o" * 64}))
        self.happened("changed-outside", ["cli"])
        window.click("Profiles", "temp")
        window.press_keys("Delete")
        window.press("Remove only")
        self.happened("removed", ["temp"], "temp")

        def log_out(content):
            del content["profiles"]["ci-docs"]
            content["activeProfile"] = "anna-maria"

        self.edit_outside(log_out)
        self.happened("changed-outside", ["anna-maria", "ci-docs"], None, "anna-maria")
        wait_for("the loss", lambda: window.words().get("ci-docs") == "Not in config.json")
        window.click_word("ci-docs")
        window.press("Restore")
        self.happened("restored", ["ci-docs"], "ci-docs")

        window.select("Profiles", "anna-maria")
        self.revoke("ci-docs", asks=True)
        self.expected.append(("key-revoked", ["ci-docs"], "ci-docs", None))
        self.happened("revoke-confirmed", [], "ci-docs")
        self.by_another_client("DELETE", "/api/keys/" + spare["record"]["id"])
        self.refresh()
        self.happened("key-gone", key="spare")
        self.backend.control("clock", {"aheadMs": 100 * DAY_MS})
        self.refresh()
        self.happened("key-expired", key="temp")
        self.revoke("old-bot", asks=False)
        self.happened("key-revoked", key="old-bot")

        self.look_at_the_view()
        self.assert_no_secret()

    def look_at_the_view(self):
        window = self.window
        window.press_keys("ctrl+h")
        rows = wait_for("the rows", lambda: window.rows("History"))
        self.assertEqual(
            [row[1] for row in reversed(rows)],
            [
                "Signed in",
                "Key created",
                "Key created",
                "The CLI switched to “ci-docs”",
                "“ci-docs” renamed to “docs”",
                "Undone: Rename “ci-docs” to “docs”",
                "Key created",
                "Key revoked",
                "Key rotated",
                "Revoke confirmed: the server refuses the key",
                "Changed by another program",
                "Removed from this computer",
                "Changed by another program; the CLI uses “anna-maria”",
                "Restored from the keychain",
                "Key revoked",
                "Revoke confirmed: the server refuses the key",
                "Gone from the server: revoked elsewhere",
                "Gone from the server: expired",
                "Key revoked",
            ],
        )
        for row, (kind, profiles, key, _) in zip(reversed(rows), self.expected):
            self.assertEqual(sorted(row[2].split(", ")), profiles or ["–"], kind)
            if key:
                self.assertTrue(row[3].startswith(f"{key} scripto_"), row)
        shown = lambda: [(row[1], row[3].split(" ")[0]) for row in window.rows("History")]
        window.type("Filter history", "temp")
        wait_for("what is told of temp", lambda: shown() == [
            ("Gone from the server: expired", "temp"),
            ("Removed from this computer", "temp"),
            ("Revoke confirmed: the server refuses the key", "temp"),
            ("Key rotated", "temp"),
            ("Key revoked", "temp"),
            ("Key created", "temp"),
            ("Key created", "temp"),
        ])
        table = window.find("History", pyatspi.ROLE_TABLE).queryTable()
        assert table.addRowSelection(0)
        window.click("History", "")  # the first row
        window.find_text("Last known: created ")
        window.find_text(", expired ")

        # The window goes on while the history is shown.
        window.type("Filter history", "")
        self.edit_outside(lambda content: content["profiles"].pop("cli"))
        self.happened("changed-outside", ["cli"])
        wait_for("it on top", lambda: window.rows("History")[0][1:3] == ["Changed by another program", "cli"])
        window.press_keys("Escape")
        wait_for("the keys", lambda: window.rows("Keys"))
        self.assertFalse(window.shows("Select an event for its details."))

    def assert_no_secret(self):
        self.stored()
        files = [file for file in self.state.rglob("*") if file.is_file()]
        self.assertLess({"history.jsonl", "keys-seen.json"}, {file.name for file in files})
        for file in files:
            data = file.read_bytes()
            self.assertEqual([key for key in self.secrets if key[8:].encode() in data], [], file)
            if file.suffix == ".jsonl" or file.name == "keys-seen.json":
                self.assertIsNone(re.search(rb"scripto_\w{3}", data), file)
                self.assertEqual(file.stat().st_mode & 0o777, 0o600)


if __name__ == "__main__":
    HistoryDay.program = sys.argv.pop()
    unittest.main(verbosity=2)
