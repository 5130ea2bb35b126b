# SPDX-License-Identifier: MIT
"""The program's steps on disk, and killing it at one of them."""

import ctypes
import pathlib
import re
import subprocess

PR_SET_PTRACER, PR_SET_PTRACER_ANY = 0x59616D61, ctypes.c_ulong(-1)


def let_trace():
    """Runs in the new process. Some kernels let only ancestors trace a program; inherited through exec, and refused if
    it is not needed."""
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY)


LANES = ("config", "worker")  # the threads that write config.json, and everything else


class Steps:
    """strace on the threads of a program that do all of its writing. A step is a lane and a system call; its place is
    these two and its index among equal ones."""

    def __init__(self, window, log, *filters, kill_at=None):
        tasks = pathlib.Path(f"/proc/{window.process.pid}/task")
        threads = {(task / "comm").read_text().strip(): task.name for task in tasks.iterdir()}
        self.logs = {lane: pathlib.Path(f"{log}.{lane}") for lane in LANES}
        self.processes = []
        for lane, file in self.logs.items():
            command = ["strace", "-y", "-ttt", "-o", file, "-p", threads[lane], *filters]
            if kill_at and kill_at[0] == lane:
                command += ["-e", f"inject={kill_at[1]}:signal=KILL:when={kill_at[2]}"]
            process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
            told = process.stderr.readline()
            assert "attached" in told, told
            self.processes.append(process)

    def end(self):
        """The steps in order."""
        steps = []
        for process in self.processes:
            process.terminate()
            process.wait(40)
            process.stderr.close()
        for lane, file in self.logs.items():
            for line in file.read_text().splitlines():
                time, call = line.split(" ", 1)
                if not call.startswith(("+++", "---")):
                    steps.append((float(time), f"{lane} {call}"))
        return [step for _, step in sorted(steps, key=lambda each: each[0])]


def call_of(step):
    return step.partition(" ")[2].partition("(")[0]


def name_of(step):
    """The call and the last file in its arguments: “fsync .config.json.new”."""
    files = re.findall(r'["<](/[^">]*)', step)
    return f"{call_of(step)} {pathlib.PurePath(files[-1]).name if files else ''}"


def places_of(steps):
    kinds = [(step.partition(" ")[0], call_of(step)) for step in steps]
    return [(*kind, kinds[: i + 1].count(kind)) for i, kind in enumerate(kinds)]
