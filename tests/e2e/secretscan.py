# SPDX-License-Identifier: MIT
"""Looks for keys where none may be."""

import base64
import pathlib
import re

# More than the two characters that a masked key shows, as UTF-8 and as UTF-16.
KEY = re.compile(rb"scripto_(\w)\1\1|s\0c\0r\0i\0p\0t\0o\0_\0(\w\0)\2\2")
ENCODED = re.compile(rb"[A-Za-z0-9+/]{40,}")  # as the keychain has them, which is encrypted
# Also the broken ones that were kept beside it; and a keyring without a password is plain text.
ALLOWED = ("config.json", "Default.keyring")


def leaks(pid, folder, log):
    """The places that tell a key: the process, what it has printed, and its folders. Keys are those of configfolder."""
    process = pathlib.Path("/proc") / str(pid)
    log.seek(0)
    places = {"output": log.read()}
    places |= {name: (process / name).read_bytes() for name in ("environ", "cmdline")}
    for file in folder.rglob("*"):
        if file.is_file() and not file.name.startswith(ALLOWED):
            places[str(file)] = file.read_bytes()
    return [place for place, data in places.items() if tells_key(data)]


def tells_key(data):
    decoded = (base64.b64decode(run + b"==") for run in ENCODED.findall(data) if len(run) % 4 != 1)
    return bool(KEY.search(data)) or any(KEY.search(each) for each in decoded)
