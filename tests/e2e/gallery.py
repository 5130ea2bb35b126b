# SPDX-License-Identifier: MIT
"""Pictures of the running program: each scene of galleryscenes.py in a desktop session of its own, on the real backend.

Usage: gallery.py PROGRAM FOLDER [--matrix] [--scale N] [--colours light|dark] [--language CODE] [SCENE…], inside
tests/with-desktop. Without names it takes every scene, or with --matrix every main state in all sizes and scales.
index.html in FOLDER shows them."""

import argparse
import contextlib
import functools
import html
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import traceback
import xml.etree.ElementTree

import galleryscenes
from backend import ROOT, Backend
from configfolder import ConfigFolder, write_settings
from keyrings import Session
from window import Window, wait_for

USUAL = ((1280, 800),)  # in logical pixels
SIZES = ((720, 480), (1280, 800), (1920, 1080))
SCALES = ("1", "1.5", "2")
COLOURS = ("light", "dark")
ENGLISH = "en"


class TranslatedWindow(Window):
    """Scenes name what they use in English; here it is found in the window's language."""

    def __init__(self, language, *arguments, **more):
        catalog = xml.etree.ElementTree.parse(ROOT / f"resources/translations/scripto-keys_{language}.ts")
        pairs = ((each.findtext("source"), each.findtext("translation")) for each in catalog.iter("message"))
        # Without the marks of mnemonics, which no accessible name has.
        self.words = {source.replace("&", ""): (word or source).replace("&", "") for source, word in pairs}
        menu = next(each for each in catalog.iter("context") if each.findtext("name") == "scripto::WindowCommands")
        letters = re.compile(r"&(\w)")
        marked = ((letters.search(each.findtext("source")), letters.search(each.findtext("translation") or ""))
                  for each in menu.iter("message"))
        self.letters = {mark[1].lower(): word[1].lower() for mark, word in marked if mark and word}
        super().__init__(*arguments, **more)

    def find(self, name, *roles, **more):
        return super().find(self.words.get(name, name), *roles, **more)

    def choose_in_menu(self, letter):
        super().choose_in_menu(self.letters[letter])

    def choose(self, name, start):
        return super().choose(self.words.get(name, name), start)

    def shows(self, text):
        """What is only a part of a text cannot be looked up: the picture waits until the window rests."""
        return text not in self.words or super().shows(self.words[text])

    def wait_until_in_sync(self):
        pass


class Stage:
    """A scene's world, and the window in it. The steps of a scene are functions of this."""

    def __init__(self, scene, enter):
        self.session = enter(Session(scene.session))
        self.backend = enter(Backend(enter(tempfile.TemporaryDirectory()), *scene.backend))
        self.config = ConfigFolder(self.session.env["XDG_CONFIG_HOME"])
        self.scale = 1

    def open(self, program, scene, colours, scale, language):
        self.scale = float(scale)
        settings = {"appearance/colours": colours, "appearance/language": language, **scene.settings}
        write_settings(settings, self.session.env)
        arguments = ("--api-url", self.backend.url) if scene.names_server else ()
        start = Window if language == ENGLISH else functools.partial(TranslatedWindow, language)
        self.window = start(program, *arguments, environment={**self.session.env, "QT_SCALE_FACTOR": scale})
        self.number = wait_for("the window", self.window.numbers)[-1]

    def resize(self, width, height):
        size = [str(round(self.scale * each)) for each in (width, height)]
        at_corner = ["windowmove", self.number, "0", "0", "windowsize", "--sync", self.number, *size]
        subprocess.run(["xdotool", *at_corner], check=True)

    def picture(self):
        """The window as PNG, with dialogs and menus over it, which are windows of their own."""
        no_dates = ["+set", "date:create", "+set", "date:modify", "-define", "png:exclude-chunks=date,time"]
        return subprocess.check_output(["import", "-screen", "-window", self.number, "+repage", *no_dates, "png:-"])

    def settled_picture(self):
        """What is drawn late is waited for; what never rests, such as a ring that turns, is not."""
        before = self.picture()
        for _ in range(8):
            time.sleep(0.2)
            now = self.picture()
            if now == before:
                break
            before = now
        return before


def take(program, folder, scene, colours, scale, sizes, language=ENGLISH):
    with contextlib.ExitStack() as stack:
        stage = Stage(scene, stack.enter_context)
        for prepare in scene.before:
            prepare(stage)
        # Where the pointer shows nothing.
        subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)
        stage.open(program, scene, colours, scale, language)
        stack.callback(stage.window.kill)  # it would ask about what is held
        stage.resize(*(scene.size or USUAL[0]))
        for step in scene.steps:
            step(stage)
        for width, height in (scene.size,) if scene.size else sizes:
            stage.resize(width, height)
            suffix = "" if (scale, sizes) == ("1", USUAL) else f"-{width}x{height}@{scale}x"
            suffix += "" if language == ENGLISH else f"-{language}"
            (folder / f"{scene.name}-{colours}{suffix}.png").write_bytes(stage.settled_picture())


def write_index(folder):
    """All pictures in the folder, those of earlier runs, too."""
    order = [scene.name for scene in galleryscenes.SCENES]
    pictures = {}
    for file in sorted(folder.glob("*.png")):
        scene = re.match(r"(.+)-(?:light|dark)", file.stem)
        if scene:
            pictures.setdefault(scene[1], []).append(file)
    page = ["<!doctype html><meta charset=utf-8><title>Scripto Keys</title><style>",
            "body { font: 13px sans-serif; margin: 16px; background: #888 } h2 { margin: 16px 4px 0 }",
            "figure { display: inline-block; margin: 4px } img { width: 620px; display: block }</style>"]
    for scene in sorted(pictures, key=lambda name: order.index(name) if name in order else len(order)):
        page.append(f"<h2 id={scene}>{html.escape(scene)}</h2>")
        for file in sorted(pictures[scene], key=lambda each: ("@" in each.stem, "-dark" in each.stem, each.stem)):
            page.append(f'<figure><a href="{file.name}"><img loading=lazy src="{file.name}"></a>'
                        f"<figcaption>{html.escape(file.stem)}</figcaption></figure>")
    (folder / "index.html").write_text("\n".join(page) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--matrix", action="store_true", help="in all sizes and scales")
    parser.add_argument("--scale", default="1", choices=SCALES)
    parser.add_argument("--language", default=ENGLISH)
    parser.add_argument("--colours", choices=COLOURS, action="append")
    parser.add_argument("scenes", nargs="*", metavar="SCENE")
    options = parser.parse_intermixed_args()  # options may stand before the names
    known = {scene.name: scene for scene in galleryscenes.SCENES}
    unknown = [name for name in options.scenes if name not in known]
    if unknown:
        parser.error(f"{', '.join(unknown)}: the scenes are {', '.join(known)}")
    names = options.scenes or (galleryscenes.MAIN_STATES if options.matrix else known)
    scales, sizes = (SCALES, SIZES) if options.matrix else ((options.scale,), USUAL)

    options.folder.mkdir(parents=True, exist_ok=True)
    failed = []
    for scene in (known[name] for name in names):
        for colours, scale in ((colours, scale) for scale in scales for colours in options.colours or COLOURS):
            print(scene.name, colours, scale, flush=True)
            try:
                take(options.program, options.folder, scene, colours, scale, sizes, options.language)
            except Exception:
                traceback.print_exc()
                failed.append(f"{scene.name} {colours} {scale}")
    write_index(options.folder)
    sys.exit(f"not pictured: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
