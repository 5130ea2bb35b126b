# SPDX-License-Identifier: MIT
"""Measures from outside whether a window responds: a process asks it for its name over the accessibility bus again and
again, a question that only the window's thread can answer. Time in which one of the two was ready to run but had no
processor does not count.

Usage: gaps.py ACCESSIBILITY_BUS PID"""

import pathlib
import select
import subprocess
import sys
import time

from gi.repository import GLib

from buses import accessibility_bus, call, connect, owner

PAUSE = 0.01  # seconds between two questions
GIVE_UP = 60  # seconds
QUESTION = GLib.Variant("(ss)", ("org.a11y.atspi.Accessible", "Name"))


def waited_for_a_processor(pid):
    """In seconds, by the process's first thread."""
    return int(pathlib.Path(f"/proc/{pid}/schedstat").read_text().split()[1]) / 1e9


def measure(address, pid):
    """Prints the longest response time in milliseconds when standard input ends."""
    bus = connect(address)
    name = owner(bus, pid)
    now = lambda: time.monotonic() - waited_for_a_processor(pid) - waited_for_a_processor("self")
    print("measuring", flush=True)
    longest = 0
    while not select.select([sys.stdin], [], [], PAUSE)[0]:
        begin = now()
        call(bus, name, "/org/a11y/atspi/accessible/root", "org.freedesktop.DBus.Properties", "Get", QUESTION, GIVE_UP)
        longest = max(longest, now() - begin)
    print(round(longest * 1000), flush=True)


class GapMeter:
    def __init__(self, pid):
        command = ["/usr/bin/python3", __file__, accessibility_bus(), str(pid)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout.readline() == "measuring\n"

    def longest(self):
        """In milliseconds; ends the measurement."""
        return int(self.process.communicate(timeout=GIVE_UP + 10)[0])


if __name__ == "__main__":
    measure(sys.argv[1], int(sys.argv[2]))
