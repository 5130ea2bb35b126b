# SPDX-License-Identifier: MIT
"""Listens on the accessibility bus, in its own process, because events are only delivered to a main loop.

Usage: accesslistener.py    writes a line of JSON for each event: its type, its text and the role of where it comes from"""

import json
import pathlib
import subprocess
import sys
import tempfile

EVENTS = ("object:text-changed", "object:property-change", "object:announcement", "window")


class AccessListener:
    def __enter__(self):
        self.file = tempfile.TemporaryFile("w+")
        command = [sys.executable, "-W", "ignore", pathlib.Path(__file__)]
        self.process = subprocess.Popen(command, stdout=self.file, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr.readline() == "ready\n"
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        self.process.stderr.close()
        self.file.close()

    def heard(self):
        """All events so far, each as [type, text, role]."""
        self.file.seek(0)
        return [json.loads(line) for line in self.file if line.endswith("\n")]

    def texts(self, role=None):
        return [text for kind, text, its in self.heard() if "text-changed" in kind and role in (None, its)]


def main():
    import pyatspi

    def write(event):
        try:
            role = event.source.getRoleName()
        except Exception:  # already gone
            role = ""
        print(json.dumps([event.type.name, str(event.any_data), role]), flush=True)

    for each in EVENTS:
        pyatspi.Registry.registerEventListener(write, each)
    print("ready", file=sys.stderr, flush=True)
    pyatspi.Registry.start()


if __name__ == "__main__":
    main()
