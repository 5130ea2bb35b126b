# SPDX-License-Identifier: MIT
"""A server whose certificate was issued by a private authority: refused with advice, and trusted if the variables that
the CLI and OpenSSL read say so.

Usage: own_authority.py PROGRAM, inside tests/with-desktop."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from backend import Backend
from configfolder import ConfigFolder, text_of
from frontserver import FrontServer
from window import Window, wait_for

VARIABLES = ("NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR")
HINT = "start Scripto Keys with NODE_EXTRA_CA_CERTS or SSL_CERT_FILE set to the path of its certificate"


class Authority:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.certificate = self.folder / "authority.pem"
        self._openssl("req -x509 -newkey rsa:2048 -nodes -keyout authority.key -out authority.pem -days 2 -subj /CN=Mine")
        self._openssl("req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=server")
        (self.folder / "names").write_text("subjectAltName=IP:127.0.0.1")
        self._openssl(
            "x509 -req -in server.csr -CA authority.pem -CAkey authority.key -CAcreateserial -out server.pem "
            "-extfile names -days 2"
        )

    def _openssl(self, arguments):
        subprocess.run(["openssl", *arguments.split()], cwd=self.folder, check=True, stderr=subprocess.DEVNULL)


class OwnAuthority(unittest.TestCase):
    program = ""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.backend = cls.enterClassContext(Backend(cls.folder / "data", "--demo", "--test-controls"))
        cls.authority = Authority(cls.folder)
        cls.front = cls.enterClassContext(
            FrontServer(cls.backend, cls.folder / "server.pem", cls.folder / "server.key")
        )
        demo = json.loads((cls.backend.folder / "demo-config.json").read_bytes())
        cls.active = demo["activeProfile"]
        profile = {**demo["profiles"][cls.active], "baseUrl": cls.front.url}
        cls.content = text_of({"activeProfile": cls.active, "profiles": {cls.active: profile}})

    def start(self, content=None, **variables):
        os.environ["XDG_CONFIG_HOME"] = self.enterContext(tempfile.TemporaryDirectory())
        ConfigFolder().write(content or self.content)
        environment = {name: value for name, value in os.environ.items() if name not in VARIABLES}
        self.window = Window(
            self.program, "--api-url", self.front.url, environment={**environment, **variables}
        )
        self.addCleanup(self.window.close)

    def asked(self):
        return len(self.backend.requests("GET"))

    def see_trusted(self):
        before = self.asked()
        wait_for("the list", lambda: len(self.window.rows("Keys")) > 1)
        self.assertGreater(self.asked(), before)
        self.assertFalse(self.window.shows("could not prove who it is"))

    def see_refused(self, *texts):
        before = self.asked()
        for text in ("The server could not prove who it is. Nothing was sent.", *texts):
            self.window.find_text(text)
        self.assertEqual(self.asked(), before)

    def test_unknown_authority(self):
        self.start()
        self.see_refused("is not signed by an authority that this computer trusts", HINT)

    def test_sign_in_is_not_sent(self):
        self.start(text_of({"profiles": {}}))
        self.window.press("Sign in…")
        self.window.type("E-mail", "anna@example.com")
        self.window.press("Send code")
        self.see_refused("is not signed by an authority that this computer trusts", HINT)
        self.assertEqual(self.backend.requests("POST"), [])

    def test_file_of_the_cli(self):
        self.start(NODE_EXTRA_CA_CERTS=str(self.authority.certificate))
        self.see_trusted()

    def test_file_of_openssl(self):
        self.start(SSL_CERT_FILE=str(self.authority.certificate))
        self.see_trusted()

    def test_folders_of_openssl(self):
        empty = self.enterContext(tempfile.TemporaryDirectory())
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        (folder / "mine.pem").write_bytes(self.authority.certificate.read_bytes())
        self.start(SSL_CERT_DIR=f"{empty}:{folder}")
        self.see_trusted()

    def test_missing_file(self):
        self.start(SSL_CERT_FILE="/no/such/<b>file</b>.pem")
        self.see_refused("SSL_CERT_FILE names /no/such/<b>file</b>.pem, which can’t be read.")


if __name__ == "__main__":
    OwnAuthority.program = sys.argv.pop()
    unittest.main(verbosity=2)
