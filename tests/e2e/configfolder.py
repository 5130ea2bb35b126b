# SPDX-License-Identifier: MIT
"""The shared config.json of the private session."""

import json
import os
import pathlib
import shutil

NOWHERE = "http://127.0.0.1:9"  # refuses every connection: no key of these tests is sent anywhere


def profile(letter, **more):
    return {"apiKey": "scripto_" + letter * 64, "email": f"{letter}@example.com", "baseUrl": NOWHERE, **more}


def text_of(content):
    """As the CLI writes it."""
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def settings_file():
    """Of the window."""
    return pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "scripto-keys/settings.json"


def write_settings(settings):
    settings_file().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    settings_file().write_text(json.dumps(settings))


def state_file(name, environment=os.environ):
    """A file of what the program remembers, in a folder of this computer's and its config.json's. Where there is none yet,
    the place of earlier versions, from which the next start takes it."""
    folder = pathlib.Path(environment["XDG_STATE_HOME"]) / "scripto-keys"
    own = [each for each in folder.iterdir() if each.is_dir()] if folder.exists() else []
    return (own or [folder])[0] / name


class ConfigFolder:
    """Empty when made, and only its owner's."""

    def __init__(self, config_home=None):
        self.path = pathlib.Path(config_home or os.environ["XDG_CONFIG_HOME"]) / "scripto"
        self.file = self.path / "config.json"
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.mkdir(mode=0o700)

    def write(self, data):
        """In place, as the CLI does; a new file is the owner's only."""
        with open(os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)

    def read(self):
        return self.file.read_bytes()

    def stored(self):
        return json.loads(self.read())

    def names(self):
        return {each.name for each in self.path.iterdir()}
