# SPDX-License-Identifier: MIT
"""kill -9 while the program saves: config.json is complete, and the next start continues from there.

Usage: config_kill.py PROGRAM, inside tests/with-desktop. About 12 kills; 200 with SCRIPTO_TEST_LONG."""

import collections
import os
import pathlib
import random
import stat
import sys
import threading
import time
import unittest

from configfolder import ConfigFolder, profile, text_of
from steps import Steps, let_trace, name_of, places_of
from window import Window, quietly, wait_for

LONG = "SCRIPTO_TEST_LONG" in os.environ
RANDOM_KILLS = 100 if LONG else 4
STEP_KILLS = 50 if LONG else 4  # for each of the two sequences of steps
LEFT_BEHIND = {".config.json.new", "config.json.lock"}


def config(active):
    return text_of(
        {
            "activeProfile": active,
            "future": {"deep": [12345678901234567890, 1.0, None]},
            "profiles": {"alpha": profile("a", mark={"kept": True}), "beta": profile("b", keyId="key_b")},
            "filling": "f" * 100_000,  # more than one page, so that half of it could be on disk
        }
    )


def other(name):
    return "beta" if name == "alpha" else "alpha"


class ConfigKill(unittest.TestCase):
    program = ""

    def setUp(self):
        self.folder = ConfigFolder()
        self.active = "alpha"
        self.folder.write(config(self.active))
        self.seen = collections.Counter()
        self.random = random.Random(3)

    def start(self):
        window = Window(self.program, before_start=let_trace)
        self.addCleanup(window.kill)
        wait_for("the profiles", lambda: len(window.rows("Profiles")) == 2)
        return window

    def use(self, window, name):
        window.select("Profiles", name)
        window.press("Use")

    def save_undisturbed(self, window):
        """Returns how long it took, in seconds."""
        wanted = other(self.active)
        window.select("Profiles", wanted)
        button = window.button("Use")

        def saved():
            return self.folder.read() == config(wanted) and self.folder.names() == {"config.json"}

        begin = time.monotonic()
        assert button.queryAction().doAction(0)
        wait_for("the save", saved, pause=0.002)
        self.active = wanted
        return time.monotonic() - begin

    def go_on(self):
        """Checks that the start after a kill saves as if nothing had happened."""
        window = self.start()
        try:
            self.save_undisturbed(window)
        finally:
            window.close()
            for name in self.folder.names() - {"config.json"}:  # left by a failure; must not affect the next round
                (self.folder.path / name).unlink()

    def press_and_die(self, window, kill_after=None):
        """Starts a save during which the program is killed, after this many seconds or by strace."""
        window.select("Profiles", other(self.active))
        button = window.button("Use")
        if kill_after is not None:
            threading.Timer(kill_after, window.process.kill).start()
        quietly(lambda: button.queryAction().doAction(0))
        self.assertEqual(window.process.wait(15), -9)

    def check(self, must_be=None):
        """Checks that the file is the old or the new one, or the given one, and makes it the current one."""
        content = self.folder.read()
        wanted = {name: config(name) for name in ([must_be] if must_be else ["alpha", "beta"])}
        found = [name for name, text in wanted.items() if text == content]
        self.assertTrue(found, f"{len(content)} bytes that nobody wanted, starting with {content[:60]}")
        self.assertEqual(stat.S_IMODE(self.folder.file.stat().st_mode), 0o600)
        self.assertLessEqual(self.folder.names() - {"config.json"}, LEFT_BEHIND)
        self.seen["after" if found[0] != self.active else "before"] += 1
        self.active = found[0]

    def tell(self, kills):
        print(f"\n{kills}; afterwards the file was the one {dict(self.seen)} the save", flush=True)

    def test_killed_at_random_moments(self):
        for _ in range(RANDOM_KILLS):
            window = self.start()
            duration = self.save_undisturbed(window)
            moment = self.random.uniform(0, duration)
            self.press_and_die(window, kill_after=moment)
            with self.subTest(killed_after=moment):
                self.check()
                self.go_on()
        self.tell(f"{RANDOM_KILLS} kills at random moments")

    def trace(self, window, kill_at=None):
        """The system calls in config.json's folder, without reads, whose number depends on the duration of a save."""
        filters = ["-e", "trace=!pread64"]
        for file in ["", "config.json", ".config.json.new", "config.json.lock"]:
            filters += ["-P", self.folder.path / file]
        return Steps(window, self.folder.path.parent / "strace.log", *filters, kill_at=kill_at)

    def steps_of_a_save(self):
        window = self.start()
        steps = self.trace(window)
        self.save_undisturbed(window)
        window.kill()
        steps = steps.end()
        names = [name_of(step) for step in steps]
        last = max(i for i, name in enumerate(names) if name == "unlink config.json.lock")
        return names[: last + 1], places_of(steps[: last + 1])

    def die_at(self, place):
        """Restarts the program first: a running program's watcher still reads the last save at some point, which would
        add steps. Returns the steps; the program was killed before the last one."""
        window = self.start()
        tracer = self.trace(window, kill_at=place)
        self.press_and_die(window)
        return [name_of(step) for step in tracer.end()]

    def kill_at_steps(self, leave=lambda: None):
        leave()
        steps, places = self.steps_of_a_save()
        rename = steps.index("rename config.json")
        if LONG:
            numbers = [i % len(steps) for i in range(max(STEP_KILLS, len(steps)))]
        else:  # a lock that was just taken, both sides of the rename, and a random step
            numbers = [steps.index("fchmod config.json.lock"), rename, rename + 1, self.random.randrange(len(steps))]
        for number in numbers:
            leave()
            done = self.die_at(places[number])
            self.assertEqual(done[-1], steps[number], done)
            renamed = "rename config.json" in done[:-1]
            with self.subTest(killed_before=done[-1]):
                self.check(must_be=other(self.active) if renamed else self.active)
                self.go_on()
        self.tell(f"{len(numbers)} kills at the {len(steps)} steps")

    def test_killed_at_every_step(self):
        self.kill_at_steps()

    def test_killed_at_every_step_of_taking_over(self):
        """The save finds the lock and the temporary file of a killed instance."""
        self.die_at(("config", "rename", 1))
        self.check(must_be=self.active)
        left = {name: (self.folder.path / name).read_bytes() for name in (".config.json.new", "config.json.lock")}

        def leave():
            for name, content in left.items():
                (self.folder.path / name).write_bytes(content)

        self.kill_at_steps(leave)


if __name__ == "__main__":
    ConfigKill.program = sys.argv.pop()
    unittest.main(verbosity=2)
