# SPDX-License-Identifier: MIT
"""kill -9 at every step of a rotation, and a server that fails at every step: after the next start every profile holds
a key that works, there is at most one orphan, and the window reports it.

Usage: rotation_kill.py PROGRAM, inside tests/with-desktop. A kill for each step; 50 with SCRIPTO_TEST_LONG."""

import collections
import os
import random
import signal
import sys
import threading
import time
import unittest

from rotationworld import KEYCHAINS, LONGEST_ANSWER, NAME, RotationWorld
from steps import Steps, name_of, places_of
from window import quietly, wait_for

LONG = "SCRIPTO_TEST_LONG" in os.environ
ROUNDS = 50 if LONG else 1  # of each step
WRITING = "trace=openat,write,rename,link,linkat,unlink,fsync,fdatasync,ftruncate,fchmod"
JOURNAL, CONFIG = "rotations.json", "config.json"

MINT, LIST, ME, REVOKE = "POST /api/keys", "GET /api/keys", "GET /api/auth/me", "DELETE /api/keys/{id}"
BROKEN, REFUSED = {"mode": "status", "status": 500}, {"mode": "status", "status": 401}
BEFORE, AFTER = {"mode": "drop-before"}, {"mode": "drop-after"}
OFTEN = {"times": 9}
DONE = f"“{NAME}” was rotated."
FAILURES = [  # what fails, and the window's message
    ([{"route": MINT, **BROKEN}], "it was most likely not made"),
    ([{"route": MINT, **REFUSED}], "This server needs a web sign-in"),
    ([{"route": MINT, **BEFORE}], "it was most likely not made"),
    ([{"route": MINT, **AFTER}], "nobody holds it"),
    ([{"route": MINT, **AFTER}, {"route": LIST, **BROKEN, **OFTEN}], "the list could not be read"),
    ([{"route": MINT, **BEFORE}, {"route": LIST, **BEFORE, **OFTEN}], "the list could not be read"),
    ([{"route": MINT, **AFTER}, {"route": LIST, **AFTER}], "nobody holds it"),
    ([{"route": MINT, **AFTER}, {"route": LIST, **AFTER, **OFTEN}], "the list could not be read"),
    ([{"route": ME, **BROKEN}], "The new key was not checked"),
    ([{"route": ME, **REFUSED}], f"“{NAME}” was not rotated"),
    ([{"route": ME, **BEFORE}], DONE),
    ([{"route": ME, **AFTER}], DONE),
    ([{"route": ME, **BEFORE, **OFTEN}], "The new key was not checked"),
    ([{"route": REVOKE, **BROKEN}], DONE),
    ([{"route": REVOKE, **BROKEN, **OFTEN}], "The old key was not revoked"),
    ([{"route": REVOKE, **REFUSED}], "The old key was not revoked"),
    ([{"route": REVOKE, **BEFORE}], DONE),
    ([{"route": REVOKE, **AFTER}], DONE),
    ([{"route": REVOKE, **AFTER, **OFTEN}], "The old key was not revoked"),
]


class RotationKill(unittest.TestCase):
    program = ""

    def setUp(self):
        self.random = random.Random(7)
        self.seen = collections.Counter()
        self.rounds = 0
        self.make_world()

    def make_world(self):
        self.world = RotationWorld(self.program, self.enterContext, self.random.choice(("work", "spare")))
        self.addCleanup(self.world.end)

    def begin(self):
        """Starts with another keychain than the last time, and settles what the last round left."""
        self.world.set_keychain(KEYCHAINS[self.rounds % len(KEYCHAINS)])
        self.rounds += 1
        self.world.start()
        self.seen.update(self.world.verify())
        self.world.tidy()

    def settle(self, **what):
        """The start after `what` happened. If it goes wrong, prints the evidence and lets the other rounds start
        afresh."""
        with self.subTest(**what, keychain=self.world.keychain):
            left = self.world.records()
            if not LONG or self.random.random() < 0.99:
                self.world.pass_time(LONGEST_ANSWER)  # a slow server is waited for this long
            try:
                return self.begin()
            except Exception:
                print(f"\nafter {what}: the journal was {left}", flush=True)
                print(self.world.evidence(), flush=True)
                self.world.end()
                self.make_world()
                raise
        self.begin()

    # The ways to die, each from the click on “Rotate key” on

    def press(self, button):
        quietly(lambda: button.queryAction().doAction(0))

    def die(self):
        self.world.window.kill()

    def die_while_held(self, button, route, mode):
        self.world.backend.fault(route, mode=mode)
        self.press(button)
        wait_for(f"{route} to be held", lambda: self.world.backend.control("held")["held"], pause=0.005)
        self.die()
        self.world.backend.control("faults", method="DELETE")

    def has_ended(self):
        return self.world.window.process.poll() is not None

    def rotate_undisturbed(self, button):
        """Returns the steps on disk and the duration."""
        tracer = self.trace()
        begin = time.monotonic()
        self.press(button)
        self.world.window.find_text(DONE)
        duration = time.monotonic() - begin
        return tracer.end(), duration

    def trace(self, kill_at=None):
        journal, config = self.world.journal, self.world.config.file
        files = [journal, f"{journal}.lock", config, f"{config}.lock", config.with_name(".config.json.new")]
        filters = [part for file in files for part in ("-P", file)]
        return Steps(self.world.window, self.world.folder / "strace.log", "-e", WRITING, *filters, kill_at=kill_at)

    def die_on_disk(self, button, steps, which):
        """`steps` are those of an earlier rotation; `which` are the indices to choose from."""
        tracer = self.trace(kill_at=places_of(steps)[self.random.choice(which)])
        self.press(button)
        wait_for("the end of it", lambda: self.has_ended() or self.world.window.shows(DONE))
        has_died = self.has_ended()
        self.die()
        return name_of(tracer.end()[-1]) if has_died else "not before its end"

    def die_at_a_moment(self, button, duration):
        threading.Timer(self.random.uniform(0, duration), self.die).start()
        self.press(button)
        wait_for("the end of the program", self.has_ended)

    def die_around_the_keychain(self, button, is_silent):
        """While an unresponsive keyring is being written, or soon after config.json was."""
        before = self.world.config.read()
        if is_silent:
            self.world.session.signal_keyring(signal.SIGSTOP)
        try:
            self.press(button)
            wait_for("config.json to change", lambda: self.world.config.read() != before, pause=0.001)
            time.sleep(self.random.uniform(0, 0.1))
            self.die()
        finally:
            if is_silent:
                self.world.session.signal_keyring(signal.SIGCONT)

    def ways_to_die(self, undisturbed):
        """By name: a function of the button and whether the old key will be revoked, which may return where the program
        died. `undisturbed` has the steps on disk and the duration of a rotation of either kind."""

        def at_files(wanted, part):
            """Steps on `wanted`: before config.json is changed, at any time, or after it has the new key."""

            def die(button, revoke):
                steps, _ = undisturbed[revoke]
                names = [name_of(step) for step in steps]
                saved = names.index("rename config.json")
                # Whether config.json can be written is tried first, with the same lock.
                first = max(i for i, name in enumerate(names[:saved]) if name == "openat config.json.lock")
                ranges = {"before": range(first), "all": range(len(steps)), "after": range(saved, len(steps))}
                return self.die_on_disk(button, steps, [i for i in ranges[part] if wanted in steps[i]])

            return die

        def held(route, mode):
            return lambda button, revoke: self.die_while_held(button, route, mode)

        return {
            "before the mint, on the journal": at_files(JOURNAL, "before"),
            "the mint, not done": held(MINT, "hold-before"),
            "the mint, done": held(MINT, "hold-after"),
            "on config.json": at_files(CONFIG, "all"),
            "on the keychain": lambda button, revoke: self.die_around_the_keychain(button, False),
            "on a silent keychain": lambda button, revoke: self.die_around_the_keychain(button, True),
            "the check, not done": held(ME, "hold-before"),
            "the check, done": held(ME, "hold-after"),
            "the revoke, not done": held(REVOKE, "hold-before"),
            "the revoke, done": held(REVOKE, "hold-after"),
            "after config.json, on the journal": at_files(JOURNAL, "after"),
            "any moment": lambda button, revoke: self.die_at_a_moment(button, undisturbed[revoke][1]),
        }

    def test_killed(self):
        self.begin()
        undisturbed = {}
        for revoke in (True, False):
            undisturbed[revoke] = self.rotate_undisturbed(self.world.open_dialog(revoke))
            self.world.end()
            self.settle(revoke=revoke)
        for name, die in self.ways_to_die(undisturbed).items():
            self.seen.clear()
            for _ in range(ROUNDS):
                revoke = "revoke" in name or self.random.random() < 0.5
                place = die(self.world.open_dialog(revoke), revoke)
                if place:
                    self.seen[place] += 1
                self.settle(died=name, place=place, revoke=revoke)
            print(f"\n{ROUNDS} × {name}: {dict(self.seen)}", flush=True)

    def test_failing_server(self):
        self.begin()
        for faults, told in FAILURES if LONG else self.random.sample(FAILURES, 4):
            revoke = faults[0]["route"] == REVOKE or self.random.random() < 0.5
            button = self.world.open_dialog(revoke)
            for fault in faults:
                self.world.backend.fault(**fault)
            self.press(button)
            with self.subTest(faults=faults):
                self.world.window.find_text(told)
                wait_for("the journal to be settled", self.world.is_settled)
            self.world.end()
            self.world.backend.control("faults", method="DELETE")
            self.settle(faults=faults, revoke=revoke)

    def test_list_is_unreadable_at_the_start(self):
        """Reports no orphan before the list can be read, and revokes nothing."""
        self.begin()
        self.die_while_held(self.world.open_dialog(True), MINT, "hold-after")
        keys = self.world.backend.keys()
        self.world.backend.fault(route=LIST, times=99, **BROKEN)
        self.world.open_window()
        self.world.window.find_text(f"The rotation of “{NAME}” was interrupted. It is settled as soon as ")
        self.assertEqual(self.world.backend.keys(), keys)
        self.world.backend.control("faults", method="DELETE")
        self.world.window.press("Refresh")
        self.assertEqual(self.world.verify()["superfluous"], 1)


if __name__ == "__main__":
    RotationKill.program = sys.argv.pop()
    unittest.main(verbosity=2)
