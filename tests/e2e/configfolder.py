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


def settings_file(environment=os.environ):
    """The window's settings file."""
    return pathlib.Path(environment["XDG_CONFIG_HOME"]) / "scripto-keys/settings.json"


def write_settings(settings, environment=os.environ):
    file = settings_file(environment)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.write_text(json.dumps(settings))


def state_file(name, environment=os.environ):
    """A file of the program's state, in the folder for this computer and config.json. If there is none yet, its place
    in earlier versions, from which the next start imports it."""
    folder = pathlib.Path(environment["XDG_STATE_HOME"]) / "scripto-keys"
    own = [each for each in folder.iterdir() if each.is_dir()] if folder.exists() else []
    return (own or [folder])[0] / name


class ConfigFolder:
    """Empty and private at first."""

    def __init__(self, config_home=None):
        self.path = pathlib.Path(config_home or os.environ["XDG_CONFIG_HOME"]) / "scripto"
        self.file = self.path / "config.json"
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.mkdir(mode=0o700)

    def write(self, data):
        """In place, like the CLI; a new file is private."""
        with open(os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)

    def read(self):
        return self.file.read_bytes()

    def stored(self):
        return json.loads(self.read())

    def names(self):
        return {each.name for each in self.path.iterdir()}
