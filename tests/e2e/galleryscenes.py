# SPDX-License-Identifier: MIT
"""The scenes of the gallery: what the world is like before the window opens, and the steps to the picture."""

import dataclasses
import os
import shutil
import subprocess
import typing

import pyatspi

from configfolder import text_of
from window import BUTTONS, wait_for

HOLD = "keys/revokeHoldSeconds"
CONFIRM = "keys/revokeWhenConfirmed"
TEXT_SIZE = "appearance/textPercent"
LANGUAGE = "appearance/language"
EMAIL = "anna.maria@example.com"


@dataclasses.dataclass
class Scene:
    name: str
    steps: typing.Sequence = ()
    before: typing.Sequence = ()  # before the window opens
    settings: dict = dataclasses.field(default_factory=lambda: {HOLD: 60})
    backend: typing.Sequence[str] = ("--demo",)
    session: str = "unlocked"  # see keyrings.Session
    names_server: bool = False  # with --api-url
    size: tuple[int, int] | None = None  # if it needs one of its own


# Before the window opens


def demo(stage):
    stage.config.write((stage.backend.folder / "demo-config.json").read_bytes())


def edit(change):
    """Another program changes config.json; `change` gets its content."""

    def step(stage):
        content = stage.config.stored()
        change(content)
        stage.config.write(text_of(content))

    return step


def of_profiles(change):
    return edit(lambda content: change(content["profiles"]))


def sql(statement, *values):
    return lambda stage: stage.backend.sql(statement, *values)


def stop_server(stage):
    stage.backend.process.terminate()
    stage.backend.process.wait(40)


def write_config(text):
    return lambda stage: stage.config.write(text.encode())


def make_public(stage):
    os.chmod(stage.config.file, 0o644)


def lock_keychain(stage):
    stage.session.lock()


def environment(**more):
    return lambda stage: stage.session.env.update(more)


def plant_keys(stage):
    """Keys in the files of a home folder of its own: that of a profile, one of the account and a stray one."""
    home = stage.backend.folder / "home"
    files = {
        "proj/api/.env": "A=1\n\nSCRIPTO_API_KEY=%s\n" % stage.config.stored()["profiles"]["work"]["apiKey"],
        ".bash_history": "ls\n" * 811 + "export SCRIPTO_API_KEY=scripto_" + "Qz7k" * 16 + "\n",
        "site/.git/HEAD": "ref: refs/heads/main\n",
        "site/deploy.sh": "#!/bin/sh\nKEY=scripto_" + "Lx4b" * 16 + "\n",
        "site/old.zip": "PK\3\4",
    }
    for name, text in files.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text)
    stage.session.env["HOME"] = str(home)


def remove_planted(stage):
    """The window still shows them. None may be left when it closes."""
    shutil.rmtree(stage.backend.folder / "home", ignore_errors=True)


# Steps in the window


def keys_read(stage):
    wait_for("the keys", lambda: len(stage.window.rows("Keys")) > 1)


def in_sync(stage):
    stage.window.wait_until_in_sync()


def see(text):
    return lambda stage: stage.window.find_text(text)


def press(name):
    return lambda stage: stage.window.press(name)


def press_keys(*keys):
    return lambda stage: stage.window.press_keys(*keys)


def key(name):
    """Selects it, with the keyboard in the table."""

    def step(stage):
        stage.window.select("Keys", name)
        stage.window.find("Keys", pyatspi.ROLE_TABLE).queryComponent().grabFocus()

    return step


def profile(name):
    return lambda stage: stage.window.click("Profiles", name)


def trouble(name):
    """What is wrong with the profile is found."""
    return lambda stage: wait_for(f"the word of {name}", lambda: stage.window.words().get(name))


def word(name):
    def step(stage):
        trouble(name)(stage)
        stage.window.click_word(name)

    return step


def enter(name, text):
    return lambda stage: stage.window.type(name, text)


def typed(text):
    """Into whatever has the keyboard."""
    return lambda stage: subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)


def write_note(text):
    def step(stage):
        stage.window.find("Note", pyatspi.ROLE_TEXT).queryComponent().grabFocus()
        typed(text)(stage)

    return step


def check(name):
    """A radio button, check box or chip."""
    roles = pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_TOGGLE_BUTTON
    return lambda stage: stage.window.find(name, *roles).queryAction().doAction(0)


def point_at(table, text):
    def step(stage):
        box = stage.window.place_of(table, text)
        x, y = (str(round(stage.scale * each)) for each in (box.x + 40, box.y + box.height // 2))
        subprocess.run(["xdotool", "mousemove", x, y], check=True)

    return step


def menu_of(table, text):
    """With the right button."""

    def step(stage):
        point_at(table, text)(stage)
        stage.window.click(table, text)
        opened(stage, lambda: subprocess.run(["xdotool", "click", "3"], check=True))

    return step


def menu(button):
    """With the mouse, as a menu that assistive technology opens has no place on the screen."""

    def step(stage):
        box = stage.window.find(button, *BUTTONS).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        opened(stage, lambda: stage.window.click_at(box.x + box.width // 2, box.y + box.height // 2))

    return step


def commands(text):
    def step(stage):
        opened(stage, lambda: stage.window.press_keys("ctrl+k"))
        typed(text)(stage)

    return step


def opened(stage, open_menu):
    before = len(stage.window.numbers())
    open_menu()
    wait_for("the menu", lambda: len(stage.window.numbers()) > before)


def choose(segment, text):
    """In the menu of a segment of the status line."""
    return lambda stage: stage.window.choose_from(segment, text)


def in_menu(letter):
    return lambda stage: stage.window.choose_in_menu(letter)


def settings_page(name):
    def step(stage):
        stage.window.press_keys("ctrl+comma")
        box = stage.window.find(name, pyatspi.ROLE_LIST_ITEM).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        stage.window.click_at(box.x + box.width // 2, box.y + box.height // 2)

    return step


def several_keys(*names):
    def step(stage):
        stage.window.click("Keys", names[0])
        subprocess.run(["xdotool", "keydown", "ctrl"], check=True)
        for name in names[1:]:
            stage.window.click("Keys", name)
        subprocess.run(["xdotool", "keyup", "ctrl"], check=True)

    return step


def code(stage):
    return stage.backend.code_for(EMAIL)


def enter_code(stage):
    stage.window.find("Code")
    stage.window.type("Code", code(stage))


def enter_own_code(stage):
    stage.window.find("Code")
    stage.window.type("Code", stage.backend.code_for(stage.config.stored()["profiles"]["work"]["email"]))


def refuse_mint(stage):
    stage.backend.fault("POST /api/keys", mode="status", status=403)


# Worlds


def of_demo(name, *steps, before=(), **more):
    return Scene(name, (keys_read, *steps), (demo, *before), **more)


def of_session(name, *steps, before=()):
    """Signing in on a server that is known to want a web session."""
    first = (see("Managing keys needs a code"), press("Sign in…"), see("Stay signed in on this computer"))
    options = ("--demo", "--session-only", "--test-controls")
    return Scene(name, (*first, *steps), (demo, *before), backend=options, names_server=True)


def managing(name, *steps):
    """The keys as a web session reads them, which may change them."""
    first = (see("Managing keys needs a code"), press("Sign in to manage keys"), press("Send code"), enter_own_code,
             press("Sign in"), keys_read, key("old-ci"), press_keys("F9"), see("Change expiry…"))
    return Scene(name, (*first, *steps), (demo,), backend=("--demo", "--session-only"))


def in_language(name, code, keys):
    """With `keys` as the name of the table."""

    def keys_read_there(stage):
        wait_for("the keys", lambda: len(stage.window.rows(keys)) > 1)

    return Scene(name, (keys_read_there,), (demo,), {HOLD: 60, LANGUAGE: code})


def without_profiles(name, *steps, **more):
    return Scene(name, steps, names_server=True, backend=(), **more)


def forget(profiles):
    """What only the keychain still has."""
    del profiles["personal"]


def older_key_again(stage):
    """Another program changes the key of staging, the keychain follows, and a backup of config.json is put back."""
    backup = stage.config.stored()
    newer = "scripto_" + "n" * 64
    of_profiles(lambda profiles: profiles["staging"].update(apiKey=newer))(stage)
    wait_for("the keychain", lambda: stage.session.entry("staging")["apiKey"] == newer)
    stage.config.write(text_of(backup))
    trouble("staging")(stage)


def add_dead(profiles):
    key = "scripto_" + "d" * 64
    profiles["docs"] = {**profiles["work"], "apiKey": key, "keyId": "gone", "userId": "docs"}
    profiles["docs"]["email"] = "docs@example.com"


def add_elsewhere(profiles):
    profiles["eu"] = {**profiles["staging"], "apiKey": "scripto_" + "e" * 64, "baseUrl": "http://localhost:9"}


WORK_EXPIRES = sql("UPDATE apikey SET expiresAt = strftime('%Y-%m-%dT%H:%M:%S.000Z', 'now', '+5 days', '+1 minute')"
                   " WHERE name = 'laptop'")
TROUBLED = (WORK_EXPIRES, of_profiles(add_dead))
STALE = ("old-ci", "macbook-2023", "printer-room")

send_code = (enter("E-mail", EMAIL), press("Send code"))

SCENES = (
    of_demo("main", in_sync),
    of_demo("key-selected", key("old-ci"), point_at("Keys", "macbook-2023")),
    of_demo("profile-pointed-at", point_at("Profiles", "staging")),
    of_demo("profile-used", press_keys("ctrl+2"), see("The CLI now uses")),
    of_demo("all-accounts", check("All accounts")),
    of_demo("stale", check("Stale")),
    of_demo("filtered", press_keys("ctrl+f"), typed("is:stale unused:90d o")),
    of_demo("filter-suggestions", press_keys("ctrl+f"), typed("us")),
    of_demo("filter-mistake", press_keys("ctrl+f"), typed("unused:soon ")),
    of_demo("filter-without-match", press_keys("ctrl+f"), typed("nothing like this")),
    of_demo("several-keys", several_keys(*STALE)),
    of_demo("text-150", settings={TEXT_SIZE: 150}),
    of_demo("folded", settings={TEXT_SIZE: 150}, size=(720, 480)),
    of_demo("folded-profiles", press("work"), settings={TEXT_SIZE: 150}, size=(720, 480)),
    # Profiles
    of_demo("profiles-in-trouble", in_sync, older_key_again, of_profiles(forget), profile("docs"), trouble("docs"),
            profile("work"), trouble("work"), before=TROUBLED),
    of_demo("several-servers", before=(of_profiles(add_elsewhere),)),
    of_demo("details-of-profile", profile("staging"), press_keys("alt+Return"), see("More")),
    of_demo("details-of-key", key("old-ci"), press_keys("F9"), see("Server says")),
    of_demo("details-of-held-key", key("laptop"), press_keys("F9"), see("This app")),
    of_demo("details-of-held-back-key", key("old-ci"), press("Revoke"), see("Revoking “old-ci”"), key("old-ci"),
            press_keys("F9"), see("Undo keeps it")),
    of_demo("details-of-several-keys", several_keys(*STALE), press_keys("F9"), see("3 keys selected")),
    of_demo("details-of-nothing", in_sync, press_keys("F9")),
    of_demo("note", key("old-ci"), press_keys("F9"), write_note("Build server in the basement, until it moves")),
    of_demo("rename", profile("staging"), press_keys("F2"), see("Rename “")),
    of_demo("remove", profile("staging"), press_keys("Delete"), see("from this computer?")),
    of_demo("add-key", menu("Add profile"), press_keys("Up", "Return")),
    of_demo("restore", in_sync, of_profiles(forget), word("personal"), see("Restore “")),
    of_demo("review", in_sync, older_key_again, word("staging"), see("Keep both")),
    of_demo("repair-all", in_sync, older_key_again, of_profiles(forget), trouble("personal"),
            choose("Keychain state", "Repair all…"), see("Nothing happens before")),
    of_demo("renew", word("work"), see("Renew “"), before=(WORK_EXPIRES,)),
    # Commands and menus
    of_demo("all-commands", press_keys("ctrl+k")),
    of_demo("commands-not-found", commands("nothing like this")),
    of_demo("menu", menu("Menu")),
    of_demo("commands", commands("sta")),
    of_demo("commands-of-re", commands("re")),
    of_demo("shortcuts", press_keys("F1"), see("Lists with check boxes")),
    of_demo("menu-of-key", menu_of("Keys", "old-ci")),
    of_demo("menu-of-profile", menu_of("Profiles", "staging")),
    of_demo("menu-of-cli", menu("Active profile")),
    of_demo("menu-of-keychain", in_sync, menu("Keychain state")),
    # Revoking
    of_demo("hold", key("old-ci"), press("Revoke"), see("Revoking “old-ci”")),
    of_demo("holds", key("old-ci"), press("Revoke"), see("Revoking “old-ci”"), press("Revoke"), see("Revoking 2 keys")),
    of_demo("hold-until-confirmed", key("old-ci"), press("Revoke"), settings={CONFIRM: True}),
    of_demo("revoked", key("old-ci"), press("Revoke"), see("“old-ci” was revoked."), settings={HOLD: 0}),
    of_demo("revoke-question", key("laptop"), press("Revoke"), see("Revoke “laptop”?")),
    of_demo("quit-question", key("old-ci"), press("Revoke"), see("Revoking “old-ci”"), press_keys("ctrl+q")),
    of_demo("cleanup", press("Clean up stale keys")),
    of_demo("cleanup-hold", press("Clean up stale keys"), press("Revoke 6 keys"), see("Revoking 6 keys")),
    of_demo("cleanup-result", press("Clean up stale keys"), press("Revoke 6 keys"), see("keys were revoked."),
            settings={HOLD: 0}),
    of_demo("cleanup-of-several", several_keys(*STALE, "laptop"), press_keys("Delete")),
    # Changing
    managing("changes"),
    managing("paused", press("Pause"), see("is paused."), see("Paused:")),
    managing("rename-key", press("Rename…"), see("The key itself stays the same")),
    managing("key-expiry", press("Change expiry…"), see("The new time counts from today")),
    managing("menu-of-changeable-key", menu_of("Keys", "old-ci")),
    managing("cleanup-or-pause", press("Clean up stale keys"), see("Pause 6 keys")),
    # Making and replacing keys
    of_demo("new-key", press("New key…")),
    of_demo("new-key-refused", press("New key…"), enter("Name", ""), press("Create key")),
    of_demo("new-key-shown", press("New key…"), enter("Name", "ci-docs"), press("Create key"),
            see("Saved as profile")),
    of_demo("rotate", key("laptop"), press("Rotate…")),
    of_demo("rotated", key("laptop"), press("Rotate…"), press("Rotate key"), see("was rotated.")),
    of_demo("profiles-checked", in_menu("c"), see("Checked "), before=TROUBLED),
    # Signing in
    without_profiles("first-run", see("Add your first profile")),
    without_profiles("sign-in", press("Sign in…"), see("one-time code")),
    without_profiles("sign-in-mistake", press("Sign in…"), enter("E-mail", "anna"), press("Send code")),
    without_profiles("code", press("Sign in…"), enter("E-mail", EMAIL), press("Send code"), see("Enter the code")),
    without_profiles("code-refused", press("Sign in…"), enter("E-mail", EMAIL), press("Send code"),
                     enter("Code", "000000"), press("Sign in"), see("The server refused")),
    without_profiles("signed-in", press("Sign in…"), enter("E-mail", EMAIL), press("Send code"), enter_code,
                     press("Sign in"), see("You are signed in.")),
    of_demo("sign-in-again", press("Sign in…")),
    Scene("session-only", (see("Managing keys needs a code"),), (demo,), backend=("--demo", "--session-only")),
    of_session("one-code-address"),
    of_session("one-code", *send_code, see("One code signs you in")),
    of_session("one-more-code", *send_code, enter_code, press("Sign in"), see("The profile needs one more code"),
               before=(refuse_mint,)),
    # What goes wrong
    of_demo("key-refused", profile("docs"), trouble("docs"), before=TROUBLED),
    Scene("offline", (see("cannot be reached"),), (demo, stop_server)),
    of_demo("config-broken", in_sync, write_config('{\n  "activeProfile": oops\n'), see("config.json cannot be read")),
    of_demo("config-public", see("Others can read your keys"), before=(make_public,)),
    of_demo("keychain-locked", before=(lock_keychain,)),
    of_demo("keychain-missing", session="bus"),
    of_demo("key-in-environment", before=(environment(SCRIPTO_API_KEY="scripto_" + "s" * 64),)),
    of_demo("server-overridden", names_server=True),
    # The rest
    of_demo("history", key("old-ci"), press("Revoke"), see("“old-ci” was revoked."), press_keys("ctrl+2"),
            press_keys("ctrl+h"), settings={HOLD: 0}),
    of_demo("find-keys", press_keys("ctrl+shift+f"), see("Git work trees")),
    of_demo("found-keys", press_keys("ctrl+shift+f"), press("Find keys"), see("Keys found on this computer"),
            remove_planted, before=(plant_keys,)),
    of_demo("not-read", press_keys("ctrl+shift+f"), press("Find keys"), press("What was not read…"),
            remove_planted, before=(plant_keys,)),
    of_demo("settings-keys", press_keys("ctrl+comma"), settings={}),
    of_demo("settings-secrecy", settings_page("Clipboard and secrecy")),
    of_demo("settings-desktop", settings_page("Desktop")),
    of_demo("settings-appearance", settings_page("Appearance")),
    of_demo("settings-storage", settings_page("Storage")),
    in_language("german", "de", "Schlüssel"),
    in_language("french", "fr", "Clés"),
    of_demo("about", in_menu("a"), see("About Scripto Keys")),
    of_demo("diagnostics", in_menu("a"), press("Copy diagnostics…"), see("Paste this into a problem report")),
)

MAIN_STATES = ("main", "details-of-key", "cleanup", "hold", "first-run", "offline")
