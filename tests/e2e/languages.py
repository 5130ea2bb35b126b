# SPDX-License-Identifier: MIT
"""The language of the window: the desktop's, or the chosen one from the next start on.

Usage: languages.py PROGRAM, inside tests/with-desktop."""

import os
import sys
import tempfile
import unittest

import pyatspi

from backend import Backend
from configfolder import ConfigFolder, settings_file
from keyrings import forget_profiles
from window import Window, wait_for

GERMAN = {"Anmelden…", "Neuer Schlüssel…", "Aktualisieren"}
FRENCH = {"Se connecter…", "Nouvelle clé…", "Actualiser"}
ENGLISH = {"Sign in…", "New key…", "Refresh"}


class Languages(unittest.TestCase):
    program = ""

    def setUp(self):
        settings_file().unlink(missing_ok=True)
        forget_profiles()
        self.backend = self.enterContext(Backend(self.enterContext(tempfile.TemporaryDirectory()), "--demo"))
        ConfigFolder().write((self.backend.folder / "demo-config.json").read_bytes())

    def start(self, **desktop):
        window = Window(self.program, environment={**os.environ, **desktop})
        self.addCleanup(window.kill)
        return window

    def see(self, window, names, keys, *, date=None):
        for name in names:
            window.find(name)
        rows = wait_for("the keys", lambda: window.rows(keys))
        if date:
            self.assertRegex("\n".join(" ".join(row) for row in rows), date)

    def x_of(self, window, name):
        return window.find(name).queryComponent().getExtents(pyatspi.DESKTOP_COORDS).x

    def test_desktop_and_choice(self):
        window = self.start(LC_ALL="de_AT.UTF-8")
        self.see(window, GERMAN, "Schlüssel", date=r"\d+\. \S+ 20\d\d")
        window.press_keys("ctrl+comma")
        box = window.find("Aussehen", pyatspi.ROLE_LIST_ITEM).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        window.click_at(box.x + box.width // 2, box.y + box.height // 2)
        window.choose("Sprache", "Français")
        file = settings_file()
        wait_for("the choice on disk", lambda: file.exists() and '"fr"' in file.read_text())
        window.find("Anmelden…")  # until the next start
        window.kill()
        self.see(self.start(LC_ALL="de_AT.UTF-8"), FRENCH, "Clés")

    def test_order_of_the_desktop(self):
        self.see(self.start(LC_ALL="en_GB.UTF-8", LANGUAGE="ja:fr:de"), FRENCH, "Clés")

    def test_desktop_from_right_to_left(self):
        window = self.start(LC_ALL="ar_EG.UTF-8")
        self.see(window, ENGLISH, "Keys", date=r"\d+ \S+ 20\d\d")
        self.assertLess(self.x_of(window, "Sign in…"), self.x_of(window, "Refresh"))


if __name__ == "__main__":
    Languages.program = sys.argv.pop(1)
    unittest.main(verbosity=2)
