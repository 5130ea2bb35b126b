# SPDX-License-Identifier: MIT
"""Notifications of the desktop while the window is not in front.

Usage: notifications.py PROGRAM, inside tests/with-desktop."""

import datetime
import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest

import pyatspi

from backend import Backend
from configfolder import ConfigFolder, profile, settings_file, text_of, write_settings
from notificationserver import NotificationServer
from portal import Portal
from window import USED_BY, Window, wait_for


def in_days(days):
    """A little less, so that the day has begun."""
    at = datetime.datetime.now(datetime.UTC) if hasattr(datetime, "UTC") else datetime.datetime.utcnow()
    return (at + datetime.timedelta(days=days, minutes=-5)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Notifications(unittest.TestCase):
    program = ""

    def setUp(self):
        self.config = ConfigFolder()
        self.content = {"activeProfile": "work", "profiles": {"work": profile("a"), "<i>home</i> & co": profile("b")}}
        self.config.write(text_of(self.content))
        settings_file().unlink(missing_ok=True)
        self.server = self.enterContext(NotificationServer("body", "body-markup", "actions"))

    def start(self, environment=None, **settings):
        choices = {f"notifications/{name}": value for name, value in settings.items()}
        write_settings({"storage/keychain": False, **choices})
        self.window = Window(self.program, environment=environment)
        self.addCleanup(lambda: self.window.process.poll() is None and self.window.close())
        wait_for("the profiles", lambda: len(self.window.rows("Profiles")) == len(self.content["profiles"]))
        wait_for("the window to be active", self.window.is_active)
        return self.window

    def minimize(self):
        number = self.window.numbers()[0]
        subprocess.run(["xdotool", "windowminimize", number], check=True)
        wait_for("the window to be minimized", lambda: not self.window.numbers())
        wait_for("the window to be inactive", lambda: not self.window.is_active())  # Qt waits a moment

    def use(self, name):
        """Like the CLI."""
        self.content["activeProfile"] = name
        self.config.write(text_of(self.content))

    def expire(self, name, days):
        self.content["profiles"][name]["expiresAt"] = in_days(days)
        self.config.write(text_of(self.content))

    def next(self):
        """Removes it, like a user who has read it."""
        number = wait_for("a notification", lambda: next(iter(self.server.shown), None))
        return number, *self.server.shown.pop(number)

    def test_another_program_switches(self):
        window = self.start()
        self.use("<i>home</i> & co")
        window.find_text("The CLI now uses <i>home</i> & co.")
        self.assertEqual(self.server.shown, {})  # the window says it
        self.minimize()
        self.use("work")
        number = wait_for("a notification", lambda: next(iter(self.server.shown), None))
        title, text = self.server.shown[number]
        self.assertEqual((title, text), ("The CLI now uses “work”", "Another program changed config.json."))
        self.server.click(number)
        wait_for("the window", window.numbers)
        wait_for("the notification to go", lambda: not self.server.shown)

    def test_key_expires(self):
        window = self.start()
        window.select("Profiles", "<i>home</i> & co")
        wait_for("it to be selected", lambda: self.is_selected("<i>home</i> & co"))
        self.minimize()
        self.expire("<i>home</i> & co", 14)
        _, title, text = self.next()
        self.assertRegex(title, "^The key of “<i>home</i> & co” expires in (2 weeks|13 days)$")  # by the time of day
        self.assertNotIn("scripto_", title + text)
        self.expire("<i>home</i> & co", 3)
        _, title, _ = self.next()
        self.assertRegex(title, "expires in [23] days$")
        self.use("work")
        self.use("<i>home</i> & co")
        self.next()
        self.assertEqual(self.server.shown, {})  # once for each day
        self.expire("work", 1)
        number, title, _ = self.next()
        self.assertIn("The key of “work” expires ", title)
        self.server.click(number)
        wait_for("the window", window.numbers)
        wait_for("work to be selected", lambda: self.is_selected("work"))
        self.assertEqual(window.used(), "<i>home</i> & co")

    def test_renew_opens_the_renewal_and_does_nothing(self):
        backend = self.enterContext(Backend(self.enterContext(tempfile.TemporaryDirectory()), "--demo"))
        self.content = json.loads((backend.folder / "demo-config.json").read_text())
        self.config.write(text_of(self.content))
        window = self.start()
        active = window.used()
        wait_for("the keys", lambda: any(active in row[USED_BY] for row in window.rows("Keys")))
        before = backend.keys()
        self.minimize()
        # Of an account whose list was not read: a list says itself when its keys expire.
        profiles = self.content["profiles"]
        other = next(name for name in profiles if profiles[name].get("email") != profiles[active].get("email"))
        self.expire(other, 3)
        number, _, _ = self.next()
        self.server.click(number, "open")
        window.find("Renew key")
        self.assertEqual(backend.keys(), before)
        window.press("Cancel")

    def test_portal_in_a_sandbox(self):
        with Portal() as portal:
            window = self.start({**os.environ, "SNAP": "/snap/scripto-keys/1"})
            self.minimize()
            self.use("<i>home</i> & co")
            cause = wait_for("a notification", lambda: next(iter(portal.shown), None))
            self.assertEqual(portal.shown[cause]["title"], "The CLI now uses “<i>home</i> & co”")
            self.assertEqual([each["label"] for each in portal.shown[cause]["buttons"]], ["Show"])
            self.assertEqual(self.server.count, 0)
            portal.click(cause, "open")
            wait_for("the window", window.numbers)
            window.close()

    def is_selected(self, name):
        cells = self.window.find("Profiles", pyatspi.ROLE_TABLE).queryTable()
        return cells.isRowSelected(self.window.row_of("Profiles", name))

    def test_hanging_server_holds_nothing(self):
        window = self.start()
        self.server.hang = threading.Event()
        self.addCleanup(self.server.hang.set)
        self.minimize()
        for name in ("<i>home</i> & co", "work"):
            self.use(name)
            wait_for("the switch", lambda: window.used() == name)
        subprocess.run([self.program], timeout=20, check=True)
        wait_for("the window", window.numbers)

    def test_switched_off(self):
        self.start(useChanged=False, keyExpires=False)
        self.minimize()
        self.expire("work", 2)
        self.use("<i>home</i> & co")
        wait_for("the switch", lambda: self.window.used() == "<i>home</i> & co")
        self.assertEqual(self.server.count, 0)


if __name__ == "__main__":
    Notifications.program = sys.argv.pop()
    unittest.main(verbosity=2)
