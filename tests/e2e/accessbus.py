# SPDX-License-Identifier: MIT
"""Leads programs on one session bus to another bus's accessibility bus: Qt asks org.a11y.Bus for it, and nothing else.

Usage: accessbus.py SESSION_BUS ACCESSIBILITY_BUS"""

import sys

from gi.repository import Gio, GLib

from buses import connect

INTERFACES = """<node>
<interface name="org.a11y.Bus"><method name="GetAddress"><arg type="s" direction="out"/></method></interface>
<interface name="org.a11y.Status"><property name="IsEnabled" type="b" access="readwrite"/>
<property name="ScreenReaderEnabled" type="b" access="readwrite"/></interface></node>"""


def main(session, accessibility):
    bus = connect(session)
    tell_address = lambda *call: call[-1].return_value(GLib.Variant("(s)", (accessibility,)))
    tell_enabled = lambda *_: GLib.Variant("b", True)
    for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
        bus.register_object("/org/a11y/bus", interface, tell_address, tell_enabled, None)
    Gio.bus_own_name_on_connection(bus, "org.a11y.Bus", 0, None, None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main(*sys.argv[1:])
