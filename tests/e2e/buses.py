# SPDX-License-Identifier: MIT
"""D-Bus, as far as the tests need it."""

from gi.repository import Gio, GLib

DAEMON = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


def connect(address):
    flags = Gio.DBusConnectionFlags
    flags = flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def call(bus, name, path, interface, method, arguments=None, seconds=20):
    return bus.call_sync(name, path, interface, method, arguments, None, 0, seconds * 1000, None).unpack()


def ask_daemon(bus, method, name=None):
    return call(bus, *DAEMON, method, name and GLib.Variant("(s)", (name,)))[0]


def owner(bus, pid):
    """The unique name of a process on the bus."""
    for name in ask_daemon(bus, "ListNames"):
        try:
            if name.startswith(":") and ask_daemon(bus, "GetConnectionUnixProcessID", name) == pid:
                return name
        except GLib.Error:
            pass  # it has just left
    raise AssertionError(f"process {pid} is not on the bus")


def accessibility_bus():
    """The address of the session's accessibility bus."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    return call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
