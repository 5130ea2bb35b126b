# SPDX-License-Identifier: MIT
"""Other programs that use the X clipboard, each in its own process.

Usage: clipboardclient.py own TEXT    owns the clipboard and hands out TEXT, until it is stopped or another one copies
       clipboardclient.py manage      a clipboard manager that knows no marks: takes a copy of each text, and offers it
                                      itself once the owner's window has gone. What is cleared on purpose stays empty.
Both say “ready” first. The manager writes a line for what happens: copied TEXT, cleared, kept TEXT."""

import ctypes
import subprocess
import sys
from ctypes import Structure, byref, c_char_p, c_int, c_long, c_ulong, c_void_p

SELECTION_REQUEST, SELECTION_NOTIFY = 30, 31
SET_BY_A_CLIENT = 0  # the kinds of XFixes events: a new owner, or none on purpose
CURRENT_TIME = 0


class Any(Structure):
    _fields_ = [("type", c_int), ("serial", c_ulong), ("sent", c_int), ("display", c_void_p)]


class Request(Structure):
    _fields_ = Any._fields_ + [
        (name, c_ulong) for name in ("owner", "requestor", "selection", "target", "property", "time")
    ]


class Notify(Structure):
    _fields_ = Any._fields_ + [(name, c_ulong) for name in ("requestor", "selection", "target", "property", "time")]


class OwnerChange(Structure):
    _fields_ = Any._fields_ + [
        ("window", c_ulong),
        ("kind", c_int),
        ("owner", c_ulong),
        ("selection", c_ulong),
        ("time", c_ulong),
        ("since", c_ulong),
    ]


class Event(ctypes.Union):
    _fields_ = [
        ("any", Any),
        ("request", Request),
        ("notify", Notify),
        ("change", OwnerChange),
        ("room", c_long * 24),
    ]


class Client:
    def __init__(self):
        self.x = ctypes.CDLL("libX11.so.6")
        self.fixes = ctypes.CDLL("libXfixes.so.3")
        self.x.XOpenDisplay.restype = c_void_p
        self.display = c_void_p(self.x.XOpenDisplay(None))
        self.x.XInternAtom.restype = c_ulong
        self.x.XDefaultRootWindow.restype = c_ulong
        self.x.XCreateSimpleWindow.restype = c_ulong
        root = c_ulong(self.x.XDefaultRootWindow(self.display))
        self.window = self.x.XCreateSimpleWindow(self.display, root, 0, 0, 1, 1, 0, c_ulong(0), c_ulong(0))
        self.clipboard, self.targets, self.text_atom, self.place, self.atom = (
            self.x.XInternAtom(self.display, name, 0)
            for name in (b"CLIPBOARD", b"TARGETS", b"UTF8_STRING", b"PLACE", b"ATOM")
        )
        self.text = b""

    def say(self, *words):
        print(*words, flush=True)

    def own(self, text):
        self.text = text
        self.x.XSetSelectionOwner(
            self.display, c_ulong(self.clipboard), c_ulong(self.window), c_ulong(CURRENT_TIME)
        )
        self.x.XFlush(self.display)

    def watch(self):
        base, error = c_int(), c_int()
        self.fixes.XFixesQueryExtension(self.display, byref(base), byref(error))
        self.owner_change = base.value
        self.fixes.XFixesSelectSelectionInput(
            self.display, c_ulong(self.window), c_ulong(self.clipboard), c_ulong(7)  # all kinds
        )

    def run(self, is_manager):
        if is_manager:
            self.watch()
        self.x.XSync(self.display, 0)
        self.say("ready")
        event = Event()
        while True:
            self.x.XNextEvent(self.display, byref(event))
            if event.any.type == SELECTION_REQUEST:
                self.hand_out(event.request)
            elif is_manager and event.any.type == self.owner_change:
                self.follow(event.change)
            elif is_manager and event.any.type == SELECTION_NOTIFY:
                self.take(event.notify)

    def hand_out(self, request):
        if request.target == self.targets:
            atoms = (c_ulong * 2)(self.targets, self.text_atom)
            self.put(request, self.atom, 32, atoms, 2)
        elif request.target == self.text_atom:
            self.put(request, self.text_atom, 8, self.text, len(self.text))
        else:
            request.property = 0
        reply = Event()
        reply.notify = Notify(
            SELECTION_NOTIFY,
            0,
            1,
            self.display,
            request.requestor,
            request.selection,
            request.target,
            request.property,
            request.time,
        )
        self.x.XSendEvent(self.display, c_ulong(request.requestor), 0, c_long(0), byref(reply))
        self.x.XFlush(self.display)

    def put(self, request, kind, bits, data, count):
        self.x.XChangeProperty(
            self.display, c_ulong(request.requestor), c_ulong(request.property), c_ulong(kind), bits, 0, data, count
        )

    def follow(self, change):
        if change.owner == self.window:
            return
        if change.owner:
            self.x.XConvertSelection(
                self.display,
                c_ulong(self.clipboard),
                c_ulong(self.text_atom),
                c_ulong(self.place),
                c_ulong(self.window),
                c_ulong(CURRENT_TIME),
            )
        elif change.kind == SET_BY_A_CLIENT:
            self.text = b""
            self.say("cleared")
        elif self.text:
            self.own(self.text)
            self.say("kept", self.text.decode())

    def take(self, notify):
        if not notify.property:
            return
        kind, bits, count, left, data = c_ulong(), c_int(), c_ulong(), c_ulong(), c_char_p()
        self.x.XGetWindowProperty(
            self.display,
            c_ulong(self.window),
            c_ulong(self.place),
            c_long(0),
            c_long(4096),
            1,
            c_ulong(0),
            byref(kind),
            byref(bits),
            byref(count),
            byref(left),
            byref(data),
        )
        self.text = data.value or b""
        self.say("copied", self.text.decode())


class Started:
    """A running client, for a test."""

    def __init__(self, *arguments):
        command = [sys.executable, __file__, *arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.next() == "ready"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def next(self):
        """Waits for the next line."""
        return self.process.stdout.readline().strip()


if __name__ == "__main__":
    client = Client()
    if sys.argv[1] == "own":
        client.own(sys.argv[2].encode())
    client.run(is_manager=sys.argv[1] == "manage")
