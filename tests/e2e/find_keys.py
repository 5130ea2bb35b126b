# SPDX-License-Identifier: MIT
"""Finding keys on this computer through the window: masked, grouped by key, and nothing else is touched.

Usage: find_keys.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

from configfolder import ConfigFolder, profile, state_file, text_of
from window import Window, wait_for

STRAY = "scripto_" + "Qz7k" * 16


class FindKeys(unittest.TestCase):
    program = ""

    def setUp(self):
        self.home = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())).resolve()
        self.config = ConfigFolder()
        self.config.write(text_of({"activeProfile": "work", "profiles": {"work": profile("w")}}))
        shutil.rmtree(pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)
        self.add("proj/api/.env", "A=1\n\nSCRIPTO_API_KEY=" + profile("w")["apiKey"] + "\n")
        self.add(".bash_history", "ls\nexport SCRIPTO_API_KEY=" + STRAY + "\n")
        self.add("repo/.git/HEAD", "ref: refs/heads/main\n")
        self.add("repo/deep/down/notes.txt", "k: " + STRAY.replace("_", "%5F") + "\n")
        self.add("repo/old.zip", "PK\3\4" + STRAY)
        self.window = Window(self.program, environment={**os.environ, "HOME": str(self.home)})
        self.addCleanup(self.window.close)
        self.addCleanup(shutil.rmtree, self.home / "proj")  # no key may be left anywhere when the window has closed
        for name in (".bash_history", "repo"):
            self.addCleanup(lambda each=self.home / name: shutil.rmtree(each) if each.is_dir() else each.unlink())
        wait_for("the profile", lambda: len(self.window.rows("Profiles")) == 1)

    def add(self, name, text):
        file = self.home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def contents(self):
        return {each: each.read_bytes() for each in self.home.rglob("*") if each.is_file() and ".cache" not in str(each)}

    def test_finds_names_and_remembers(self):
        before = {name: content for name, content in self.contents().items()}
        self.window.press_keys("ctrl+shift+f")
        self.window.press("Find keys")
        self.window.find_text("2 keys in 3 places.")
        found = lambda: [row[0] for row in self.window.rows("Found keys")]
        wait_for("the places", lambda: found()[1:3] == ["~/.bash_history:2", "~/repo/deep/down/notes.txt:1"])
        rows = found()
        self.assertTrue(rows[0].startswith("Unknown key, scripto_Qz…"), rows)
        self.assertTrue(rows[3].startswith("Key of work, scripto_ww…: Held by work."), rows)
        self.assertEqual(rows[4:], ["~/proj/api/.env:3"])
        self.window.press("What was not read…")
        self.window.press("Back")
        for name, content in before.items():
            self.assertEqual(name.read_bytes(), content)
        remembered = wait_for("the places on disk", lambda: state_file("found.json").exists()
                              and state_file("found.json").read_text())
        self.assertEqual(len(json.loads(remembered)["places"]), 3)
        self.assertNotIn(STRAY[:14], remembered)
        self.window.press("Forget these places")
        wait_for("them to be forgotten", lambda: "places" not in json.loads(state_file("found.json").read_text()))
        self.window.press_keys("Escape")
        wait_for("the keys", lambda: not self.window.offers("Find keys"))


if __name__ == "__main__":
    FindKeys.program = sys.argv.pop()
    unittest.main(verbosity=2)
