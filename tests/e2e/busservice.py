# SPDX-License-Identifier: MIT
"""A service on the session bus, within the test itself."""

import os
import threading

from gi.repository import Gio, GLib

from buses import connect


class BusService:
    """Subclasses have NAME, PATH and INTERFACE (XML), called() and, if there are properties, read(). A KeyError
    is answered as an error."""

    def __enter__(self):
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()
        assert self.ready.wait(20)
        return self

    def __exit__(self, *_):
        self.loop.quit()
        self.thread.join(20)
        self.bus.close_sync(None)

    def _run(self):
        context = GLib.MainContext()
        context.push_thread_default()
        self.bus = connect(os.environ["DBUS_SESSION_BUS_ADDRESS"])
        for interface in Gio.DBusNodeInfo.new_for_xml(self.INTERFACE).interfaces:
            self.bus.register_object(self.PATH, interface, self._called, lambda *which: self.read(which[4]), None)
        self.loop = GLib.MainLoop(context)
        Gio.bus_own_name_on_connection(self.bus, self.NAME, 0, lambda *_: self.ready.set(), None)
        self.loop.run()
        context.pop_thread_default()

    def _called(self, _bus, _sender, _path, _interface, method, arguments, call):
        try:
            call.return_value(self.called(method, arguments.unpack()))
        except KeyError as missing:
            call.return_dbus_error("org.freedesktop.DBus.Error.Failed", str(missing))

    def emit(self, signal, arguments, interface=None):
        self.bus.emit_signal(None, self.PATH, interface or self.NAME, signal, arguments)
        self.bus.flush_sync(None)
