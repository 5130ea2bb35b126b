# SPDX-License-Identifier: MIT
"""The local backend as a context manager."""

import json
import pathlib
import sqlite3
import subprocess
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLI = ROOT / "tests/e2e/cli/node_modules/codika/dist/cli/index.js"  # as published

PATIENCE = 40  # seconds, for a busy machine


def node():
    return subprocess.check_output([ROOT / "packaging/node"], text=True).strip()


class Backend:
    def __init__(self, folder, *options):
        self.folder = pathlib.Path(folder)
        self.options = options

    def __enter__(self):
        command = [node(), ROOT / "tests/backend/server.mjs", "--data", self.folder, *self.options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        first = self.process.stdout.readline().strip()
        assert first.startswith("listening on "), first
        self.url = first.removeprefix("listening on ")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(PATIENCE)

    def code_for(self, email, after=0, timeout=PATIENCE):
        """The newest code mailed to `email` once more than `after` mails were sent."""
        outbox = self.folder / "outbox.jsonl"
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            mails = [json.loads(line) for line in outbox.read_text().splitlines()] if outbox.exists() else []
            codes = [mail["code"] for mail in mails if mail["to"] == email]
            if len(codes) > after:
                return codes[-1]
            time.sleep(0.05)
        raise AssertionError(f"no code was mailed to {email}")

    def status(self, key, path="/api/auth/me"):
        """The HTTP status that curl gets with this key."""
        command = ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "-K", "-", self.url + path]
        config = f'header = "Authorization: Bearer {key}"\n'
        return int(subprocess.run(command, input=config, text=True, stdout=subprocess.PIPE, check=True).stdout)

    def sql(self, statement, *values):
        """The rows; changes are committed."""
        with sqlite3.connect(self.folder / "backend.sqlite", timeout=10) as database:
            rows = database.execute(statement, values).fetchall()
        database.close()
        return rows

    def keys(self):
        """The ids of all keys."""
        return {row[0] for row in self.sql("SELECT id FROM apikey")}

    def control(self, what, content=None, method=None):
        """Calls the controls of --test-controls."""
        data = content and json.dumps(content).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.url}/__test/{what}", data, headers, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def fault(self, route, **what):
        self.control("faults", {"route": route, **what})

    def requests(self, method):
        """The requested paths, oldest first."""
        return [each["path"] for each in self.control("requests")["requests"] if each["method"] == method]
