// SPDX-License-Identifier: MIT
#include "app/services/services.h"

#include "app/core/logging.h"
#include "app/keychain/systemkeychain.h"
#include "app/services/statefolder.h"

namespace scripto {

Services::Services(const Paths &paths, Keychain &keychain, Keychain &sessionKeychain, HttpClient &network,
                   const Environment &environment, const Clock &clock, const AwakeClock &awake)
    : foreignFiles(prepareStateFolder(paths))
    , http(network)
    , api(http, worker)
    , file(paths.config, configWorker)
    , watcher(file.path())
    , memory(paths.state + QStringLiteral("/mirror.json"), SystemKeychain::serviceFor(file.path()), worker)
    , keyMemory(StateFile(paths.state + QStringLiteral("/keys.json"), worker))
    , servers(StateFile(paths.state + QStringLiteral("/servers.json"), worker))
    , profiles(file, watcher, keychain, memory, keyMemory, clock)
    , ownUseJournal(StateFile(paths.state + QStringLiteral("/use.json"), worker))
    , journal(paths.state, worker)
    , countdown(journal, {.wall = clock, .awake = awake})
    , rotations(paths.state, worker)
    , mints(paths.state, worker)
    , kept(sessions, sessionKeychain, clock)
    , accounts({api, profiles, keyMemory, sessions, ownUseJournal, countdown, rotations,
                [this](const KeyRef &key) { return running.needsKey(key); }, mints, environment, clock})
    , keys(accounts, countdown, rotations, profiles, clock)
    , running(accounts)
    , revokes(accounts, countdown, journal, clock, awake)
    , proof({accounts, revokes, running, api, profiles, keyMemory, ownUseJournal, environment, clock})
    , returned(accounts, revokes)
    , changes(accounts, api, ownUseJournal, clock)
    , recovery(accounts, running, profiles, rotations)
    , interruptedMints(keys, mints, clock)
    , notes(StateFile(paths.notes, worker), accounts, running)
    , foundPlaces(StateFile(paths.state + QStringLiteral("/found.json"), worker), keyMemory)
    , history(HistoryFile(paths.state + QStringLiteral("/history.jsonl")), worker)
    , seen(StateFile(paths.state + QStringLiteral("/keys-seen.json"), worker), history)
    , recorder(history, seen, profiles, accounts, running, environment, clock)
    , diagnostics(*this, paths, keychain, environment, clock)
{
    debugLog(stateLog(), "version " SCRIPTO_VERSION ", config.json at", file.path());
    QObject::connect(&api, &ScriptoApi::keyAccessShown, &api,
                     [this](const QUrl &server, bool needsSession) { servers.noteWantsSession(server, needsSession); });
    QObject::connect(&api, &ScriptoApi::sessionRenewed, &kept, &KeptSessions::renew);
    QObject::connect(&returned, &ReturnedKeys::found, &recorder, &HistoryRecorder::noteReturned);
    QObject::connect(&changes, &KeyChanges::changed, &recorder, &HistoryRecorder::noteChanged);
    QObject::connect(&proof, &RevokeProof::ended, &recorder, &HistoryRecorder::noteProof);
    QObject::connect(&interruptedMints, &InterruptedMints::found, &recorder, &HistoryRecorder::noteInterrupted);
}

// What a silent disk has not accepted by now is lost; the user has been asked about that.
Services::~Services()
{
    if (!worker.isSilent() && !configWorker.isSilent())
        return;
    for (Worker *each : {&worker, &configWorker})
        each->setPatience({.end = std::chrono::seconds(1)});
}

void Services::start()
{
    profiles.start([this](const Profile &profile) { return rotations.hasWritten(profile); });
    kept.start();
    recovery.start();
    interruptedMints.start();
    proof.start();
    returned.start();
    changes.start();
}

} // namespace scripto
