# SPDX-License-Identifier: MIT
"""The listeners that run with every test of the window do work: they find keys that are planted everywhere.

Usage: listeners.py PROGRAM, inside tests/with-desktop."""

import base64
import os
import pathlib
import subprocess
import sys
import unittest

import traces

HERE = pathlib.Path(__file__).parent
KEY = "scripto_" + "Zx7Lw" * 12
ENCODED = base64.b64encode(f'{{"apiKey":"{KEY}"}}'.encode()).decode()
# A window whose field shows its text: only the tests know that this text is a key.
TYPING = f"""
from window import Window
window = Window({{program!r}})
window.run_command("add existing key")
window.type("E-mail", {ENCODED!r})
window.find_text("Optional: the account that the key belongs to.")
window.close()
"""


class Listeners(unittest.TestCase):
    program = ""

    def overhear(self, code):
        """Returns the exit status of overhear.py running `code`, and its output. The key is passed as an argument,
        which is not searched."""
        prelude = f"import os, pathlib, sys; sys.path.insert(0, {str(HERE)!r}); key, encoded = sys.argv[1:]\n"
        command = [sys.executable, "-W", "ignore", HERE / "overhear.py", sys.executable, "-c", prelude + code, KEY, ENCODED]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.returncode, done.stdout

    def assert_heard(self, place, code):
        with self.subTest(place):
            status, output = self.overhear(code)
            self.assertEqual(status, 1, output)
            self.assertIn(f"overheard {place}", output)
            self.assertNotIn("is deaf", output)

    def test_nothing_is_reported_without_a_key(self):
        self.assertEqual(self.overhear("print('scripto_')"), (0, "scripto_\n"))
        self.assertEqual(self.overhear("sys.exit(3)")[0], 3)

    def test_buses(self):
        say = "from rawbus import Bus; bus = Bus(os.environ['DBUS_SESSION_BUS_ADDRESS'])\n"
        self.assert_heard("a key in session bus", say + "bus.say(key)")
        self.assert_heard("a key in session bus", say + "bus.say(encoded)")
        self.assert_heard(
            "a key in accessibility bus", say + "from overhear import accessibility_bus; Bus(accessibility_bus(bus)).say(key)"
        )

    def test_field_that_shows_its_text(self):
        status, output = self.overhear(TYPING.format(program=self.program))
        self.assertEqual(status, 1, output)
        self.assertRegex(output, "overheard a key in accessibility bus: .*TextChanged")

    def test_output(self):
        self.assert_heard("a key in output", "print(key)")
        self.assert_heard("a key in output", "print(key, file=sys.stderr)")
        self.assert_heard("a key in output", "print('better-auth.session_token=' + key.removeprefix('scripto_'))")

    def test_outgoing_connections(self):
        get = "import urllib.request\ntry: urllib.request.urlopen('https://scripto.invalid')\nexcept OSError: pass"
        self.assert_heard("a way out: CONNECT scripto.invalid:443", get)

    def test_files(self):
        session = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]).parent
        contents = (KEY.encode(), KEY.encode("utf-16-le"), ENCODED.encode())
        folders = ("home", "config", "data", "state", "cache", "runtime", "tmp")
        files = [session / folder / str(i) for folder in folders for i in range(len(contents))]
        allowed = session / "config/config.json"
        for file in files:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(contents[int(file.name)])
        allowed.write_text(KEY)
        status, output = self.overhear("")
        self.assertEqual(status, 1)
        for file in files:
            self.assertIn(f"overheard a key in file {file}\n", output)
        self.assertNotIn(str(allowed), output)
        for file in (*files, allowed):
            file.unlink()

    def test_processes(self):
        command = [sys.executable, "-c", "print(flush=True); input()", KEY]
        environment = {**os.environ, "TOLD": KEY, "SCRIPTO_API_KEY": KEY}
        unlimited = ["prlimit", "--core=1000:2000", *command]
        with subprocess.Popen(unlimited, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            found = traces.of_process(process.pid)
            process.communicate(b"\n")
        key = KEY[:10] + "…"
        self.assertEqual(found, ["a core file of 1000 bytes", f"its environment: {key}", f"its command: {key}"])


if __name__ == "__main__":
    Listeners.program = sys.argv.pop()
    unittest.main(verbosity=2)
