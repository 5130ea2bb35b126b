# SPDX-License-Identifier: MIT
"""Runs a test of the window while listening everywhere: on the session bus and the accessibility bus, to its output, to
connections that leave this computer, and in the files left behind. Fails if a key was found. At the end, each listener
has to find a key planted for it.

Usage: overhear.py CMD…, inside tests/with-desktop."""

import contextlib
import os
import pathlib
import selectors
import socket
import subprocess
import sys
import time

import traces
from keyscan import keys_in, masked
from rawbus import CALL, WAIT, Bus, Message, text

PLANTED = "scripto_PlantedForThoseWhoListen"
EVENTS = ("object:text-changed", "object:property-change", "object:announcement", "window")
# Text that a test itself enters into a field comes over the same bus.
ENTERED = ("SetTextContents", "InsertText")


class Heard:
    """Keys that must not be found, each reported once."""

    def __init__(self):
        self.problems = {}

    def note(self, problem, details=""):
        self.problems.setdefault(problem, details)

    def search(self, place, data, details=""):
        """Returns whether the planted key is in these bytes; reports all others."""
        keys = keys_in(data)
        for key in keys - {PLANTED}:
            self.note(f"a key in {place}: {masked(key)}", details)
        return PLANTED in keys


class BusListener:
    def __init__(self, place, address, heard):
        self.place, self.heard = place, heard
        self.bus, self.monitor = Bus(address), Bus(address)
        self.monitor.become_monitor()

    def plant(self):
        self.bus.say(PLANTED)

    def fileno(self):
        return self.monitor.fileno()

    def listen(self):
        is_planted = False
        for data in self.monitor.receive():
            message = Message(data) if keys_in(data) else None
            if message and not (message.kind == CALL and message.member in ENTERED):
                is_planted |= self.heard.search(self.place, data, f" ({message})")
        return is_planted


class OutputListener:
    """The output of the test and the program, which is passed on."""

    def __init__(self, heard):
        self.heard = heard
        self.reader, self.writer = os.pipe()
        self.rest = b""

    def plant(self):
        os.write(self.writer, PLANTED.encode() + b"\n")

    def fileno(self):
        return self.reader

    def listen(self):
        data = os.read(self.reader, 1 << 16)
        sys.stdout.buffer.write(data.replace(PLANTED.encode() + b"\n", b""))
        sys.stdout.buffer.flush()
        self.rest = self.rest[-200:] + data  # a key may arrive in two parts
        return self.heard.search("output", self.rest)


class WayOutListener:
    """The proxy for every connection that leaves this computer: each one is an error."""

    def __init__(self, heard):
        self.heard = heard
        self.listener = socket.create_server(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            os.environ[name] = url
        os.environ["no_proxy"] = "localhost,127.0.0.1,::1"

    def plant(self):
        with socket.create_connection(self.listener.getsockname()) as client:
            client.sendall(b"CONNECT " + PLANTED.encode() + b":443 HTTP/1.1\r\n\r\n")

    def fileno(self):
        return self.listener.fileno()

    def listen(self):
        connection, _ = self.listener.accept()
        request = b""
        with connection, contextlib.suppress(OSError):
            connection.settimeout(WAIT)
            request = connection.recv(1 << 16)
            connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
        if PLANTED.encode() in request:
            return True
        self.heard.note("a way out: " + request.split(b"\r\n")[0].decode(errors="replace"))
        return False


class FileListener:
    """The test's folders, once it has ended."""

    def __init__(self, heard):
        self.heard = heard
        self.folder = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]).parent
        (self.folder / "tmp").mkdir(exist_ok=True)
        os.environ["TMPDIR"] = str(self.folder / "tmp")

    def listen(self):
        planted = self.folder / "state/planted"
        planted.write_text(PLANTED)
        files = traces.in_folder(self.folder)
        planted.unlink()
        for file in files.keys() - {planted}:
            self.heard.note(f"a key in file {file}")
        return planted in files


def accessibility_bus(session):
    """Its address."""
    return session.ask("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[4:].rstrip(b"\0").decode()


def main(command):
    heard = Heard()
    files = FileListener(heard)
    session = BusListener("session bus", os.environ["DBUS_SESSION_BUS_ADDRESS"], heard)
    access = BusListener("accessibility bus", accessibility_bus(session.bus), heard)
    # Qt only sends events that a client has asked for.
    registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry")
    for event in EVENTS:
        access.bus.ask(*registry, "RegisterEvent", "s", text(event))
    output = OutputListener(heard)
    listeners = [session, access, output, WayOutListener(heard)]

    process = subprocess.Popen(command, stdout=output.writer, stderr=output.writer)
    ended = os.pidfd_open(process.pid)
    selector = selectors.DefaultSelector()
    for each in (*listeners, ended):
        selector.register(each, selectors.EVENT_READ)
    deaf, until = set(listeners), None
    while deaf and (until is None or time.monotonic() < until):
        for key, _ in selector.select(1):
            if key.fileobj == ended:
                selector.unregister(ended)
                until = time.monotonic() + WAIT
                for each in listeners:
                    each.plant()
            elif key.fileobj.listen():
                deaf.discard(key.fileobj)
    if not files.listen():
        deaf.add(files)
    for each in deaf:
        heard.note(f"nothing: {type(each).__name__} is deaf")
    for problem, details in heard.problems.items():
        print(f"overheard {problem}{details}", file=sys.stderr)
    return process.wait() or bool(heard.problems)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
