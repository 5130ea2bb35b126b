// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/core/environment.h"
#include "app/core/worker.h"

#include <QStringList>

namespace scripto {

class Diagnostics;
class FoundPlaces;
class History;
class InterruptedMints;
class KeptSessions;
class KeyChanges;
class KeyNotes;
class KeyStore;
class AutoStart;
class MintJournal;
class PendingRevokes;
class ProfileStore;
class RevokeCountdown;
class ReturnedKeys;
class RotationRecovery;
class Rotations;
class ScriptoApi;
class SecretClipboard;
class ServerMemory;
class Settings;
class TrayWatch;

// What the window and the user's actions work with. Owned by the application, which outlives them.
struct UiServices {
    ScriptoApi &api;
    ProfileStore &profiles;
    KeyStore &keys;
    RevokeCountdown &countdown;
    PendingRevokes &revokes;
    Rotations &rotations;
    MintJournal &mints;
    KeptSessions &kept;
    ServerMemory &servers;
    RotationRecovery &recovery;
    InterruptedMints &interruptedMints;
    KeyChanges &changes;
    ReturnedKeys &returned;
    History &history;
    SecretClipboard &clipboard;
    Settings &settings;
    Environment environment;
    Clock clock;
    const Worker &worker; // for the state and the settings
    const Worker &configWorker; // for config.json
    Diagnostics &diagnostics;
    KeyNotes &notes;
    FoundPlaces &foundPlaces;
    const TrayWatch &tray;
    AutoStart &login;
    QStringList filesOfNewerVersion = {}; // names; left untouched
    QStringList foreignFiles = {}; // names; not trusted
    QString keychainService = {}; // found at the start, because that blocks on the disk of config.json

    // Whether a read or write has been waiting for seconds.
    bool isDiskSilent() const { return worker.isSilent() || configWorker.isSilent(); }
};

} // namespace scripto
