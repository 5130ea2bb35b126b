# SPDX-License-Identifier: MIT
"""Cleans up very many stale keys while some requests fail, stops midway and retries: the view, the table and the server
agree each time, and the window stays responsive.

Usage: bulk_revoke.py PROGRAM, inside tests/with-desktop. With 200 keys; 1,000 with SCRIPTO_TEST_LONG."""

import collections
import json
import os
import re
import sys
import tempfile
import unittest

import pyatspi

from backend import Backend
from configfolder import ConfigFolder, write_settings
from gaps import GapMeter
from window import Window, wait_for

LONGEST_GAP = 250  # milliseconds
AT_A_TIME = 6  # requests
PROGRESS = 1  # the column
MANY = 1000 if "SCRIPTO_TEST_LONG" in os.environ else 200
LONGEST_RUN = 60 + MANY // 2  # seconds; half of the keys are answered late
OF_ONE = "referenceId = (SELECT id FROM user WHERE email = 'one@example.com')"


class BulkRevoke(unittest.TestCase):
    program = ""

    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--many", str(2 * MANY), "--test-controls"))
        self.secrets = json.loads((self.backend.folder / "many-keys.json").read_text())
        config = json.loads((self.backend.folder / "many-config.json").read_text())
        # Only profiles that know their key's id count: profiles matched by their key's start may hold others as well.
        config["profiles"] = {name: each for name, each in config["profiles"].items() if "keyId" in each}
        ConfigFolder().write(json.dumps(config).encode())
        write_settings({"keys/revokeHoldSeconds": 1})
        held = {each["keyId"] for each in config["profiles"].values()}
        # All others of the account have not been used for a long time.
        self.backend.sql(
            f"""UPDATE apikey SET createdAt = '2020-01-01T00:00:00.000Z', lastRequest = '2020-02-01T00:00:00.000Z',
            updatedAt = '2020-02-01T00:00:00.000Z', expiresAt = NULL, enabled = 1, name = 'key ' || id WHERE {OF_ONE} AND id NOT IN ({", ".join("?" * len(held))})""",
            *held,
        )
        self.at_first = self.on_server()
        self.stale = self.at_first - held

    def on_server(self):
        return {row[0] for row in self.backend.sql(f"SELECT id FROM apikey WHERE {OF_ONE}")}

    def shown(self):
        """The number of keys in the table, whatever the filter."""
        return int(self.window.find("All", pyatspi.ROLE_RADIO_BUTTON).description.split()[0])

    def states(self):
        """The number of keys by their state in the view, such as “Revoked”, without those that profiles hold."""
        rows = self.window.rows("Keys to revoke")
        states = collections.Counter(re.match("[^:…]*", row[PROGRESS])[0] for row in rows)
        states["Kept"] -= len(rows) - len(self.stale)
        return states

    def revoked(self):
        """The number of revoked keys that the footer tells while it is running."""
        found = re.match(r"(\d+) revoked", self.window.shown_text(" to go") or "")
        return int(found[1]) if found else 0

    def go_on(self):
        return self.backend.control("go", method="POST")["answered"]

    def assert_agree(self):
        """Waits until nothing is running. Returns the number of keys that are left."""
        self.window.button("Done", timeout=LONGEST_RUN)
        states = self.states()
        gone = self.at_first - self.on_server()
        self.assertLessEqual(gone, self.stale)
        self.assertEqual(states["Revoked"], len(gone))
        self.assertEqual(states["Revoked"] + states["Not revoked"] + states["Kept"], len(self.stale))
        for id in sorted(gone)[:: len(gone) // 5 + 1]:
            self.assertEqual(self.backend.status(self.secrets[id]), 401)
        return states["Not revoked"], states["Kept"]

    def test_stale_keys(self):
        window = self.window = Window(self.program)
        self.addCleanup(window.close)
        wait_for("the keys", lambda: self.shown() == len(self.at_first))
        meter = GapMeter(window.process.pid)
        self.backend.fault("DELETE /api/keys/{id}", mode="status", status=400, every=20, times=1_000_000)
        # Makes sure that there is a midway however long it takes to notice: after that, all simultaneous requests wait.
        self.backend.fault("DELETE /api/keys/{id}", mode="delay", ms=60, times=MANY // 2)
        self.backend.fault("DELETE /api/keys/{id}", mode="wait-before", times=AT_A_TIME)

        window.press("Clean up stale keys")
        window.press(f"Revoke {len(self.stale):,} keys")
        wait_for("a third to be revoked", lambda: self.revoked() > MANY // 3, timeout=LONGEST_RUN)
        window.press("Stop")
        wait_for("those under way to end", lambda: not self.go_on() and not window.shows(" to go"), timeout=60)
        failed, kept = self.assert_agree()
        self.assertGreater(failed, 0)
        self.assertGreater(kept, 0)
        rounds = 0
        while failed + kept:
            print(f"  {failed} failed, {kept} kept", flush=True)
            before = self.states()
            window.press("Try again")
            wait_for("it to begin", lambda: window.shows(" to go") or self.states() != before)
            failed, kept = self.assert_agree()
            rounds += 1
            self.assertLess(rounds, 6)
        window.find_text(f"{len(self.stale):,} keys were revoked.")
        window.press("Done")
        self.assertEqual(self.on_server(), self.at_first - self.stale)
        wait_for("the keys of profiles alone", lambda: self.shown() == len(self.at_first - self.stale))
        window.press("Refresh")
        wait_for("the same from the server", lambda: len(window.rows("Keys")) == len(self.at_first - self.stale))
        longest = meter.longest()
        print(f"  longest gap {longest} ms", flush=True)
        self.assertLessEqual(longest, LONGEST_GAP)


if __name__ == "__main__":
    BulkRevoke.program = sys.argv.pop()
    unittest.main(verbosity=2)
