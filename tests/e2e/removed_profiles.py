# SPDX-License-Identifier: MIT
"""Profiles that are removed, or replaced by an older key, while the keychain is locked or a question is open: the last
copy of a key stays, and a decision about one key is not applied to another.

Usage: removed_profiles.py PROGRAM, inside tests/with-desktop."""

import sys
import unittest

from configfolder import ConfigFolder, profile, text_of
from keyrings import Session
from window import Window, wait_for


class RemovedProfiles(unittest.TestCase):
    program = ""

    def setUp(self):
        self.session = self.enterContext(Session("unlocked"))
        self.folder = ConfigFolder(self.session.env["XDG_CONFIG_HOME"])
        self.put(work="w", home="h")
        self.window = None
        self.open_window()
        self.addCleanup(self.close_window)
        self.window.wait_until_in_sync()

    def put(self, **letters):
        """Like the CLI; the first profile is active."""
        profiles = {name: profile(letter) for name, letter in letters.items()}
        emails = {name: f"{name}@example.com" for name in profiles}  # independent of the key
        profiles = {name: content | {"email": emails[name]} for name, content in profiles.items()}
        self.folder.write(text_of({"activeProfile": next(iter(letters)), "profiles": profiles}))

    def open_window(self):
        self.window = Window(self.program, environment=self.session.env)

    def close_window(self):
        if self.window:
            self.window.close()
        self.window = None

    def wait_for_words(self, **words):
        wait_for(f"{words}, not {self.window.words()}", lambda: self.window.words() == words)

    def key_in_keychain(self, name):
        entry = self.session.entry(name)
        return entry and entry["apiKey"]

    def test_undone_removal_with_a_lost_file(self):
        self.session.lock()
        wait_for("it to be locked", lambda: self.window.find("Keychain state").description.endswith("locked"))
        self.window.click("Profiles", "work")
        self.window.press_keys("Delete")
        self.window.press("Remove only")
        self.wait_for_words(home="")
        self.window.press("Undo")
        self.wait_for_words(work="", home="")
        self.close_window()
        self.folder.file.unlink()
        self.open_window()
        wait_for("it to be locked", lambda: self.window.find("Keychain state").description.endswith("locked"))
        self.session.unlock()
        self.window.find_text("2 profiles are in ")  # offered, and nothing is deleted
        self.assertEqual(self.key_in_keychain("work"), profile("w")["apiKey"])

    def test_another_key_during_the_question(self):
        self.window.click("Profiles", "work")
        self.window.press_keys("Delete")
        self.window.find_text("Remove “work” from this computer?")
        self.put(work="n", home="h")
        self.window.find_text("“work” was not removed: another program has changed it.")
        self.assertFalse(self.window.shows("from this computer?"))
        wait_for("the mirror", lambda: self.key_in_keychain("work") == profile("n")["apiKey"])
        self.assertEqual(self.folder.stored()["profiles"]["work"]["apiKey"], profile("n")["apiKey"])

    def test_restored_older_file(self):
        self.put(work="n", home="h")
        wait_for("the mirror", lambda: self.key_in_keychain("work") == profile("n")["apiKey"])
        self.put(work="w", home="h")
        self.wait_for_words(work="Different in keychain", home="")
        self.assertEqual(self.key_in_keychain("work"), profile("n")["apiKey"])
        self.window.click_word("work")
        self.window.find_text("config.json is back to an older key")
        self.window.keep_copy("In the keychain")
        self.wait_for_words(work="", home="")
        self.assertEqual(self.folder.stored()["profiles"]["work"]["apiKey"], profile("n")["apiKey"])


if __name__ == "__main__":
    RemovedProfiles.program = sys.argv.pop()
    unittest.main(verbosity=2)
