# SPDX-License-Identifier: MIT
"""Runs the quick tests: once to learn which function of which class reaches which change, then for each change."""

import collections
import concurrent.futures
import json
import os
import re
import select
import subprocess
import sys
import time
from dataclasses import dataclass

from world import BUILD, HOME, programs

# Too slow to run for every change, or needs more than one process.
LEFT_OUT = {"tst_configwriters", "tst_realbackend"}
QUICK = 0.15  # seconds for a function of the first batch
LONGEST = 8  # seconds for a function that still counts as quick
ENOUGH = 60  # seconds of tests for a change; if they find nothing, it counts as not caught
FIRST = "-"  # changes reached before and between the functions
SETUP = {"initTestCase", "cleanupTestCase", FIRST}
TRACES = HOME / "traces"


@dataclass(frozen=True)
class Test:
    program: str
    name: str

    def command(self, *functions):
        return [str(BUILD / "bin" / self.program), self.name, *functions]


def environment(number):
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "SCRIPTO_MUTANT": str(number),
        "QTEST_FUNCTION_TIMEOUT": "60000",
    }


def tests():
    for program in programs():
        usage = subprocess.run([str(BUILD / "bin" / program)], capture_output=True, text=True).stderr
        for name in re.findall(r"^  (tst_\w+)$", usage, re.M):
            if name not in LEFT_OUT:
                yield Test(program, name)


class Trials:
    def __init__(self):
        self.reached = collections.defaultdict(list)  # number -> (test, function)
        self.seconds = {}  # (test, function) -> duration
        self.broken = []

    # Which tests reach what

    def learn(self, jobs=2):
        TRACES.mkdir(exist_ok=True)
        all_tests = list(tests())
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            known_tests = list(pool.map(knowledge, all_tests))
        for test, known in zip(all_tests, known_tests):
            self.broken += [f"{test.name} {each}" for each in known["failed"]]
            quick = {function: seconds for function, seconds in known["seconds"].items() if seconds <= LONGEST}
            for function, seconds in quick.items():
                self.seconds[test, function] = seconds
            for function, numbers in known["reached"].items():
                functions = quick if function in SETUP else [function] if function in quick else []
                for number in numbers:
                    self.reached[number] += [(test, each) for each in functions]

    # One change

    def batches(self, number, path):
        """The functions to run together: those of the source's own class, its room and the quick ones first."""
        quick, slow = collections.defaultdict(list), collections.defaultdict(list)
        for test, function in sorted(set(self.reached[number]), key=lambda each: (each[0].name, each[1])):
            (quick if self.seconds[test, function] <= QUICK else slow)[test].append(function)
        own, room = f"tst_{path.stem}", "_".join(["tst", *path.parts[1:-1]])
        total = lambda item: sum(self.seconds[item[0], each] for each in item[1])
        distance = lambda test: 0 if test.name == own else 1 if test.program == room else 2
        order = lambda item: (distance(item[0]), total(item) > QUICK * len(item[1]), total(item))
        batches = list(quick.items()) + [(test, [each]) for test, functions in slow.items() for each in functions]
        return sorted(batches, key=order)

    def catches(self, number, path):
        """Returns what caught the change of that source, or None."""
        spent = 0
        for test, functions in self.batches(number, path):
            expected = sum(self.seconds[test, each] for each in functions)
            spent += expected
            if spent > ENOUGH:
                return None
            caught = failure(test, functions, number, 20 + 8 * expected)
            # The same test must pass without the change: a flaky test catches nothing.
            if caught and not failure(test, functions, 0, 60 + 20 * expected):
                return f"{test.name} {caught}"
        return None


def knowledge(test):
    """The trace of a test, cached until its program is rebuilt."""
    kept = TRACES / f"{test.program}.{test.name}.json"
    if not kept.exists() or kept.stat().st_mtime < (BUILD / "bin" / test.program).stat().st_mtime:
        print(f"Tracing {test.name}", file=sys.stderr, flush=True)
        kept.write_text(json.dumps(traced(test)))
    return json.loads(kept.read_text())


def traced(test):
    trace = TRACES / f"{test.program}.{test.name}.trace"
    # An open file that all may write, since some tests drop the rights of root.
    with open(trace, "w") as out:
        trace.chmod(0o666)
        report = subprocess.run(
            [*test.command(), "-o", "-,xml"],
            env={**environment(-1), "SCRIPTO_MUTANT_TRACE": f"/proc/self/fd/{out.fileno()}"},
            pass_fds=[out.fileno()],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=900,
        ).stdout
    reached = collections.defaultdict(set)
    for function, number in re.findall(r"^(\S+) (\d+)$", trace.read_text(), re.M):
        reached[function].add(int(number))
    seconds, failed = {}, []
    # Some tests also print, so the report is not quite XML.
    functions = re.findall(r'<TestFunction name="(\w+)">(.*?)</TestFunction>', report.decode(errors="replace"), re.S)
    for name, body in functions:
        if name in SETUP:
            continue
        if re.search(r'type="(fail|xpass)"', body):
            failed.append(name)
        else:
            seconds[name] = float(re.search(r'<Duration msecs="([\d.]+)"', body)[1]) / 1000
    return {
        "seconds": seconds,
        "failed": failed,
        "reached": {function: sorted(numbers) for function, numbers in reached.items() if function not in failed},
    }


def failure(test, functions, number, patience):
    """How these functions fail with a change, or None. Stops at the first failure."""
    process = subprocess.Popen(
        test.command(*functions), env=environment(number), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, bufsize=0
    )
    end = time.monotonic() + patience
    output = b""
    try:
        while True:
            left = end - time.monotonic()
            if left <= 0 or not select.select([process.stdout], [], [], left)[0]:
                return "does not end"
            part = os.read(process.stdout.fileno(), 65536)
            if not part:
                break
            output += part
            found = re.search(rb"^(?:FAIL!|XPASS|QFATAL)[^:\n]*: ([^\n]*)", output, re.M)
            if found:
                return found[1].decode(errors="replace").strip()[:100]
            output = output[output.rfind(b"\n") + 1 :]
        code = process.wait(max(left, 1))
        return f"ends with {code}" if code else None
    except subprocess.TimeoutExpired:
        return "does not end"
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
