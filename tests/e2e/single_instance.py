# SPDX-License-Identifier: MIT
"""One window for each config.json: further starts, other instances that were killed or hang, and the desktop's requests.

Usage: single_instance.py PROGRAM, inside tests/with-desktop."""

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

import pyatspi
from gi.repository import Gio, GLib

from backend import Backend
from buses import ask_daemon, call
from configfolder import ConfigFolder
from keyrings import Session
from window import Window, wait_for

ID = "io.codika.scripto_keys"
INTERFACE = "org.freedesktop.Application"
SOON = 20  # seconds; a further start ends by itself
SERVICE = pathlib.Path(__file__).parents[2] / f"packaging/desktop/{ID}.service.in"


def names_of_program(bus):
    return [name for name in ask_daemon(bus, "ListNames") if name.startswith(ID)]


def windows_of(process):
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(process)]
    return subprocess.run(search, stdout=subprocess.PIPE, text=True).stdout.split()


def request(bus, name, method, *arguments):
    signature = "(sava{sv})" if arguments else "(a{sv})"
    call(bus, name, "/" + name.replace(".", "/"), INTERFACE, method, GLib.Variant(signature, (*arguments, {})))


class SingleInstance(unittest.TestCase):
    program = ""

    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.backend = self.enterContext(Backend(folder, "--demo"))
        self.elsewhere = self.enterContext(tempfile.TemporaryDirectory())
        shutil.rmtree(pathlib.Path(os.environ["XDG_STATE_HOME"]) / "scripto-keys", ignore_errors=True)
        self.content = (self.backend.folder / "demo-config.json").read_bytes()
        ConfigFolder().write(self.content)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def start(self, **how):
        window = Window(self.program, **how)
        self.addCleanup(lambda: window.process.poll() is None and window.close())
        if window.application:
            wait_for("the profiles", lambda: len(window.rows("Profiles")) > 2)
        return window

    def start_again(self, *arguments, environment=os.environ):
        done = subprocess.run([self.program, *arguments], env=environment, timeout=SOON)
        self.assertEqual(done.returncode, 0)

    def see_selected(self, window, profile):
        cells = lambda: window.find("Profiles", pyatspi.ROLE_TABLE).queryTable()
        wait_for(f"{profile} to be selected", lambda: cells().isRowSelected(window.row_of("Profiles", profile)))

    def test_further_start_raises_the_window(self):
        window = self.start()
        active = window.used()
        number = window.numbers()[0]
        subprocess.run(["xdotool", "windowminimize", number], check=True)
        wait_for("the window to be minimized", lambda: not window.numbers())
        self.start_again("--profile", "staging")
        wait_for("the window", lambda: window.numbers() == [number])
        wait_for("the window to be active", window.is_active)
        self.see_selected(window, "staging")
        self.assertEqual(window.used(), active)
        self.start_again()
        self.see_selected(window, "staging")
        self.start_again("--profile", "nobody <b>")
        window.find_text("There is no profile “nobody <b>”.")

    def test_further_start_with_another_server(self):
        window = self.start()
        self.start_again("--api-url", self.backend.url)
        window.find_text(f"keeps using its own server. To use {self.backend.url}, quit and start it again.")

    def test_killed_instance_blocks_nobody(self):
        self.start().kill()
        self.start()

    def test_hanging_instance_blocks_nobody(self):
        window = self.start()
        window.process.send_signal(signal.SIGSTOP)
        second = self.start(has_bus=False)  # assistive technology would wait for the first one
        wait_for("a window of its own", second.numbers)
        window.process.send_signal(signal.SIGCONT)
        second.close()
        window.close()

    def test_no_bus(self):
        elsewhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.elsewhere}/bus", "XDG_RUNTIME_DIR": self.elsewhere}
        without = {**os.environ, **elsewhere}
        window = self.start()
        self.start_again("--profile", "staging", environment=without)
        self.see_selected(window, "staging")
        window.kill()
        alone = self.start(environment=without, has_bus=False)
        wait_for("a window", alone.numbers)
        subprocess.run(["xdotool", "windowminimize", alone.numbers()[0]], check=True)
        wait_for("the window to be minimized", lambda: not alone.numbers())
        self.start_again(environment=without)
        wait_for("the window", alone.numbers)
        self.start_again("--sign-in", environment=without)
        wait_for("the dialog", lambda: len(alone.numbers()) == 2)

    def test_other_config_has_another_window(self):
        first = self.start()
        other = {**os.environ, "XDG_CONFIG_HOME": self.elsewhere}
        ConfigFolder(self.elsewhere).write(self.content)
        second = self.start(environment=other)
        names = names_of_program(self.bus)
        self.assertEqual(len(names), 2)
        for name in names:  # neither is the default config.json
            self.assertRegex(name, rf"^{ID}\.c[0-9a-f]+$")
        self.start_again("--profile", "staging", environment=other)
        self.see_selected(second, "staging")
        first.close()
        self.start_again(environment=other)

    def test_desktop_opens_dialogs_and_nothing_else(self):
        window = self.start()
        active = window.used()
        name = names_of_program(self.bus)[0]
        window.button("New key…")
        request(self.bus, name, "ActivateAction", "new-key", [])
        window.find("Create key")
        request(self.bus, name, "ActivateAction", "sign-in", [])  # not on top of the other dialog
        window.press("Cancel")
        wait_for("the dialog to go", lambda: not window.offers("Create key"))
        self.assertFalse(window.offers("Send code"))
        request(self.bus, name, "ActivateAction", "sign-in", [])
        window.find("Send code")
        window.press("Cancel")
        for action in ("use", "revoke", "quit"):
            with self.assertRaises(GLib.Error):
                request(self.bus, name, "ActivateAction", action, [GLib.Variant("s", "staging")])
        self.assertEqual(window.used(), active)

    def test_desktop_starts_the_program(self):
        with self.desktop_session() as session:
            request(session.bus, ID, "ActivateAction", "sign-in", [])
            process = ask_daemon(session.bus, "GetConnectionUnixProcessID", ID)
            wait_for("the window and the dialog", lambda: len(windows_of(process)) == 2)
            os.kill(process, signal.SIGTERM)
            wait_for("its end", lambda: not names_of_program(session.bus))

    # The desktop knows only the program's own name, which is not the name of the window for this config.json.
    def test_desktop_starts_the_program_in_a_session_with_another_config(self):
        with self.desktop_session() as session:
            ConfigFolder(self.elsewhere).write(self.content)
            variables = GLib.Variant("(a{ss})", ({"XDG_CONFIG_HOME": self.elsewhere},))
            call(session.bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                 "UpdateActivationEnvironment", variables)
            request(session.bus, ID, "ActivateAction", "sign-in", [])
            process = ask_daemon(session.bus, "GetConnectionUnixProcessID", ID)
            wait_for("the window and the dialog", lambda: len(windows_of(process)) == 2)
            own = [name for name in names_of_program(session.bus) if name != ID]
            self.assertRegex(own[0], rf"^{ID}\.c[0-9a-f]+$")
            os.kill(process, signal.SIGTERM)
            wait_for("its end", lambda: not names_of_program(session.bus))
            # It was started in a terminal.
            environment = {**session.env, "XDG_CONFIG_HOME": self.elsewhere}
            window = self.start(environment=environment, has_bus=False)
            wait_for("the window", window.numbers)
            wait_for("its name", lambda: names_of_program(session.bus) == own)
            request(session.bus, ID, "ActivateAction", "sign-in", [])
            wait_for("the dialog", lambda: len(window.numbers()) == 2)
            wait_for("the other process to end", lambda: names_of_program(session.bus) == own)
            window.kill()

    @contextlib.contextmanager
    def desktop_session(self):
        """Whose bus starts the program."""
        with Session("unlocked") as session:
            services = session.folder / "data/dbus-1/services"
            services.mkdir(parents=True)
            place = str(pathlib.Path(self.program).parent)
            text = SERVICE.read_text().replace("@CMAKE_INSTALL_FULL_BINDIR@", place)
            (services / f"{ID}.service").write_text(text)
            call(session.bus, "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "ReloadConfig")
            yield session


if __name__ == "__main__":
    SingleInstance.program = sys.argv.pop()
    unittest.main(verbosity=2)
