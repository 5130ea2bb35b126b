# SPDX-License-Identifier: MIT
"""Measures the program from outside, and its panel of keys from inside, beside floors in the same run.

Usage: measure.py BUILD [--quick], inside tests/with-desktop. What counts are ratios and wake-ups: both depend little on
the computer."""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))

import growth  # noqa: E402
from backend import Backend  # noqa: E402

PROFILES = 20
KEYS = 100  # of the selected profile's account
SIZES = (100, 1_000, 10_000, 100_000)
SETTLES = 10  # seconds
TICKS_A_MINUTE = 65  # after which the age of the list is given in minutes


class Program:
    """A running program, whose window has appeared; `mapped` is how long that took, in milliseconds."""

    def __init__(self, binary):
        # Reports at once when the window manager has mapped a window. Polling would round the times.
        watch = subprocess.Popen(
            ["xprop", "-spy", "-root", "_NET_CLIENT_LIST"], stdout=subprocess.PIPE, text=True, bufsize=1
        )
        watch.stdout.readline()
        begin = time.monotonic()
        self.process = subprocess.Popen([binary], stderr=subprocess.DEVNULL)
        while "0x" not in watch.stdout.readline():
            pass
        self.mapped = (time.monotonic() - begin) * 1000
        watch.kill()
        watch.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        time.sleep(0.2)  # the window manager's

    def memory(self):
        """Resident and proportional set size in MB."""
        lines = pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines()[1:]
        sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines}
        return {"RSS": sizes["Rss"], "PSS": sizes["Pss"]}

    def _activity(self):
        wakes = cpu = 0
        for task in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir():
            lines = (task / "status").read_text().splitlines()
            wakes += sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))
            cpu += int((task / "schedstat").read_text().split()[0])
        return wakes, cpu

    def idle(self, seconds):
        """Wake-ups a second and the share of a processor in per cent."""
        wakes, cpu = self._activity()
        time.sleep(seconds)
        wakes_after, cpu_after = self._activity()
        return {"wake-ups": (wakes_after - wakes) / seconds, "cpu": (cpu_after - cpu) / seconds / 1e7}

    def minimise(self):
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        for window in subprocess.check_output(search, text=True).split():
            subprocess.run(["xdotool", "windowminimize", window], check=True)


def write_config(backend):
    config = json.loads((backend.folder / "many-config.json").read_text())
    example = next(iter(config["profiles"].values()))
    for number in range(PROFILES - len(config["profiles"])):
        config["profiles"][f"agent-{number}"] = example
    file = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "scripto/config.json"
    file.parent.mkdir(mode=0o700, exist_ok=True)
    file.write_text(json.dumps(config))
    file.chmod(0o600)


def measure_windows(binaries, quick):
    programs = {name: binaries / name for name in ("scripto-keys", "bench_floor")}
    starts = {name: [] for name in programs}
    for _ in range(3 if quick else 16):
        for name, binary in programs.items():
            with Program(binary) as program:
                starts[name].append(program.mapped)
    result = {}
    for name, binary in programs.items():
        first, *others = starts[name]  # the first run fills the caches
        with Program(binary) as program:
            time.sleep(SETTLES)
            result[name] = {"start": statistics.median(others or [first]), **program.memory()}
            time.sleep(0 if quick else TICKS_A_MINUTE - SETTLES)
            result[name]["visible"] = program.idle(5 if quick else 60)
            program.minimise()
            time.sleep(1)
            result[name]["minimised"] = program.idle(5 if quick else 60)
    return result


def measure_keys(binaries, quick):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    results = []
    for size in SIZES:
        command = [binaries / "bench_keyspanel", str(size), "3" if quick else "31"]
        results.append(json.loads(subprocess.check_output(command, env=environment)))
    return results


def table(windows, keys):
    ours, floor = windows["scripto-keys"], windows["bench_floor"]
    rows = [("", "program", "empty window", "ratio")]
    for what, unit in (("start", "ms"), ("RSS", "MB"), ("PSS", "MB")):
        values = (ours[what], floor[what])
        rows.append((f"{what} ({unit})", *(f"{value:.1f}" for value in values), f"{values[0] / values[1]:.2f}"))
    for state in ("visible", "minimised"):
        for what, unit in (("wake-ups", "/s"), ("cpu", "%")):
            rows.append((f"{state}: {what} ({unit})", f"{ours[state][what]:.3f}", f"{floor[state][what]:.3f}", ""))
    rows.append(("",) * 4)
    rows.append(("median (worst) in ms", *(f"{result['keys']} keys" for result in keys)))
    for what in keys[0]:
        if what != "keys":
            rows.append((what, *(f"{result[what]['median']:.2f} ({result[what]['worst']:.1f})" for result in keys)))
    return "\n".join(" | ".join(f"{cell:>22}" for cell in row) for row in rows)


def main(build, *options):
    build = pathlib.Path(build)
    quick = "--quick" in options
    with tempfile.TemporaryDirectory() as data, Backend(data, "--many", str(2 * KEYS)) as backend:
        write_config(backend)
        windows = measure_windows(build / "bin", quick)
    keys = measure_keys(build / "bin", quick)
    (build / "report.json").write_text(json.dumps({"windows": windows, "keys": keys}, indent=1))
    (build / "growth.svg").write_text(growth.picture(keys))
    print(table(windows, keys))


if __name__ == "__main__":
    main(*sys.argv[1:])
