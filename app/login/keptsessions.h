// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/answers.h"
#include "app/api/websessions.h"
#include "app/core/clock.h"
#include "app/keychain/keychain.h"

#include <QMap>

namespace scripto {

// A web session, as it is kept on this computer.
struct KeptSession {
    QUrl server; // the only one it may be sent to
    QString email;
    QList<AccountId> names; // all on this server
    Secret cookie;
    QDateTime expiresAt; // invalid if the server named no time
};

// When it ends, as far as the server says.
QDateTime endOf(const WebSession &session, const QDateTime &now);

// The entry as versioned JSON in base64, like those of profiles.
Secret entryOf(const KeptSession &session);
// Fails with Invalid if the text is no such entry, or names several servers.
Result<KeptSession> sessionIn(const Secret &entry);

// The web sessions that the user wants to stay open after the end of the program. They are in the keychain under a
// service name of their own, so that no profile list, mirror or undo step contains them. One is erased when it has
// ended, was refused or has expired. Without a usable keychain there are none.
class KeptSessions : public QObject {
    Q_OBJECT
public:
    static QString service();

    // `keychain` has the entries of service().
    KeptSessions(WebSessions &sessions, Keychain &keychain, Clock clock, QObject *parent = nullptr);

    // Opens what earlier runs have kept, once the keychain can be read.
    void start();
    // Why none could be kept now; empty if one can.
    std::optional<ErrorKind> obstacle() const;
    // Removes the session stored for this address on this server, and stores this one if `isWanted`.
    void keepIf(bool isWanted, const KeptSession &session);
    // The server has renewed this session. Does nothing if it is not kept.
    void renew(const Secret &cookie, const WebSession &renewed);
    // Whether the keychain has it, or will have it in a moment.
    bool keeps(const Secret &cookie) const;

private:
    struct Kept {
        Secret cookie; // as in WebSessions
        KeptSession stored; // as last renewed
    };

    void load();
    void restore(const QString &user, const Secret &entry);
    void store(const QString &user);
    void erase(const QString &user);
    void eraseCookie(const Secret &cookie);
    QString userOf(const Secret &cookie) const;

    WebSessions &m_sessions;
    Keychain &m_keychain;
    const Clock m_clock;
    QMap<QString, Kept> m_kept; // by the entry's user
    bool m_isLoaded = false; // or about to be
};

} // namespace scripto
