# SPDX-License-Identifier: MIT
"""The window's message after a start that settles a killed rotation, and what it offers.

Usage: rotation_settled.py PROGRAM, inside tests/with-desktop."""

import json
import os
import socket
import sys
import unittest

from configfolder import text_of
from rotationworld import HOLDERS, LONGEST_ANSWER, NAME, RotationWorld
from window import quietly, wait_for

MINT, LIST, ME, REVOKE = "POST /api/keys", "GET /api/keys", "GET /api/auth/me", "DELETE /api/keys/{id}"
COMPLETED = f"The interrupted rotation of “{NAME}” has been completed: the new key is in config.json. "
MOST_LISTED = 100
NOBODY = 65534  # the user


class RotationSettled(unittest.TestCase):
    program = ""

    def begin(self, *options):
        self.world = RotationWorld(self.program, self.enterContext, "spare", *options)
        self.addCleanup(self.world.end)
        self.old = self.world.profiles()["work"]

    def die(self, route, mode, revoke=False, profile=HOLDERS[0]):
        """Kills the program while the server handles that request of rotating this profile's key."""
        world = self.world
        world.start()
        button = world.open_dialog(revoke, profile)
        # Whose the old key is may be asked first.
        world.backend.fault(route, mode=mode, **({"after": MINT} if route == ME else {}))
        quietly(lambda: button.queryAction().doAction(0))
        wait_for(f"{route} to be held", lambda: world.backend.control("held")["held"])
        if route != MINT:  # otherwise the new key would be known by its name only and not be revoked
            wait_for("the new key to be noted", lambda: world.records()[0]["newId"])
        world.window.kill()
        world.backend.control("faults", method="DELETE")

    def start(self):
        self.world.pass_time(LONGEST_ANSWER)  # a slow server is waited for this long
        self.world.start()

    def mint(self, name):
        return self.world.ask("POST", "/api/keys", {"name": name}, self.world.profiles()["spare"]["apiKey"])

    def held_ids(self):
        return {self.world.profiles()[name]["keyId"] for name in HOLDERS}

    def revoke_as_offered(self, *ids):
        window = self.world.window
        window.press("Revoke…")
        window.press("Revoke key" if len(ids) == 1 else f"Revoke {len(ids)} keys")
        wait_for("them to be revoked", lambda: not set(ids) & self.world.backend.keys())
        wait_for("nothing to be noted of them", lambda: not self.world.records())
        if len(ids) > 1:
            window.press("Done")

    def test_killed_before_the_new_key(self):
        self.begin()
        keys = self.world.backend.keys()
        self.die(MINT, "hold-before", revoke=True)
        self.start()
        self.world.window.find_text("was interrupted before there was a new key. Nothing was changed.")
        self.assertEqual(self.world.backend.keys(), keys)
        self.assertEqual(self.held_ids(), {self.old["keyId"]})
        self.world.window.press("Dismiss")
        self.world.window.find_no_text("was interrupted")
        self.assertEqual(self.world.records(), [])

    def test_another_process_has_its_id(self):
        """As in a container, where the next run often gets the process id of the killed one."""
        self.begin()
        self.die(MINT, "hold-before")
        locks = list(self.world.journal.parent.glob("instance-*.lock"))
        self.assertTrue(locks)
        for lock in locks:
            lock.write_text(f"{os.getpid()}\n{os.path.basename(os.readlink('/proc/self/exe'))}\n{socket.gethostname()}\n")
        self.start()
        self.world.window.find_text("was interrupted before there was a new key. Nothing was changed.")
        self.assertFalse([lock for lock in locks if lock.exists()])

    def test_a_key_that_comes_late(self):
        """A server may take its time, as long as the program would have waited for it."""
        self.begin()
        self.die(MINT, "hold-before")
        self.world.pass_time(20)
        self.world.start()
        self.assertFalse(self.world.is_settled())
        self.world.window.find_no_text("was interrupted")
        self.mint(NAME)
        self.world.window.press("Refresh")
        self.assertEqual(self.world.verify()["superfluous"], 1)

    def forge(self, mode, linked=False):
        """A journal that demands the revoke of a key in use elsewhere; with `linked`, as a link that another user made.
        Returns the key's id."""
        self.begin()
        self.die(MINT, "hold-before", revoke=True)
        (record,) = self.world.records()
        victim = self.mint("victim")
        self.assertEqual(self.world.backend.status(victim["key"]), 200)  # used just now
        spare = self.world.profiles()["spare"]
        forged = {
            **record,
            "oldId": victim["record"]["id"],
            "oldKey": "",
            "name": "victim",
            "profiles": ["spare"],
            "newId": spare["keyId"],
            "step": "stored",
        }
        self.world.journal.write_text(json.dumps({"version": 2, "rotations": [forged]}))
        self.world.journal.chmod(mode)
        if linked:
            elsewhere = self.world.folder / "planted.json"
            self.world.journal.rename(elsewhere)
            self.world.journal.symlink_to(elsewhere)
            os.lchown(self.world.journal, NOBODY, NOBODY)
        self.world.open_window()
        wait_for("the keys", lambda: any("victim" in row[0] for row in self.world.window.rows("Keys")))
        return victim["record"]["id"]

    def test_forged_journal(self):
        """The key that it names is judged like any other."""
        victim = self.forge(0o600)
        wait_for("it to be settled", self.world.is_settled)
        self.world.window.find_text("The interrupted rotation of “victim” has been completed: the new key is in ")
        self.world.window.find_text("The old one was not revoked. ")
        self.assertIn(victim, self.world.backend.keys())

    def test_journal_that_others_can_write(self):
        """It is not even read."""
        victim = self.forge(0o666)
        window = self.world.window
        window.find_text("Scripto Keys doesn’t use rotations.json, because other users of this computer can write there, or ")
        window.find_no_text("rotation of")
        self.assertIn(victim, self.world.backend.keys())
        self.assertEqual(self.world.records()[0]["name"], "victim")

    @unittest.skipIf(os.geteuid() != 0, "only root can give links away")
    def test_a_journal_that_another_user_has_linked(self):
        """The link is not followed, nor is what it leads to written."""
        victim = self.forge(0o600, linked=True)
        window = self.world.window
        window.find_text("Scripto Keys doesn’t use rotations.json, because other users of this computer can write there, or ")
        window.find_no_text("rotation of")
        self.assertIn(victim, self.world.backend.keys())
        planted = json.loads((self.world.folder / "planted.json").read_text())
        self.assertEqual(planted["rotations"][0]["name"], "victim")

    def test_two_rotations(self):
        """They are reported one after the other."""
        self.begin()
        self.die(MINT, "hold-before")
        self.die(MINT, "hold-before", profile="spare")
        self.start()
        window = self.world.window
        told = lambda: window.shown_text("was interrupted before there was a new key.")
        first = wait_for("the first", told)
        wait_for("both to be settled", lambda: not self.world.records())
        window.press("Dismiss")
        wait_for("the second", lambda: told() not in (None, first))
        window.press("Dismiss")
        window.find_no_text("was interrupted")

    def test_another_key_of_the_same_name(self):
        """It cannot be known which of the two it is."""
        self.begin()
        before = self.world.backend.keys()
        self.die(MINT, "hold-after", revoke=True)
        self.mint(NAME)
        self.start()
        self.world.window.find_text(f"One of 2 keys “{NAME}” comes from a rotation that was interrupted; no profile ")
        self.assertEqual(self.held_ids(), {self.old["keyId"]})
        self.world.window.select_key_of(HOLDERS[0])
        self.world.window.press("Rotate…")
        self.world.window.find_text(f"One of 2 keys “{NAME}” comes from an earlier rotation; no profile holds them.")
        self.revoke_as_offered(*(self.world.backend.keys() - before))
        button = self.world.open_dialog(revoke=True)
        assert button.queryAction().doAction(0)
        self.world.window.find_text(f"“{NAME}” was rotated.")

    def test_truncated_list(self):
        """The server lists at most 100 keys."""
        self.begin("--list-limit", str(MOST_LISTED))
        for number in range(MOST_LISTED):
            self.mint(f"filler {number}")
        self.die(MINT, "hold-before")
        keys = self.world.backend.keys()
        self.world.pass_time(LONGEST_ANSWER)
        self.world.open_window()
        self.world.window.find_text("was interrupted and may have left a key behind. The server lists 100 keys and no ")
        self.assertEqual(self.world.backend.keys(), keys)
        self.assertEqual(self.held_ids(), {self.old["keyId"]})

    def test_old_key_is_kept(self):
        self.begin()
        self.die(ME, "hold-before")
        self.start()
        self.world.window.find_text(COMPLETED + "The old one is kept: revoke it when nothing uses it any more.")
        self.assertNotIn(self.old["keyId"], self.held_ids())
        self.world.verify()
        self.revoke_as_offered(self.old["keyId"])

    def test_old_key_is_revoked(self):
        self.begin()
        self.die(ME, "hold-after", revoke=True)
        self.start()
        self.world.window.find_text(COMPLETED + "The old one was revoked.")
        self.assertNotIn(self.old["keyId"], self.world.backend.keys())
        self.world.verify()

    def test_old_key_cannot_be_revoked(self):
        self.begin()
        self.die(REVOKE, "hold-before", revoke=True)
        self.world.backend.fault(REVOKE, mode="status", status=500, times=9)
        self.start()
        self.world.window.find_text(COMPLETED + "Whether the old one was revoked is not known.")
        self.world.backend.control("faults", method="DELETE")
        self.world.verify()
        self.revoke_as_offered(self.old["keyId"])

    def test_new_key_cannot_be_checked(self):
        self.begin()
        self.die(ME, "hold-before", revoke=True)
        self.world.backend.fault(ME, mode="status", status=500, times=9)
        self.start()
        self.world.window.find_text(COMPLETED + "It could not be checked, so the old one is kept:")
        self.assertIn(self.old["keyId"], self.world.backend.keys())
        self.world.backend.control("faults", method="DELETE")
        self.world.verify()

    def test_new_key_is_refused(self):
        """It is rolled back, and the history says so."""
        self.begin()
        self.die(ME, "hold-before")
        new = self.held_ids().pop()
        self.world.backend.fault(ME, mode="status", status=401)
        self.start()
        self.world.window.find_text(f"The rotation of “{NAME}” that was interrupted was taken back: the server did not")
        self.assertEqual({self.world.profiles()[name]["apiKey"] for name in HOLDERS}, {self.old["apiKey"]})
        self.world.window.press_keys("ctrl+h")
        told = lambda: [row[1] for row in self.world.window.rows("History")]
        wait_for("it in the history", lambda: any("taken back" in text for text in told()))
        self.world.window.press("Close")
        self.revoke_as_offered(new)

    def test_new_key_is_gone(self):
        """There is nothing to revoke, but the user must be told."""
        self.begin()
        self.die(ME, "hold-before")
        self.world.backend.sql("DELETE FROM apikey WHERE id = ?", self.held_ids().pop())
        self.start()
        wait_for("it to be noted", self.world.is_settled)
        self.world.window.find_text(f"The rotation of “{NAME}” that was interrupted was taken back: the server did not")
        self.world.window.press("Refresh")
        wait_for("the list to be read", lambda: self.world.window.is_enabled("Refresh"))
        self.assertEqual({self.world.profiles()[name]["apiKey"] for name in HOLDERS}, {self.old["apiKey"]})
        self.world.window.press("Dismiss")
        self.world.window.find_no_text("was taken back")

    def test_broken_file(self):
        """The holders are unknown until it can be read again."""
        self.begin()
        self.die(ME, "hold-before", revoke=True)
        content = self.world.config.stored()
        keys = self.world.backend.keys()
        self.world.config.write(text_of(content)[:-9])
        self.world.pass_time(LONGEST_ANSWER)
        self.world.open_window()
        self.world.window.find_text("config.json")
        self.world.window.find_no_text("has been completed")
        self.assertEqual(self.world.backend.keys(), keys)
        self.world.config.write(text_of(content))
        self.world.window.find_text(COMPLETED + "The old one was revoked.")
        self.assertEqual(self.world.backend.keys(), keys - {self.old["keyId"]})
        self.world.verify()


if __name__ == "__main__":
    RotationSettled.program = sys.argv.pop()
    unittest.main(verbosity=2)
