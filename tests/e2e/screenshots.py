# SPDX-License-Identifier: MIT
"""Screenshots of the running program with the demo account.

Usage: screenshots.py PROGRAM FOLDER, inside tests/with-desktop."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from backend import Backend
from configfolder import write_settings
from window import Window, wait_for


def prepare(backend, colours):
    home = pathlib.Path(os.environ["XDG_CONFIG_HOME"])
    (home / "scripto").mkdir(mode=0o700, exist_ok=True)
    config = home / "scripto/config.json"
    shutil.copy(backend.folder / "demo-config.json", config)
    config.chmod(0o600)
    write_settings({"appearance/colours": colours})


def picture(window, file):
    ids = subprocess.check_output(["xdotool", "search", "--onlyvisible", "--pid", str(window.process.pid)], text=True)
    subprocess.run(["import", "-window", ids.split()[-1], str(file)], check=True)


def main(program, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, Backend(data, "--demo") as backend:
        for colours in ("light", "dark"):
            prepare(backend, colours)
            window = Window(program)
            try:
                wait_for("the demo's keys", lambda: len(window.rows("Keys")) > 10)
                window.wait_until_in_sync()
                subprocess.run(["xdotool", "mousemove", "5", "5", "sleep", "0.3"], check=True)
                picture(window, folder / f"main-{colours}.png")
            finally:
                window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
