# SPDX-License-Identifier: MIT
complete -c scripto-keys -f
complete -c scripto-keys -l api-url -x -d "Sign in at this server, and use it for profiles that name none"
complete -c scripto-keys -l profile -x -d "Select this profile at the start"
complete -c scripto-keys -l new-key -d "Open the dialog for a new key"
complete -c scripto-keys -l sign-in -d "Open the dialog for signing in"
complete -c scripto-keys -l at-login -d "Start in the tray if the settings say so"
complete -c scripto-keys -l dbus -d "Wait for what the desktop asks for over D-Bus"
complete -c scripto-keys -l version -d "Print the version"
complete -c scripto-keys -l help -d "Print the help"
