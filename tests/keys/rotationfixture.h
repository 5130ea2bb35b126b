// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/keyrotation.h"
#include "tests/keys/keysfixture.h"

#include <QPointer>
#include <QTcpSocket>

namespace scripto {

inline const QByteArray me = json(200, R"({"user":{"id":"u","email":"","name":""}})");
inline const QByteArray broken = json(500, R"({"success":false,"error":{"code":"internal","message":"Out of order"}})");
inline const QByteArray oldRow = row("1", "scripto_ww", "laptop");
inline const QByteArray newRow = row("9", "scripto_nn", "laptop", "2026-11-22T12:00:00.000Z");
inline QByteArray mintedAs(const QByteArray &row)
{
    return json(201, R"({"success":true,"data":{"key":")" + newKey + R"(","record":)" + row + "}}");
}
inline const QByteArray laptop = mintedAs(newRow);
inline const Secret newSecret{newKey};
const TestServer::Script lostAnswer = TestServer::resets();

// A request that the test answers when it wants to.
struct HeldRequest {
    QPointer<QTcpSocket> socket;

    TestServer::Script script()
    {
        return [this](QTcpSocket *from, const TestServer::Request &) { socket = from; };
    }
    void answer(const QByteArray &bytes) const { TestServer::sends(bytes)(socket, {}); }
};

// An account with the key “laptop”, held by the profile “work” and by the given profiles.
struct RotationFixture : Fixture {
    enum class Keychain { Answers, Waits };

    explicit RotationFixture(const QStringList &holders = {work}, Keychain answers = Keychain::Answers)
    {
        QList<Profile> all;
        for (const QString &name : holders) {
            Profile profile = account(name, 'w');
            profile.keyId = QStringLiteral("1");
            all.append(profile);
        }
        writeFile(all, holders.first());
        if (answers == Keychain::Answers) {
            start();
        } else {
            keychain.hold();
            profiles.start();
        }
        [this] { QTRY_VERIFY(profiles.isLoaded()); }();
    }

    // Answers one request each, in this order; the first is the list.
    void answer(const QList<TestServer::Script> &scripts)
    {
        server.setScripts(QList<TestServer::Script>{TestServer::sends(list({oldRow, row("2", "scripto_hh")}))}
                          + scripts);
        show(work);
    }

    KeyRotation *rotate(bool revokeOld)
    {
        const auto planned = plan(QStringLiteral("1"));
        return planned ? running.rotate(*planned, revokeOld) : nullptr;
    }

    Secret keyInFile(const QString &name) const
    {
        for (const Profile &profile : onDisk().profiles()) {
            if (profile.name == name)
                return profile.apiKey;
        }
        return {};
    }

    QByteArray rotationsOnDisk() const
    {
        QFile journalFile(folder.filePath(QStringLiteral("state/rotations.json")));
        return journalFile.open(QIODevice::ReadOnly) ? journalFile.readAll() : QByteArray();
    }

    QByteArrayList asked() const
    {
        QByteArrayList lines;
        for (const TestServer::Request &request : server.requests())
            lines.append(request.method + ' ' + request.target);
        return lines;
    }
};

inline TestServer::Script says(const QByteArray &answer)
{
    return TestServer::sends(answer);
}

} // namespace scripto
