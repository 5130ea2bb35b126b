// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/revokebatch.h"
#include "tests/support/localstores.h"

namespace scripto {

inline const QString work = QStringLiteral("work");
inline const QString home = QStringLiteral("home");
inline const QByteArray newKey = "scripto_" + QByteArray(64, 'n');

inline QByteArray json(int status, const QByteArray &body, const QList<QByteArray> &headers = {})
{
    return TestServer::answer(status, body, QList<QByteArray>{"Content-Type: application/json"} + headers);
}

inline QByteArray row(const QByteArray &id, const QByteArray &start, const QByteArray &name = {},
                      const QByteArray &createdAt = "2026-11-01T00:00:00.000Z")
{
    return R"({"id":")" + id + R"(","name":")" + (name.isEmpty() ? "key " + id : name) + R"(","start":")" + start
        + R"(","createdAt":")" + createdAt + R"(","expiresAt":null,"lastRequest":null,"enabled":true,)"
        + R"("updatedAt":")" + createdAt + R"(","rateLimitEnabled":false})";
}

// Created long ago.
inline QByteArray usedRow(const QByteArray &id, const QByteArray &lastUsed)
{
    return R"({"id":")" + id + R"(","name":"key )" + id + R"(","start":"scripto_)" + id
        + R"(","createdAt":"2020-01-01T00:00:00.000Z","lastRequest":")" + lastUsed + R"(","enabled":true})";
}

inline QByteArray list(const QList<QByteArray> &rows)
{
    return json(200, R"({"success":true,"data":{"keys":[)" + rows.join(',') + "]}}",
                {"Date: Sun, 22 Nov 2026 12:00:00 GMT"});
}

inline const QByteArray revoked = json(200, R"({"success":true,"data":{"id":"2","revoked":true}})");
inline const QByteArray notFound =
    json(404, R"({"success":false,"error":{"code":"not-found","message":"No such key"}})");
inline const QByteArray unauthenticated =
    json(401, R"({"success":false,"error":{"code":"unauthenticated","message":"No"}})");
inline const QByteArray minted =
    json(201, R"({"success":true,"data":{"key":")" + newKey + R"(","record":)" + row("9", "scripto_nn") + "}}");

struct Fixture : LocalStores {
    Fixture() { now = QDateTime::fromString(QStringLiteral("2026-11-22T11:00:00Z"), Qt::ISODate); }

    Profile account(const QString &name, char letter, const QString &email = QStringLiteral("you@example.com")) const
    {
        Profile profile;
        profile.name = name;
        profile.apiKey = Secret("scripto_" + QByteArray(64, letter));
        profile.email = email;
        profile.baseUrl = server.url().toString();
        return profile;
    }

    // The server has named the accounts' users in an earlier run.
    void start()
    {
        LocalStores::start();
        for (const ProfileRow &row : profiles.rows()) {
            const auto at = serverOf(row.profile, environment);
            const QString &email = row.profile.email;
            if (at && !email.isEmpty())
                keyMemory.noteUser(*at, row.profile.apiKey, {QStringLiteral("user of ") + email.toLower(), email});
        }
    }

    void script(const QList<QByteArray> &answers)
    {
        QList<TestServer::Script> scripts;
        for (const QByteArray &answer : answers)
            scripts.append(TestServer::sends(answer));
        server.setScripts(scripts);
    }

    void show(const QString &profile)
    {
        keys.select(profile);
        QTRY_VERIFY(!keys.isReading());
    }

    QList<RevokeBatch::Item> itemsOf(const QList<KeyRef> &refs) const
    {
        QList<RevokeBatch::Item> items;
        for (const KeyRef &ref : refs)
            items.append(RevokeBatch::itemOf(*accounts.row(ref)));
        return items;
    }

    QStringList ids() const
    {
        QStringList ids;
        for (const KeyRow &each : keys.rows())
            ids.append(each.key.id);
        return ids;
    }
};

} // namespace scripto
