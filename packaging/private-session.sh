# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# A desktop session that shares nothing with the user's: it has its own HOME, XDG folders, D-Bus session and unlocked
# keyring. Sourced by packaging/run and tests/with-desktop. Call session_folders, session_bus and session_run, in this
# order. Everything started in between ends, and the folders are removed, when the sourcing script exits.

session_folders() {
    session=$(mktemp -d -t scripto-keys.XXXXXX)
    keyring=
    trap session_end EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM

    mkdir -m 700 "$session"/{home,config,data,state,cache,runtime}
    export HOME=$session/home
    export XDG_CONFIG_HOME=$session/config XDG_DATA_HOME=$session/data XDG_STATE_HOME=$session/state
    export XDG_CACHE_HOME=$session/cache XDG_RUNTIME_DIR=$session/runtime

    # The first group leads to the user's own session; the second makes QtKeychain look for another keyring, or hang.
    unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS SESSION_MANAGER SSH_AUTH_SOCK GNOME_KEYRING_CONTROL
    unset XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION KDE_SESSION_VERSION QT_NO_GLIB
    local name
    for name in "${!SCRIPTO_@}"; do
        [[ $name == SCRIPTO_TEST_* ]] || unset "$name"
    done
}

session_bus() {
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$session/runtime/bus
    dbus-daemon --session --nofork --nopidfile --address="$DBUS_SESSION_BUS_ADDRESS" 2>"$session/bus.log" &
    session_wait 30 test -S "$session/runtime/bus"
    gnome-keyring-daemon --foreground --unlock --components=secrets < <(printf test) >/dev/null &
    keyring=$!
    if ! gdbus wait --session --timeout 30 org.freedesktop.secrets; then
        echo "The private keyring did not start." >&2
        exit 1
    fi
}

# session_run CMD…: runs CMD to its end, with CMD's exit status. The script still handles signals meanwhile.
session_run() {
    # The shell makes background commands ignore Ctrl+C and read no input. Neither is wanted here.
    env --default-signal=INT,QUIT "$@" <&0 &
    wait $!
}

# session_wait SECONDS CMD…: waits until CMD succeeds.
session_wait() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < end)) || return 1
        sleep 0.05
    done
}

# Prints the process ids of everything started here. All of it, D-Bus services included, has the private folder in its
# environment; only the keyring daemon's environment cannot be read, because the daemon has a capability.
session_processes() {
    grep -lzsFx "XDG_RUNTIME_DIR=$session/runtime" /proc/[0-9]*/environ | cut -d/ -f3
    if [[ -n $keyring ]] && kill -0 "$keyring" 2>/dev/null; then
        echo "$keyring"
    fi
}

session_signal() {
    local pids
    mapfile -t pids < <(session_processes)
    [[ ${#pids[@]} -eq 0 ]] || kill "-$1" "${pids[@]}" 2>/dev/null
}

session_has_ended() {
    [[ -z $(session_processes) ]]
}

session_end() {
    set +e
    trap '' HUP INT TERM
    unset XDG_RUNTIME_DIR # keeps the commands below from being among the processes they look for
    session_signal TERM
    session_wait 3 session_has_ended || session_signal KILL
    # A service may have mounted something below the folder; never descend into that.
    rm -rf --one-file-system "$session"
}
