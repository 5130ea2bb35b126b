// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configwatcher.h"
#include "app/core/worker.h"
#include "app/profiles/mirrormemory.h"
#include "app/profiles/profilestore.h"
#include "tests/support/fakekeychain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace scripto {

// A ProfileStore on a real file in a temporary folder and a scripted keychain.
struct LocalStores {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("scripto/config.json"));
    Worker worker;
    ConfigFile file{path, worker};
    ConfigWatcher watcher{path};
    FakeKeychain keychain;
    MirrorMemory memory{folder.filePath(QStringLiteral("mirror.json")), QStringLiteral("test"), worker};
    QDateTime now = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    ProfileStore profiles{file, watcher, keychain, memory, [this] { return now; }};

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

    // Reads both sides and waits until the mirror is at rest.
    void start()
    {
        profiles.start();
        QTRY_VERIFY(profiles.isLoaded());
        QTRY_VERIFY(std::none_of(profiles.rows().begin(), profiles.rows().end(),
                                 [](const ProfileRow &row) { return row.mirror == MirrorState::Checking; }));
    }

    MirrorState stateOf(const QString &name) const
    {
        const ProfileRow *row = profiles.row(name);
        return row ? row->mirror : MirrorState::Checking;
    }
};

// Waits for a call; fails the test where it does not end.
template<typename T>
Result<T> resultOf(Call<T> *call)
{
    auto got = std::make_shared<std::optional<Result<T>>>();
    call->then(call, [got](const Result<T> &result) { got->emplace(result); });
    [&] { QTRY_VERIFY(got->has_value()); }();
    return *got ? **got : Result<T>(failure(ErrorKind::TimedOut));
}

} // namespace scripto
