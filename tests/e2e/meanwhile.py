# SPDX-License-Identifier: MIT
"""Events between the click that revokes a key and its request: the list changes under the mouse, the key is used,
another step is made, the computer sleeps, a second window is open, the server goes away.

Usage: meanwhile.py PROGRAM, inside tests/with-desktop."""

import json
import os
import signal
import subprocess
import sys
import time
import unittest
import unittest.mock

import pyatspi
from gi.repository import Gio, GLib

from clickworld import STALE, ClickWorld
from keyrings import Session
from window import Window, descendants, is_shown, wait_for

SLEEP = 6  # seconds; longer than delays of a busy computer, shorter than the countdown


def mouse(*what):
    subprocess.run(["xdotool", *map(str, what)], check=True)


class Meanwhile(ClickWorld):
    def add_profile(self, name, key, **more):
        """Like the CLI, or a user with an editor."""
        content = self.config.stored()
        like = content["profiles"]["work"]
        content["profiles"][name] = {"apiKey": self.secrets[key], "email": like["email"], "baseUrl": like["baseUrl"], **more}
        self.config.write(json.dumps(content).encode())

    def use(self, key):
        """Another client's request, which the next list shows."""
        self.assertEqual(self.backend.status(self.secrets[key]), 200)

    def assert_nothing_sent(self):
        self.assertEqual(self.backend.requests("DELETE"), [])
        self.assertEqual(self.backend.keys(), self.at_first)
        self.assert_noted()

    def test_list_changes_under_the_mouse(self):
        window = self.start()
        self.choose("Stale")
        wait_for("the stale ones", lambda: set(STALE) <= set(self.names()) and len(self.names()) < 15)
        first, *others = self.names()
        pressed = next(name for name in others if name in STALE)
        x, y = self.place_of_action(pressed)
        mouse("mousemove", x, y, "mousedown", 1)
        # The rows above it leave, and those below move up.
        gone = next(row for row in self.backend.sql("SELECT id FROM apikey WHERE name = ?", first))[0]
        self.backend.sql("DELETE FROM apikey WHERE id = ?", gone)
        self.at_first.discard(gone)
        window.press("Refresh")
        wait_for("a row to leave", lambda: first not in self.names())
        mouse("mouseup", 1)
        wait_for("the end of the read", lambda: window.is_enabled("Refresh"))
        self.assertFalse(window.shows("Revoking “"))
        self.assertFalse(window.shows("Revoke “"))
        self.assert_nothing_sent()
        # Pressed and released on one row, it still works.
        self.hold(pressed)
        window.press("Undo")
        window.find_text(f"“{pressed}” is kept. Nothing was sent.")
        self.assert_nothing_sent()

    def test_key_gets_a_holder_during_the_countdown(self):
        window = self.start()
        self.hold("key a3")
        self.add_profile("ci", "a00003")
        window.find_text("“key a3” was not revoked. The profile “ci” ")
        self.assert_nothing_sent()
        window.press("Review…")
        window.find_text("Revoke “key a3”?")
        window.find_text("Profile ci ")
        window.press("Cancel")

        self.hold("key a5")
        self.use("a00005")
        window.press("Refresh")
        window.find_text("“key a5” was not revoked. It was used in the meantime. Nothing was sent.")
        self.assert_nothing_sent()

    def test_key_gets_a_holder_while_the_question_is_open(self):
        window = self.start()
        self.click_revoke("key a6")
        window.find_text("Revoke “key a6”?")
        self.assertFalse(window.shows("Profile ci"))
        self.add_profile("ci", "a00006")
        window.find_text("Profile ci ")
        window.press("Cancel")
        self.assert_nothing_sent()

    def test_key_disappears_while_the_question_is_open(self):
        window = self.start()
        self.click_revoke("key a6")
        window.find_text("Revoke “key a6”?")
        self.backend.sql("DELETE FROM apikey WHERE id = 'a00006'")
        self.at_first.discard("a00006")
        window.press("Refresh")
        window.find_text("“key a6” is not in the server’s list any more. Nothing was sent.")
        self.assertFalse(window.shows("Revoke “key a6”?"))
        self.assert_nothing_sent()

    def test_newest_step_is_undone_first(self):
        window = self.start()
        before = self.config.stored()["activeProfile"]
        window.select("Profiles", "desktop")
        window.press("Use")
        wait_for("the switch", lambda: self.config.stored()["activeProfile"] == "desktop")
        window.find_text("The CLI now uses desktop.")
        self.hold("key a3")
        window.press_keys("ctrl+z")
        window.find_text("“key a3” is kept. Nothing was sent.")
        self.assert_nothing_sent()
        self.assertEqual(self.config.stored()["activeProfile"], "desktop")
        window.press_keys("ctrl+z")
        wait_for("the switch to be undone", lambda: self.config.stored()["activeProfile"] == before)

        # The other way round: the key keeps counting down.
        self.hold("key a3")
        window.select("Profiles", "desktop")
        window.press("Use")
        wait_for("the switch", lambda: self.config.stored()["activeProfile"] == "desktop")
        window.press_keys("ctrl+z")
        wait_for("the switch to be undone", lambda: self.config.stored()["activeProfile"] == before)
        self.assertTrue(window.shows("Revoking “key a3” in "))
        window.press_keys("ctrl+z")
        window.find_text("“key a3” is kept. Nothing was sent.")
        self.assert_nothing_sent()

    def test_sleep_during_a_countdown(self):
        window = self.start()
        self.hold("key a3")
        window.process.send_signal(signal.SIGSTOP)
        time.sleep(SLEEP)
        window.process.send_signal(signal.SIGCONT)
        window.find_text("“key a3” was not revoked. The computer was asleep, or its clock was changed, during")
        self.assert_nothing_sent()
        window.press("Review…")
        window.find_text("Revoke “key a3”?")
        window.press("Revoke key")
        window.find_text("“key a3” was revoked.")
        self.assert_gone("key a3")

    def test_announced_sleep_during_a_countdown(self):
        with unittest.mock.patch.dict(os.environ, DBUS_SYSTEM_BUS_ADDRESS=os.environ["DBUS_SESSION_BUS_ADDRESS"]):
            window = self.start()
        self.hold("key a3")
        login = Gio.bus_get_sync(Gio.BusType.SESSION)
        name = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
        login.emit_signal(None, *name, GLib.Variant("(b)", (True,)))
        login.flush_sync(None)
        window.find_text("“key a3” was not revoked. The computer was asleep, or its clock was changed, during")
        self.assert_nothing_sent()

    def ask(self, name):
        self.click_revoke(name)
        self.window.find_text(f"Revoke “{name}”? Programs that use this key then stop working.")
        self.assert_noted(STALE[name])

    def answer(self, text):
        """Presses that button of the message; the toolbar has one of the same name."""
        message = self.window.find("Message")
        button = next(node for node in descendants(message) if node.name == text and is_shown(node))
        assert button.queryAction().doAction(0)

    def test_revoke_waits_for_a_confirmation(self):
        window = self.start(hold=0, settings={"keys/revokeWhenConfirmed": True})
        self.ask("key a3")
        self.assertEqual(self.status_of("key a3"), "To be revoked")
        window.process.send_signal(signal.SIGSTOP)
        time.sleep(SLEEP)
        window.process.send_signal(signal.SIGCONT)
        window.find_text("Revoke “key a3”?")
        self.assertEqual(self.backend.requests("DELETE"), [])
        self.answer("Keep it")
        window.find_text("“key a3” is kept. Nothing was sent.")
        self.assert_nothing_sent()
        self.ask("key a3")
        self.answer("Revoke")
        window.find_text("“key a3” was revoked.")
        self.assert_gone("key a3")

        self.ask("key a5")
        second = self.second_window()
        second.find_text("Another window asks whether to revoke “key a5”.")
        window.kill()
        second.find_no_text("Another window asks")
        self.start().find_text("“key a5” was not revoked: Scripto Keys was closed first.")
        self.assertEqual(len(self.backend.requests("DELETE")), 1)
        second.close()

    def second_window(self):
        # On another bus, because otherwise it would only show the first one.
        other = self.enterContext(Session("bus")).env["DBUS_SESSION_BUS_ADDRESS"]
        second = Window(self.program, environment={**os.environ, "DBUS_SESSION_BUS_ADDRESS": other})
        self.addCleanup(lambda: second.process.poll() is None and second.close())
        wait_for("the keys", lambda: len(second.rows("Keys")) > 1)
        return second

    def test_two_windows(self):
        first = self.start()
        second = self.second_window()
        self.hold("key a3")
        second.find_text("Another window is revoking “key a3” in ")
        second.press("Undo")
        second.find_text("“key a3” is kept. Nothing was sent.")
        first.find_text("“key a3” is kept: this was undone in another window.")
        self.assert_nothing_sent()

        # A window that ends leaves its pending revokes to the next start, not to the other window.
        self.hold("key a5")
        second.find_text("Another window is revoking “key a5” in ")
        first.kill()
        second.find_no_text("Another window is revoking")
        self.assertEqual(self.backend.requests("DELETE"), [])
        third = self.start()
        third.find_text("“key a5” was not revoked: Scripto Keys was closed first.")
        second.close()

    def test_unreachable_server(self):
        window = self.start(hold=8)  # long enough for both clicks on a busy machine
        for route, mode in {
            "DELETE /api/keys/a00003": "drop-after",
            "DELETE /api/keys/a00005": "drop-before",
            "GET /api/keys": "drop-before",
        }.items():
            self.backend.fault(route, mode=mode, times=1_000_000)
        self.click_revoke("key a3")
        self.click_revoke("key a5")
        window.find_text("It’s not known yet whether 2 keys were revoked")
        self.assertFalse(window.shows("not revoked"))
        self.backend.control("faults", method="DELETE")
        window.press("Refresh")
        window.find_text("“key a3” was revoked. “key a5” was not revoked.")
        self.assertEqual(self.backend.keys(), self.at_first - {"a00003"})
        self.assertEqual(self.status_of("key a5"), "Stale")
        wait_for("the row to leave", lambda: "key a3" not in self.names())
        self.assert_noted()

    def test_refused_key_is_not_in_sync(self):
        content = self.config.stored()
        content["profiles"] = {"work": content["profiles"]["work"]}
        self.config.write(json.dumps(content).encode())
        window = self.start()
        content["profiles"]["work"]["apiKey"] = "scripto_" + "z" * 64
        content["profiles"]["work"].pop("keyId", None)
        self.config.write(json.dumps(content).encode())
        window.press("Refresh")
        wait_for("the refusal", lambda: window.words()["work"] == "Key refused")


if __name__ == "__main__":
    Meanwhile.program = sys.argv.pop()
    unittest.main(verbosity=2)
