# SPDX-License-Identifier: MIT
"""The program in the desktop's tray: a tray that comes late, goes and comes back.

Usage: tray.py PROGRAM, inside tests/with-desktop."""

import re
import subprocess
import sys
import unittest

from gi.repository import Gio, GLib

from buses import call
from busservice import BusService
from configfolder import ConfigFolder, profile, text_of, write_settings
from window import Window, wait_for

ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
AMPERSANDS = "a_b & c & d"


class Tray(BusService):
    """Knows the bus names of the programs that have an icon in it."""

    NAME = "org.kde.StatusNotifierWatcher"
    PATH = "/StatusNotifierWatcher"
    INTERFACE = """<node><interface name="org.kde.StatusNotifierWatcher">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
</interface></node>"""

    def __init__(self):
        self.items = []

    def called(self, _method, arguments):
        self.items.append(arguments[0])

    def read(self, _property):
        return GLib.Variant("b", True)


class TrayIcon(unittest.TestCase):
    program = ""

    def setUp(self):
        self.config = ConfigFolder()
        self.content = {"activeProfile": "work", "profiles": {"work": profile("a"), AMPERSANDS: profile("b")}}
        self.config.write(text_of(self.content))
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def start(self, is_wanted=True):
        write_settings({"desktop/tray": is_wanted})
        window = Window(self.program)
        self.addCleanup(lambda: window.process.poll() is None and window.close())
        wait_for("the profiles", lambda: len(window.rows("Profiles")) == 2)
        return window

    def item_of(self, tray):
        return wait_for("the icon", lambda: tray.items and tray.items[-1])

    def read(self, item, name):
        question = GLib.Variant("(ss)", (ITEM, name))
        return call(self.bus, item, "/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get", question)[0]

    def entries(self, item):
        """The ids and properties of the entries, by their texts as a tray shows them."""
        question = GLib.Variant("(iias)", (0, -1, []))
        layout = call(self.bus, item, self.read(item, "Menu"), MENU, "GetLayout", question)[1]
        shown = lambda label: re.sub("_(.)", r"\1", label)  # an underscore before the letter of a mnemonic
        entries = [entry for entry in layout[2] if "label" in entry[1]]
        return {shown(properties["label"]): (number, properties) for number, properties, _ in entries}

    def choose(self, item, text):
        number, _ = self.entries(item)[text]
        event = GLib.Variant("(isvu)", (number, "clicked", GLib.Variant("s", ""), 0))
        call(self.bus, item, self.read(item, "Menu"), MENU, "Event", event)

    def checked(self, item):
        return [text for text, (_, properties) in self.entries(item).items() if properties.get("toggle-state") == 1]

    def test_uses_another_profile(self):
        window = self.start()
        with Tray() as tray:  # comes after the program
            item = self.item_of(tray)
            self.assertEqual(self.checked(item), ["work  a@example.com"])
            self.assertIn("The CLI uses work", str(self.read(item, "ToolTip")))
            self.choose(item, AMPERSANDS + "  b@example.com")
            wait_for("the switch", lambda: self.config.stored()["activeProfile"] == AMPERSANDS)
            wait_for("the menu", lambda: self.checked(item) == [AMPERSANDS + "  b@example.com"])
            # The CLI switches back.
            self.config.write(text_of(self.content))
            wait_for("the menu", lambda: self.checked(item) == ["work  a@example.com"])
        # Without the tray, everything is still in the window.
        window.find("Profiles")
        self.assertIsNone(window.process.poll())
        with Tray() as tray:
            item = self.item_of(tray)
            subprocess.run(["xdotool", "windowminimize", window.numbers()[0]], check=True)
            wait_for("the window to be minimized", lambda: not window.numbers())
            self.choose(item, "Open Scripto Keys")
            wait_for("the window", window.numbers)
            self.choose(item, "Quit")
            self.assertEqual(window.process.wait(20), 0)

    def test_is_off_at_first(self):
        with Tray() as tray:
            window = self.start(is_wanted=False)
            window.find("Profiles")
            self.assertEqual(tray.items, [])


if __name__ == "__main__":
    TrayIcon.program = sys.argv.pop()
    unittest.main(verbosity=2)
