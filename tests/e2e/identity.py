# SPDX-License-Identifier: MIT
"""Profiles' names and addresses claim whose a key is; the server knows. Another account's key never acts for this one,
and pending actions follow an account whose id becomes known.

Usage: identity.py PROGRAM, inside tests/with-desktop."""

import json
import sys
import unittest

from clickworld import ClickWorld
from window import wait_for


class Identity(ClickWorld):
    def edit(self, change):
        """Like the CLI, or a user with an editor."""
        content = self.config.stored()
        change(content)
        self.config.write(json.dumps(content).encode())

    def add_foreign(self):
        """A profile with this account's address but another account's key."""

        def add(content):
            like = content["profiles"]["work"]
            key = self.secrets["b00003"]
            content["profiles"]["added"] = {"apiKey": key, "email": like["email"], "baseUrl": like["baseUrl"]}
            content["activeProfile"] = "added"

        self.edit(add)

    def profiles(self):
        return [row[0] for row in self.window.rows("Profiles")]

    def test_another_accounts_key_does_not_act_for_this_one(self):
        window = self.start()
        self.hold("key a5")  # not “key a3”, whose start also fits the key of “added”
        self.add_foreign()
        wait_for("the profile", lambda: "added" in self.profiles())
        wait_for("the revoke", lambda: "a00005" not in self.backend.keys())
        self.assert_gone("key a5")
        # The account of “work” is still shown with all of its keys.
        self.assertIn("key a3", self.names())
        self.assertFalse(set(self.names()) & {"key b3", "key b5"})

    def test_foreign_key_has_its_own_account(self):
        window = self.start()
        self.add_foreign()
        wait_for("the profile", lambda: "added" in self.profiles())
        window.find_text("The key of profile “added” belongs to two@example.com, not to the account")
        window.select("Profiles", "added")
        wait_for("the other account", lambda: "key b5" in self.names())
        window.find_text("Keys of two@example.com")
        self.assertFalse(set(self.names()) & {"key a3", "key a5"})
        window.select("Profiles", "work")
        wait_for("this account", lambda: "key a5" in self.names())
        window.find_text("Keys of one@example.com")
        self.assertEqual(self.backend.keys(), self.at_first)

    def test_countdown_follows_the_account(self):
        def forget(content):
            for profile in content["profiles"].values():
                if profile["email"] == "one@example.com":
                    del profile["userId"]

        whole = self.config.stored()
        self.edit(forget)
        window = self.start()
        self.hold("key a3")
        self.edit(lambda content: content.update(whole))
        wait_for("the revoke", lambda: "a00003" not in self.backend.keys())
        self.assert_gone("key a3")
        self.assertFalse(window.shows("was not revoked"))

    def test_profile_named_like_an_address(self):
        def add(content):
            like = content["profiles"]["work"]
            content["profiles"]["one@example.com"] = {"apiKey": self.secrets["b00003"], "baseUrl": like["baseUrl"]}

        self.edit(add)
        window = self.start()
        window.select("Profiles", "one@example.com")
        wait_for("its own keys", lambda: "key b5" in self.names())
        self.assertFalse(set(self.names()) & {"key a3", "key a5"})

    def test_key_that_disappears_before_its_revoke(self):
        window = self.start()
        self.backend.sql("DELETE FROM apikey WHERE id = 'a00003'")
        self.at_first.discard("a00003")
        self.hold("key a3")
        wait_for("the row to leave", lambda: "key a3" not in self.names())
        window.find_text("“key a3”")
        self.assertEqual(self.backend.keys(), self.at_first)


if __name__ == "__main__":
    Identity.program = sys.argv.pop()
    unittest.main(verbosity=2)
