// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/environment.h"
#include "app/keys/facts/accounts.h"
#include "app/keys/facts/keyrow.h"

#include <QCoreApplication>

namespace scripto {

class KeyHolders;
class KeyMemory;
class ProfileStore;
class OwnUseJournal;
class WebSessions;

// With what the server is asked about the keys of an account: its web session, or else the key of one of its profiles,
// the reader.
class AccountAccess {
    Q_DECLARE_TR_FUNCTIONS(AccountAccess)
public:
    AccountAccess(const ProfileStore &profiles, const KeyMemory &memory, WebSessions &sessions,
                  const OwnUseJournal &ownUseJournal, const KeyHolders &holders, Environment environment);

    // Reading with a key makes it look used: with the active profile's, which is in use anyway, or the one that was
    // used last according to `rows`. `preferred` if nothing favours another one. A key whose uses are counted, or one
    // that was revoked, only if there is no other.
    QString chooseReader(const KeyAccount &account, const QList<KeyRow> &rows, const QString &preferred) const;
    // Uses left of this profile's key; empty if no limit is known.
    std::optional<qint64> usesLeft(const KeyAccount &account, const QString &profile) const;
    // A profile of the account has this key, or this is its web session.
    bool belongs(const KeyAccount &account, const Credentials &credentials) const;
    // The same, and nothing speaks against asking with it.
    bool isUsable(const KeyAccount &account, const Credentials &credentials) const;
    // The profile whose key this is; for a web session the one that reads.
    QString holderOf(const KeyAccount &account, const Credentials &credentials) const;
    // The account has a reader, perhaps another one than before.
    void follow(const KeyAccount &account);
    // The cookie of the account's web session; empty if there is none.
    Secret cookie(const KeyAccount &account) const;
    // Invalid, NotFound and SessionNeeded tell why there are none.
    Result<Credentials> credentials(const KeyAccount &account) const;
    // The server wants a web session, or another one: `used` was not enough.
    void noteRefusal(const Credentials &used);

private:
    QStringList ableReaders(const KeyAccount &account) const;

    const ProfileStore &m_profiles;
    const KeyMemory &m_memory;
    WebSessions &m_sessions;
    const OwnUseJournal &m_ownUseJournal;
    const KeyHolders &m_holders;
    const Environment m_environment;
    Secret m_refusedKey; // that was not enough
    bool m_needsSession = false; // asking with a key would stamp it, and for nothing
};

} // namespace scripto
