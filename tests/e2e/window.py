# SPDX-License-Identifier: MIT
"""The program as assistive technology sees it: found by role and name, never by position."""

import os
import subprocess
import time

import pyatspi

import traces

WAIT = 40  # seconds; generous for a busy machine, as every wait ends as soon as it can
USED_BY = 7  # the column of the keys
WORD = 1  # the column of the profiles
BUTTONS = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON)
ENTRIES = (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_RADIO_MENU_ITEM)


def wait_for(what, condition, timeout=WAIT, pause=0.05):
    """Pauses as long as a look takes, so that waiting leaves half of a core to what it waits for."""
    end = time.monotonic() + timeout
    while True:
        begin = time.monotonic()
        value = condition()
        now = time.monotonic()
        if value:
            return value
        if now > end:
            raise AssertionError(f"timed out after {timeout} s waiting for {what}")
        time.sleep(max(pause, now - begin))


def quietly(function, default=None):
    """Widgets come and go during inspection; one that has just gone counts as missing."""
    try:
        return function()
    except Exception:  # pyatspi raises many kinds of GLib errors
        return default


def descendants(root, also_hidden=False):
    """Hidden parts of a window are many, and a look into them takes as long as one at what is shown."""
    for index in range(quietly(lambda: root.childCount, 0)):
        child = quietly(lambda i=index: root.getChildAtIndex(i))
        if child is None or not (also_hidden or quietly(lambda: child.getState().contains(pyatspi.STATE_VISIBLE))):
            continue
        yield child
        if quietly(child.getRole) not in (None, pyatspi.ROLE_TABLE):
            yield from descendants(child, also_hidden)


def is_shown(node):
    states = node.getState()
    return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)


def labels_of(node):
    relations = quietly(node.getRelationSet, [])
    labels = [r for r in relations if r.getRelationType() == pyatspi.RELATION_LABELLED_BY]
    return [r.getTarget(i).name for r in labels for i in range(r.getNTargets())]


class Window:
    def __init__(self, program, *arguments, environment=None, before_start=None, has_bus=True):
        """`before_start` is called in the new process. Without a bus, the window can only be clicked and captured."""
        self.environment = environment or os.environ.copy()
        self.process = subprocess.Popen([program, *arguments], env=self.environment, preexec_fn=before_start)
        self.application = wait_for("the program's window", self._find_application) if has_bus else None

    def _find_application(self):
        assert self.process.poll() is None, "the program ended"
        desktop = pyatspi.Registry.getDesktop(0)
        for child in (quietly(lambda i=i: desktop.getChildAtIndex(i)) for i in range(desktop.childCount)):
            if child is not None and quietly(child.get_process_id) == self.process.pid and child.childCount:
                return child
        return None

    def numbers(self):
        """The ids of the visible windows. xdotool fails if a window closes meanwhile."""
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        return subprocess.run(search, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.split()

    def picture(self):
        """The pixels of the main window; None while it does not exist."""
        numbers = self.numbers()
        if not numbers:
            return None
        return subprocess.run(["import", "-window", numbers[-1], "rgb:-"], stdout=subprocess.PIPE).stdout

    def close(self):
        self._end(self.process.terminate)

    def kill(self):
        self._end(self.process.kill)

    def _end(self, end):
        """Also checks that no key was left where others can find it."""
        found = traces.of_process(self.process.pid) if self.process.poll() is None else []
        end()
        self.process.wait(WAIT)
        found += traces.of_files(self.environment)
        assert not found, f"keys can be found in {found}"

    def find(self, name, *roles, timeout=WAIT):
        def look():
            for node in descendants(self.application):
                if quietly(lambda n=node: n.name == name and (not roles or n.getRole() in roles) and is_shown(n)):
                    return node
            return None

        return wait_for(f"“{name}”", look, timeout)

    def is_enabled(self, name):
        return self.find(name, *BUTTONS).getState().contains(pyatspi.STATE_ENABLED)

    def is_checked(self, name):
        return self.find(name, pyatspi.ROLE_RADIO_BUTTON).getState().contains(pyatspi.STATE_CHECKED)

    def offers(self, name):
        """Whether there is such a button now."""
        buttons = [n for n in descendants(self.application) if quietly(n.getRole) in BUTTONS]
        return any(quietly(lambda b=button: b.name == name and is_shown(b)) for button in buttons)

    def button(self, name, timeout=WAIT):
        """The button, once it is enabled."""

        def usable():
            node = self.find(name, *BUTTONS, timeout=timeout)
            return node if node.getState().contains(pyatspi.STATE_ENABLED) else None

        return wait_for(f"“{name}” to be enabled", usable, timeout)

    def press(self, name):
        assert self.button(name).queryAction().doAction(0)

    def keep_copy(self, place):
        """Of a profile whose copies differ, in the details: “In config.json” or “In the keychain”."""

        def usable(node):
            is_it = node.name == "Keep this copy" and node.description == place
            return is_it and is_shown(node) and node.getState().contains(pyatspi.STATE_ENABLED)

        found = lambda: [n for n in descendants(self.application) if quietly(lambda n=n: usable(n))]
        assert wait_for(f"the copy “{place}”", found)[0].queryAction().doAction(0)

    def click(self, table, text):
        """Clicks with the mouse on the row with `text` in its first cell."""
        box = self.place_of(table, text)
        self.click_at(box.x + min(40, box.width // 2), box.y + box.height // 2)

    def click_word(self, profile):
        """What is wrong with the profile: a link at the end of the row's first line, which is painted."""
        box = self.place_of("Profiles", profile)
        self.click_at(box.x + box.width - 30, box.y + box.height // 3)

    def words(self):
        """What is wrong with the profiles, by their names; empty for those that are well."""
        return {row[0]: row[WORD] for row in self.rows("Profiles")}

    def used(self):
        """The profile that the CLI uses, or None."""
        return next((row[0] for row in self.rows("Profiles") if row[-1] == "CLI uses this"), None)

    def wait_until_in_sync(self):
        state = lambda: self.find("Keychain state").description
        wait_for("the keychain to be in step", lambda: state().endswith("in sync"))

    def place_of(self, table, text):
        cells = self.find(table, pyatspi.ROLE_TABLE).queryTable()
        return cells.getAccessibleAt(self.row_of(table, text), 0).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)

    def click_at(self, x, y):
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)

    def choose_in_menu(self, letter):
        """Chooses the entry with this letter. Qt exposes menus only to the eye and the keyboard."""
        before = set(self.numbers())  # a tool tip among them may go at the click
        box = self.find("Menu", *BUTTONS).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.click_at(box.x + box.width // 2, box.y + box.height // 2)
        wait_for("the menu", lambda: set(self.numbers()) - before)
        subprocess.run(["xdotool", "key", letter], check=True)

    def entries_of(self, segment):
        """The entries in the menu of a segment of the status line, which must be open."""
        nodes = descendants(self.find(segment, *BUTTONS), also_hidden=True)
        return [node for node in nodes if quietly(node.getRole) in ENTRIES]

    def texts_of(self, segment):
        """The texts in the menu of that segment, which cannot be chosen, too."""
        self.press(segment)
        texts = [node.name for node in self.entries_of(segment)]
        subprocess.run(["xdotool", "key", "Escape"], check=True)
        return texts

    def choose_from(self, segment, text):
        """Chooses an entry in that menu, once there is one that can be chosen."""

        def choose():
            self.press(segment)
            for entry in self.entries_of(segment):
                if entry.name == text and entry.getState().contains(pyatspi.STATE_ENABLED):
                    return entry.queryAction().doAction(0)
            subprocess.run(["xdotool", "key", "Escape"], check=True)  # it is filled each time it opens
            return False

        wait_for(f"“{text}” in the menu of {segment}", choose, pause=0.3)

    def run_command(self, text):
        """Runs the first command for this text. Qt hides popups from assistive technology."""
        before = set(self.numbers())
        self.press_keys("ctrl+k")
        wait_for("the palette", lambda: set(self.numbers()) - before)
        subprocess.run(["xdotool", "type", text], check=True)
        subprocess.run(["xdotool", "key", "Return"], check=True)

    def press_keys(self, *keys):
        """Sends keys to the main window once it has the keyboard: a finished dialog may still be closing."""
        wait_for("the main window to be active", self.is_active)
        subprocess.run(["xdotool", "key", *keys], check=True)

    def is_active(self):
        frames = [n for n in descendants(self.application) if quietly(n.getRole) == pyatspi.ROLE_FRAME]
        return any(quietly(lambda f=f: f.getState().contains(pyatspi.STATE_ACTIVE)) for f in frames)

    def type(self, name, text):
        field = self.find(name, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT)
        assert field.queryEditableText().setTextContents(text)

    def text(self, name):
        field = self.find(name, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY)
        return field.queryText().getText(0, -1)

    def choose(self, name, start):
        """Chooses in a combo box by typing the start of the option. Qt names a combo box after its value; its label is
        only found through its relations."""

        def look():
            boxes = [n for n in descendants(self.application) if quietly(n.getRole) == pyatspi.ROLE_COMBO_BOX]
            return next((box for box in boxes if name in labels_of(box)), None)

        box = wait_for(f"“{name}”", look)
        assert box.queryAction().doAction(0)  # opens the list
        wait_for("the list", lambda: box.getState().contains(pyatspi.STATE_EXPANDED))
        subprocess.run(["xdotool", "type", start], check=True)
        subprocess.run(["xdotool", "key", "Return"], check=True)
        wait_for(f"“{name}” to be “{start}…”", lambda: box.name.startswith(start))

    def shown_text(self, text):
        """The first visible label, message or description that contains `text`, or None."""

        def containing(node):
            texts = [node.name, node.description] if is_shown(node) else []
            return next((each for each in texts if text in each), None)

        found = (quietly(lambda n=node: containing(n)) for node in descendants(self.application))
        return next((each for each in found if each), None)

    def shows(self, text):
        return self.shown_text(text) is not None

    def find_text(self, text):
        return wait_for(f"“{text}”", lambda: self.shows(text))

    def find_no_text(self, text):
        wait_for(f"“{text}” to go", lambda: not self.shows(text))

    def rows(self, table):
        """The texts of a table, one list per row."""
        cells = self.find(table, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST).queryTable()

        def text(row, column):
            return quietly(lambda: cells.getAccessibleAt(row, column).name, "") or ""

        return [[text(row, column) for column in range(cells.nColumns)] for row in range(cells.nRows)]

    def row_of(self, table, text):
        """The index of the first row with `text` in its first cell."""

        def look():
            found = [i for i, row in enumerate(self.rows(table)) if row and text in row[0]]
            return [found[0]] if found else None

        return wait_for(f"“{text}” in {table}", look)[0]

    def select(self, table, text):
        self.select_row(table, self.row_of(table, text))

    def select_key_of(self, profile):
        """Several keys may have the same name, and rows move while lists are read."""
        used = lambda: [index for index, row in enumerate(self.rows("Keys")) if profile in row[USED_BY]]

        def select():
            before = used()
            if before:
                self.select_row("Keys", before[0])
            return before and used() == before

        wait_for(f"a key that {profile} uses", select)

    def select_row(self, table, row):
        cells = self.find(table, pyatspi.ROLE_TABLE).queryTable()
        for index in range(cells.nRows):
            if index != row:
                quietly(lambda i=index: cells.removeRowSelection(i))
        assert cells.addRowSelection(row)
