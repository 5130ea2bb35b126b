# SPDX-License-Identifier: MIT
"""A development server on this computer, and another user's program on the same port of its other address.

Usage: foreign_listener.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest

from backend import Backend
from configfolder import ConfigFolder
from window import Window, wait_for

NOBODY = 65534


class OtherUser:
    """Listens on [::1] as another user and reports what it receives."""

    def __init__(self, port):
        code = f"""
import os, socket
os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY})
listener = socket.create_server(("::1", {port}), family=socket.AF_INET6)
print("ready", flush=True)
while True:
    connection, _ = listener.accept()
    print("connected", connection.recv(100), flush=True)
"""
        self.process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
        assert self.process.stdout.readline() == "ready\n"

    def stop(self):
        """Returns what it has received."""
        self.process.terminate()
        heard = self.process.stdout.read()
        self.process.wait(10)
        self.process.stdout.close()
        return heard


class ForeignListener(unittest.TestCase):
    program = ""

    def setUp(self):
        if os.geteuid() != 0:
            self.skipTest("only root can be another user")
        try:
            socket.create_server(("::1", 0), family=socket.AF_INET6).close()
        except OSError:
            self.skipTest("this machine has no IPv6")
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.config = ConfigFolder()
        shutil.rmtree(pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)

    def start(self, backend):
        """With one profile that names the server like developers do."""
        config = json.loads((backend.folder / "many-config.json").read_text())
        config["profiles"] = {"attic": config["profiles"]["attic"]}
        config["profiles"]["attic"]["baseUrl"] = backend.url.replace("127.0.0.1", "localhost")
        config["activeProfile"] = "attic"
        self.config.write(json.dumps(config).encode())
        self.window = Window(self.program)
        self.addCleanup(self.window.close)

    def test_key_goes_to_our_own_server_only(self):
        with Backend(self.folder, "--many", "40", "--test-controls") as backend:
            stranger = OtherUser(int(backend.url.rsplit(":", 1)[1]))
            self.addCleanup(stranger.process.kill)
            self.start(backend)
            wait_for("the keys", lambda: len(self.window.rows("Keys")) > 1)
        # Now it is down, and only the stranger answers.
        self.window.press("Refresh")
        self.window.find_text("Another user’s program answers at localhost:")
        heard = stranger.stop()
        self.assertIn("connected", heard)
        self.assertEqual(set(heard.splitlines()), {"connected b''"})


if __name__ == "__main__":
    ForeignListener.program = sys.argv.pop()
    unittest.main(verbosity=2)
