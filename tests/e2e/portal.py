# SPDX-License-Identifier: MIT
"""The desktop's portal, which sandboxed programs reach the desktop through, and which knows the desktop's colours."""

from gi.repository import GLib

from busservice import BusService

APPEARANCE = "org.freedesktop.appearance"
SETTINGS = "org.freedesktop.portal.Settings"
NOTIFICATION = "org.freedesktop.portal.Notification"


class Portal(BusService):
    """`settings` are by group and key. What is shown is in `shown`, by id."""

    NAME = "org.freedesktop.portal.Desktop"
    PATH = "/org/freedesktop/portal/desktop"
    INTERFACE = """<node><interface name="org.freedesktop.portal.Settings">
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
</interface><interface name="org.freedesktop.portal.Notification">
<method name="AddNotification"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/></method>
<method name="RemoveNotification"><arg type="s" direction="in"/></method>
</interface><interface name="org.freedesktop.portal.Background">
<method name="RequestBackground"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="o" direction="out"/></method></interface></node>"""

    def __init__(self, settings=None):
        self.settings = settings or {}
        self.shown = {}
        self.backgrounds = []

    def called(self, method, arguments):
        if method == "Read":
            return GLib.Variant("(v)", (GLib.Variant("v", self.settings[arguments]),))  # one variant too many
        if method == "AddNotification":
            self.shown[arguments[0]] = arguments[1]
        if method == "RemoveNotification":
            self.shown.pop(arguments[0], None)
        if method == "RequestBackground":
            self.backgrounds.append(arguments[1])
            return GLib.Variant("(o)", (self.PATH + "/request/x",))
        return GLib.Variant("()", ())

    def change(self, group, key, value):
        self.settings[group, key] = value
        self.emit("SettingChanged", GLib.Variant("(ssv)", (group, key, value)), SETTINGS)

    def click(self, number, action):
        self.emit("ActionInvoked", GLib.Variant("(ssav)", (number, action, [])), NOTIFICATION)
