// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpclient.h"
#include "app/core/clock.h"

#include <QJsonObject>
#include <QPointer>

#include <functional>

namespace scripto {

// A Scripto server without a network: it handles requests in memory, at once unless another fate is chosen for them.
class FakeServer final : public HttpClient {
    Q_OBJECT
public:
    struct Key {
        QString id;
        Secret secret;
        QString user; // "u1"
        QString name;
        QDateTime createdAt;
        QDateTime lastRequest; // invalid means never
        QDateTime usedByOthers; // invalid means never
        bool isRevoked = false;
        bool isOurs = false; // requested by this program

        QString text() const { return QStringLiteral("%1 “%2” of %3").arg(id, name, user); }
    };
    // What happens to a request.
    enum class Fate {
        Answered,
        LateRequest, // carried out and answered on release()
        LateAnswer, // carried out at once, answered on release()
        LostRequest, // not carried out; the client does not know
        LostAnswer, // carried out; the client does not know
        Refused, // with 500
        Limited, // with 429
    };
    static constexpr int fates = 7;
    enum class Kind { Any, SignIn, WhoAmI, List, Mint, Revoke };
    static constexpr int kinds = 6;
    // What will happen to the next request of this kind.
    struct Doom {
        Kind kind = Kind::Any;
        Fate fate = Fate::Answered;
    };

    explicit FakeServer(Clock clock);

    static QString url() { return QStringLiteral("https://keys.test"); }
    static QString emailOf(const QString &user) { return user + QStringLiteral("@example.com"); }

    Call<HttpAnswer> *send(HttpRequest request) override;

    QList<Key> keys;
    Key *byId(const QString &id);
    Key *bySecret(const Secret &secret); // unless revoked
    Key &add(const QString &user, const QString &name);

    QList<Doom> next; // a request gets the first one that fits it
    bool isOffline = false;
    void release(); // the oldest delayed request
    qsizetype waiting() const { return m_late.size(); }

    // Called when a request is sent that will revoke this key if it arrives.
    std::function<void(const Key &key)> aboutToRevoke;

private:
    Fate takeFate(const HttpRequest &request);
    HttpAnswer carryOut(const HttpRequest &request);
    HttpAnswer carryOutFor(Key &by, const HttpRequest &request);
    QJsonObject rowOf(const Key &key) const;

    const Clock m_clock;
    int m_made = 0;
    QList<std::function<void()>> m_late;
};

} // namespace scripto
