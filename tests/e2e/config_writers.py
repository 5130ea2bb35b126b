# SPDX-License-Identifier: MIT
"""Two instances of the program and a writer like the CLI change different parts of one config.json while a reader
watches. Each half-written file and each lost change must be explained by the outside writer, never by the program.

Usage: config_writers.py PROGRAM, inside tests/with-desktop. 8 s; 60 with SCRIPTO_TEST_LONG."""

import json
import multiprocessing
import os
import random
import sys
import tempfile
import time
import unittest
from concurrent.futures import ProcessPoolExecutor

from backend import Backend
from configfolder import ConfigFolder, profile, text_of
from keyrings import Session
from window import Window, wait_for

SECONDS = 60 if "SCRIPTO_TEST_LONG" in os.environ else 8
TOLD_WITHIN = 3  # seconds; how long a save may try
LONG_WRITE = 0.04  # seconds; a file that is half-written for longer counts as broken, and the save is refused
HELD_BACK = 1  # second; a write into a file that we have just replaced is found well before that
UNKNOWN = {"future": {"deep": [12345678901234567890, 1.5]}, "filling": ["f" * 1000] * 20}


def parsed(data):
    try:
        return json.loads(data)
    except ValueError:
        return None


def switch(program, file, end):
    """Activates alpha and beta in turns. Returns when, which, and the window's message if it was refused."""
    # A second window on the same bus would only show the first one.
    with Session("bus") as session:
        bus = session.env["DBUS_SESSION_BUS_ADDRESS"]
        return switch_in(Window(program, environment={**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus}), file, end)


def switch_in(window, file, end):
    done = []

    def outcome(wanted):
        return "" if window.used() == wanted else window.shown_text("The CLI was not switched to")

    try:
        while time.monotonic() < end:
            now = parsed(file.read_bytes())
            if not now:
                continue
            wanted = "alpha" if now["activeProfile"] != "alpha" else "beta"
            window.select("Profiles", wanted)
            try:
                button = window.button("Use", timeout=1)
            except AssertionError:  # the outside writer has just activated it
                continue
            begin = time.monotonic()
            assert button.queryAction().doAction(0)
            while (refusal := outcome(wanted)) is None and time.monotonic() < begin + TOLD_WITHIN:
                time.sleep(0.02)
            done.append([begin, wanted, refusal])
        assert not window.shows("config.json cannot be read")
        return done
    finally:
        window.close()


def make_keys(program, file, end, account):
    """Creates one key after another, each saved as a profile of its name. Returns the names and the refusals."""
    done, refusals = [], []
    window = Window(program, "--profile", account)
    try:
        window.button("New key…")
        while time.monotonic() < end:
            name = f"made-{len(done) + 1}"
            window.press("New key…")
            window.type("Name", name)
            window.press("Create key")
            while not window.shows("Saved as profile"):
                if refusal := window.shown_text("not saved as a profile yet"):
                    refusals.append(refusal)
                    window.press("Try again")
                time.sleep(0.02)
            window.press("Done")
            done.append(name)
        wait_for("the last one in the window", lambda: window.row_of("Profiles", done[-1]) >= 0)
        assert not window.shows("config.json cannot be read")
        return done, refusals
    finally:
        window.close()


def write_outside(file, end):
    """Like the CLI: reads, truncates and writes in place without a lock. Each write adds a member to its own profile.
    Returns a journal."""
    journal = []
    chance = random.Random(7)
    while time.monotonic() < end:
        content = parsed(file.read_bytes())
        assert content, "nobody else leaves it half-written"
        number = len(journal) + 1
        content["profiles"]["outside"][f"w{number}"] = number
        data = text_of(content)
        time.sleep(chance.choice([0, 0.001, 0.01]))  # the CLI takes about 1 ms
        # Opened without truncation to see what it is about to destroy.
        fd = os.open(file, os.O_RDWR)
        present = os.pread(fd, 1 << 24, 0)
        begin = time.monotonic()
        os.ftruncate(fd, 0)
        os.write(fd, data)
        os.close(fd)
        end_of_write = time.monotonic()
        present = parsed(present)
        own = [m for m in present["profiles"]["outside"] if m not in content["profiles"]["outside"]]
        journal.append(
            {
                "begin": begin,
                "end": end_of_write,
                "own": own,
                "removed": sorted(present["profiles"].keys() - content["profiles"].keys()),
                "active": content["activeProfile"],
                "switched": present["activeProfile"] != content["activeProfile"],
            }
        )
        time.sleep(chance.uniform(0.01, 0.06))
    return journal


class Reader:
    """Every state of the file that was seen, and every moment when it was broken."""

    def __init__(self, file):
        self.file = file
        self.states = []  # [time of the read, content]
        self.broken = []  # [before, after] the read
        self.reads = 0

    def read_until(self, end):
        last = None
        while time.monotonic() < end():
            before = time.monotonic()
            try:
                data = self.file.read_bytes()
            except FileNotFoundError:
                data = b""
            after = time.monotonic()
            self.reads += 1
            if data != last:
                last = data
                content = parsed(data)
                if content:
                    self.states.append([after, content])
                else:
                    self.broken.append([before, after])
            time.sleep(0.0005)


class ConfigWriters(unittest.TestCase):
    program = ""

    def run_writers(self):
        backend = self.enterContext(Backend(self.enterContext(tempfile.TemporaryDirectory()), "--demo"))
        demo = json.loads((backend.folder / "demo-config.json").read_text())
        self.account = demo["activeProfile"]
        self.base = {
            "alpha": profile("a", future={"list": [1, {}]}),
            "beta": profile("b", keyId="key_b"),
            self.account: demo["profiles"][self.account],
            "outside": profile("o"),
        }
        folder = ConfigFolder()
        folder.write(text_of({**UNKNOWN, "activeProfile": "alpha", "profiles": self.base}))

        self.reader = Reader(folder.file)
        end = time.monotonic() + SECONDS
        # Processes, since one process cannot drive two windows at the same time.
        with ProcessPoolExecutor(3, multiprocessing.get_context("spawn")) as pool:
            switching = pool.submit(switch, self.program, folder.file, end)
            making = pool.submit(make_keys, self.program, folder.file, end, self.account)
            outside = pool.submit(write_outside, folder.file, end)
            runs = [switching, making, outside]
            self.reader.read_until(lambda: 0 if all(run.done() for run in runs) else float("inf"))
            self.switches, (self.made, self.refusals), self.journal = (run.result() for run in runs)
            self.refusals += [refusal for _, _, refusal in self.switches if refusal]
        wait_for("the last save", lambda: folder.names() == {"config.json"})
        self.final = folder.stored()

    def by_outside(self, before, after):
        """The outside writes that took place between these two moments, or overlapped with them."""
        return [each for each in self.journal if each["begin"] <= after and before <= each["end"]]

    def test_program_neither_loses_nor_destroys_changes(self):
        self.run_writers()
        ours = []
        ours += self.half_written()
        ours += self.lost_profiles()
        ours += self.lost_outside_writes()
        ours += self.unexplained_switches()
        ours += self.altered_members()
        facts = {
            "switches": len(self.switches),
            "keys made": len(self.made),
            "saves refused": len(self.refusals),
            "outside writes": len(self.journal),
            "reads": self.reader.reads,
            "states": len(self.reader.states),
            "half-written states by the outside writer": len(self.reader.broken),
            "profiles removed by the outside writer": sum(len(each["removed"]) for each in self.journal),
            "switches undone by the outside writer": sum(each["switched"] for each in self.journal),
            "of its own writes removed by the outside writer": sum(len(each["own"]) for each in self.journal),
            "outside writes away for a moment": self.held_back,
            "losses and half-written states by us": len(ours),
        }
        print(f"\nIn {SECONDS} s: " + "; ".join(f"{count} {what}" for what, count in facts.items()), flush=True)
        for refusal in self.refusals:
            print(f"Refused: {refusal}", flush=True)
        self.assertEqual(ours, [])
        # Otherwise nothing was tested.
        self.assertGreater(len(self.switches), 0)
        self.assertGreater(len(self.made), 1)
        self.assertGreater(len(self.journal), 5 * SECONDS)

    def half_written(self):
        return [f"half-written at {a}" for a, b in self.reader.broken if not self.by_outside(a, b)]

    def lost_profiles(self):
        lost = []
        last_seen = {}
        for at, content in [*self.reader.states, [time.monotonic(), self.final]]:
            for name in last_seen.keys() - content["profiles"].keys():
                if not any(name in each["removed"] for each in self.by_outside(last_seen.pop(name), at)):
                    lost.append(f"{name} gone at {at}")
            last_seen.update({name: at for name in content["profiles"]})
        removed = {name for each in self.journal for name in each["removed"]}
        lost += [f"{name} never came" for name in self.made if name not in self.final["profiles"].keys() | removed]
        return lost

    def lost_outside_writes(self):
        """The outside writer only adds members, and destroys of its own only what it has not read. Anything that is
        missing for a moment went into a file that we had just replaced."""
        lost = []
        self.held_back = 0
        high, low_since = 0, None
        for at, content in self.reader.states:
            newest = max((int(m[1:]) for m in content["profiles"].get("outside", {}) if m[1:].isdigit()), default=0)
            if newest < high and low_since is None:
                low_since = at
                self.held_back += 1
            elif newest >= high:
                if low_since and at - low_since > HELD_BACK:
                    lost.append(f"the outside writer's {high} was away for {at - low_since:.2f} s")
                high, low_since = newest, None
        kept = self.final["profiles"]["outside"]
        own = {member for each in self.journal for member in each["own"]}
        lost += [f"outside write {n}" for n in range(1, len(self.journal) + 1) if f"w{n}" not in kept.keys() | own]
        return lost

    def unexplained_switches(self):
        """Each switch in the file was requested here or made by the outside writer, and each of ours was seen."""
        lost = []
        open_ones = [[when, name] for when, name, refusal in self.switches if not refusal]
        for (before, old), (at, new) in zip(self.reader.states, self.reader.states[1:]):
            now = new["activeProfile"]
            if now == old["activeProfile"]:
                continue
            if any(each["switched"] and each["active"] == now for each in self.by_outside(before, at)):
                continue
            asked = [each for each in open_ones if each[0] <= at and each[1] == now]
            if asked:
                open_ones.remove(asked[-1])
            else:
                lost.append(f"{now} became active at {at}")
        for when, name in open_ones:
            # A refusal's message may have been replaced by the next one before it was seen here.
            around = self.by_outside(when, when + TOLD_WITHIN)
            if not any(each["switched"] or each["end"] - each["begin"] > LONG_WRITE for each in around):
                lost.append(f"{name} was made active at {when} and never was")
        return lost

    def altered_members(self):
        altered = []
        for at, content in self.reader.states:
            kept = {name: content.get(name) for name in UNKNOWN}
            if kept != UNKNOWN:
                altered.append(f"an unknown member at {at}")
            for name, members in self.base.items():
                if not members.items() <= content["profiles"].get(name, {}).items():
                    altered.append(f"a member of {name} at {at}")
        return altered


if __name__ == "__main__":
    ConfigWriters.program = sys.argv.pop()
    unittest.main(verbosity=2)
