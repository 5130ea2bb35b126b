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

// Decides what this program uses to ask the server about an account's keys: the account's web session, or else the key
// of one of its profiles, the reader.
class AccountAccess {
    Q_DECLARE_TR_FUNCTIONS(AccountAccess)
public:
    AccountAccess(const ProfileStore &profiles, const KeyMemory &memory, WebSessions &sessions,
                  const OwnUseJournal &ownUseJournal, const KeyHolders &holders, Environment environment);

    // Chooses the profile whose key reads the list. Reading makes a key look used, so the active profile's key comes
    // first, since it is in use anyway, then the one used last according to `rows`, then that of `preferred`. A key
    // with a limited number of uses, or one that was refused or revoked, is chosen only if there is no better one. Only
    // a key that is proven to belong to the same account can replace a refused one.
    QString chooseReader(const KeyAccount &account, const QList<KeyRow> &rows, const QString &preferred) const;
    // The server has just refused this key.
    void noteKeyRefused(const Secret &key) { m_refusedKeys.append(key); }
    bool isKeyRefused(const Secret &key) const { return m_refusedKeys.contains(key); }
    // Refused keys are tried again: a refusal does not prove that a key is dead.
    void forgetRefusedKeys() { m_refusedKeys.clear(); }
    // The uses left of this profile's key; empty if no limit is known.
    std::optional<qint64> usesLeft(const KeyAccount &account, const QString &profile) const;
    // Whether a profile of the account has this key, or this is the account's web session.
    bool belongs(const KeyAccount &account, const Credentials &credentials) const;
    // Whether they belong to the account and nothing speaks against using them.
    bool isUsable(const KeyAccount &account, const Credentials &credentials) const;
    // The profile that holds this key; for a web session, the profile on whose behalf it reads.
    QString holderOf(const KeyAccount &account, const Credentials &credentials) const;
    // Updates to the account's reader, which may have changed.
    void follow(const KeyAccount &account);
    // The cookie of the account's web session; empty if there is none.
    Secret cookie(const KeyAccount &account) const;
    // Fails with Invalid, NotFound or SessionNeeded, which say why there are no credentials.
    Result<Credentials> credentials(const KeyAccount &account) const;
    // The server wants a web session, or another one than `used`.
    void noteRefusal(const Credentials &used);

private:
    // How much speaks against reading with a key; the first is the best.
    enum class Standing { Free, Counted, Refused, Unproven, FewUses, Revoked };

    Standing standingOf(const KeyAccount &account, const Profile &profile, const QList<KeyRow> &rows) const;
    bool isProven(const KeyAccount &account, const Profile &profile, const QList<KeyRow> &rows) const;
    QStringList ableReaders(const KeyAccount &account, const QList<KeyRow> &rows) const;

    const ProfileStore &m_profiles;
    const KeyMemory &m_memory;
    WebSessions &m_sessions;
    const OwnUseJournal &m_ownUseJournal;
    const KeyHolders &m_holders;
    const Environment m_environment;
    QList<Secret> m_refusedKeys;
    Secret m_insufficientKey; // the key that the server did not accept in place of a web session
    bool m_needsSession = false; // a request with a key would stamp it in vain
};

} // namespace scripto
