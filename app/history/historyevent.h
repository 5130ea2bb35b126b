// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <QStringList>

namespace scripto {

// A key as the history tells it; what is not known is empty.
struct HistoryKey {
    QString id;
    QString name;
    QString start; // masked, as people see it
    // As they were when the key was last listed; for keys that are gone.
    QDateTime createdAt;
    QDateTime lastUsedAt;
    QDateTime expiresAt;

    friend bool operator==(const HistoryKey &, const HistoryKey &) = default;
};

HistoryKey historyKeyOf(const ApiKey &key);

// One thing that happened. Never holds a secret.
struct HistoryEvent {
    enum class Kind {
        SignedIn,
        SessionOpened, // a web session
        KeyCreated,
        KeyUncertain, // asked for, and the program ended before it was kept
        KeyRevoked, // here
        RevokeConfirmed, // the server has refused the key since
        RevokeUnconfirmed, // trying the key proved nothing, or it has too few uses left
        KeyWorksAgain, // a key that counted as revoked
        KeyRotated, // `key` replaced `oldKey`
        RotationTakenBack, // `key` was refused by the server; `oldKey` is in its place again
        KeyExpired, // and has left the server's list
        KeyGone, // has left the server's list, and was not revoked here
        ProfileAdded, // with a key that existed already
        Switched, // the profile that the CLI uses
        Renamed, // from `other`
        Removed,
        Restored, // into config.json, from the keychain
        KeychainCopyUsed,
        FileCopyUsed,
        BothKept, // the keychain's copy as `other`
        KeychainWritten,
        KeychainForgotten,
        ChangedOutside, // by another program; the CLI uses `other` since, where that changed
        Undone, // `other` says what
        Redone,
    };

    Kind kind = Kind::SignedIn;
    QDateTime when = {}; // UTC
    QString instance = {}; // of the program, that has noted it
    QString email = {};
    QString server = {};
    QStringList profiles = {};
    HistoryKey key = {};
    HistoryKey oldKey = {};
    QString other = {};

    friend bool operator==(const HistoryEvent &, const HistoryEvent &) = default;
};

// One line of JSON, without its end. Whatever looks like a key is masked, should somebody have called a profile so.
QByteArray lineOf(const HistoryEvent &event);
// Nothing for what cannot be understood: a part of a line, or a newer program's.
std::optional<HistoryEvent> eventOf(const QByteArray &line);

} // namespace scripto
