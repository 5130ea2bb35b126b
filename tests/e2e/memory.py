# SPDX-License-Identifier: MIT
"""The number of copies of a key in memory after its use, and after its profile was removed. SECURITY.md has the
results.

Usage: memory.py PROGRAM, inside tests/with-desktop."""

import sys
import unittest

from clickworld import ClickWorld
from memorycopies import copies
from window import wait_for

# One more than were found: the libraries decide when a buffer is released.
IN_USE = 5
REMOVED = 3


class Memory(ClickWorld):
    def test_copies_of_a_key(self):
        active = self.config.stored()["activeProfile"]
        key = self.config.stored()["profiles"][active]["apiKey"]
        window = self.start()
        wait_for("the mirror", lambda: window.find("Keychain state").description.endswith("in sync"))
        window.press("Refresh")
        wait_for("the list to be read", lambda: window.is_enabled("Refresh"))
        self.assert_copies("in use", key, IN_USE)
        window.click("Profiles", active)
        window.press_keys("Delete")
        window.press("Remove only")
        wait_for("the removal", lambda: active not in self.config.stored()["profiles"])
        window.find_no_text(active)
        self.assert_copies("removed", key, REMOVED)

    def assert_copies(self, when, key, most):
        """Buffers are released a moment after their use."""
        pid = self.window.process.pid
        self.assertGreater(copies(pid, key)["UTF-8"], 0)  # Undo has it as well
        wait_for(f"few copies, {when}", lambda: sum(copies(pid, key).values()) <= most)
        print(f"\n  {when}: {copies(pid, key)}", flush=True)


if __name__ == "__main__":
    Memory.program = sys.argv.pop()
    unittest.main(verbosity=2)
