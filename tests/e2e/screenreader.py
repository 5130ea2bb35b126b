# SPDX-License-Identifier: MIT
"""What a screen reader would say, in its own process, because events are only delivered to a main loop.

Usage: screenreader.py PID    writes a line for each event of that program that a screen reader speaks"""

import pathlib
import subprocess
import sys
import tempfile

# A new window, what gets the keyboard, an alert that comes into view, and what changes where the keyboard is.
EVENTS = ("window:activate", "object:state-changed:focused", "object:state-changed:showing", "object:announcement",
          "object:property-change:accessible-description", "object:property-change:accessible-name")


class ScreenReader:
    def __init__(self, pid):
        self.pid = pid

    def __enter__(self):
        self.file = tempfile.TemporaryFile("w+")
        command = [sys.executable, "-W", "ignore", pathlib.Path(__file__), str(self.pid)]
        self.process = subprocess.Popen(command, stdout=self.file, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr.readline() == "ready\n"
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        self.process.stderr.close()
        self.file.close()

    def spoken(self):
        """Everything so far, a line each."""
        self.file.seek(0)
        return [line.rstrip("\n") for line in self.file if line.endswith("\n")]

    def alerts(self):
        return [line.removeprefix("alert: ") for line in self.spoken() if line.startswith("alert: ")]


def main(pid):
    import pyatspi

    focus = None

    def described(node):
        """Its name, role and description, and the states that are spoken."""
        states = node.getState()
        more = [word for word, state in (("checked", pyatspi.STATE_CHECKED), ("selected", pyatspi.STATE_SELECTED))
                if states.contains(state)]
        if not states.contains(pyatspi.STATE_ENABLED):
            more.append("inactive")
        return ", ".join(each for each in (node.name, node.getRoleName(), *more, node.description) if each)

    def line_of(event):
        nonlocal focus
        node, kind = event.source, event.type.name
        if kind.startswith("window:activate"):
            return f"window: {described(node)}"
        if "focused" in kind:
            focus = node if event.detail1 else focus
            return f"focus: {described(node)}" if event.detail1 else None
        if "showing" in kind:
            is_alert = event.detail1 and node.getRole() in (pyatspi.ROLE_ALERT, pyatspi.ROLE_NOTIFICATION)
            return f"alert: {node.description or node.name}" if is_alert else None
        if "announcement" in kind:
            return f"alert: {event.any_data}"
        return f"changed: {described(node)}" if node == focus else None

    def speak(event):
        try:
            if event.host_application.get_process_id() == pid:
                line = line_of(event)
                if line:
                    print(line.replace("\n", " "), flush=True)
        except Exception:  # already gone
            pass

    for each in EVENTS:
        pyatspi.Registry.registerEventListener(speak, each)
    print("ready", file=sys.stderr, flush=True)
    pyatspi.Registry.start()


if __name__ == "__main__":
    main(int(sys.argv[1]))
