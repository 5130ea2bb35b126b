# SPDX-License-Identifier: MIT
"""Sessions for the window alone: each has its own folders, session bus and keychain, on the tests' display."""

import base64
import json
import os
import pathlib
import shutil
import signal
import socket
import struct
import subprocess
import tempfile

from gi.repository import GLib

from buses import accessibility_bus, ask_daemon, call, connect
from window import wait_for

PASSWORD = "test"
SECRETS = "org.freedesktop.secrets"
SERVICE = ("/org/freedesktop/secrets", "org.freedesktop.Secret.Service")
INTERNAL = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"
LOGIN = "/org/freedesktop/secrets/collection/login"
BARE_BUS = """<busconfig><listen>{address}</listen><policy context="default"><allow send_destination="*"/>
<allow receive_sender="*"/><allow own="*"/></policy></busconfig>"""


def content_of(value):
    """The content of a keychain entry: JSON in base64, or plain as in earlier versions. None if there is no entry."""
    plain = value if value.startswith("{") else base64.b64decode(value, validate=True)
    return json.loads(plain) if value else None


def forget_profiles():
    """In the keychain of the whole run, where profiles of an earlier test would hold the keys of the next one."""
    # It also returns 1 if there is nothing to clear.
    command = ["secret-tool", "clear", "type", "plaintext"]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, timeout=20)
    assert not done.stderr, done.stderr


def is_listening(path):
    """A socket's file exists a moment before the socket is listening."""
    with socket.socket(socket.AF_UNIX) as client:
        return client.connect_ex(str(path)) == 0


class Session:
    """KIND: no-bus; bus (without services); empty (gnome-keyring without a collection); unlocked (gnome-keyring);
    passwordless (gnome-keyring, whose default keyring has an empty password)."""

    def __init__(self, kind):
        self.kind = kind

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="session-"))
        self.processes = []
        self.env = {name: text for name, text in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
        self.env["HOME"] = self._make("home")
        places = {"CONFIG_HOME": "home/.config", "DATA_HOME": "data", "STATE_HOME": "state", "CACHE_HOME": "cache"}
        for name, place in places.items():
            self.env["XDG_" + name] = self._make(place)
        self.env["XDG_RUNTIME_DIR"] = self._make("runtime")
        if self.kind != "no-bus":
            self._start_bus()
        if self.kind == "passwordless":
            keyrings = self.folder / "data/keyrings"
            keyrings.mkdir()
            (keyrings / "Default.keyring").write_text("[keyring]\ndisplay-name=Default\n")
            (keyrings / "default").write_text("Default")
        if self.kind in ("unlocked", "passwordless"):
            self._start_keyring()
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _make(self, name):
        (self.folder / name).mkdir(mode=0o700, parents=True)
        return str(self.folder / name)

    def _start(self, *command, **options):
        # Nothing stays behind whatever happens to the test; services started by the bus end with it.
        command = ["setpriv", "--pdeathsig", "TERM", *command]
        self.processes.append(subprocess.Popen(command, env=self.env, **options))
        return self.processes[-1]

    def _start_bus(self):
        address = f"unix:path={self.folder}/runtime/bus"
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        quiet = {"stderr": subprocess.DEVNULL}  # it reports each service that it starts
        if self.kind == "bus":
            configuration = self.folder / "bus.conf"
            configuration.write_text(BARE_BUS.format(address=address))
            self._start("dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile", **quiet)
        else:
            self._start("dbus-daemon", "--session", f"--address={address}", "--nofork", "--nopidfile", **quiet)
        wait_for("the session bus", lambda: is_listening(self.folder / "runtime/bus"))
        self.bus = connect(address)
        self._start("/usr/bin/python3", pathlib.Path(__file__).with_name("accessbus.py"), address, accessibility_bus())
        wait_for("the way to the accessibility bus", lambda: ask_daemon(self.bus, "NameHasOwner", "org.a11y.Bus"))

    def _start_keyring(self):
        command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        keyring = self._start(*command, stdin=subprocess.PIPE, text=True, **quiet)
        keyring.stdin.write(PASSWORD)
        keyring.stdin.close()
        wait_for("the keyring", lambda: ask_daemon(self.bus, "NameHasOwner", SECRETS))

    def lock(self, collection=LOGIN):
        call(self.bus, SECRETS, *SERVICE, "Lock", GLib.Variant("(ao)", ([collection],)))

    def add_collection(self, label):
        """Returns its path; unlocked, with the same password. The service itself would ask for one."""
        plain = GLib.Variant("(sv)", ("plain", GLib.Variant("s", "")))
        _, session = call(self.bus, SECRETS, *SERVICE, "OpenSession", plain)
        properties = {"org.freedesktop.Secret.Collection.Label": GLib.Variant("s", label)}
        password = (session, b"", PASSWORD.encode(), "text/plain")
        arguments = GLib.Variant("(a{sv}(oayays))", (properties, password))
        return call(self.bus, SECRETS, SERVICE[0], INTERNAL, "CreateWithMasterPassword", arguments)[0]

    def restart_keyring(self):
        """By D-Bus, which starts it again on demand."""
        self.signal_keyring(signal.SIGTERM)
        wait_for("the keyring to go", lambda: not ask_daemon(self.bus, "NameHasOwner", SECRETS))

    def unlock(self):
        """From outside, like PAM at the start of a session: with the protocol of gnome-keyring's
        pam/gkr-pam-client.c."""
        password = PASSWORD.encode()
        packet = struct.pack(">II", 1, len(password)) + password
        with socket.socket(socket.AF_UNIX) as control:
            control.connect(str(self.folder / "runtime/keyring/control"))
            control.sendall(b"\0" + struct.pack(">I", len(packet) + 4) + packet)
            assert struct.unpack(">II", control.recv(8, socket.MSG_WAITALL))[1] == 0

    def signal_keyring(self, number):
        os.kill(ask_daemon(self.bus, "GetConnectionUnixProcessID", SECRETS), number)

    def kill_keyring(self):
        self.signal_keyring(signal.SIGKILL)

    def entry(self, profile):
        attributes = ("server", "scripto", "user", profile, "type", "plaintext")
        return content_of(self.secret_tool("lookup", *attributes))

    def secret_tool(self, *arguments, value=None):
        command = ["secret-tool", *arguments]
        done = subprocess.run(command, env=self.env, input=value, stdout=subprocess.PIPE, text=True, timeout=20)
        return done.stdout
