# SPDX-License-Identifier: MIT
"""The published CLI and this program on the same file. The CLI is the sibling of Scripto's CLI and looks for the file
in a folder of its own name.

Usage: codika_cli.py PROGRAM, inside tests/with-desktop. Needs packaging/backend-modules tests/e2e/cli."""

import json
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

from backend import CLI, Backend, node
from configfolder import ConfigFolder, profile, text_of
from window import WORD, Window, wait_for

EMAIL = "anna.maria@example.com"
SOON = 1  # second; by then the window must show what the CLI did
UNKNOWN = {"$schema": "future", "limits": {"list": [0.5, None, {"deep": "ü\u2028“”"}], "exact": 9007199254740991}}
OLD = profile("o", organizationName="Ö & Söhne", scopes=["a", "b"], future={"x": {"y": []}})


class CodikaCli(unittest.TestCase):
    program = ""

    def setUp(self):
        self.assertTrue(CLI.exists(), "run packaging/backend-modules tests/e2e/cli")
        self.node = node()
        self.folder = ConfigFolder()
        own = self.folder.path.parent / "codika"
        own.mkdir(exist_ok=True)
        (own / "config.json").unlink(missing_ok=True)
        (own / "config.json").symlink_to(pathlib.Path("../scripto/config.json"))
        self.folder.write(text_of({**UNKNOWN, "activeProfile": "old", "profiles": {"old": OLD}}))
        data = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(data))
        self.window = Window(self.program, "--api-url", self.backend.url)
        self.addCleanup(self.window.close)
        wait_for("the profile", lambda: self.window.used() == "old")

    def cli(self, *arguments):
        command = [self.node, CLI, *arguments]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=60).stdout

    def listed(self):
        """The profiles in the CLI's order, and the active one."""
        told = json.loads(self.cli("use", "--json"))
        active = [each["name"] for each in told["profiles"] if each["active"]]
        self.assertEqual(active, [told["activeProfile"]] if told["activeProfile"] else [])
        return [each["name"] for each in told["profiles"]], told["activeProfile"]

    def shown(self):
        """The window's profiles without those that only the keychain still has."""
        if self.window.shows("Add your first profile"):
            return []
        rows = [row for row in self.window.rows("Profiles") if row[WORD] != "Not in config.json"]
        return ["● " + row[0] if row[-1] else row[0] for row in rows]

    def assert_shown_soon(self, *rows):
        begin = time.monotonic()
        wait_for(f"{rows} in the window", lambda: self.shown() == list(rows), timeout=SOON, pause=0.01)
        print(f"shown after {time.monotonic() - begin:.2f} s", flush=True)

    def assert_unknown_kept(self):
        stored = self.folder.stored()
        self.assertEqual({name: stored[name] for name in UNKNOWN}, UNKNOWN)
        if "old" in stored["profiles"]:
            self.assertEqual(stored["profiles"]["old"], OLD)

    def sign_in(self):
        window = self.window
        window.press("Sign in…")
        window.type("E-mail", EMAIL)
        window.press("Send code")
        code = self.backend.code_for(EMAIL)
        window.find("Code")
        window.type("Code", code)
        window.press("Sign in")
        window.find_no_text("Enter the code")

    def make_key(self, name):
        window = self.window
        window.press("New key…")
        window.type("Name", name)
        window.press("Create key")
        window.press("Done")
        wait_for(f"“{name}” in the file", lambda: name in self.folder.stored()["profiles"])

    def test_both_programs_on_one_file(self):
        window = self.window
        self.sign_in()
        self.make_key("build")
        self.make_key("docs")
        self.assert_unknown_kept()
        written = self.folder.stored()["profiles"]

        # The CLI lists what this program wrote, without writing.
        before = self.folder.read()
        self.assertEqual(self.listed(), (["old", "anna-maria", "build", "docs"], "anna-maria"))
        self.assertEqual(self.folder.read(), before)

        # It switches the profile; the file is byte for byte what it would have written, even after a write of ours.
        self.cli("use", "build")
        self.assert_shown_soon("old", "anna-maria", "● build", "docs")
        self.assertEqual(self.folder.read(), text_of({**json.loads(before), "activeProfile": "build"}))
        self.assert_unknown_kept()
        window.select("Profiles", "docs")
        window.press("Use")
        wait_for("the switch", lambda: self.listed()[1] == "docs")
        ours = self.folder.read()
        self.cli("use", "docs")
        self.assertEqual(self.folder.read(), ours)

        # It removes the active profile, then another one.
        self.cli("logout", "docs")
        self.assertEqual(self.folder.stored()["activeProfile"], "old")
        self.assert_shown_soon("● old", "anna-maria", "build")
        self.cli("logout", "build")
        self.assert_shown_soon("● old", "anna-maria")
        self.assertEqual(self.listed(), (["old", "anna-maria"], "old"))
        self.assert_unknown_kept()

        # The rest is unchanged, and the key that this program created still works.
        left = self.folder.stored()["profiles"]
        self.assertEqual(left, {name: written[name] for name in ("old", "anna-maria")})
        self.assertEqual(self.backend.status(left["anna-maria"]["apiKey"]), 200)

        # The last profiles are removed by the CLI; this program continues from there.
        self.cli("logout", "old")
        self.assertEqual(self.folder.stored()["activeProfile"], "anna-maria")
        self.cli("logout", "anna-maria")
        self.assertEqual(self.listed(), ([], None))
        self.assert_shown_soon()
        self.assert_unknown_kept()

    def test_large_numbers(self):
        """The CLI rounds large numbers; this program neither rounds them nor restores what the CLI has rounded."""
        exact = b'{\n  "exact": [\n    12345678901234567890,\n    1.0\n  ],\n'
        self.folder.write(exact + text_of({"activeProfile": "old", "profiles": {"old": OLD, "new": profile("n")}})[2:])
        self.window.select("Profiles", "new")
        self.window.press("Use")
        wait_for("the switch", lambda: self.folder.stored()["activeProfile"] == "new")
        self.assertTrue(self.folder.read().startswith(exact))
        self.cli("use", "old")
        rounded = self.folder.read()
        self.assertTrue(rounded.startswith(b'{\n  "exact": [\n    12345678901234567000,\n    1\n  ],\n'), rounded[:80])
        self.assert_shown_soon("● old", "new")
        self.window.press("Use")
        wait_for("the switch", lambda: self.folder.stored()["activeProfile"] == "new")
        self.assertEqual(self.folder.read(), rounded.replace(b'"activeProfile": "old"', b'"activeProfile": "new"'))


if __name__ == "__main__":
    CodikaCli.program = sys.argv.pop()
    unittest.main(verbosity=2)
