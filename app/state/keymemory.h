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

// What is remembered about keys between runs, by salted fingerprints and never by the keys themselves: which row of a
// server a key is, whose it is, and that it was revoked. Names, addresses and places of a key may change; this record
// stays with its secret.
class KeyMemory : public QObject {
    Q_OBJECT
public:
    using Test = std::function<bool(const Secret &key)>;

    explicit KeyMemory(StateFile file, QObject *parent = nullptr);

    // The text that represents this key in other state files; empty for no key.
    QString fingerprintText(const Secret &key) const;

    // Another process needs the salt to compute the same fingerprints.
    QByteArray salt() const;
    // As below, of the key with this fingerprintText(); proven rows only.
    QString rowOf(const QUrl &server, const QString &fingerprint) const;
    bool isRevoked(const QString &fingerprint) const;

    // The id of the row that this key was seen to be; empty if not known. Likely means that no other row matched.
    enum class Certainty { Likely, Proven };
    QString rowOf(const QUrl &server, const Secret &key, Certainty least = Certainty::Proven) const;
    void noteRow(const QUrl &server, const Secret &key, const QString &id, Certainty certainty);

    // The key's user, as named by the server in answer to a request with it; empty if nobody has asked.
    struct User {
        QString id;
        QString email; // may be empty

        friend bool operator==(const User &, const User &) = default;
    };
    // Whether both are known and differ.
    static bool areDifferent(const User &a, const User &b);
    User userOf(const QUrl &server, const Secret &key) const;
    void noteUser(const QUrl &server, const Secret &key, const User &user);

    // Whether this program has revoked the key and the server has confirmed that; never because a request with it was
    // refused.
    bool isRevoked(const Secret &key) const;
    // A copy of the present knowledge, for other threads.
    Test revokedTest() const;
    // Applies to every key that is known to be this row.
    void noteRevoked(const QUrl &server, const QString &id, const QDateTime &now);
    void noteRevoked(const Secret &key, const QDateTime &now);
    // Whether the server has refused the key since it was revoked. Meaningless for a key that was not.
    bool isRevokeConfirmed(const Secret &key) const;
    void noteRevokeConfirmed(const Secret &key, const QDateTime &now);

    // The server has accepted the key, so it is not revoked, whatever was remembered.
    void noteWorks(const Secret &key);

Q_SIGNALS:
    // The set of revoked keys, or of confirmed revokes, has changed.
    void changed();
    // A key's user was recorded.
    void userFound();
    // A key that counted as revoked was accepted.
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
