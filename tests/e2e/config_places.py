# SPDX-License-Identifier: MIT
"""If config.json cannot be written, the window says so before a key is requested. Links, the owner and the mode of the
file stay as they are.

Usage: config_places.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import stat
import subprocess
import sys
import tempfile
import unittest

from backend import Backend
from configfolder import ConfigFolder, profile, text_of
from window import Window, wait_for

NOWHERE = "config.json can’t be written: a new key would be saved nowhere."
NOT_THERE = "config.json isn’t there"
FROM_KEYCHAIN = "The profiles below come from the keychain."
MINT = "/api/keys"
SOMEBODY, THEIR_GROUP = 1000, 1000


class ConfigPlaces(unittest.TestCase):
    program = ""

    def setUp(self):
        self.elsewhere = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        data = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(data, "--demo", "--test-controls"))
        self.content = (self.backend.folder / "demo-config.json").read_bytes()
        self.demo = json.loads(self.content)
        self.active = self.demo["activeProfile"]
        # A different folder for each test: the keychain entries depend on it.
        os.environ["XDG_CONFIG_HOME"] = self.enterContext(tempfile.TemporaryDirectory())
        self.folder = ConfigFolder()
        self.folder.write(self.content)

    def start(self, *before):
        self.window = Window(*before, self.program, "--api-url", self.backend.url)
        self.addCleanup(lambda: self.window.close())
        self.wait_until_in_sync()
        self.window.button("New key…")

    def wait_until_in_sync(self):
        wait_for("all profiles", lambda: len(self.window.rows("Profiles")) == len(self.demo["profiles"]))
        self.window.wait_until_in_sync()

    def ask_for_key(self, name):
        self.window.press("New key…")
        self.window.type("Name", name)
        self.window.press("Create key")

    def ask_to_sign_in(self, email):
        self.window.press("Sign in…")
        self.window.type("E-mail", email)
        self.window.press("Send code")

    def see_refusal(self, *texts):
        """Leaves the dialog afterwards."""
        for text in (NOWHERE, *texts):
            self.window.find_text(text)
        self.window.button("I’ll copy the key myself")
        self.window.press("Cancel")
        self.window.find_no_text(NOWHERE)

    def see_nothing_asked(self, *texts):
        before = self.backend.keys()
        self.ask_for_key("ci-docs")
        self.see_refusal(*texts)
        self.ask_to_sign_in(self.demo["profiles"][self.active]["email"])
        self.see_refusal(*texts)
        self.assertEqual(self.backend.requests("POST"), [])
        self.assertEqual(self.backend.keys(), before)

    def test_link_into_a_missing_folder(self):
        # Like the folder of a disk that is not mounted; its name looks like an entity and a tag.
        target = self.elsewhere / "disk &amp; <b>1" / "config.json"
        self.start()
        self.folder.file.unlink()
        self.folder.file.symlink_to(target)
        window = self.window
        window.find_text(NOT_THERE)
        window.find_text(f"It is a link to {target}, which doesn’t exist.")
        self.window.find_text(FROM_KEYCHAIN)
        self.see_nothing_asked(str(target))

        window.press("Restore all…")
        window.find_text(f"the file is written as {target}, which doesn’t exist now.")
        window.press("Cancel")
        self.assertEqual(self.folder.file.readlink(), target)
        self.assertFalse(target.parent.exists())

        # The disk is back.
        target.parent.mkdir()
        target.write_bytes(self.content)
        target.chmod(0o600)
        self.wait_until_in_sync()
        window.find_no_text(NOT_THERE)
        self.assertEqual(target.read_bytes(), self.content)

        target.unlink()
        self.window.find_text(FROM_KEYCHAIN)
        window.press("Restore all…")
        window.press(f"Restore {len(self.demo['profiles'])} profiles")
        self.wait_until_in_sync()
        window.find_no_text(NOT_THERE)
        self.assertEqual(self.folder.file.readlink(), target)
        self.assertEqual(json.loads(target.read_bytes())["profiles"], self.demo["profiles"])
        self.assertEqual(stat.S_IMODE(target.stat().st_mode), 0o600)

    def test_link_into_an_empty_mount_point(self):
        # The folder exists, but its disk is not mounted.
        target = self.elsewhere / "config.json"
        target.write_bytes(self.content)
        target.chmod(0o600)
        self.folder.file.unlink()
        self.folder.file.symlink_to(target)
        self.start()
        target.unlink()
        window = self.window
        window.find_text(NOT_THERE)
        window.find_text(f"It is a link to {target}, which doesn’t exist.")
        self.see_nothing_asked(f"It’s a link to “{target}”, which doesn’t exist. Is its disk mounted?")
        self.assertFalse(target.exists())

        # Not even after a restart, which only the memory survives.
        window.close()
        self.window = Window(self.program, "--api-url", self.backend.url)
        self.window.find_text(NOT_THERE)
        self.assertFalse(target.exists())

        # It is created on request.
        self.window.press("Create it there")
        self.window.find_text("Created a config.json without profiles.")
        self.window.find_no_text(NOT_THERE)
        self.assertEqual(json.loads(target.read_bytes())["profiles"], {})
        self.assertEqual(self.folder.file.readlink(), target)

    def test_link_to_a_file_that_never_existed(self):
        target = self.elsewhere / "config.json"
        self.folder.file.unlink()
        self.folder.file.symlink_to(target)
        self.window = Window(self.program, "--api-url", self.backend.url)
        self.addCleanup(lambda: self.window.close())
        self.ask_to_sign_in("nobody.yet@example.com")
        self.window.find("Code")
        self.window.type("Code", self.backend.code_for("nobody.yet@example.com"))
        self.window.press("Sign in")
        self.window.find_no_text("Enter the code")
        self.assertEqual(list(json.loads(target.read_bytes())["profiles"]), ["nobody-yet"])
        self.assertEqual(self.folder.file.readlink(), target)

    def test_folder_without_write_permission(self):
        # Root may write everywhere; root without capabilities may not.
        self.start(*(["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []))
        self.folder.path.chmod(0o500)
        self.addCleanup(self.folder.path.chmod, 0o700)
        self.see_nothing_asked("permission was denied")

        # On request the key is created for copying, and the file is left alone.
        window = self.window
        self.ask_for_key("ci-docs")
        window.press("I’ll copy the key myself")
        window.press("Copy key")
        window.press("Done")
        self.assertEqual(self.backend.requests("POST"), [MINT])
        self.assertEqual(self.folder.read(), self.content)

        self.ask_to_sign_in("nobody.yet@example.com")
        window.press("I’ll copy the key myself")
        code = self.backend.code_for("nobody.yet@example.com")
        window.find("Code")
        window.type("Code", f"2026-11-28: your code is {code[:3]} {code[3:]}.")
        window.press("Sign in")
        window.find_text("The key could not be saved")
        self.assertEqual(self.folder.read(), self.content)
        self.folder.path.chmod(0o700)
        window.press("Try again")
        window.find_no_text("The key could not be saved")
        wait_for("the new profile", lambda: len(self.folder.stored()["profiles"]) == len(self.demo["profiles"]) + 1)

    def test_owner_and_mode_stay(self):
        if os.geteuid() == 0:
            os.chown(self.folder.file, SOMEBODY, THEIR_GROUP)
        self.folder.file.chmod(0o640)
        before = self.folder.file.stat()
        self.start()
        for name in [each for each in self.demo["profiles"] if each != self.active] + [self.active]:
            self.window.select("Profiles", name)
            self.window.press("Use")
            wait_for("the save", lambda n=name: self.folder.stored()["activeProfile"] == n)
            now = self.folder.file.stat()
            self.assertEqual(
                (now.st_uid, now.st_gid, oct(now.st_mode)), (before.st_uid, before.st_gid, oct(before.st_mode))
            )
        wait_for("nothing else to be left", lambda: self.folder.names() == {"config.json"})

    def test_changes_without_events(self):
        # A user namespace has its own limit of watches: none here.
        no_watches = ["unshare", "-Ur", "sh", "-c", 'echo 0 >/proc/sys/user/max_inotify_watches && exec "$@"', "sh"]
        if subprocess.run([*no_watches, "true"], stderr=subprocess.DEVNULL).returncode != 0:
            self.skipTest("user namespaces are not allowed here")
        self.start(*no_watches)
        self.window.find_text("config.json can’t be watched")
        outside = json.loads(self.content)
        outside["profiles"]["from-the-cli"] = profile("o")
        self.folder.write(text_of(outside))
        self.window.press("Refresh")
        self.window.row_of("Profiles", "from-the-cli")


if __name__ == "__main__":
    ConfigPlaces.program = sys.argv.pop()
    unittest.main(verbosity=2)
