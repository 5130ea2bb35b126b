# SPDX-License-Identifier: MIT
"""Keys and profiles with misleading names: the window shows them correctly and in full to everyone; a leaked key is
found without being shown; everything fits on a small screen with a large font.

Usage: foreign_names.py PROGRAM, inside tests/with-desktop with SCREEN=1024x600."""

import ctypes
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import pyatspi

from accesslistener import AccessListener
from backend import Backend
from configfolder import ConfigFolder, settings_file
from window import Window, descendants, is_shown, quietly, wait_for

LONG = "W" * 99 + "k"
TURNED = "safe\u202edeploy"
MARKED = "<img src=x> R&D"
LOOK_ALIKE = "scr\u0456pto.codika.io"  # with a Cyrillic letter
SCREEN = (1024, 600)


class OpenedFile:
    """A file that notices when it is opened."""

    IN_OPEN = 0x20

    def __init__(self, path):
        self.path = path
        path.write_bytes(b"no picture")
        libc = ctypes.CDLL(None)
        self.watch = libc.inotify_init1(os.O_NONBLOCK)
        assert libc.inotify_add_watch(self.watch, os.fsencode(path), self.IN_OPEN) >= 0

    def was_opened(self):
        try:
            return bool(os.read(self.watch, 4096))
        except BlockingIOError:
            return False


class ForeignNames(unittest.TestCase):
    program = ""

    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--many", "40", "--test-controls"))
        self.secrets = json.loads((self.backend.folder / "many-keys.json").read_text())
        self.config = ConfigFolder()
        self.config.write((self.backend.folder / "many-config.json").read_bytes())
        self.home = pathlib.Path(os.environ["XDG_CONFIG_HOME"])
        shutil.rmtree(pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)
        shutil.rmtree(self.home / "scripto-keys", ignore_errors=True)
        self.addCleanup(shutil.rmtree, self.home / "gtk-3.0", ignore_errors=True)

    def rename_key(self, id, name):
        self.backend.sql("UPDATE apikey SET name = ? WHERE id = ?", name, id)

    def start(self, **environment):
        self.window = Window(self.program, environment={**os.environ, **environment})
        self.addCleanup(self.window.close)
        wait_for("the keys", lambda: len(self.window.rows("Keys")) > 1)
        return self.window

    def press_revoke(self, name):
        self.window.select("Keys", name)
        self.window.press("Revoke")

    def all_texts(self):
        for node in descendants(self.window.application, also_hidden=True):
            yield quietly(lambda n=node: n.name, "") or ""
            yield quietly(lambda n=node: n.description, "") or ""
            yield quietly(lambda n=node: n.queryText().getText(0, -1), "") or ""

    def off_screen(self):
        """The windows and visible buttons that are not entirely on the screen."""
        off = []
        for node in descendants(self.window.application):
            if quietly(node.getRole) not in (pyatspi.ROLE_FRAME, pyatspi.ROLE_DIALOG, pyatspi.ROLE_PUSH_BUTTON):
                continue
            if not quietly(lambda n=node: is_shown(n), False):
                continue
            box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            inside = box.x >= 0 and box.y >= 0 and box.x + box.width <= SCREEN[0] and box.y + box.height <= SCREEN[1]
            if not inside:
                off.append(f"{node.name}: {box.x}, {box.y}, {box.width} x {box.height}")
        return off

    def assert_on_screen(self):
        # A window only learns its frame's width when it opens, and then makes space for it.
        wait_for("everything to be on the screen", lambda: not self.off_screen())

    def test_names_in_sentences(self):
        self.rename_key("a00003", "team%2Fdeploy")
        self.rename_key("a00005", TURNED)
        self.rename_key("a00004", MARKED)
        self.rename_key("a00006", "pro\u200bd")
        self.rename_key("a00007", "\u200b")
        window = self.start()
        self.press_revoke("team%2Fdeploy")
        window.find_text("Revoking “team%2Fdeploy” in ")
        window.press("Undo")
        window.find_text("“team%2Fdeploy” is kept.")
        names = [row[0] for row in window.rows("Keys")]
        for name in ("safe[U+202E]deploy", "pro[U+200B]d", "[U+200B]"):
            self.assertIn(name, names)
        self.press_revoke("safe[U+202E]deploy")
        window.find_text("Revoking “safe[U+202E]deploy” in ")
        window.press("Undo")
        window.find_text("is kept.")
        self.press_revoke(MARKED)
        window.find_text(f"Revoking “{MARKED}” in ")
        window.press("Undo")
        window.find_text(f"“{MARKED}” is kept.")
        self.press_revoke("pro[U+200B]d")
        window.find_text("Revoke “pro[U+200B]d”?")
        window.press("Cancel")
        self.assertEqual(self.backend.requests("DELETE"), [])

    def test_hosts_that_look_alike(self):
        content = self.config.stored()
        content["profiles"]["double"] = {**content["profiles"]["attic"], "baseUrl": f"https://{LOOK_ALIKE}"}
        self.config.write(json.dumps(content).encode())
        window = self.start()
        row = window.rows("Profiles")[window.row_of("Profiles", "double")]
        self.assertIn(LOOK_ALIKE.encode("idna").decode(), " ".join(row))
        self.assertNotIn("\u0456", "".join(self.all_texts()))

    def test_endless_names(self):
        self.rename_key("a00003", "w" * 4_000_000)
        window = self.start()
        self.assertLessEqual(max(len(row[0]) for row in window.rows("Keys")), 300)
        status = pathlib.Path(f"/proc/{window.process.pid}/status").read_text()
        self.assertLess(int(re.search(r"VmHWM:\s+(\d+)", status)[1]), 200_000)  # KB

    def test_long_names_hide_nothing(self):
        """The question about a key whose name has no spaces, held by profiles whose names have none either."""
        config = self.config.stored()
        holders = [letter + "W" * 118 + letter for letter in "abcd"]
        for name in holders:
            config["profiles"][name] = dict(config["profiles"]["attic"])
        self.config.write(json.dumps(config).encode())
        self.rename_key("a00002", LONG)
        window = self.start()
        self.press_revoke(LONG)
        window.find_text(LONG)
        for name in [*holders, "attic"]:
            window.find_text(f"Profile {name} uses this key; the CLI stops working with it.")
        self.assert_on_screen()
        window.press("Cancel")

    def hover(self, table, text):
        """Waits for its tooltip."""
        box = self.window.place_of(table, text)
        subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)
        wait_for("the last tool tip to go", lambda: len(self.window.numbers()) == 1)
        place = [str(box.x + box.width // 3), str(box.y + box.height // 2)]
        subprocess.run(["xdotool", "mousemove", *place], check=True)
        wait_for("the tool tip", lambda: len(self.window.numbers()) > 1)

    def test_names_open_no_files(self):
        picture = OpenedFile(self.backend.folder / "picture.png")
        name = f"<img src='{picture.path}'>"
        config = self.config.stored()
        profile = config["profiles"].pop("attic") | {"email": name}
        config["profiles"] = {name: profile, **config["profiles"]}  # where it is visible
        self.config.write(json.dumps(config).encode())
        for id in ("a00003", "a00005"):
            self.rename_key(id, name)
        window = self.start()
        self.hover("Keys", name)
        self.hover("Profiles", name)
        self.press_revoke(name)
        window.find_text(f"Revoking “{name}” in ")
        window.press("Undo")
        window.find_text(f"“{name}” is kept.")
        window.press_keys("ctrl+h")
        window.press("Close")
        self.assertFalse(picture.was_opened())
        picture.path.read_bytes()
        self.assertTrue(picture.was_opened())

    def test_names_define_no_shortcuts(self):
        config = self.config.stored()
        config["profiles"]["R&D"] = config["profiles"].pop("attic")
        self.config.write(json.dumps(config).encode())
        window = self.start(SCRIPTO_API_BASE_URL=self.backend.url)
        window.press("Sign in…")
        window.type("E-mail", config["profiles"]["R&D"]["email"])
        window.find_text("Update “R&D”")
        window.press("Cancel")

    def test_new_names_are_refused(self):
        window = self.start()
        window.click("Profiles", "attic")
        window.press_keys("F2")
        window.find_text("Rename “attic”")
        before = self.config.read()
        window.type("Profile name", "att\u200bic")
        window.press("Rename")
        window.find_text("This name has a character in it that can’t be seen (U+200B).")
        self.assertEqual(self.config.read(), before)
        window.press("Cancel")

    def test_leaked_keys_are_found(self):
        window = self.start()
        count = len(window.rows("Keys"))
        listener = self.enterContext(AccessListener())
        profile = self.config.stored()["profiles"]["attic"]["apiKey"]
        foreign = profile[:-6] + "zzzzzz"
        nowhere = "scripto_" + "Z" * 64
        for key in (profile, foreign, nowhere):
            window.type("Filter keys", key)
            wait_for("the mask", lambda: window.text("Filter keys").endswith("…"))
            if key == profile:
                wait_for("its row", lambda: [row[0] for row in window.rows("Keys")] == ["attic"])
            elif key == foreign:
                wait_for("the rows that begin so", lambda: 0 < len(window.rows("Keys")) < count)
            else:
                window.find_text("No key matches “scripto_ZZ…”")
            for text in self.all_texts():
                self.assertNotIn(key[12:], text)
        self.assertTrue(listener.texts())
        self.assertFalse([each for each in listener.texts() if profile[12:] in each])
        window.type("Filter keys", "")
        self.assertNotIn(profile[12:], settings_file().read_text() if settings_file().exists() else "")

    def test_small_screen_and_large_font(self):
        gtk = self.home / "gtk-3.0"
        gtk.mkdir(exist_ok=True)
        (gtk / "settings.ini").write_text("[Settings]\ngtk-font-name=Sans 16\n")
        window = self.start()
        self.assert_on_screen()
        frame = next(n for n in descendants(window.application) if quietly(n.getRole) == pyatspi.ROLE_FRAME)
        height = window.find("Refresh", pyatspi.ROLE_PUSH_BUTTON).queryComponent().getSize()[1]
        self.assertGreater(height, 40)  # 32 at 10 pt
        self.assertGreater(frame.queryComponent().getSize()[0], 900)
        self.assertGreater(window.place_of("Keys", "key a6").width, 200)  # enough to read a name
        self.press_revoke("key a6")
        window.find_text("Revoke “key a6”?")
        self.assert_on_screen()
        window.press("Cancel")
        window.press("New key…")
        window.find_text("What will use it?")
        self.assert_on_screen()
        window.press("Cancel")


if __name__ == "__main__":
    ForeignNames.program = sys.argv.pop()
    unittest.main(verbosity=2)
