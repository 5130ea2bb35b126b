# SPDX-License-Identifier: MIT
"""A Wayland desktop without a screen: sway, with the keyboard of wtype, the pictures of grim and wl-clipboard."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from window import wait_for

OUTPUT = "HEADLESS-1"
CONFIG = f"""output {OUTPUT} resolution 1600x1000
default_border none
exec sh -c 'echo $WAYLAND_DISPLAY $SWAYSOCK > $XDG_RUNTIME_DIR/ready'
"""
KEPT = "3600000"  # milliseconds


class Compositor:
    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(dir="/tmp"))  # which sway can reach if this runs as root
        (self.folder / "config").write_text(CONFIG)
        self.log = open(self.folder / "log", "w")
        command = ["sway", "-c", self.folder / "config"]
        if os.geteuid() == 0:  # sway refuses to run as root
            shutil.chown(self.folder, "nobody")
            command = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", *command]
        environment = {**os.environ, "WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1",
                       "WLR_RENDERER": "pixman", "XDG_RUNTIME_DIR": str(self.folder), "HOME": str(self.folder)}
        environment.pop("DISPLAY", None)
        self.process = subprocess.Popen(command, env=environment, stdout=self.log, stderr=self.log)
        ready = self.folder / "ready"
        display, socket = wait_for("sway", lambda: ready.exists() and ready.read_text().split())
        # An absolute path leads programs with another runtime folder there, too.
        self.environment = {**os.environ, "WAYLAND_DISPLAY": str(self.folder / display), "SWAYSOCK": socket,
                            "QT_QPA_PLATFORM": "wayland"}
        self.environment.pop("DISPLAY", None)
        # A desktop keeps its keyboard; each other wtype would take it along when it ends.
        self.keyboard = subprocess.Popen(["wtype", "-s", KEPT, "-k", "Shift_L"], env=self.environment)
        return self

    def __exit__(self, *_):
        for process in (self.keyboard, self.process):
            process.terminate()
            process.wait(40)
        self.log.close()
        shutil.rmtree(self.folder)

    def ask(self, *command):
        return subprocess.run(command, env=self.environment, check=True, stdout=subprocess.PIPE).stdout

    def type(self, text):
        self.ask("wtype", "--", text)

    def press(self, key, *modifiers):
        before = [word for each in modifiers for word in ("-M", each)]
        after = [word for each in modifiers for word in ("-m", each)]
        self.ask("wtype", *before, "-k", key, *after)

    def clipboard(self):
        """None while it is empty."""
        pasted = subprocess.run(["wl-paste", "--no-newline"], env=self.environment, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL)
        return pasted.stdout.decode() if pasted.returncode == 0 else None

    def set_scale(self, scale):
        self.ask("swaymsg", "output", OUTPUT, "scale", str(scale))

    def windows(self):
        """The titles of the windows, the one with the keyboard first."""

        def collect(node):
            own = [(not node["focused"], node["name"])] if node.get("app_id") else []
            return own + [each for child in node["nodes"] + node["floating_nodes"] for each in collect(child)]

        return [title for _, title in sorted(collect(json.loads(self.ask("swaymsg", "-t", "get_tree", "-r"))))]

    def picture(self):
        """The screen as PPM."""
        return self.ask("grim", "-t", "ppm", "-")

    def save_picture(self, name):
        """For looking at, in the folder SCRIPTO_TEST_PICTURES."""
        if folder := os.environ.get("SCRIPTO_TEST_PICTURES"):
            self.ask("grim", str(pathlib.Path(folder) / f"{name}.png"))
