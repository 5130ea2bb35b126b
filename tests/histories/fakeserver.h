// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpclient.h"
#include "app/core/clock.h"

#include <QJsonObject>
#include <QPointer>

#include <functional>

namespace scripto {

// A Scripto server without a network: it carries out requests in memory, at once unless a fate is chosen for them.
class FakeServer final : public HttpClient {
    Q_OBJECT
public:
    struct Key {
        QString id;
        Secret secret;
        QString user; // "u1"
        QString name;
        QDateTime createdAt;
        QDateTime lastRequest; // invalid: never
        QDateTime usedByOthers; // invalid: never
        bool isRevoked = false;
        bool isOurs = false; // this program has asked for it

        QString text() const { return QStringLiteral("%1 “%2” of %3").arg(id, name, user); }
    };
    // What becomes of a request that is sent.
    enum class Fate {
        Answered,
        LateRequest, // carried out, and answered, by release()
        LateAnswer, // carried out at once and answered by release()
        LostRequest, // not carried out; whoever asked does not know
        LostAnswer, // carried out; whoever asked does not know
        Refused, // with 500
        Limited, // with 429
    };
    static constexpr int fates = 7;

    explicit FakeServer(Clock clock);

    static QString url() { return QStringLiteral("https://keys.test"); }
    static QString emailOf(const QString &user) { return user + QStringLiteral("@example.com"); }

    Call<HttpAnswer> *send(HttpRequest request) override;

    QList<Key> keys;
    Key *byId(const QString &id);
    Key *bySecret(const Secret &secret); // that is not revoked
    Key &add(const QString &user, const QString &name);

    QList<Fate> next; // of the next requests
    bool isOffline = false;
    void release(); // the oldest request that is late
    qsizetype waiting() const { return m_late.size(); }
    void forgetWaiting() { m_late.clear(); }

    // A request is sent that revokes this key, should it arrive.
    std::function<void(const Key &key)> aboutToRevoke;

private:
    HttpAnswer carryOut(const HttpRequest &request);
    HttpAnswer carryOutFor(Key &by, const HttpRequest &request);
    QJsonObject rowOf(const Key &key) const;

    const Clock m_clock;
    int m_made = 0;
    QList<std::function<void()>> m_late;
};

} // namespace scripto
