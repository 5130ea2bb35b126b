# SPDX-License-Identifier: MIT
"""An X session manager in its own process; programs join it with SESSION_MANAGER=…, its first line.

Usage: sessionmanager.py; then a line each on standard input: save (the session is about to end), cancel, die.
Writes: joined, saved (a program has done its part), left."""

import ctypes
import os
import select
import subprocess
import sys
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_ulong, c_void_p

SAVE_LOCAL, SAVE_BOTH = 1, 2
INTERACT_NONE, INTERACT_ANY = 0, 2

NewClient = CFUNCTYPE(c_int, c_void_p, c_void_p, POINTER(c_ulong), c_void_p, POINTER(c_char_p))
HostAuth = CFUNCTYPE(c_int, c_char_p)
Callback = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_void_p)


class Entry(Structure):
    _fields_ = [("call", Callback), ("data", c_void_p)]


class Manager:
    # In the order of libSM's SmsCallbacks.
    NAMES = (
        "register interact_request interact_done save_request phase2_request save_done close set_properties"
        " delete_properties get_properties"
    ).split()

    def __init__(self):
        self.sm = ctypes.CDLL("libSM.so.6")
        self.ice = ctypes.CDLL("libICE.so.6")
        self.sm.SmsGenerateClientID.restype = c_char_p
        self.ice.IceComposeNetworkIdList.restype = c_char_p
        self.ice.IceAcceptConnection.restype = c_void_p
        self.clients = []
        self.ending = False
        self.alive = [NewClient(self.new_client), HostAuth(lambda host: 1)]  # libSM does not own them
        self.callbacks = [Callback(getattr(self, name)) for name in self.NAMES]
        error = ctypes.create_string_buffer(256)
        assert self.sm.SmsInitialize(b"tests", b"1", self.alive[0], None, self.alive[1], 256, error), error.value
        count, self.listeners = c_int(), POINTER(c_void_p)()
        assert self.ice.IceListenForConnections(byref(count), byref(self.listeners), 256, error), error.value
        self.doors = {
            self.ice.IceGetListenConnectionNumber(c_void_p(self.listeners[i])): c_void_p(self.listeners[i])
            for i in range(count.value)
        }
        for door in self.doors.values():
            self.ice.IceSetHostBasedAuthProc(door, self.alive[1])
        names = self.ice.IceComposeNetworkIdList(count, self.listeners).decode()
        self.say("SESSION_MANAGER=" + next(each for each in names.split(",") if each.startswith("local/")))
        self.connections = {}

    def say(self, text):
        print(text, flush=True)

    def new_client(self, client, data, mask, callbacks, reason):
        entries = ctypes.cast(callbacks, POINTER(Entry * len(self.NAMES))).contents
        for entry, call in zip(entries, self.callbacks):
            entry.call = call
        mask[0] = (1 << len(self.NAMES)) - 1
        return 1

    def register(self, client, data, previous, _):
        self.sm.SmsRegisterClientReply(c_void_p(client), self.sm.SmsGenerateClientID(c_void_p(client)))
        self.sm.SmsSaveYourself(c_void_p(client), SAVE_LOCAL, 0, INTERACT_NONE, 0)  # as the protocol requires
        self.clients.append(client)
        return 1

    def interact_request(self, client, data, kind, _):
        self.sm.SmsInteract(c_void_p(client))
        return 1

    def interact_done(self, *_):
        return 1

    def save_request(self, *_):
        return 1

    def phase2_request(self, client, *_):
        self.sm.SmsSaveYourselfPhase2(c_void_p(client))
        return 1

    def save_done(self, client, *_):
        if self.ending:
            self.say("saved")
        else:
            self.sm.SmsSaveComplete(c_void_p(client))
            self.say("joined")
        return 1

    def close(self, client, *_):
        self.clients.remove(client)
        self.say("left")
        return 1

    def set_properties(self, *_):
        return 1

    def delete_properties(self, *_):
        return 1

    def get_properties(self, client, *_):
        self.sm.SmsReturnProperties(c_void_p(client), 0, None)
        return 1

    def obey(self, word):
        self.ending = word != "cancel"
        for client in list(self.clients):
            if word == "save":
                self.sm.SmsSaveYourself(c_void_p(client), SAVE_BOTH, 1, INTERACT_ANY, 0)
            elif word == "die":
                self.sm.SmsDie(c_void_p(client))
            else:
                self.sm.SmsShutdownCancelled(c_void_p(client))

    def run(self):
        while True:
            ready = select.select([sys.stdin, *self.doors, *self.connections], [], [])[0]
            for each in ready:
                if each is sys.stdin:
                    word = os.read(sys.stdin.fileno(), 64).decode().strip()
                    if not word:
                        return
                    self.obey(word)
                elif each in self.doors:
                    status = c_int()
                    connection = c_void_p(self.ice.IceAcceptConnection(self.doors[each], byref(status)))
                    self.connections[self.ice.IceConnectionNumber(connection)] = connection
                elif self.ice.IceProcessMessages(self.connections[each], None, None) != 0:
                    del self.connections[each]


class Session:
    """A running manager, for a test."""

    def __enter__(self):
        command = [sys.executable, __file__]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.address = self.next().removeprefix("SESSION_MANAGER=")
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def next(self):
        return self.process.stdout.readline().strip()

    def tell(self, word):
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()


if __name__ == "__main__":
    Manager().run()
