# SPDX-License-Identifier: MIT
"""The program's steps on disk, and its death at one of them."""

import ctypes
import pathlib
import re
import subprocess

PR_SET_PTRACER, PR_SET_PTRACER_ANY = 0x59616D61, ctypes.c_ulong(-1)


def let_trace():
    """In the new process. Some kernels let only ancestors look into a program; inherited through exec, refused where it
    is not needed."""
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY)


class Steps:
    """strace on the worker thread of a program, which does all of its writing. A step is a system call; as a place it
    is given as that call and which of its kind it is."""

    def __init__(self, window, log, *filters, kill_at=None):
        tasks = pathlib.Path(f"/proc/{window.process.pid}/task")
        worker = next(task.name for task in tasks.iterdir() if (task / "comm").read_text() == "worker\n")
        self.log = pathlib.Path(log)
        command = ["strace", "-y", "-o", log, "-p", worker, *filters]
        if kill_at:
            command += ["-e", f"inject={kill_at[0]}:signal=KILL:when={kill_at[1]}"]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        told = self.process.stderr.readline()
        assert "attached" in told, told

    def end(self):
        """The system calls."""
        self.process.terminate()
        self.process.wait(40)
        self.process.stderr.close()
        return [line for line in self.log.read_text().splitlines() if not line.startswith(("+++", "---"))]


def name_of(step):
    """The call and the last file that it names: “fsync .config.json.new”."""
    files = re.findall(r'["<](/[^">]*)', step)
    return f"{step.partition('(')[0]} {pathlib.PurePath(files[-1]).name if files else ''}"


def places_of(steps):
    calls = [step.partition("(")[0] for step in steps]
    return [(call, calls[: i + 1].count(call)) for i, call in enumerate(calls)]
