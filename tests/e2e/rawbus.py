# SPDX-License-Identifier: MIT
"""D-Bus on its socket, as specified: GLib passes no messages to a monitor in Python, and starts slowly."""

import itertools
import os
import re
import socket
import struct

CALL, REPLY, SIGNAL = 1, 2, 4
FIELDS = {1: "path", 2: "interface", 3: "member", 6: "destination", 7: "sender"}  # the fields that are strings
DAEMON = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
WAIT = 20  # seconds


def pad(size, to):
    return -size % to


def text(value):
    data = value.encode()
    return struct.pack("<I", len(data)) + data + b"\0"


def field(code, kind, value):
    value = text(value) if kind != "g" else bytes((len(value),)) + value.encode() + b"\0"
    return bytes((code, 1)) + kind.encode() + b"\0" + value


class Message:
    def __init__(self, data):
        self.data = data
        order = "<" if data[:1] == b"l" else ">"
        self.kind = data[1]
        body, self.serial, fields = struct.unpack_from(order + "III", data, 4)
        self.body = data[len(data) - body :]
        at, end = 16, 16 + fields
        while at < end:
            at += pad(at, 8)
            code, kind = data[at], data[at + 2 : at + 3]
            at += 4
            if kind in b"so":
                size = struct.unpack_from(order + "I", data, at)[0]
                if code in FIELDS:
                    setattr(self, FIELDS[code], data[at + 4 : at + 4 + size].decode())
                at += 5 + size
            elif kind == b"g":
                at += 2 + data[at]
            else:
                if code == 5:
                    self.answers = struct.unpack_from(order + "I", data, at)[0]
                at += 4

    def __getattr__(self, _):  # a field that the message lacks
        return None

    def __str__(self):
        return f"{self.interface or 'an answer'}.{self.member or ''} of {self.sender} at {self.path}"


class Bus:
    def __init__(self, address):
        self.serials = itertools.count(1)
        self.rest = b""
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(WAIT)
        path = re.search(r"unix:(path|abstract)=([^,;]+)", address)
        self.socket.connect("\0" * (path[1] == "abstract") + path[2])
        self.socket.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        assert self.socket.recv(200).startswith(b"OK ")
        self.socket.sendall(b"BEGIN\r\n")
        self.ask(*DAEMON, "Hello")

    def fileno(self):
        return self.socket.fileno()

    def send(self, kind, path, interface, member, signature="", body=b"", destination=None):
        serial = next(self.serials)
        fields = [field(1, "o", path), field(2, "s", interface), field(3, "s", member)]
        fields += [field(6, "s", destination)] if destination else []
        fields += [field(8, "g", signature)] if signature else []
        together = b""
        for each in fields:
            together += b"\0" * pad(len(together), 8) + each
        head = struct.pack("<cBBBIII", b"l", kind, 0, 1, len(body), serial, len(together)) + together
        self.socket.sendall(head + b"\0" * pad(len(head), 8) + body)
        return serial

    def ask(self, name, path, interface, member, signature="", body=b""):
        """The body of the reply."""
        serial = self.send(CALL, path, interface, member, signature, body, name)
        while True:
            for message in map(Message, self.receive()):
                if message.answers == serial:
                    assert message.kind == REPLY, (member, message.body)
                    return message.body

    def say(self, words):
        """Sends a signal to everyone who listens."""
        self.send(SIGNAL, "/planted", "io.codika.ScriptoKeys.Tests", "Planted", "s", text(words))

    def become_monitor(self):
        self.ask(DAEMON[0], DAEMON[1], "org.freedesktop.DBus.Monitoring", "BecomeMonitor", "asu", bytes(8))

    def receive(self):
        """The next messages, unparsed: most are not worth reading."""
        self.rest += self.socket.recv(1 << 18)
        messages, at = [], 0
        while len(self.rest) - at >= 16:
            order = "<" if self.rest[at : at + 1] == b"l" else ">"
            body, _, fields = struct.unpack_from(order + "III", self.rest, at + 4)
            size = 16 + fields + pad(fields, 8) + body
            if len(self.rest) - at < size:
                break
            messages.append(self.rest[at : at + size])
            at += size
        self.rest = self.rest[at:]
        return messages
