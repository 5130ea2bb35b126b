# SPDX-License-Identifier: MIT
"""Signing in on servers that want a web session for managing keys: one code does both, or the dialog says why not.

Usage: one_code.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import urllib.request

import pyatspi

from backend import Backend
from configfolder import ConfigFolder, settings_file, text_of
from keyrings import forget_profiles
from window import Window, wait_for

EMAIL = "anna.maria@example.com"
CLI_CODE = "Use the CLI’s code instead"
CLI_REQUEST = "/api/cli/login-request"
MINT = "POST /api/keys"


class OneCode(unittest.TestCase):
    program = ""

    def setUp(self):
        settings_file().unlink(missing_ok=True)
        forget_profiles()
        self.config = ConfigFolder()
        self.clicked = 0

    def start(self, *options):
        """The program on a server that it knows: a profile of another account has shown what that server wants."""
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--test-controls", *options))
        known = self.post("login-complete", email="known@example.com", otp=self.known_code())["data"]
        profile = {"apiKey": known["apiKey"], "email": known["email"], "baseUrl": self.backend.url}
        self.config.write(text_of({"profiles": {"known": profile}, "activeProfile": "known"}))
        self.open()

    def known_code(self):
        self.post("login-request", email="known@example.com")
        return self.backend.code_for("known@example.com")

    def post(self, route, **content):
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.backend.url}/api/cli/{route}", json.dumps(content).encode(), headers)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def open(self):
        logging = {**os.environ, "QT_LOGGING_RULES": "scripto.*=true"}  # overheard, like everything
        self.window = Window(self.program, "--api-url", self.backend.url, environment=logging)
        self.addCleanup(self.window.close)

    def click(self, name):
        self.window.press(name)
        self.clicked += 1

    def send_code(self):
        self.click("Sign in…")
        self.window.type("E-mail", EMAIL)
        self.click("Send code")

    def enter_code(self, mails=1):
        code = self.backend.code_for(EMAIL, after=mails - 1)
        self.window.type("Code", code)
        self.click("Sign in")

    def see_result(self):
        window = self.window
        window.find_no_text("Enter the code")
        window.find_text("Profile anna-maria is saved in config.json and in the keychain; the CLI uses it.")
        key = self.config.stored()["profiles"]["anna-maria"]["apiKey"]
        self.assertEqual(self.backend.status(key), 200)

    def mails(self):
        return sum(EMAIL in line for line in (self.backend.folder / "outbox.jsonl").read_text().splitlines())

    def see_keys_by_session(self):
        self.window.row_of("Keys", "scripto-cli")
        self.window.find_text(f"by web session of {EMAIL}")

    def see_no_session_on_disk(self):
        for folder in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            for file in pathlib.Path(os.environ.get(folder, "/nowhere")).rglob("*"):
                if file.is_file():
                    self.assertNotIn(b"session_token", file.read_bytes(), file)

    def test_one_code(self):
        self.start("--session-only")
        window = self.window
        window.find_text("Managing keys needs a code")  # how the server shows it
        window.close()

        # Remembered by the next start.
        self.open()
        window = self.window
        self.click("Sign in…")
        window.find_text("which also lets you manage keys until you quit")
        window.type("E-mail", EMAIL)
        self.click("Send code")
        code = self.backend.code_for(EMAIL)
        window.find_text("One code signs you in and lets you manage keys until you quit.")
        window.type("Code", code)
        self.click("Sign in")
        self.see_result()
        self.see_keys_by_session()
        self.assertLessEqual(self.clicked, 7)
        self.assertNotIn(CLI_REQUEST, self.backend.requests("POST")[2:])

        # New keys need no further code.
        window.press("New key…")
        window.type("Name", "ci-docs")
        window.press("Create key")
        window.press("Copy key")
        window.press("Done")
        window.row_of("Keys", "ci-docs")
        self.assertEqual(self.mails(), 1)
        self.see_no_session_on_disk()

    def kept(self):
        """How many web sessions the keychain has."""
        command = ["secret-tool", "search", "--all", "server", "scripto-keys:session"]
        found = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=20)
        return (found.stdout + found.stderr).count("attribute.user")

    def sessions(self):
        """How many web sessions of the user the server has."""
        join = "SELECT count(*) FROM session JOIN user ON user.id = session.userId WHERE user.email = ?"
        return self.backend.sql(join, EMAIL)[0][0]

    def test_quitting_ends_the_session(self):
        self.start("--session-only")
        self.window.find_text("Managing keys needs a code")
        self.send_code()
        self.enter_code()
        self.see_result()
        self.see_keys_by_session()
        self.assertEqual(self.sessions(), 1)
        self.window.press_keys("ctrl+q")
        self.window.process.wait(40)
        self.assertEqual(self.sessions(), 0)

        # A server that does not answer holds up nothing.
        self.open()
        self.window.select("Profiles", "anna-maria")
        self.window.press("Sign in to manage keys")
        self.window.press("Send code")
        self.enter_code(mails=2)
        self.see_keys_by_session()
        self.backend.fault("POST /api/auth/sign-out", mode="hold-before")
        self.window.press_keys("ctrl+q")
        self.window.process.wait(40)
        self.assertEqual(self.sessions(), 1)

    def test_staying_signed_in(self):
        self.start("--session-only")
        window = self.window
        window.find_text("Managing keys needs a code")
        self.click("Sign in…")
        window.type("E-mail", EMAIL)
        box = window.find("Stay signed in on this computer", pyatspi.ROLE_CHECK_BOX)
        self.assertFalse(box.getState().contains(pyatspi.STATE_CHECKED))
        window.find_text("Anyone who can read your keychain can then create keys.")
        box.queryAction().doAction(0)
        self.click("Send code")
        window.find_text("One code signs you in and lets you manage keys until you sign out.")
        self.enter_code()
        self.see_result()
        self.see_keys_by_session()
        self.assertEqual(self.kept(), 1)
        window.close()

        # The next start needs no code at all, and the session is no profile.
        self.open()
        window = self.window
        window.select("Profiles", "anna-maria")
        self.see_keys_by_session()
        self.assertEqual(self.mails(), 1)
        self.assertEqual(set(self.config.stored()["profiles"]), {"known", "anna-maria"})
        self.assertEqual(len(window.rows("Profiles")), 2)
        self.see_no_session_on_disk()
        self.assertEqual(self.sessions(), 1)

        # It is erased once the server refuses it.
        self.backend.sql("DELETE FROM session")
        window.press("Refresh")
        window.find_text("The web session has ended")
        wait_for("the keychain to forget it", lambda: self.kept() == 0)

    def test_server_that_lets_no_session_make_keys(self):
        self.start("--session-only")
        window = self.window
        window.find_text("Managing keys needs a code")
        self.backend.fault(MINT, mode="status", status=403)
        self.send_code()
        self.enter_code()
        window.find_text("The profile needs one more code")
        window.find_text("You are signed in and can manage keys.")
        self.assertNotIn("anna-maria", self.config.stored()["profiles"])

        # The second code may have to wait, and nothing is lost by that.
        self.backend.fault(f"POST {CLI_REQUEST}", mode="status", status=429, headers={"retry-after": "2"})
        window.press("Send code")
        window.find_text("Try again in")
        window.press("Send code")  # once it is enabled again
        window.find_text("You can already manage keys.")
        self.enter_code(mails=2)
        self.see_result()
        self.see_keys_by_session()
        window.close()

        # The next start knows it beforehand.
        self.open()
        self.window.press("Sign in…")
        self.window.find_text("Managing keys needs a second one.")

    def test_server_without_codes_for_sessions(self):
        self.start("--session-only")
        window = self.window
        window.find_text("Managing keys needs a code")
        self.backend.fault("POST /api/auth/email-otp/send-verification-otp", mode="html", status=404)
        self.send_code()
        window.find_text("Managing keys may need the server’s website.")
        self.enter_code()
        self.see_result()

    def test_code_that_does_not_arrive(self):
        self.start("--session-only")
        window = self.window
        window.find_text("Managing keys needs a code")
        self.send_code()
        window.press(CLI_CODE)  # offered after a while
        window.find_text("Managing keys needs another code.")
        self.enter_code(mails=2)
        self.see_result()
        window.find_text("Managing keys needs a code")

    def test_session_that_ends_in_the_middle(self):
        self.start("--session-only")
        window = self.window
        window.find_text("Managing keys needs a code")
        self.backend.fault(MINT, mode="status", status=401)
        self.backend.fault("GET /api/auth/me", mode="status", status=401)
        self.send_code()
        self.enter_code()
        window.find_text("The code is spent, and no key was made. Send a new code.")
        window.press("Send new code")
        self.enter_code(mails=2)
        self.see_result()
        self.see_keys_by_session()

    def test_server_that_accepts_keys(self):
        self.start()
        window = self.window
        window.row_of("Keys", "scripto-cli")
        self.send_code()
        window.find_text("This code signs you in and saves a key in your profile.")
        self.enter_code()
        self.see_result()
        wait_for("its list", lambda: window.shows(f"Keys of {EMAIL}"))
        window.row_of("Keys", "scripto-cli")
        self.assertFalse(window.shows("web session"))
        self.assertNotIn("/api/auth/sign-in/email-otp", self.backend.requests("POST"))


if __name__ == "__main__":
    OneCode.program = sys.argv.pop()
    unittest.main(verbosity=2)
