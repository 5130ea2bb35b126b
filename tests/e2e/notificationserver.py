# SPDX-License-Identifier: MIT
"""A server for the desktop's notifications."""

from gi.repository import GLib

from busservice import BusService


class NotificationServer(BusService):
    """The titles and texts of what is shown are in `shown`, by id."""

    NAME = "org.freedesktop.Notifications"
    PATH = "/org/freedesktop/Notifications"
    INTERFACE = """<node><interface name="org.freedesktop.Notifications">
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
<arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
</interface></node>"""

    def __init__(self, *capabilities):
        self.capabilities = capabilities
        self.shown = {}
        self.count = 0
        self.hang = None  # an event that ends it

    def called(self, method, arguments):
        if self.hang:
            self.hang.wait()
        if method == "GetCapabilities":
            return GLib.Variant("(as)", (self.capabilities,))
        if method == "CloseNotification":
            self.shown.pop(arguments[0], None)
            return None
        number = arguments[1]
        if not number:
            self.count += 1
            number = self.count
        self.shown[number] = (arguments[3], arguments[4])
        return GLib.Variant("(u)", (number,))

    def click(self, number, action="default"):
        self.emit("ActionInvoked", GLib.Variant("(us)", (number, action)))
