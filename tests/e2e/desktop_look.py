# SPDX-License-Identifier: MIT
"""The desktop's accent colour, contrast and style in the window.

Usage: desktop_look.py PROGRAM, inside tests/with-desktop."""

import os
import sys
import unittest

from gi.repository import GLib

from configfolder import ConfigFolder, profile, text_of, write_settings
from portal import APPEARANCE, Portal
from window import Window, wait_for

ACCENT = (0x81, 0x3D, 0x9C)
GROUND = (0xF3, 0xF4, 0xF6)  # of the toolbar


def accent(colour):
    return GLib.Variant("(ddd)", tuple(part / 255 for part in colour))


class DesktopLook(unittest.TestCase):
    program = ""

    def setUp(self):
        ConfigFolder().write(text_of({"activeProfile": "work", "profiles": {"work": profile("a")}}))
        write_settings({"appearance/colours": "light"})

    def start(self, *arguments, **variables):
        window = Window(self.program, *arguments, environment={**os.environ, **variables})
        self.addCleanup(lambda: window.process.poll() is None and window.close())
        wait_for("the profiles", lambda: len(window.rows("Profiles")) == 1)
        return window

    def see(self, window, colour, is_there=True):
        pixel = bytes(half for part in colour for half in (part, part))  # 16 bits for each part

        def is_seen():
            picture = window.picture()
            return picture is not None and (picture.count(pixel) > 20) == is_there

        wait_for(f"{colour} to be {'there' if is_there else 'gone'}", is_seen, pause=0.3)

    def test_colours_follow_the_portal(self):
        with Portal({(APPEARANCE, "accent-color"): accent(ACCENT)}) as portal:
            window = self.start()
            self.see(window, ACCENT)
            self.see(window, GROUND)
            portal.change(APPEARANCE, "accent-color", accent((-1, -1, -1)))
            self.see(window, ACCENT, is_there=False)
            portal.change(APPEARANCE, "contrast", GLib.Variant("u", 1))
            self.see(window, GROUND, is_there=False)
            portal.change(APPEARANCE, "contrast", GLib.Variant("u", 0))
            self.see(window, GROUND)

    def test_style_of_the_command_line_and_the_environment(self):
        height = lambda window: window.find("New key…").queryComponent().getExtents(0).height
        own = self.start()
        expected = height(own)
        own.close()
        for window in (lambda: self.start("-style", "windows"), lambda: self.start(QT_STYLE_OVERRIDE="windows")):
            other = window()
            self.assertNotEqual(height(other), expected)
            other.close()


if __name__ == "__main__":
    DesktopLook.program = sys.argv.pop()
    unittest.main(verbosity=2)
