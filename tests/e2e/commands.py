# SPDX-License-Identifier: MIT
"""Everything by keyboard: the palette, the menu, the list of shortcuts and the panes; and where the focus is afterwards.

Usage: commands.py PROGRAM, inside tests/with-desktop."""

import subprocess
import sys
import unittest

import pyatspi
from gi.repository import GLib

from clickworld import ClickWorld
from window import quietly, wait_for

FOCUSED = "object:state-changed:focused"


def keys(*names):
    """To whatever has the keyboard. Qt hides popups from assistive technology, so a test sees what they do."""
    subprocess.run(["xdotool", "key", *names], check=True)


class Commands(ClickWorld):
    def setUp(self):
        super().setUp()
        # Qt does not report that a table has the focus, except when it gets it.
        self.latest = None
        pyatspi.Registry.registerEventListener(self.take_focus, FOCUSED)
        self.addCleanup(pyatspi.Registry.deregisterEventListener, self.take_focus, FOCUSED)
        self.start()
        self.window.select("Keys", "key a3")
        self.window.click("Keys", "key a3")
        self.expect_focus("Keys")

    def take_focus(self, event):
        if event.detail1:
            self.latest = event.source

    def focused(self):
        """The names of the widget that got the focus last, and of those around it."""
        while GLib.MainContext.default().iteration(False):
            pass
        names, node = [], self.latest
        while node is not None and quietly(node.getRole) not in (None, pyatspi.ROLE_APPLICATION):
            names.append(node.name)
            node = quietly(lambda n=node: n.parent)
        return names

    def expect_focus(self, name):
        wait_for(f"the focus in “{name}”", lambda: name in self.focused())

    def popup(self):
        """Its place and that of the main window, once there is a popup."""
        wait_for("a popup", lambda: len(self.window.numbers()) > 1)
        places = []
        for number in self.window.numbers():
            text = subprocess.check_output(["xdotool", "getwindowgeometry", "--shell", number], text=True)
            values = dict(line.split("=") for line in text.split())
            places.append([int(values[each]) for each in ("X", "Y", "WIDTH", "HEIGHT")])
        return sorted(places, key=lambda each: each[2] * each[3])

    def await_no_popup(self):
        wait_for("the popup to close", lambda: len(self.window.numbers()) == 1)

    def test_palette(self):
        self.window.run_command("show stale")
        wait_for("the filter", lambda: self.window.is_checked("Stale"))
        self.expect_focus("Keys")
        self.window.run_command("use cellar")
        wait_for("the other profile", lambda: self.config.stored()["activeProfile"] == "cellar")
        self.expect_focus("Keys")
        self.window.run_command("shortcuts")
        self.window.find_text("Lists with check boxes")
        keys("ctrl+w")
        self.expect_focus("Keys")

    def test_destructive_commands_run_like_their_buttons(self):
        self.window.run_command("revoke key a3")
        self.window.find_text("Revoking “key a3” in ")
        self.window.press("Undo")
        self.window.run_command("revoke attic")
        self.window.find_text("Revoke “attic”?")
        keys("Escape")
        self.expect_focus("Keys")
        self.assertEqual(self.backend.keys(), self.at_first)

    def test_escape_runs_nothing(self):
        self.window.press_keys("ctrl+k")
        self.popup()
        subprocess.run(["xdotool", "type", "revoke"], check=True)
        keys("Escape")
        self.await_no_popup()
        self.expect_focus("Keys")
        self.assertFalse(self.window.shows("Revoking “"))

    def test_menu_opens_inside_the_window(self):
        self.window.press_keys("F10")
        menu, window = self.popup()
        self.assertGreaterEqual(menu[0], window[0])
        self.assertLessEqual(menu[0] + menu[2], window[0] + window[2])
        keys("Escape")
        self.await_no_popup()
        self.expect_focus("Keys")
        self.window.choose_in_menu("t")
        self.window.find_text("Lists with check boxes")
        keys("Escape")
        self.expect_focus("Keys")

    def test_panes(self):
        self.window.press_keys("shift+F6")
        self.expect_focus("Profiles")
        self.window.press_keys("shift+F6")
        wait_for("the tool bar", lambda: {"Main toolbar", "Sign in…", "Filter keys"} & set(self.focused()))
        self.window.press_keys("F6")
        self.expect_focus("Profiles")
        self.window.press_keys("F6")
        self.expect_focus("Keys")

    def test_filters_by_number(self):
        self.window.press_keys("alt+2")
        wait_for("the filter", lambda: self.window.is_checked("Stale"))
        self.window.press_keys("alt+1")
        wait_for("all keys", lambda: self.window.is_checked("All"))
        self.window.press_keys("ctrl+f")
        self.expect_focus("Filter keys")

    def test_focus_survives_a_refresh(self):
        self.window.press_keys("F5")
        self.window.button("Refresh")
        self.expect_focus("Keys")
        for opener, text in (("ctrl+shift+n", "Sign in"), ("F1", "Lists with check boxes"), ("ctrl+comma", "Settings")):
            self.window.press_keys(opener)
            self.window.find_text(text)
            keys("Escape")
            wait_for("the dialog to close", self.window.is_active)
            self.expect_focus("Keys")

    def test_inactive_buttons_say_why(self):
        self.window.select("Keys", "key a3")
        button = self.window.find("Rotate…", pyatspi.ROLE_PUSH_BUTTON)
        wait_for("the reason", lambda: "no profile here holds this key" in button.description)


if __name__ == "__main__":
    Commands.program = sys.argv.pop()
    unittest.main(verbosity=2)
