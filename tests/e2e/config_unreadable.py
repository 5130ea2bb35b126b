# SPDX-License-Identifier: MIT
"""A file that cannot be read is never overwritten: the window says so, saves nothing, and recovers once it is repaired.

Usage: config_unreadable.py PROGRAM, inside tests/with-desktop."""

import os
import shutil
import socket
import stat
import sys
import unittest

from configfolder import ConfigFolder, profile, text_of
from window import Window, wait_for

WHOLE = text_of({"activeProfile": "alpha", "profiles": {"alpha": profile("a"), "beta": profile("b")}})
BROKEN = {
    "cut off": WHOLE[: len(WHOLE) // 2],
    "empty": b"",
    "trailing comma": WHOLE.replace(b'"beta": {', b'"beta": {,'),
    "profiles of a wrong type": b'{"activeProfile": null, "profiles": []}\n',
    "too large": WHOLE + b" " * 17_000_000,
    "not UTF-8": WHOLE.replace(b"b@example.com", b"b\xff@example.com"),
}


class ConfigUnreadable(unittest.TestCase):
    program = ""

    def setUp(self):
        self.folder = ConfigFolder()
        self.folder.write(WHOLE)
        # Root may read everything; root without capabilities may not.
        unprivileged = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
        self.window = Window(*unprivileged, self.program)
        self.addCleanup(self.window.close)
        self.wait_until_readable()

    def wait_until_readable(self):
        window = self.window
        window.find_no_text("config.json cannot be read")
        window.select("Profiles", "beta")
        window.button("Use")

    def wait_until_refused(self, *texts):
        window = self.window
        for text in ("config.json cannot be read", "Nothing is written while the file is broken.", *texts):
            window.find_text(text)
        self.assertFalse(window.offers("Use"))
        # Still possible, as is “New key…”, for a user who keeps the key elsewhere.
        window.press("Sign in…")
        window.type("E-mail", "anna@example.com")
        window.press("Send code")
        window.find_text("config.json can’t be written: a new key would be saved nowhere.")
        window.button("I’ll copy the key myself")
        window.press("Cancel")
        window.find_no_text("a new key would be saved nowhere")

    def look_and_mend(self, put, *texts):
        """Has `put` replace the file; checks that this is reported, that the file is left alone, and that the window
        recovers."""
        put()
        before = self.everything()
        self.wait_until_refused(*texts)
        self.press_keys_in_vain()
        self.assertEqual(self.everything(), before)
        self.clear()
        self.folder.write(WHOLE)
        self.wait_until_readable()
        self.assertEqual(self.folder.read(), WHOLE)

    def press_keys_in_vain(self):
        """For shortcuts without a button that could be disabled. The keys after them prove that they have been
        handled."""
        window = self.window
        window.click("Profiles", "alpha")
        window.find_text("Keys of a@example.com")
        window.press_keys("Delete", "F2", "Down")
        window.find_text("Keys of b@example.com")
        self.assertFalse(any(window.shows(text) for text in ("from this computer?", "Rename")))

    def everything(self):
        """Every entry of the folder: kind, identity and content."""
        found = {}
        for path in self.folder.path.iterdir():
            status = path.lstat()
            regular = stat.S_ISREG(status.st_mode) and os.access(path, os.R_OK)
            found[path.name] = (status.st_mode, status.st_ino, path.read_bytes() if regular else None)
        return found

    def clear(self):
        file = self.folder.file
        if file.is_dir():
            shutil.rmtree(file)
        else:
            file.unlink()

    def test_broken_file(self):
        for what, content in BROKEN.items():
            with self.subTest(what):
                self.look_and_mend(lambda: self.folder.write(content))
        self.save()
        # The shortcuts that did nothing before work now.
        self.window.click("Profiles", "alpha")
        self.window.press_keys("Delete")
        self.window.find_text("Remove “alpha” from this computer?")
        self.window.press("Cancel")

    def test_other_file_types(self):
        def put_socket():
            self.clear()
            # A socket's address is limited to about 100 bytes.
            os.chdir(self.folder.path)
            with socket.socket(socket.AF_UNIX) as bound:
                bound.bind(self.folder.file.name)

        def put_folder():
            self.clear()
            self.folder.file.mkdir()
            (self.folder.file / "inside").write_text("kept")

        def put_pipe():
            self.clear()
            os.mkfifo(self.folder.file, 0o600)

        self.look_and_mend(put_folder, "A folder stands where the file should be.")
        self.look_and_mend(put_pipe, "A pipe stands where the file should be.")
        self.look_and_mend(put_socket, "A socket stands where the file should be.")
        self.save()

    def test_no_permission(self):
        self.look_and_mend(lambda: self.folder.file.chmod(0o000), "permission was denied")
        self.folder.file.chmod(0o000)
        self.wait_until_refused("permission was denied")
        self.folder.file.chmod(0o600)
        self.wait_until_readable()
        self.save()

    def save(self):
        """Saving again proves the recovery."""
        self.window.press("Use")
        wait_for("the save", lambda: self.folder.stored()["activeProfile"] == "beta")


if __name__ == "__main__":
    ConfigUnreadable.program = sys.argv.pop()
    unittest.main(verbosity=2)
