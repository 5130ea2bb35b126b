// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/services.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/testserver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace scripto {

// All services on real files in a temporary folder, with a scripted keychain, a scripted server and a clock that stands
// still. The services that tests use most have short names here.
struct LocalStores {
    enum ServerOverride { NoServerOverride, ServedByTestServer };

    explicit LocalStores(ServerOverride serverOverride = NoServerOverride)
        : environment(environmentFor(serverOverride))
    {
    }

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("scripto/config.json"));
    const QString state = folder.filePath(QStringLiteral("state"));
    FakeKeychain keychain;
    FakeKeychain sessionKeychain;
    HttpClient network;
    TestServer server;
    QDateTime now = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    Clock clock = [this] { return now; };
    std::chrono::milliseconds awake{std::chrono::hours(1)}; // stands still too: no sleep is detected by accident
    Environment environment;
    const QString notesPath = folder.filePath(QStringLiteral("data/notes.json"));
    Services services{{path, state, folder.filePath(QStringLiteral("settings.json")), notesPath},
                      keychain,
                      sessionKeychain,
                      network,
                      environment,
                      [this] { return clock(); },
                      [this] { return awake; }};

    Worker &worker = services.worker;
    ScriptoApi &api = services.api;
    ConfigFile &file = services.file;
    ConfigWatcher &watcher = services.watcher;
    MirrorMemory &memory = services.memory;
    KeyMemory &keyMemory = services.keyMemory;
    ProfileStore &profiles = services.profiles;
    OwnUseJournal &ownUseJournal = services.ownUseJournal;
    RevokeJournal &journal = services.journal;
    RevokeCountdown &countdown = services.countdown;
    RotationJournal &rotations = services.rotations;
    MintJournal &mints = services.mints;
    KeyAccounts &accounts = services.accounts;
    KeyStore &keys = services.keys;
    Rotations &running = services.running;
    PendingRevokes &revokes = services.revokes;

    void writeBytes(const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(bytes), bytes.size());
    }

    void writeFile(const QList<Profile> &all, const QString &active)
    {
        ConfigDocument document;
        for (const Profile &each : all)
            QVERIFY(document.put(each));
        if (!active.isEmpty())
            QVERIFY(document.setActive(active));
        writeBytes(document.toBytes());
    }

    QByteArray bytesOnDisk() const
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    ConfigDocument onDisk() const { return ConfigDocument::parse(bytesOnDisk()).value_or(ConfigDocument()); }

    // Reads both copies and waits until the mirror is idle.
    void start()
    {
        profiles.start();
        QTRY_VERIFY(profiles.isLoaded());
        QTRY_VERIFY(isKeychainRead() || keychain.waiting() > 0);
        QCoreApplication::processEvents(); // KeychainCopies reports a read in the next turn of the event loop
        QTRY_VERIFY(std::none_of(profiles.rows().begin(), profiles.rows().end(),
                                 [](const ProfileRow &row) { return row.mirror == MirrorState::Checking; }));
    }

    bool isKeychainRead() const
    {
        const auto awaited = profiles.keychainAwaited();
        return !awaited || awaited->kind == ErrorKind::KeychainLocked;
    }

    // Of the account shown:
    const KeyRow *keyRow(const QString &id) const { return keys.selected() ? keys.selected()->row(id) : nullptr; }
    KeyRef ref(const QString &id) const { return {keys.account().id, id}; }
    Call<Done> *revoke(const QString &id) const { return accounts.revoke(ref(id)); }
    std::optional<RotationPlan> plan(const QString &id) const { return running.plan(ref(id)); }

    MirrorState stateOf(const QString &name) const
    {
        const ProfileRow *row = profiles.row(name);
        return row ? row->mirror : MirrorState::Checking;
    }

private:
    Environment environmentFor(ServerOverride serverOverride) const
    {
        Environment made;
        if (serverOverride == ServedByTestServer)
            made.apiUrl = server.url().toString();
        return made;
    }
};

// The keys as another start of the program would know them, with the same profiles and server. The journals and the
// memory may be its own.
struct RestartedKeys {
    explicit RestartedKeys(LocalStores &with)
        : RestartedKeys(with, with.keyMemory, with.ownUseJournal, with.rotations)
    {
    }
    RestartedKeys(LocalStores &with, KeyMemory &memory, OwnUseJournal &ownUseJournal, RotationJournal &rotations)
        : accounts({with.api,
                    with.profiles,
                    memory,
                    sessions,
                    ownUseJournal,
                    with.countdown,
                    rotations,
                    [](const KeyRef &) { return false; },
                    with.mints,
                    {},
                    [&with] { return with.now; }})
        , keys(accounts, with.countdown, rotations, with.profiles, [&with] { return with.now; })
    {
    }

    WebSessions sessions;
    KeyAccounts accounts;
    KeyStore keys;
};

// Waits for a call; the test fails if it does not end.
template <typename T> Result<T> resultOf(Call<T> *call)
{
    auto got = std::make_shared<std::optional<Result<T>>>();
    call->then(call, [got](const Result<T> &result) { got->emplace(result); });
    [&] { QTRY_VERIFY(got->has_value()); }();
    return *got ? **got : Result<T>(failure(ErrorKind::TimedOut));
}

} // namespace scripto
