# SPDX-License-Identifier: MIT
"""What a program leaves where others can look: in its process and in its folders."""

import pathlib

from keyscan import keys_in, masked

FOLDERS = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


def of_process(pid):
    """Keys in its command line and environment, and whether a crash would write its memory to a file. The environment
    may contain the key that the CLI takes from it."""
    process = pathlib.Path("/proc") / str(pid)
    try:
        variables = (process / "environ").read_bytes().split(b"\0")
        environment = b"\0".join(each for each in variables if not each.startswith(b"SCRIPTO_API_KEY="))
        places = {"its environment": environment, "its command": (process / "cmdline").read_bytes()}
        limits = (process / "limits").read_text()
    except (FileNotFoundError, ProcessLookupError):  # it has ended
        return []
    core = next(line.split()[4:6] for line in limits.splitlines() if line.startswith("Max core file size"))
    found = [] if core == ["0", "0"] else [f"a core file of {core[0]} bytes"]
    return found + [f"{place}: {masked(key)}" for place, data in places.items() for key in keys_in(data)]


def is_allowed(file):
    """config.json, its backups and temporary files, and the storage of a keychain without a password."""
    return file.name.lstrip(".").startswith("config.json") or file.suffix == ".keyring"


def in_folder(folder):
    """The files that contain keys, with their keys."""
    files = (each for each in pathlib.Path(folder).rglob("*") if each.is_file() and not each.is_symlink())
    found = ((each, keys_in(each.read_bytes())) for each in files if not is_allowed(each))
    return {file: keys for file, keys in found if keys}


def of_files(environment):
    """Keys in the folders of a program with this environment."""
    folders = {environment[name] for name in FOLDERS if name in environment}
    files = {file: keys for folder in folders for file, keys in in_folder(folder).items()}
    return [f"{file}: {masked(key)}" for file, keys in files.items() for key in keys]
