# SPDX-License-Identifier: MIT
"""Whether a window answers, measured from outside: a process of its own asks it for its name over the accessibility bus,
a question that the thread of the window has to answer itself, over and over.

Usage: gaps.py ACCESSIBILITY_BUS PID"""

import select
import subprocess
import sys
import time

from gi.repository import GLib

from buses import accessibility_bus, call, connect, owner

PAUSE = 0.01  # seconds between two questions
GIVE_UP = 60  # seconds
QUESTION = GLib.Variant("(ss)", ("org.a11y.atspi.Accessible", "Name"))


def measure(address, pid):
    """Prints the longest time for an answer, in milliseconds, when standard input ends."""
    bus = connect(address)
    name = owner(bus, pid)
    print("measuring", flush=True)
    longest = 0
    while not select.select([sys.stdin], [], [], PAUSE)[0]:
        begin = time.monotonic()
        call(bus, name, "/org/a11y/atspi/accessible/root", "org.freedesktop.DBus.Properties", "Get", QUESTION, GIVE_UP)
        longest = max(longest, time.monotonic() - begin)
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
