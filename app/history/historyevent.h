// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <QStringList>

namespace scripto {

// A key as shown in the history; unknown members are empty.
struct HistoryKey {
    QString id;
    QString name;
    QString start; // masked, as shown to the user
    // As of the key's last listing; for keys that are gone.
    QDateTime createdAt;
    QDateTime lastUsedAt;
    QDateTime expiresAt;

    friend bool operator==(const HistoryKey &, const HistoryKey &) = default;
};

HistoryKey historyKeyOf(const ApiKey &key);

// One event. Never contains a secret.
struct HistoryEvent {
    enum class Kind {
        SignedIn,
        SessionOpened, // a web session
        KeyCreated,
        KeyUncertain, // requested, but the program ended before it was stored
        KeyRevoked, // by this program
        RevokeConfirmed, // the server has since refused the key
        RevokeUnconfirmed, // trying the key proved nothing, or it has too few uses left
        KeyListedAgain, // by the server, after it was revoked
        KeyWorksAgain, // a key that counted as revoked
        KeyPaused,
        KeyResumed,
        KeyRenamed, // from `other`
        KeyExpirySet,
        KeyRotated, // `key` replaced `oldKey`
        RotationTakenBack, // the server refused `key`, and `oldKey` was put back
        KeyExpired, // and has left the server's list
        KeyGone, // has left the server's list without being revoked here
        ProfileAdded, // with a key that already existed
        Switched, // the profile that the CLI uses
        Renamed, // from `other`
        Removed,
        Restored, // into config.json, from the keychain
        KeychainCopyUsed,
        FileCopyUsed,
        BothKept, // the keychain's copy became `other`
        KeychainWritten,
        KeychainForgotten,
        ChangedOutside, // by another program; if the active profile changed, it is now `other`
        Undone, // `other` says what
        Redone,
    };

    Kind kind = Kind::SignedIn;
    QDateTime when = {}; // UTC
    QString instance = {}; // the instance of the program that recorded it
    QString email = {};
    QString server = {};
    QStringList profiles = {};
    HistoryKey key = {};
    HistoryKey oldKey = {};
    QString other = {};

    friend bool operator==(const HistoryEvent &, const HistoryEvent &) = default;
};

// One line of JSON, without a line break. Masks everything that looks like a key, in case a profile is named that way.
QByteArray lineOf(const HistoryEvent &event);
// Returns nothing for a line that cannot be understood: an incomplete one, or one of a newer version.
std::optional<HistoryEvent> eventOf(const QByteArray &line);

} // namespace scripto
