// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/coalescer.h"
#include "app/keys/list/accountkeys.h"

namespace scripto {

struct RevokeIntent;

// The keys of every account that profiles belong to. An account whose keys were needed once stays open: going back to
// it, or being offline, shows what was known and when.
class KeyAccounts : public QObject {
    Q_OBJECT
public:
    explicit KeyAccounts(AccountKeys::Services services, QObject *parent = nullptr);
    ~KeyAccounts() override;

    // The accounts that profiles belong to now, open or not.
    QList<KeyAccount> all() const;

    // The keys of this account under any of its names, opened if they are not open yet. Null if no profile belongs to
    // it.
    AccountKeys *open(const AccountId &account);
    AccountKeys *openOfProfile(const QString &profile);
    // The same without opening: null if the account is not open. Also finds one whose last profile has gone.
    AccountKeys *find(const AccountId &account) const;
    AccountKeys *findOfProfile(const QString &profile) const;
    // Empty if the account is not open.
    KeyAccount account(const AccountId &account) const;
    // Null if no open account lists it.
    const KeyRow *row(const KeyRef &key) const;

    // What is known about the key that this profile holds.
    enum class Held { Unknown, Listed, Gone };
    Held heldBy(const QString &profile) const;
    // Null unless Listed.
    const KeyRow *rowHeldBy(const QString &profile) const;

    void setRules(const StatusRules &rules);
    const StatusRules &rules() const { return m_rules; }
    // This profile reads its account unless another one can do that better.
    void setPreferredReader(const QString &profile);

    // See scripto::revokeUnchanged(). Invalid if no profile of its account is left, or it is being revoked already.
    Call<Done> *revokeUnchanged(const RevokeIntent &intent);
    // The same for a key that the user wants revoked as it is known now. NotFound if it is not listed.
    Call<Done> *revoke(const KeyRef &key);

    // An account with a session is read with it.
    WebSessions &sessions() const { return m_with.sessions; }
    // Records the answer of the key's own server. Without a `refusal`, the key was accepted.
    void noteAnswer(const Secret &key, const std::optional<Error> &refusal);
    // Whether a new key is on its way, or here but not yet in the user's hands.
    bool hasUnsafeKey() const;

Q_SIGNALS:
    // The accounts, or the profiles that belong to them, have changed. Open accounts have already followed.
    void accountsChanged();
    // The rows of this account have changed, or the state of reading them.
    void changed(scripto::AccountKeys *account);
    void readEnded();
    // A web session now reads this account, or no longer does.
    void readerChanged(scripto::AccountKeys *account);
    // A minting whose dialog was closed has ended; the key or the problem must be shown.
    void mintingFinishedDetached(KeyMinting *minting);
    // The server has said that the key of this profile belongs to another account than the profile says. `email` may be
    // blank.
    void otherAccountFound(const QString &profile, const QString &email);
    // For the history; see AccountKeys.
    void minted(const KeyAccount &account, const ApiKey &record, const QString &profile);
    void storedLater(const QString &profile);
    void revoked(const KeyAccount &account, const ApiKey &key, const QStringList &holders);
    void revokeResolved(const scripto::KeyRef &key, bool isRevoked);
    void listRead(const AccountKeys &account, const QList<ApiKey> &keys, bool mayBeTruncated, const QDateTime &sentAt);

private:
    Profile asProven(Profile profile) const;
    void followProfiles();
    void followUsers();
    void followSessions();
    void follow(const KeyAccount &account, AccountKeys &keys);
    void rename(const KeyAccount &account);
    AccountKeys *make(const KeyAccount &account);
    void passOn(AccountKeys *keys);
    void watch(KeyMinting *minting);

    AccountKeys::Services m_with;
    StatusRules m_rules;
    QHash<AccountId, AccountKeys *> m_open; // kept when their last profile goes
    QString m_preferred;
    QList<KeyMinting *> m_mintings;
    Coalescer m_usersFound;
    QSet<QString> m_otherAccounts; // profiles that otherAccountFound() was emitted for
};

} // namespace scripto
