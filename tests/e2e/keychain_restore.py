# SPDX-License-Identifier: MIT
"""config.json is missing or broken: every profile is restored from the keychain, the published CLI reads the result,
and no key was revealed on the way.

Usage: keychain_restore.py PROGRAM, inside tests/with-desktop. Needs packaging/backend-modules tests/e2e/cli."""

import json
import os
import stat
import subprocess
import sys
import unittest

from backend import CLI, node
from configfolder import ConfigFolder, profile, text_of
from keyrings import Session
from window import Window, wait_for

NAMES = ["work", "home", "ci"]
UNREADABLE = "config.json cannot be read"


class KeychainRestore(unittest.TestCase):
    program = ""

    def setUp(self):
        self.assertTrue(CLI.exists(), "run packaging/backend-modules tests/e2e/cli")
        self.session = self.enterContext(Session("unlocked"))
        self.folder = ConfigFolder(self.session.env["XDG_CONFIG_HOME"])
        own = self.folder.path.parent / "codika"  # where the CLI looks
        own.symlink_to(self.folder.path.name)
        self.profiles = {name: profile(name[0]) for name in NAMES}
        self.folder.write(text_of({"activeProfile": "home", "profiles": self.profiles}))
        self.window = Window(self.program, environment=self.session.env)
        self.addCleanup(self.window.close)
        self.window.wait_until_in_sync()

    def words(self):
        return set(self.window.words().values())

    def listed(self):
        """What the CLI reads."""
        command = [node(), CLI, "use", "--json"]
        env = self.session.env
        told = json.loads(subprocess.check_output(command, env=env, text=True, timeout=60))
        return [each["name"] for each in told["profiles"]], told["activeProfile"]

    def restore_all(self):
        self.window.press("Restore all…")
        self.window.press("Restore 3 profiles")
        wait_for("the profiles", lambda: self.words() == {""} and not self.window.shows(UNREADABLE))
        self.window.wait_until_in_sync()

    def assert_all_back(self):
        stored = self.folder.stored()["profiles"]
        self.assertEqual({name: stored[name]["apiKey"] for name in stored},
                         {name: self.profiles[name]["apiKey"] for name in NAMES})
        self.assertEqual(stat.S_IMODE(self.folder.file.stat().st_mode), 0o600)
        names, active = self.listed()
        self.assertEqual((sorted(names), active), (sorted(NAMES), "home"))

    def test_file_deleted(self):
        self.folder.file.unlink()
        self.window.find_text("3 profiles are in ")  # beside the other ways to get a profile
        self.assertFalse(self.folder.file.exists())  # nothing is restored automatically
        self.restore_all()
        self.assert_all_back()
        self.window.find_text("3 profiles are in config.json again.")
        self.window.press("Undo")
        self.window.find_text("3 profiles are in ")

    def test_file_broken(self):
        self.break_and_restore(self.folder.read()[:40])

    def test_file_too_large(self):
        """As an endless sign-in response could leave it."""
        self.break_and_restore(self.folder.read() + b" " * 17_000_000)

    def break_and_restore(self, broken):
        self.folder.write(broken)
        self.window.find_text(UNREADABLE)
        self.restore_all()
        self.assert_all_back()
        kept = [each for each in self.folder.path.iterdir() if each.name.startswith("config.json.broken-")]
        self.assertTrue([each.read_bytes() for each in kept] == [broken])
        self.assertEqual(stat.S_IMODE(kept[0].stat().st_mode), 0o600)
        self.window.find_text(f"The broken file is kept beside it as {kept[0].name}.")


if __name__ == "__main__":
    KeychainRestore.program = sys.argv.pop()
    unittest.main(verbosity=2)
