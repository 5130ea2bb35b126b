// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/apikey.h"
#include "app/core/clock.h"
#include "app/core/environment.h"
#include "app/keys/facts/accounts.h"
#include "app/keys/list/keyanswer.h"

#include <QObject>
#include <QQueue>

#include <optional>

namespace scripto {

class KeyMemory;
class KeyAccounts;
class PendingRevokes;
class ProfileStore;
class Rotations;
class OwnUseJournal;

// Tries a key once after it was revoked here, if a profile still has it: the server confirms the revoke by refusing the
// key. Sends one request at a time, and only while no keys are being revoked. Never tries twice for one revoke, and not
// after a restart.
class RevokeProof : public QObject {
    Q_OBJECT
public:
    struct Services {
        KeyAccounts &accounts;
        const PendingRevokes &revokes;
        const Rotations &rotations;
        ScriptoApi &api;
        const ProfileStore &profiles;
        KeyMemory &memory;
        OwnUseJournal &ownUseJournal;
        Environment environment;
        Clock clock;
    };

    explicit RevokeProof(Services services, QObject *parent = nullptr);

    // Tries the keys that are revoked from now on.
    void start();

Q_SIGNALS:
    // For the history. The answer is also Unknown if the key has too few uses left to be tried.
    void ended(const KeyAccount &account, const ApiKey &key, KeyAnswer answer);

private:
    struct Question {
        KeyAccount account;
        ApiKey key;
        Secret secret;
    };

    void onRevoked(const KeyAccount &account, const ApiKey &key);
    Secret secretOf(const KeyAccount &account, const QString &id) const;
    void askNext();
    void ask(const Question &question);
    QDateTime serverNow(const KeyAccount &account) const;

    Services m_with;
    QQueue<Question> m_waiting;
    bool m_isAsking = false;
};

} // namespace scripto
