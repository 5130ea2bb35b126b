// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/core/environment.h"

class QSettings;

namespace scripto {

class ColourSchemeSwitch;
class KeyStore;
class ProfileStore;
class ScriptoApi;
class SecretClipboard;

// What the window and the user's actions work with; owned by the application, which outlives them.
struct UiServices {
    ScriptoApi &api;
    ProfileStore &profiles;
    KeyStore &keys;
    SecretClipboard &clipboard;
    ColourSchemeSwitch &colours;
    QSettings &settings;
    Environment environment;
    Clock clock;
};

} // namespace scripto
