# SPDX-License-Identifier: MIT
"""A key of two profiles that is rotated: how the server, config.json, the journal and the keychain see it, and what
must be true of them whenever the program has settled."""

import base64
import hashlib
import json
import pathlib
import tempfile
import urllib.request

import pyatspi

from backend import Backend
from configfolder import ConfigFolder, state_file, text_of
from keyrings import Session
from steps import let_trace
from window import Window, wait_for

EMAIL = "anna.maria@example.com"
NAME = "nightly"  # of the rotated key
HOLDERS = ("work", "home")  # spare holds another key of the account
KEEP, REVOKE = "Keep the old key for now", "Revoke the old key as soon as the new one works"
LEFT_BEHIND = "that was interrupted has left a key behind that nobody holds"
WAITS = "Unlock the keychain to settle it; nothing is revoked before"
KEYCHAINS = ("present", "locked", "absent")
# Seconds. A rotation that was begun longer ago has no answer to come. One that is younger is waited for: two minutes.
LONGEST_ANSWER = 400


class RotationWorld:
    """`enter` enters contexts that end with the test. The key of the profile `active` reads and creates keys."""

    def __init__(self, program, enter, active, *options):
        self.program = program
        self.session = enter(Session("unlocked"))
        self.bare = enter(Session("bus"))  # has no keychain
        self.folder = pathlib.Path(enter(tempfile.TemporaryDirectory()))
        self.backend = enter(Backend(self.folder, "--test-controls", *options))
        self.config = ConfigFolder(self.session.env["XDG_CONFIG_HOME"])
        self.keychain = "present"
        self.window = None
        self.ahead = 0
        self.seed(active)

    @property
    def journal(self):
        return state_file("rotations.json", self.session.env)

    def seed(self, active):
        self.ask("POST", "/api/cli/login-request", {"email": EMAIL})
        code = self.backend.code_for(EMAIL)
        spare = self.ask("POST", "/api/cli/login-complete", {"email": EMAIL, "otp": code, "name": "laptop"})
        minted = self.ask("POST", "/api/keys", {"name": NAME}, spare["apiKey"])
        common = {"email": EMAIL, "userId": spare["userId"], "baseUrl": self.backend.url}
        rotated = {"apiKey": minted["key"], "keyId": minted["record"]["id"], "keyName": NAME, **common}
        profiles = {name: rotated for name in HOLDERS}
        profiles["spare"] = {"apiKey": spare["apiKey"], "keyId": spare["keyId"], **common}
        self.config.write(text_of({"activeProfile": active, "profiles": profiles}))

    def ask(self, method, path, content=None, key=None):
        headers = {"Content-Type": "application/json"} if content else {}
        if key:
            headers["Authorization"] = f"Bearer {key}"
        data = content and json.dumps(content).encode()
        request = urllib.request.Request(self.backend.url + path, data, headers, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)["data"]

    # The state

    def profiles(self):
        return self.config.stored()["profiles"]

    def id_of(self, key):
        """The key's id on the server, which keeps a hash of it."""
        hashed = base64.urlsafe_b64encode(hashlib.sha256(key.encode()).digest()).rstrip(b"=").decode()
        rows = self.backend.sql("SELECT id FROM apikey WHERE key = ?", hashed)
        return rows[0][0] if rows else None

    def records(self):
        return json.loads(self.journal.read_text())["rotations"] if self.journal.exists() else []

    def is_settled(self):
        return all(each["step"] == "replaced" or each["told"] for each in self.records())

    def kept(self):
        """The ids of the old keys that will be revoked later."""
        return {each["oldId"] for each in self.records() if each["step"] == "replaced"}

    def superfluous(self):
        held = {self.id_of(profile["apiKey"]) for profile in self.profiles().values()}
        return self.backend.keys() - held - self.kept()

    def entry(self, profile):
        return (self.session.entry(profile) or {}).get("apiKey")

    def evidence(self):
        """Everything needed to understand a failure; no secrets."""
        profiles = {name: (each["keyId"], self.id_of(each["apiKey"])) for name, each in self.profiles().items()}
        tables = {name: self.window.rows(name) for name in ("Profiles", "Keys")}
        copies = {name: self.id_of(self.entry(name) or "") for name in profiles} if self.keychain == "present" else {}
        return json.dumps(
            {
                "profiles (id noted, id of the key)": profiles,
                "ids on the server": sorted(self.backend.keys()),
                "journal": self.records(),
                "keychain entries": copies,
                "told": self.window.shown_text("interrupted"),
                "keychain state": self.window.find("Keychain state").description,
                **tables,
            },
            indent=1,
            ensure_ascii=False,
        )

    # The actions

    def set_keychain(self, state):
        """Must be called before the start."""
        (self.session.lock if state == "locked" else self.session.unlock)()
        self.keychain = state

    def pass_time(self, seconds):
        """On the server, whose clock the program uses for ages."""
        self.ahead += seconds
        self.backend.control("clock", {"aheadMs": self.ahead * 1000})

    def start(self):
        self.open_window()
        wait_for("the keys", lambda: any(NAME in row[0] for row in self.window.rows("Keys")))

    def open_window(self):
        environment = dict(self.session.env)
        if self.keychain == "absent":
            name = "DBUS_SESSION_BUS_ADDRESS"
            environment[name] = self.bare.env[name]
        self.window = Window(self.program, environment=environment, before_start=let_trace)

    def end(self):
        if self.window and self.window.process.poll() is None:
            self.window.kill()

    def open_dialog(self, revoke, profile=HOLDERS[0]):
        self.window.select_key_of(profile)
        self.window.press("Rotate…")
        choice = self.window.find(REVOKE if revoke else KEEP, pyatspi.ROLE_RADIO_BUTTON)
        assert choice.queryAction().doAction(0)
        wait_for("the choice", lambda: choice.getState().contains(pyatspi.STATE_CHECKED))
        return self.window.button("Rotate key")

    def verify(self):
        """In a window that has just started; afterwards there is no orphan. Returns what there was."""
        if self.keychain == "locked":
            self.unlock_if_waited_for()
        wait_for(f"the journal to be settled: {self.records()}", self.is_settled, timeout=150)
        profiles = self.profiles()
        for name, profile in profiles.items():
            status = self.backend.status(profile["apiKey"])
            assert status == 200, f"{name} holds a key that the server answers with {status}"
            assert profile["keyId"] == self.id_of(profile["apiKey"]), f"{name} names another key than it holds"
        assert len({profiles[name]["apiKey"] for name in HOLDERS}) == 1, "one of the two was left behind"
        notes = b"".join(file.read_bytes() for file in self.journal.parent.iterdir() if file.is_file())
        assert not any(profile["apiKey"].encode() in notes for profile in profiles.values()), "the journal holds a secret"
        superfluous = self.superfluous()
        assert len(superfluous) <= 1, f"superfluous: {superfluous}"
        if superfluous:
            self.window.find_text(LEFT_BEHIND)
            self.window.press("Revoke…")
            self.window.press("Revoke key")
            wait_for("the key to be revoked", lambda: not superfluous & self.backend.keys())
        else:
            assert not self.window.shows(LEFT_BEHIND), "reports an orphan that does not exist"
        reviewed = self.verify_keychain(profiles) if self.keychain == "present" else 0
        return {"superfluous": len(superfluous), "old key kept": len(self.kept()), "asked about a copy": reviewed}

    def unlock_if_waited_for(self):
        """As for a rotation that revokes a key: only the keychain proves that this program held it."""
        can_be_seen = lambda: self.is_settled() or self.window.shows(WAITS)
        wait_for("the journal to be settled, or Unlock", can_be_seen, timeout=150)
        if not self.is_settled():
            self.set_keychain("present")

    def verify_keychain(self, profiles):
        """Checks that it has caught up or that the window asks, which it may if the program was killed between writing
        a copy and recording that, and the keychain was away at the key's next change. Returns how often it asked."""
        keys = {name: profile["apiKey"] for name, profile in profiles.items()}
        asks = lambda: [name for name, word in self.window.words().items() if word == "Different in keychain"]
        has_caught_up = lambda: {name: self.entry(name) for name in profiles} == keys
        wait_for("the keychain", lambda: has_caught_up() or asks())
        asked = asks()
        for name in asked:
            self.window.click_word(name)
            self.window.keep_copy("In config.json")
            wait_for(f"{name} to be in step", lambda: name not in asks())
        wait_for("the keychain", has_caught_up)
        return len(asked)

    def tidy(self):
        """Removes the old keys that were kept."""
        kept = self.kept() & self.backend.keys()
        for id in kept:
            self.ask("DELETE", f"/api/keys/{id}", key=self.profiles()["spare"]["apiKey"])
        wait_for("the list to be read", lambda: self.window.is_enabled("Refresh"))
        self.window.press("Refresh")
        wait_for("the keys to go", lambda: len(self.window.rows("Keys")) == len(self.backend.keys()))
        wait_for("nothing to be noted of them", lambda: not self.records())
