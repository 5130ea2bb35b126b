// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpclient.h"
#include "app/api/scriptoapi.h"
#include "app/api/websessions.h"
#include "app/config/configfile.h"
#include "app/config/configwatcher.h"
#include "app/core/clock.h"
#include "app/core/environment.h"
#include "app/core/worker.h"
#include "app/finder/foundplaces.h"
#include "app/history/history.h"
#include "app/history/historyrecorder.h"
#include "app/history/lastseenkeys.h"
#include "app/keychain/keychain.h"
#include "app/keys/journal/mintjournal.h"
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/journal/revokecountdown.h"
#include "app/keys/journal/revokejournal.h"
#include "app/keys/journal/rotationjournal.h"
#include "app/keys/list/keystore.h"
#include "app/keys/notes/keynotes.h"
#include "app/keys/operations/interruptedmints.h"
#include "app/keys/operations/keychanges.h"
#include "app/keys/operations/pendingrevokes.h"
#include "app/keys/operations/returnedkeys.h"
#include "app/keys/operations/revokeproof.h"
#include "app/keys/operations/rotationrecovery.h"
#include "app/keys/operations/rotations.h"
#include "app/login/keptsessions.h"
#include "app/profiles/mirrormemory.h"
#include "app/profiles/profilestore.h"
#include "app/services/diagnostics.h"
#include "app/services/paths.h"
#include "app/state/keymemory.h"
#include "app/state/servermemory.h"

namespace scripto {

// All services of the program, built in the order of their dependencies and connected. Everything that reaches outside
// the program (files, keychain, network, time) is passed in; keychain and network must outlive this object.
class Services {
public:
    Services(const Paths &paths, Keychain &keychain, Keychain &sessionKeychain, HttpClient &network,
             const Environment &environment, const Clock &clock, const AwakeClock &awake = systemAwakeClock());
    ~Services();

    // Reads config.json and the keychain, then settles what an earlier run has left unfinished.
    void start();

    const QStringList foreignFiles; // as reported by prepareStateFolder()
    Worker worker;
    // config.json may be on a different disk than the rest, and that disk may not answer.
    Worker configWorker{QStringLiteral("config")};
    HttpClient &http;
    ScriptoApi api;
    ConfigFile file;
    ConfigWatcher watcher;
    MirrorMemory memory;
    KeyMemory keyMemory;
    ServerMemory servers;
    ProfileStore profiles;
    OwnUseJournal ownUseJournal;
    RevokeJournal journal;
    RevokeCountdown countdown;
    RotationJournal rotations;
    MintJournal mints;
    WebSessions sessions;
    KeptSessions kept;
    KeyAccounts accounts;
    KeyStore keys;
    Rotations running;
    PendingRevokes revokes;
    RevokeProof proof;
    ReturnedKeys returned;
    KeyChanges changes;
    RotationRecovery recovery;
    InterruptedMints interruptedMints;
    KeyNotes notes;
    FoundPlaces foundPlaces;
    History history;
    LastSeenKeys seen;
    HistoryRecorder recorder;
    Diagnostics diagnostics;
};

} // namespace scripto
