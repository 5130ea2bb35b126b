// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/core/clock.h"
#include "app/core/keychange.h"
#include "app/keys/facts/accounts.h"
#include "app/keys/facts/keyrow.h"

#include <QObject>

namespace scripto {

class AccountKeys;
class KeyAccounts;
class OwnUseJournal;
class ScriptoApi;

// What became of one key that was to be changed.
struct ChangedKey {
    KeyRow before;
    std::optional<ApiKey> now = {}; // as the next list shows it; empty if it does not, or could not be read
    std::optional<Error> problem = {}; // empty if that list shows the change
};

// Pauses, resumes and renames keys and changes their expiry, where a web session reads the list and the server has
// Better Auth's routes for it. A change counts only once a list that was requested after it shows it.
class KeyChanges : public QObject {
    Q_OBJECT
public:
    KeyChanges(KeyAccounts &accounts, ScriptoApi &api, OwnUseJournal &ownUse, Clock clock, QObject *parent = nullptr);

    // From now on, each web session that reads a list is tried once: KeyRow::changeable.
    void start();
    // One key after the other, then the lists. Never fails.
    Call<QList<ChangedKey>> *change(const QList<KeyRef> &keys, const KeyChange &change);

Q_SIGNALS:
    // For the history: the list shows it.
    void changed(const KeyAccount &account, const ApiKey &before, const ApiKey &now, const KeyChange &change);

private:
    class Run;

    void tryRoutes(const AccountKeys &read);

    KeyAccounts &m_accounts;
    ScriptoApi &m_api;
    OwnUseJournal &m_ownUse;
    const Clock m_clock;
    QList<Secret> m_tried; // web sessions
};

} // namespace scripto
