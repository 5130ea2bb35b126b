# SPDX-License-Identifier: MIT
"""A key that is typed or pasted into its field, masked or shown, while a program listens on the accessibility bus.

Usage: masked_fields.py PROGRAM, inside tests/with-desktop."""

import subprocess
import sys
import unittest

import pyatspi

from accesslistener import AccessListener
from clipboardclient import Started
from configfolder import ConfigFolder, profile, text_of
from window import Window, descendants, quietly, wait_for

PLANTED = "planted.deploy@example.com"
TYPED = "scripto_" + "k3Tq9" * 4
PASTED = "scripto_" + "Zx7Lw" * 12
DOT = "•"


class MaskedFields(unittest.TestCase):
    program = ""

    def setUp(self):
        self.config = ConfigFolder()
        self.config.write(text_of({"activeProfile": "work", "profiles": {"work": profile("a")}}))
        self.listener = self.enterContext(AccessListener())
        self.window = Window(self.program)
        self.addCleanup(self.window.close)
        wait_for("the profile", lambda: len(self.window.rows("Profiles")) == 1)
        self.window.run_command("add existing key")
        self.window.find_text("Add a profile")

    def field(self, name):
        return self.window.find(name, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT)

    def click_into(self, name, from_right=None):
        box = self.field(name).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        across = box.width // 2 if from_right is None else box.width - from_right
        self.window.click_at(box.x + across, box.y + box.height // 2)
        wait_for("the keyboard", lambda: self.field(name).getState().contains(pyatspi.STATE_FOCUSED))

    def length(self, name):
        return self.field(name).queryText().characterCount

    def paste(self, name, text):
        with Started("own", text):
            self.click_into(name)
            subprocess.run(["xdotool", "key", "ctrl+v"], check=True)
            wait_for("the pasted text", lambda: self.length(name) >= len(text))

    def hear(self, text):
        wait_for("the event", lambda: any(text in each for each in self.listener.texts()))

    def test_key_in_a_field_is_not_heard(self):
        # An unmasked field proves that the listener works.
        self.paste("E-mail", PLANTED)
        self.hear(PLANTED)
        with Started("own", PASTED):
            self.click_into("E-mail")
            subprocess.run(["xdotool", "key", "ctrl+a", "ctrl+v"], check=True)
            wait_for("the key to be taken out", lambda: self.window.text("E-mail") == "scripto_…")
        wait_for("the pasted key to be heard as dots", lambda: any(DOT * 20 in each for each in self.listener.texts()))
        self.window.find_text("This contains an API key.")

        for is_shown in (False, True):
            before = len(self.listener.texts("password text"))
            if is_shown:
                self.click_into("Key", from_right=16)  # its eye button
            self.click_into("Key")
            subprocess.run(["xdotool", "type", TYPED], check=True)
            wait_for("the typed key", lambda: self.length("Key") == len(TYPED))
            subprocess.run(["xdotool", "key", "ctrl+a", "ctrl+c", "BackSpace"], check=True)
            self.window.type("Key", "")
            self.paste("Key", PASTED)
            wait_for("the pasted key", lambda: self.length("Key") == len(PASTED))
            heard = wait_for("events", lambda: self.listener.texts("password text")[before:])
            self.assertEqual(set("".join(heard)), {DOT})
            self.assertEqual(self.field("Key").queryText().getText(0, -1), "")
            self.window.type("Key", "")

        everything = str(self.listener.heard()) + "".join(self.listener.texts())
        for key in (TYPED, PASTED):
            self.assertNotIn(key[8:16], everything)
        for node in descendants(self.window.application, also_hidden=True):
            for text in (quietly(lambda n=node: n.name), quietly(lambda n=node: n.description)):
                self.assertNotIn(PASTED[8:16], text or "")

    def test_key_typed_into_another_field(self):
        """As by a password manager that picked the wrong one."""
        before = len(self.listener.texts())
        self.type_key("E-mail", "scripto_…")
        self.window.find_text("This contains an API key.")
        self.window.press("Cancel")
        wait_for("the dialog to leave the window", self.window.is_active)
        self.type_key("Filter keys", f"{TYPED[:10]}…")
        self.assertNotIn(TYPED[8:12], "".join(self.listener.texts()[before:]))
        for node in descendants(self.window.application, also_hidden=True):
            for text in (quietly(lambda n=node: n.name), quietly(lambda n=node: n.description)):
                self.assertNotIn(TYPED[8:12], text or "")

    def type_key(self, name, mask):
        self.click_into(name)
        subprocess.run(["xdotool", "type", TYPED], check=True)
        wait_for("the key to be taken out", lambda: self.window.text(name) == mask)

    def test_copied_key_is_not_heard(self):
        self.window.press("Cancel")
        wait_for("the dialog to leave the window", self.window.is_active)
        self.window.click("Profiles", "work")
        self.window.press_keys("ctrl+shift+c")
        self.window.find_text("was copied")
        wait_for("an event", lambda: self.listener.heard())
        self.assertNotIn("a" * 10, str(self.listener.heard()))


if __name__ == "__main__":
    MaskedFields.program = sys.argv.pop()
    unittest.main(verbosity=2)
