# SPDX-License-Identifier: MIT
"""The program in the desktop's tray: a tray that comes late, goes and comes back.

Usage: tray.py PROGRAM, inside tests/with-desktop."""

import os
import re
import subprocess
import sys
import threading
import unittest

from gi.repository import Gio, GLib

from buses import call
from busservice import BusService
from configfolder import ConfigFolder, profile, text_of, write_settings
from window import Window, wait_for

ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all") if os.geteuid() == 0 else ()
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
        return GLib.Variant("()", ())

    def read(self, _property):
        return GLib.Variant("b", True)


class HangingTray(Tray):
    """Hangs once it has said that it is there."""

    def __init__(self):
        super().__init__()
        self.end = threading.Event()

    def read(self, _property):
        hang = GLib.Idle()
        hang.set_callback(lambda *_: self.end.wait() and False)
        hang.attach(GLib.MainContext.get_thread_default())
        return super().read(_property)

    def __exit__(self, *arguments):
        self.end.set()
        super().__exit__(*arguments)


class TrayIcon(unittest.TestCase):
    program = ""

    def setUp(self):
        self.config = ConfigFolder()
        self.content = {"activeProfile": "work", "profiles": {"work": profile("a"), AMPERSANDS: profile("b")}}
        self.config.write(text_of(self.content))
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def start(self, is_wanted=True, wrapper=(), **settings):
        choices = {f"desktop/{name}": value for name, value in settings.items()}
        write_settings({"desktop/tray": is_wanted, "storage/keychain": False, **choices})
        window = Window(*wrapper, self.program)
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
        self.choose_number(item, self.entries(item)[text][0])

    def choose_number(self, item, number):
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

    def close_window(self, window):
        # Until it has the keyboard again; assistive technology is late to notice that.
        def press():
            subprocess.run(["xdotool", "key", "ctrl+w"], check=True)
            return not window.numbers()

        wait_for("the window to be hidden", press, pause=0.5)
        self.assertIsNone(window.process.poll())

    def test_is_marked_while_a_decision_is_needed(self):
        window = self.start()
        with Tray() as tray:
            item = self.item_of(tray)
            plain = self.read(item, "IconPixmap")
            self.content["profiles"]["work"]["expiresAt"] = "2020-01-01T00:00:00.000Z"
            self.config.write(text_of(self.content))
            wait_for("the mark", lambda: self.read(item, "IconPixmap") != plain)
            wait_for("the reason", lambda: "work: Expired" in str(self.read(item, "ToolTip")))
            self.assertIn("work  a@example.com  Expired", self.entries(item))
            self.assertEqual(window.words()["work"], "Expired")
            del self.content["profiles"]["work"]["expiresAt"]
            self.config.write(text_of(self.content))
            wait_for("the mark to go", lambda: self.read(item, "IconPixmap") == plain)

    def test_stale_entry_switches_nothing(self):
        window = self.start()
        with Tray() as tray:
            item = self.item_of(tray)
            number, _ = self.entries(item)[AMPERSANDS + "  b@example.com"]
            subprocess.run(["xdotool", "windowminimize", window.numbers()[0]], check=True)
            wait_for("the window to be minimized", lambda: not window.numbers())
            self.content["profiles"][AMPERSANDS] = profile("c", email="b@example.com")  # signed in again
            self.config.write(text_of(self.content))
            wait_for("the menu", lambda: self.entries(item)[AMPERSANDS + "  b@example.com"][0] != number)
            self.choose_number(item, number)
            wait_for("the window", window.numbers)
            self.assertEqual(self.config.stored(), self.content)

    def test_stays_without_the_window(self):
        window = self.start(stayInTray=True)
        with Tray() as tray:
            item = self.item_of(tray)
            self.close_window(window)
            call(self.bus, item, "/StatusNotifierItem", ITEM, "Activate", GLib.Variant("(ii)", (0, 0)))
            wait_for("the window", window.numbers)
            self.close_window(window)
            self.choose(item, AMPERSANDS + "  b@example.com")
            wait_for("the switch", lambda: self.config.stored()["activeProfile"] == AMPERSANDS)
            self.assertEqual(window.numbers(), [])
        wait_for("the window, as the tray is gone", window.numbers)
        with Tray() as tray:  # another one
            item = self.item_of(tray)
            self.close_window(window)
        with Tray() as tray:  # which dies and returns
            item = self.item_of(tray)
            self.choose(item, "Open Scripto Keys")
            wait_for("the window", window.numbers)
            self.close_window(window)
            self.choose(item, "Quit")
            self.assertEqual(window.process.wait(20), 0)

    def test_failure_brings_the_window_back(self):
        window = self.start(stayInTray=True, wrapper=WITHOUT_RIGHTS)
        with Tray() as tray:
            item = self.item_of(tray)
            self.close_window(window)
            for each in (self.config.file, self.config.path):
                each.chmod(0o500)
            self.addCleanup(self.config.path.chmod, 0o700)
            self.choose(item, AMPERSANDS + "  b@example.com")
            wait_for("the window", window.numbers)
            window.find_text("The CLI was not switched to")

    def test_closing_ends_the_program_without_a_tray(self):
        window = self.start(stayInTray=True)
        window.press_keys("ctrl+w")
        self.assertEqual(window.process.wait(20), 0)

    def test_quit_leaves_the_tray(self):
        window = self.start(stayInTray=True)
        with Tray() as tray:
            self.item_of(tray)
            window.press_keys("ctrl+q")
            self.assertEqual(window.process.wait(20), 0)

    def test_starts_in_the_tray_at_login(self):
        write_settings({"desktop/tray": True, "desktop/startInTray": True})
        with Tray() as tray:
            window = Window(self.program, "--at-login", has_bus=False)
            self.addCleanup(lambda: window.process.poll() is None and window.close())
            item = self.item_of(tray)
            wait_for("the menu", lambda: "work  a@example.com" in self.entries(item))
            self.assertEqual(window.numbers(), [])
            subprocess.run([self.program], timeout=20, check=True)  # another start shows it
            wait_for("the window", window.numbers)
        window.close()

    def test_starts_with_the_window_if_it_is_not_wanted_in_the_tray(self):
        write_settings({"desktop/tray": False, "desktop/startInTray": True})
        window = Window(self.program, "--at-login", has_bus=False)
        wait_for("the window", window.numbers)
        window.close()

    def test_hanging_tray_holds_nothing(self):
        with HangingTray():
            window = self.start(stayInTray=True)
            self.content["activeProfile"] = AMPERSANDS
            self.config.write(text_of(self.content))
            wait_for("the switch", lambda: window.used() == AMPERSANDS)
            window.press_keys("ctrl+w")  # the icon is not there
            self.assertEqual(window.process.wait(20), 0)

    def test_is_off_at_first(self):
        with Tray() as tray:
            window = self.start(is_wanted=False)
            window.find("Profiles")
            self.assertEqual(tray.items, [])


if __name__ == "__main__":
    TrayIcon.program = sys.argv.pop()
    unittest.main(verbosity=2)
