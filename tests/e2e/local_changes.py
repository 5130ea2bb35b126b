# SPDX-License-Identifier: MIT
"""Local changes by the user: permissions, names, removals, and undoing them.

Usage: local_changes.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import stat
import sys
import unittest

import pyatspi

from window import Window, wait_for


def key(letter):
    return "scripto_" + letter * 64


class LocalChanges(unittest.TestCase):
    program = ""

    def setUp(self):
        self.config = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "scripto/config.json"
        self.config.parent.mkdir(mode=0o700, exist_ok=True)
        # An address where nobody listens: nothing here needs the server.
        account = {"email": "you@example.com", "baseUrl": "http://127.0.0.1:9"}
        self.content = {
            "activeProfile": "work",
            "profiles": {
                "work": {"apiKey": key("a"), **account, "unknown": [1, {"of": "the CLI"}]},
                "home": {"apiKey": key("b"), **account},
            },
        }
        self.config.write_text(json.dumps(self.content, indent=2) + "\n")
        self.config.chmod(0o644)

    def start(self, *arguments, **environment):
        self.window = Window(self.program, *arguments, environment={**os.environ, **environment})
        self.addCleanup(self.window.close)
        wait_for("both profiles", lambda: len(self.window.rows("Profiles")) == 2)
        return self.window

    def stored(self):
        return json.loads(self.config.read_text())

    def names(self):
        return list(self.stored()["profiles"])

    def test_permissions_names_and_undo(self):
        window = self.start()
        before = self.config.read_bytes()
        window.press("Make it private")
        wait_for("mode 0600", lambda: stat.S_IMODE(self.config.stat().st_mode) == 0o600)
        self.assertEqual(self.config.read_bytes(), before)

        window.click("Profiles", "work")
        window.press_keys("F2")
        window.type("Profile name", "home")
        window.press("Rename")
        window.find_text("There is a profile “home” already.")
        window.type("Profile name", "office")
        window.press("Rename")
        wait_for("the new name", lambda: self.names() == ["office", "home"])
        self.assertEqual(self.stored()["activeProfile"], "office")
        window.press("Undo")
        wait_for("the old name", lambda: self.config.read_bytes() == before)

        window.click("Profiles", "work")
        window.press_keys("Delete")
        window.press("Remove only")
        wait_for("the removal", lambda: self.names() == ["home"])
        self.assertEqual(self.stored()["activeProfile"], "home")
        window.press_keys("ctrl+z")
        wait_for("the undo", lambda: self.config.read_bytes() == before)

    def test_undo_skips_steps_that_cannot_be_undone(self):
        window = self.start()
        window.click("Profiles", "home")
        window.press_keys("Delete")
        window.press("Remove only")
        wait_for("the removal", lambda: self.names() == ["work"])
        window.click("Profiles", "work")
        window.press_keys("F2")
        window.type("Profile name", "office")
        window.press("Rename")
        wait_for("the new name", lambda: self.names() == ["office"])
        content = self.stored()
        content["profiles"]["office"]["note"] = "by another program"
        self.config.write_text(json.dumps(content))

        window.press_keys("ctrl+z")
        window.find_text("has changed since. Undo goes on with “Remove “home””.")
        window.press_keys("ctrl+z")
        wait_for("the removal to be undone", lambda: "home" in self.names())
        self.assertEqual(self.stored()["profiles"]["office"]["note"], "by another program")
        window.find_text("Undone: Remove “home”.")
        # “Redo” disappears once it is no longer true.
        window.button("Redo")
        content = self.stored()
        content["profiles"]["new"] = content["profiles"]["home"]
        self.config.write_text(json.dumps(content))
        window.find_no_text("Undone: Remove “home”.")
        self.assertFalse(window.shows("Redo"))

    def test_sign_in_is_for_the_active_profile(self):
        window = self.start("--api-url", "http://127.0.0.1:9")
        for selected in ("home", "work"):
            window.select("Profiles", selected)
            window.press("Sign in…")
            window.type("E-mail", "you@example.com")
            self.assertTrue(window.is_checked("Update “work”"))
            self.assertFalse(window.is_checked("Update “home”"))
            window.press("Cancel")
            window.find_no_text("Update “work”")

    def test_status_line(self):
        window = self.start("--api-url", "http://127.0.0.1:9")
        active = lambda: window.find("Active profile").description
        wait_for("the active profile", lambda: active() == "CLI uses work")
        window.choose_from("Active profile", "home")
        wait_for("the switch", lambda: self.stored()["activeProfile"] == "home")
        wait_for("the other profile", lambda: active() == "CLI uses home")
        window.find_text("The CLI now uses home.")
        window.press("Dismiss")
        window.find_no_text("The CLI now uses home.")
        # The menu opens upwards, inside the window.
        frame = window.find("Active profile").queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        window.press("Active profile")
        entry = wait_for("the menu", lambda: window.entries_of("Active profile"))[-1]
        box = entry.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.assertLessEqual(box.y + box.height, frame.y)
        self.assertGreaterEqual(box.x, 0)
        window.press_keys("Escape")
        self.assertEqual(window.find("Server").description, "Server: http://127.0.0.1:9 (from --api-url)")
        self.assertIn("Set by --api-url.", "".join(window.texts_of("Server")))

    def test_key_in_the_environment_is_shown_and_not_used(self):
        window = self.start(SCRIPTO_API_KEY=key("z"))
        window.find_text("the CLI uses SCRIPTO_API_KEY, not work")
        self.assertIn("SCRIPTO_API_KEY is set in this program’s environment.", "".join(window.texts_of("Active profile")))
        self.assertNotIn(key("z"), self.config.read_text())


if __name__ == "__main__":
    LocalChanges.program = sys.argv.pop()
    unittest.main(verbosity=2)
