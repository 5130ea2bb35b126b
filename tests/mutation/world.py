# SPDX-License-Identifier: MIT
"""A copy of the project in which every change is a choice at run time, and its build. The project itself is not
touched."""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import places
import schemata

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOME = ROOT / "build/mutate"
COPY = HOME / "project"
BUILD = COPY / "build/test"
COPIED = ("CMakeLists.txt", "CMakePresets.json", "app", "ui", "tests", "resources", "packaging")
UNCHANGED = {"keychain", "services"}  # their tests need a keyring, or cover all other rooms
UNTRIED = {"keychain", "ui", "e2e", "fuzz", "syscalls", "structure", "support"}  # tests that are not quick
ERROR = re.compile(r"^(\S+?/app/\S+?\.cpp):(\d+):(\d+): (?:(?:fatal )?error:|  required from)", re.M)
QT = "/usr/include/x86_64-linux-gnu/qt6"
PARSED_WITH = ["-std=c++20", "-DQT_NO_KEYWORDS", "-fPIC", f"-I{QT}"] + [
    f"-I{QT}/{module}" for module in ("QtCore", "QtNetwork", "QtDBus")
]
NUMBERS = 10_000  # per file
ROUNDS = 12  # rounds of dropping changes that do not compile


def sources():
    folders = {path.name for path in (ROOT / "app").iterdir() if path.is_dir()} - UNCHANGED
    for folder in sorted(folders):
        yield from sorted((ROOT / "app" / folder).rglob("*.cpp"))


def programs():
    """The test programs of the folders of app, as CMake names them."""
    for path in sorted((ROOT / "tests").rglob("CMakeLists.txt")):
        if len(path.parts) > len(ROOT.parts) + 2 and path.relative_to(ROOT / "tests").parts[0] not in UNTRIED:
            yield from re.findall(r"^scripto_(?:add_room|test_program)\((tst_\w+)", path.read_text(), re.M)


def name_of(path):
    return str(path.relative_to(ROOT))


def find(path):
    """Its changes, and which of them do not compile as far as clang can tell."""
    arguments = [*PARSED_WITH, f"-I{ROOT}", f"-I{HOME}/header"]
    changes = places.changes_of(str(path), name_of(path), arguments)
    source = path.read_bytes()
    render = lambda indices: schemata.rendered(source, [(i, changes[i]) for i in indices])
    good = set(places.compiling(str(path), changes, arguments, render, schemata.numbers_at))
    return [vars(each) for each in changes], [i for i in range(len(changes)) if i not in good]


class World:
    def __init__(self):
        HOME.mkdir(parents=True, exist_ok=True)
        self.cache_path = HOME / "places.json"
        self.cache = json.loads(self.cache_path.read_text()) if self.cache_path.exists() else {}
        self.changes = {}  # by number
        self.sources = {}  # path -> numbered changes
        self.failed = 0  # number of changes that do not compile

    # Places

    def find(self):
        finder = pathlib.Path(places.__file__).read_bytes()
        hashes = {path: hashlib.sha256(path.read_bytes() + finder).hexdigest() for path in sources()}
        unknown = [path for path in hashes if self.cache.get(name_of(path), {}).get("hash") != hashes[path]]
        write_if_new(HOME / "header/app/core/mutant.h", schemata.HEADER.encode())
        with concurrent.futures.ProcessPoolExecutor(2) as pool:
            for path, (found, failed) in zip(unknown, pool.map(find, unknown)):
                self.cache[name_of(path)] = {"hash": hashes[path], "changes": found, "failed": failed}
                print(f"\r{name_of(path):60}", end="", file=sys.stderr, flush=True)
        self.save()
        self.number()

    def save(self):
        self.cache_path.write_text(json.dumps(self.cache))

    def number(self):
        """Each file has its own range of numbers, so that a change in one file does not rebuild others."""
        self.changes.clear()
        self.sources.clear()
        self.failed = 0
        for place, path in enumerate(map(name_of, sources()), 1):
            known = self.cache[path]
            assert len(known["changes"]) < NUMBERS
            self.failed += len(known["failed"])
            for i, each in enumerate(known["changes"]):
                if i not in known["failed"]:
                    self.changes[NUMBERS * place + i] = places.Change(**each)
                    self.sources.setdefault(path, []).append((NUMBERS * place + i, i))

    # The copy

    def write(self):
        wanted = set()
        for name in COPIED:
            paths = [ROOT / name] if (ROOT / name).is_file() else (ROOT / name).rglob("*")
            for path in paths:
                if path.is_file() and not {"node_modules", "__pycache__"} & set(path.parts):
                    wanted.add(name_of(path))
                    write_if_new(COPY / name_of(path), self.copied(name_of(path)), path)
        write_if_new(COPY / "app/core/mutant.h", schemata.HEADER.encode())
        for path in (COPY / "app").rglob("*.cpp"):
            if str(path.relative_to(COPY)) not in wanted:
                path.unlink()
        modules = COPY / "tests/backend/node_modules"
        if not modules.exists():
            modules.symlink_to(ROOT / "tests/backend/node_modules")

    def copied(self, name):
        source = (ROOT / name).read_bytes()
        if name == "app/CMakeLists.txt":
            return b"add_compile_options(-w -g0 -fdiagnostics-column-unit=byte)\n" + source
        if name in self.sources:
            return schemata.rendered(source, [(number, self.changes[number]) for number, _ in self.sources[name]])
        return source

    # The build

    def build(self):
        for attempt in range(ROUNDS):
            self.write()
            if not (BUILD / "build.ninja").exists():
                configure = ["cmake", "--preset", "test", "-DSCRIPTO_WERROR=OFF", "-DSCRIPTO_FUZZ_COMPILER=OFF"]
                subprocess.run(configure, cwd=COPY, check=True, stdout=subprocess.DEVNULL)
            result = subprocess.run(
                ["cmake", "--build", str(BUILD), "-j2", "--target", *programs(), "--", "-k0"],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                env=ccache_environment(),
            )
            (HOME / "build.log").write_text(result.stdout)
            if result.returncode == 0:
                return
            blamed = self.blame(result.stdout)
            print(f"Round {attempt + 1}: {len(blamed)} changes do not compile", file=sys.stderr, flush=True)
            if not blamed:
                sys.exit(f"The copy does not build, see {HOME / 'build.log'}")
            self.drop(blamed)
        sys.exit("The copy still does not build")

    def blame(self, output):
        blamed = set()
        for match in ERROR.finditer(output):
            path, line, column = match.groups()
            path = pathlib.Path(os.path.normpath(BUILD / path))
            if path.is_file():
                text = path.read_bytes()
                blamed |= schemata.numbers_at(text, schemata.offset_of(text, int(line), int(column)))
        return blamed & set(self.changes)

    def drop(self, numbers):
        for path, numbered in self.sources.items():
            self.cache[path]["failed"] += [i for number, i in numbered if number in numbers]
        self.save()
        self.number()


def write_if_new(path, content, like=None):
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if like:
            shutil.copymode(like, path)


def ccache_environment():
    environment = dict(os.environ)
    if shutil.which("ccache"):
        environment["CMAKE_CXX_COMPILER_LAUNCHER"] = "ccache"
        environment["CCACHE_BASEDIR"] = str(COPY)
    return environment
