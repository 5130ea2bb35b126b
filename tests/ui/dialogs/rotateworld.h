// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "ui/keys/rotate/rotatedialog.h"

namespace scripto {

inline const QByteArray revokeOldRoute("DELETE /api/keys/key_1");
inline const QByteArray revokeNewRoute("DELETE /api/keys/key_2");

// An account with the key “laptop”, held by some profiles, and the dialog that rotates it.
struct RotateWorld : DialogWorld {
    // `lastUsed` and `expires` are JSON. Profiles that do not know their key's id are probable holders.
    struct Options {
        QStringList holders = {QStringLiteral("work"), QStringLiteral("ci")};
        QByteArray lastUsed = "\"2026-11-22T07:30:00.000Z\"";
        QByteArray expires = "null";
        bool knowsId = true;
        RotationVerb verb = RotationVerb::Rotate;
        std::chrono::milliseconds second = std::chrono::milliseconds(2);
    };

    RotateWorld()
        : RotateWorld(Options())
    {
    }

    explicit RotateWorld(const Options &options)
        : DialogWorld(options.second)
    {
        QList<Profile> profilesThere;
        for (const QString &name : options.holders)
            profilesThere.append(profile(name, oldKey, options.knowsId ? QStringLiteral("key_1") : QString()));
        writeFile(profilesThere, options.holders.first());
        answerJson(listRoute, R"({"success":true,"data":{"keys":[)" + row(options) + "]}}");
        answerJson(meRoute, R"({"user":{"id":"user_1","email":"you@example.com","name":""}})");
        for (const QByteArray &route : {revokeOldRoute, revokeNewRoute})
            answerJson(route, R"({"success":true,"data":{"id":"key","revoked":true}})");
        mints("laptop");
        start();
        keys.select(options.holders.first());
        QTRY_VERIFY(plan(QStringLiteral("key_1")));
        open(options.verb);
    }

    void open(RotationVerb verb = RotationVerb::Rotate)
    {
        show(new RotateDialog(*plan(QStringLiteral("key_1")), verb, keys, running, clipboard));
    }

    void show(RotateDialog *shown)
    {
        dialog.reset(shown);
        dialog->open();
    }

    Profile profile(const QString &name, const QByteArray &key, const QString &keyId) const
    {
        Profile made;
        made.name = name;
        made.apiKey = Secret(key);
        made.email = QStringLiteral("you@example.com");
        made.baseUrl = server.url().toString();
        made.keyId = keyId;
        return made;
    }

    static QByteArray row(const Options &options)
    {
        return R"({"id":"key_1","name":"laptop","start":"scripto_ww","createdAt":"2026-08-29T09:30:00.000Z",)"
               R"("updatedAt":"2026-08-29T09:30:00.000Z","rateLimitEnabled":false,"lastRequest":)"
            + options.lastUsed + R"(,"expiresAt":)" + options.expires + R"(,"enabled":true})";
    }

    // Runs `before` just before the response with the new key is sent.
    void mintsAfter(const std::function<void()> &before)
    {
        answer(mintRoute, [before](QTcpSocket *socket, const TestServer::Request &request) {
            before();
            const QByteArray minted = TestServer::answer(201, mintedJson("laptop"), {"Content-Type: application/json"});
            TestServer::sends(minted)(socket, request);
        });
    }

    QPushButton *press(const QString &text) const { return button(dialog.get(), text); }
    bool says(const QString &text) const { return scripto::says(dialog.get(), text); }
    KeyRotation *rotation() const { return running.findChild<KeyRotation *>(); }

    inline static const QByteArray oldKey{"scripto_wwwwwwwwwwwwwwww"};
    std::unique_ptr<RotateDialog> dialog;
};

} // namespace scripto
