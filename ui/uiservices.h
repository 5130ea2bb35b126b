// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/core/environment.h"

#include <QStringList>

namespace scripto {

class History;
class HistoryRecorder;
class KeyStore;
class MintJournal;
class PendingRevokes;
class ProfileStore;
class RevokeHold;
class RotationRecovery;
class Rotations;
class ScriptoApi;
class SecretClipboard;
class Settings;

// What the window and the user's actions work with; owned by the application, which outlives them.
struct UiServices {
    ScriptoApi &api;
    ProfileStore &profiles;
    KeyStore &keys;
    RevokeHold &hold;
    PendingRevokes &revokes;
    Rotations &rotations;
    MintJournal &mints;
    RotationRecovery &recovery;
    History &history;
    HistoryRecorder &recorder; // is told what it cannot hear from the stores
    SecretClipboard &clipboard;
    Settings &settings;
    Environment environment;
    Clock clock;
    QStringList filesOfNewerVersion = {}; // names; they are left alone
    QStringList foreignFiles = {}; // names; they are not believed
};

} // namespace scripto
