# SPDX-License-Identifier: MIT
"""Every state of the desktop's keychain, with the real gnome-keyring: the window reports it correctly, nothing is
overwritten, everything recovers by itself or with one click, the window stays responsive, and no key leaks.

Usage: keychain_states.py PROGRAM, inside tests/with-desktop. With 100 profiles; 500 with SCRIPTO_TEST_LONG."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import time
import unittest

import pyatspi

from configfolder import ConfigFolder, profile, text_of
from gaps import GapMeter
from keyrings import PASSWORD, Session
from window import Window, wait_for

LONGEST_GAP = 250  # milliseconds
MANY = 500 if "SCRIPTO_TEST_LONG" in os.environ else 100
NONE = "none on this desktop"


class KeychainStates(unittest.TestCase):
    program = ""

    def begin(self, kind):
        self.session = self.enterContext(Session(kind))
        self.folder = ConfigFolder(self.session.env["XDG_CONFIG_HOME"])
        self.put("work", "home")

    def put(self, *names, **more):
        """Writes these profiles, each with a key that starts with its name; the first one is active."""
        profiles = {name: profile(name[0]) for name in names} | more
        self.folder.write(text_of({"activeProfile": names[0], "profiles": profiles}))

    def open_window(self):
        has_bus = self.session.kind != "no-bus"
        self.window = Window(self.program, environment=self.session.env, has_bus=has_bus)
        self.meter = GapMeter(self.window.process.pid) if has_bus else None
        self.addCleanup(self.close_window)

    def close_window(self):
        """Also checks that nothing went wrong meanwhile."""
        if self.window is None:
            return
        window, self.window = self.window, None
        longest = self.meter.longest() if self.meter else 0
        print(f"  longest gap {longest} ms", flush=True)
        window.close()
        self.assertLessEqual(longest, LONGEST_GAP)

    def told(self):
        return self.window.find("Keychain state").description

    def assert_told(self, keychain, **profiles):
        wait_for(f"“{keychain}”, not “{self.told()}”", lambda: self.told().endswith(keychain))
        wait_for(f"{profiles}, not {self.window.words()}", lambda: self.window.words() == profiles)

    def assert_file_works(self):
        """Uses only the file and the window, not the keychain: switches there and back."""
        for name in ("home", "work"):
            self.window.select("Profiles", name)
            self.window.press("Use")
            wait_for(f"{name} to be active", lambda: self.folder.stored()["activeProfile"] == name)

    def entry(self, name):
        return self.session.entry(name)

    def store_entry(self, name, value, collection=None):
        """Replaces the entry, as another computer's program would."""
        attributes = ["xdg:schema", "org.qt.keychain", "server", "scripto", "user", name, "type", "plaintext"]
        where = [f"--collection={collection}"] if collection else []
        self.session.secret_tool("store", "--label=scripto", *where, *attributes, value=value)

    def begin_in_step(self):
        self.begin("unlocked")
        self.open_window()
        self.assert_told("in sync", work="", home="")

    def prompts(self):
        """The window ids of gnome-keyring's prompts."""
        search = ["xdotool", "search", "--onlyvisible", "--class", "gcr-prompter"]
        quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}  # it reports windows that have just closed
        return subprocess.run(search, text=True, **quiet).stdout.split()

    def answer(self, *lines):
        """Types lines into the prompt, each ended by a key."""
        window = wait_for("the prompt", self.prompts)[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
        for text, then in lines:
            subprocess.run(["xdotool", "type", text], check=True)
            subprocess.run(["xdotool", "key", then], check=True)
        wait_for("the prompt to go", lambda: not self.prompts())

    def switch_in_settings(self):
        self.window.choose_in_menu("s")
        box = self.window.find("Storage", pyatspi.ROLE_LIST_ITEM).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.window.click_at(box.x + box.width // 2, box.y + box.height // 2)
        switch = self.window.find("Keep a second copy of every profile", pyatspi.ROLE_CHECK_BOX)
        assert switch.queryAction().doAction(0)
        self.window.press("Close")

    def test_off_in_settings(self):
        self.begin("unlocked")
        settings = pathlib.Path(self.session.env["XDG_CONFIG_HOME"]) / "scripto-keys/settings.json"
        settings.parent.mkdir(mode=0o700)
        settings.write_text(json.dumps({"storage/keychain": False}))
        self.open_window()
        wait_for("“off”", lambda: self.told() == "Keychain: off")
        self.assert_file_works()
        self.assertFalse(self.entry("work") or self.entry("home"))
        self.switch_in_settings()
        wait_for("the copies", lambda: self.entry("work") and self.entry("home"))
        wait_for("“in sync”", lambda: self.told().endswith("in sync"))
        self.switch_in_settings()
        wait_for("“off” again", lambda: self.told() == "Keychain: off")
        self.put("work", "home", "new")
        self.window.row_of("Profiles", "new")
        self.assertTrue(self.entry("work"))
        self.assertFalse(self.entry("new"))

    def test_no_daemon_and_no_bus(self):
        # Without a bus there is no accessibility either: that window must look the same after the same clicks.
        self.begin("bus")
        self.open_window()
        self.assert_told(NONE, work="", home="")
        self.assert_file_works()
        self.window.find_text("The keys could not be read")
        home = self.window.place_of("Profiles", "home")
        self.window.select("Profiles", "home")
        use = self.window.button("Use").queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.switch_by_mouse(home, use)
        self.window.find_text("The CLI now uses home")
        seen = self.window.picture()
        self.close_window()

        self.begin("no-bus")
        self.open_window()
        begin = time.monotonic()
        self.switch_by_mouse(home, use)
        print(f"  switched after {(time.monotonic() - begin) * 1000:.0f} ms", flush=True)
        wait_for("the same picture", lambda: self.window.picture() == seen)

    def switch_by_mouse(self, *places):
        wait_for("the window", self.window.picture)
        for box in places:
            self.window.click_at(box.x + box.width // 2, box.y + box.height // 2)
        wait_for("the switch", lambda: self.folder.stored()["activeProfile"] == "home")

    def test_no_default_collection_then_set_up_by_our_button(self):
        self.begin("empty")
        self.open_window()
        self.assert_told("not set up", work="", home="")
        self.assertEqual(self.prompts(), [])
        self.window.choose_from("Keychain state", "Set up…")
        wait_for("the prompt", self.prompts)
        self.assert_file_works()
        self.answer((PASSWORD, "Tab"), (PASSWORD, "Return"))
        self.assert_told("in sync", work="", home="")

    def test_locked_and_prompt_ignored_then_unlocked_by_our_button(self):
        self.begin_in_step()
        self.session.lock()
        self.assert_told("locked", work="", home="")
        self.put("work", "home", "new")
        self.assert_told("locked", work="", home="", new="")
        self.assertEqual(self.prompts(), [])
        self.assert_file_works()
        self.window.choose_from("Keychain state", "Unlock…")
        wait_for("the prompt", self.prompts)
        self.assert_file_works()
        self.answer(("", "Escape"))
        self.assert_told("locked", work="", home="", new="")
        self.window.choose_from("Keychain state", "Unlock…")
        self.answer((PASSWORD, "Return"))
        self.assert_told("in sync", work="", home="", new="")
        self.assertEqual(self.entry("new")["apiKey"], profile("n")["apiKey"])

    def test_locked_at_the_start_and_unlocked_from_outside(self):
        self.begin_in_step()
        self.close_window()
        before = self.entry("work")
        self.session.lock()
        self.put("home", work=profile("x"))  # changed while nothing is running
        self.open_window()
        self.assert_told("locked", work="", home="")
        self.assertEqual(self.prompts(), [])
        self.session.unlock()
        self.assert_told("1 profile to review", work="Different in keychain", home="")
        self.assertEqual(self.entry("work"), before)

    def test_daemon_killed_in_use(self):
        self.begin_in_step()
        before = [self.entry("work"), self.entry("home")]
        self.session.kill_keyring()
        self.assert_told("locked", work="", home="")
        self.assert_file_works()
        self.session.unlock()
        self.assert_told("in sync", work="", home="")
        self.assertEqual([self.entry("work"), self.entry("home")], before)

    def test_silent_daemon(self):
        self.begin_in_step()
        self.session.signal_keyring(signal.SIGSTOP)
        try:
            self.put("work", "home", "new")
            self.assert_told("does not answer", work="", home="", new="")
            self.assert_file_works()
        finally:
            self.session.signal_keyring(signal.SIGCONT)
        self.assert_told("in sync", work="", home="", new="")

    def test_entry_deleted_outside(self):
        self.begin_in_step()
        self.session.secret_tool("clear", "server", "scripto", "user", "home", "type", "plaintext")
        self.assert_told("1 profile to review", work="", home="Not in keychain")
        self.assertIsNone(self.entry("home"))
        self.window.click_word("home")
        self.assert_told("in sync", work="", home="")
        self.assertEqual(self.entry("home")["apiKey"], profile("h")["apiKey"])

    def test_entry_changed_outside(self):
        self.begin_in_step()
        file, other = self.folder.read(), {**self.entry("home"), "apiKey": profile("y")["apiKey"]}
        self.store_entry("home", json.dumps(other))
        self.assert_told("1 profile to review", work="", home="Different in keychain")
        self.assertEqual((self.entry("home"), self.folder.read()), (other, file))
        self.window.click_word("home")
        self.window.keep_copy("In the keychain")
        self.assert_told("in sync", work="", home="")
        self.assertEqual(self.folder.stored()["profiles"]["home"]["apiKey"], other["apiKey"])

    def test_entries_of_other_programs(self):
        self.begin("unlocked")
        theirs = ["server", "scripto", "user", "work", "of", "another program"]
        self.session.secret_tool("store", "--label=theirs", *theirs, value="a password")
        self.store_entry("home", "another password")
        self.open_window()
        self.assert_told("in sync", work="", home="")
        ours = self.entry("work")
        self.assertEqual(ours["apiKey"], profile("w")["apiKey"])
        self.assertEqual(self.session.secret_tool("lookup", *theirs), "a password")
        lookup = ["lookup", "server", "scripto", "user", "home", "type", "plaintext"]
        self.assertEqual(self.session.secret_tool(*lookup), "another password")

    def test_entries_of_a_newer_version(self):
        self.begin("unlocked")
        newer = json.dumps({"version": 2, "keys": []})
        self.store_entry("home", newer)
        self.open_window()
        self.assert_told("1 entry of a newer version", work="", home="")
        self.assertIn("They are left alone: home.", "".join(self.window.texts_of("Keychain state")))
        lookup = ["lookup", "server", "scripto", "user", "home", "type", "plaintext"]
        self.assertEqual(self.session.secret_tool(*lookup), newer)

    def test_entry_in_a_locked_second_collection(self):
        self.begin("unlocked")
        second = self.session.add_collection("second")
        self.store_entry("home", "another password", second)
        self.session.lock(second)
        self.open_window()
        self.assert_told("1 entry locked", work="", home="")
        self.assertEqual(self.prompts(), [])
        self.window.choose_from("Keychain state", "Unlock…")
        self.answer((PASSWORD, "Return"))
        self.assert_told("in sync", work="", home="")

    def test_passwordless_keyring(self):
        self.begin("passwordless")
        self.put("work", home=profile("h") | {"keyName": "ci\nprod\\x"})
        self.session.secret_tool("store", "--label=mail", "service", "mail", value="a password")
        for _ in range(3):
            self.open_window()
            self.assert_told("in sync", work="", home="")
            self.assertEqual(self.prompts(), [])
            self.assertEqual(self.entry("home")["keyName"], "ci\nprod\\x")
            self.assertEqual(self.session.secret_tool("lookup", "service", "mail"), "a password")
            self.close_window()
            self.session.restart_keyring()

    def test_many_profiles(self):
        self.begin("unlocked")
        names = [f"{chr(ord('a') + i % 26)}{i}" for i in range(MANY)]
        self.put("work", "home", *names)
        begin = time.monotonic()
        self.open_window()
        wait_for("the progress", lambda: f" of {MANY + 2}" in self.told(), pause=0.01)
        wait_for("all of them", lambda: self.told().endswith("in sync"), timeout=120)
        print(f"  {MANY} profiles in {time.monotonic() - begin:.1f} s", flush=True)
        wait_for("the rows", lambda: set(self.window.words().values()) == {""}, timeout=60)
        self.assertEqual(self.entry(names[-1])["apiKey"], profile(names[-1][0])["apiKey"])


if __name__ == "__main__":
    KeychainStates.program = sys.argv.pop()
    unittest.main(verbosity=2)
