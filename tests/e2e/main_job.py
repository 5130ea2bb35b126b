# SPDX-License-Identifier: MIT
"""The main job: sign in, mint, use, revoke, switch, and an edit by another program.

Usage: main_job.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
from datetime import datetime, timezone

from backend import Backend
from keyrings import content_of
from window import Window, wait_for

EMAIL = "anna.maria@example.com"


class MainJob(unittest.TestCase):
    program = ""

    def setUp(self):
        # The CLI's own folder, so that keychain entries get the service name "scripto".
        self.home = pathlib.Path(os.environ["HOME"])
        os.environ["XDG_CONFIG_HOME"] = str(self.home / ".config")
        self.config = self.home / ".config/scripto/config.json"
        shutil.rmtree(self.config.parent, ignore_errors=True)
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder))
        self.window = Window(self.program, "--api-url", self.backend.url)
        self.addCleanup(self.window.close)

    def stored(self):
        return json.loads(self.config.read_text())

    def sign_in(self, email, profile, mails=0):
        window = self.window
        window.press("Sign in…")
        window.type("E-mail", email)
        window.press("Send code")
        code = self.backend.code_for(email, after=mails)
        window.find("Code")
        window.type("Code", f" {code[:3]} {code[3:]} ")
        window.press("Sign in")
        window.find_no_text("Enter the code")
        wait_for(f"profile “{profile}” in the table", lambda: window.row_of("Profiles", profile) >= 0)

    def test_main_job(self):
        window = self.window

        self.sign_in(EMAIL, "anna-maria")
        stored = self.stored()
        profile = stored["profiles"]["anna-maria"]
        self.assertEqual(stored["activeProfile"], "anna-maria")
        self.assertEqual(profile["email"], EMAIL)
        self.assertEqual(profile["baseUrl"], self.backend.url)
        self.assertEqual(self.backend.status(profile["apiKey"]), 200)
        self.assertEqual(stat.S_IMODE(self.config.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(self.config.parent.stat().st_mode), 0o700)
        secret = subprocess.check_output(["secret-tool", "lookup", "server", "scripto", "user", "anna-maria"], text=True)
        self.assertEqual(content_of(secret)["apiKey"], profile["apiKey"])

        window.press("New key…")
        window.type("Name", "ci-docs")
        window.choose("Expiry", "30")
        window.press("Create key")
        window.press("Copy key")
        window.find_text("Saved as profile")
        window.press("Done")
        minted = self.stored()["profiles"]["ci-docs"]
        self.assertEqual(self.backend.status(minted["apiKey"]), 200)
        self.assertEqual(self.stored()["activeProfile"], "anna-maria")
        life = datetime.fromisoformat(minted["expiresAt"]) - datetime.now(timezone.utc)
        self.assertAlmostEqual(life.total_seconds(), 30 * 86400, delta=60)
        row = window.rows("Keys")[window.row_of("Keys", "ci-docs")]
        self.assertTrue(any("ci-docs" in cell for cell in row[1:]), f"the profile that holds the key: {row}")
        self.assertFalse(any(minted["apiKey"] in cell for each in window.rows("Keys") for cell in each))

        window.select("Profiles", "ci-docs")
        window.press("Use")
        wait_for("ci-docs to be active in config.json", lambda: self.stored()["activeProfile"] == "ci-docs")
        window.select("Profiles", "anna-maria")
        window.press("Use")
        wait_for("anna-maria to be active again", lambda: self.stored()["activeProfile"] == "anna-maria")

        window.select("Keys", "ci-docs")
        window.press("Revoke")
        window.press("Revoke key")
        wait_for("the row to leave", lambda: not any("ci-docs" in row[0] for row in window.rows("Keys")))
        self.assertEqual(self.backend.status(minted["apiKey"]), 401)
        self.assertEqual(self.backend.status(profile["apiKey"]), 200)

        outside = self.stored()
        outside["profiles"]["from-the-cli"] = {"apiKey": "scripto_" + "o" * 64, "email": "o@example.com"}
        self.config.write_text(json.dumps(outside, indent=2) + "\n")
        window.row_of("Profiles", "from-the-cli")

    def test_another_key_reads_in_place_of_a_dead_one(self):
        window = self.window
        self.sign_in("bert@example.com", "bert")
        window.press("New key…")
        window.type("Name", "nightly")
        window.press("Create key")
        window.find_text("Saved as profile")
        window.press("Done")
        wait_for("both keys", lambda: len(window.rows("Keys")) == 2)
        self.backend.sql("DELETE FROM apikey WHERE id = ?", self.stored()["profiles"]["bert"]["keyId"])
        window.press("Refresh")
        wait_for("the other key alone", lambda: [row[0] for row in window.rows("Keys")] == ["nightly"])
        window.find_no_text("did not accept")

    def test_refused_address_comes_with_advice(self):
        window = self.window
        window.press("Sign in…")
        window.type("E-mail", "you@example")
        window.press("Send code")
        window.find_text("This address isn’t valid.")
        window.find_text("“Invalid email”")
        window.find_text("The part after the @ usually has an ending such as “.com”.")

    def test_wrong_code_is_shown_beside_the_field(self):
        window = self.window
        window.press("Sign in…")
        window.type("E-mail", EMAIL)
        window.press("Send code")
        right = self.backend.code_for(EMAIL)
        window.find("Code")
        window.type("Code", "000000" if right != "000000" else "111111")
        window.press("Sign in")
        window.find_text("request a new code with: scripto auth login-request")
        window.press("Cancel")
        self.assertFalse(self.config.exists())


if __name__ == "__main__":
    MainJob.program = sys.argv.pop()
    unittest.main(verbosity=2)
