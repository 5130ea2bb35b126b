// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"
#include "app/state/statefile.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>

namespace scripto {

// What is remembered of keys between runs, by salted fingerprints and never by the keys themselves: which row of a
// server a key is, whose it is, and that it was revoked. Names, addresses and places of a key may change; this stays
// with its secret.
class KeyMemory : public QObject {
    Q_OBJECT
public:
    using Test = std::function<bool(const Secret &key)>;

    explicit KeyMemory(StateFile file, QObject *parent = nullptr);

    // The text that stands for this key in other state files; empty for no key.
    QString fingerprintText(const Secret &key) const;

    // Which row this key was seen to be; empty if that is not known. Likely: no other row fitted.
    enum class Certainty { Likely, Proven };
    QString rowOf(const QUrl &server, const Secret &key, Certainty least = Certainty::Proven) const;
    void noteRow(const QUrl &server, const Secret &key, const QString &id, Certainty certainty);

    // Whose key it is, as the server has said to a request with it; blank if nobody has asked.
    struct User {
        QString id;
        QString email; // may be blank

        friend bool operator==(const User &, const User &) = default;
    };
    // As far as both tell.
    static bool areDifferent(const User &a, const User &b);
    User userOf(const QUrl &server, const Secret &key) const;
    void noteUser(const QUrl &server, const Secret &key, const User &user);

    // Revoked by this program, as the server has answered; never because a request with it was refused.
    bool isRevoked(const Secret &key) const;
    // A copy of what is known now, for other threads.
    Test revokedTest() const;
    // Whatever key this row is known to be.
    void noteRevoked(const QUrl &server, const QString &id, const QDateTime &now);
    void noteRevoked(const Secret &key, const QDateTime &now);
    // Whether the server has refused the key since it was revoked. Means nothing for a key that was not.
    bool isRevokeConfirmed(const Secret &key) const;
    void noteRevokeConfirmed(const Secret &key, const QDateTime &now);

    // The server has accepted it: whatever was remembered, it is not revoked.
    void noteWorks(const Secret &key);

Q_SIGNALS:
    // The set of revoked keys, or of those whose revoke is confirmed, has changed.
    void changed();
    // Whose a key is.
    void userFound();
    // A key that counted as revoked.
    void worksAgain(const scripto::Secret &key);

private:
    using Change = std::function<void(QJsonObject &all)>;

    QJsonObject recordOf(const Secret &key) const;
    void change(const Change &change);

    StateFile m_file;
    QJsonObject m_all;
    int m_writing = 0;
};

} // namespace scripto
