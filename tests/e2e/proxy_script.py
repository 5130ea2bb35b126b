# SPDX-License-Identifier: MIT
"""A desktop whose proxies come from a script (PAC) on a silent server: the window stays responsive, says why nothing
was read, and can be closed.

Usage: proxy_script.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import socket
import sys
import unittest

from gaps import GapMeter
from window import WAIT, Window, wait_for

LONGEST_GAP = 500  # milliseconds; the lookup takes a minute


class ProxyScript(unittest.TestCase):
    program = ""

    def setUp(self):
        # Accepts connections and never answers.
        self.silent = self.enterContext(socket.create_server(("127.0.0.1", 0)))
        config = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "scripto/config.json"
        config.parent.mkdir(parents=True, exist_ok=True)
        # No plain http, which needs no proxy lookup.
        profile = {"apiKey": "scripto_" + "w" * 64, "email": "anna@example.com", "baseUrl": "https://scripto.invalid"}
        config.write_text(json.dumps({"activeProfile": "work", "profiles": {"work": profile}}))
        script = f"pac+http://127.0.0.1:{self.silent.getsockname()[1]}/proxy.pac"
        environment = {**os.environ, "http_proxy": script, "https_proxy": script}
        self.window = Window(self.program, environment=environment)
        self.addCleanup(self.window.kill)

    def test_window_stays_responsive(self):
        gaps = GapMeter(self.window.process.pid)
        self.silent.settimeout(20)
        connection, _ = self.silent.accept()
        self.addCleanup(connection.close)
        wait_for("the reason", lambda: self.window.shows("proxy settings for scripto.invalid could not be read"), 30)
        self.window.press("Refresh")
        self.assertLess(gaps.longest(), LONGEST_GAP)
        # The system's library is still busy.
        self.window.press_keys("ctrl+q")
        self.assertEqual(self.window.process.wait(WAIT), 0)


if __name__ == "__main__":
    ProxyScript.program = sys.argv.pop()
    unittest.main(verbosity=2)
