// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/websessions.h"
#include "app/keys/list/accountkeys.h"
#include "app/keys/list/reconnecttimer.h"

namespace scripto {

struct RevokeIntent;

// The keys that the window shows: those of the selected profile's account, or of all accounts. Accounts that were shown
// before are kept, so that switching accounts or being offline shows what was known and when.
class KeyStore : public QObject {
    Q_OBJECT
public:
    KeyStore(ScriptoApi &api, ProfileStore &profiles, KeyMemory &memory, OwnUseJournal &ownUseJournal,
             RevokeCountdown &countdown, RotationJournal &rotations, NeedsKey needsKey, MintJournal &mints,
             Environment environment, Clock clock, QObject *parent = nullptr);
    ~KeyStore() override;

    // Shows the account of this profile and reads its keys. An empty name shows nothing.
    void select(const QString &profile);
    // Shows the keys of all distinct accounts.
    void showAll(bool all);
    bool showsAll() const { return m_all; }
    void setRules(const StatusRules &rules);
    const StatusRules &rules() const { return m_rules; }
    // Reads the shown accounts, except where that would cost a key one of its last uses.
    void refresh();
    // The cost of a read that waits for the user's consent; empty if none waits.
    struct LookingCost {
        QString reader; // the profile whose key would read
        qint64 usesLeft = 0;

        friend bool operator==(const LookingCost &, const LookingCost &) = default;
    };
    std::optional<LookingCost> lookingCost() const;
    // Reads the account that lookingCost() is about.
    void refreshAtCost();
    void cancelRefresh();
    // The uses left of the key that reads the selected account; empty if a web session reads it or no limit is known.
    std::optional<qint64> readerUsesLeft() const;
    // The uses left of this profile's key, whether or not its account is shown.
    std::optional<qint64> usesLeft(const QString &profile);

    const QString &selectedProfile() const { return m_selected; }
    // The selected profile's account, whether or not all are shown.
    const KeyAccount &account() const;
    QList<KeyAccount> shownAccounts() const;
    // The number of accounts that profiles belong to, shown or not.
    int accountCount() const { return static_cast<int>(accounts().size()); }
    // The account that has this key; empty if not known.
    KeyAccount accountOf(const KeyRef &ref) const;
    const QList<KeyRow> &rows() const { return m_rows; }
    const KeyRow *row(const KeyRef &ref) const;
    // What is known about the key that this profile holds, whichever accounts are shown.
    enum class Held { Unknown, Listed, Gone };
    Held heldBy(const QString &profile) const;
    // Null unless Listed.
    const KeyRow *rowHeldBy(const QString &profile) const;
    // The profiles that hold this key, surely or probably.
    QStringList holdersOf(const KeyRef &ref) const;
    // The keys of this account under any of its names, shown or not; null if it has no profile left.
    AccountKeys *open(const AccountId &account);
    bool isReading() const;
    // Whether the newest list may lack the newest keys.
    bool mayBeTruncated() const;
    // Why the newest read failed; the rows are then those of the last successful one. With several accounts, the first
    // one that failed.
    std::optional<Error> problem() const;
    // Whether the server could not be reached. It is retried automatically.
    bool isOffline() const;
    // When the server allows the next read; invalid if it named no time.
    QDateTime retryAt() const;
    // This computer's time; invalid if nothing was read. With several accounts, the oldest.
    QDateTime readAt() const;
    // The current server time, estimated from its last answer.
    QDateTime serverNow() const;

    // Why the selected account can be neither read nor changed until the user does something.
    std::optional<Error> obstacle() const;
    // Mints for the selected account; null if there is none. The minting lives until it is detached.
    KeyMinting *mint(const MintRequest &request);
    // What rotating this key would do; empty if no profile of config.json is known to hold it.
    std::optional<RotationPlan> rotationPlan(const KeyRef &ref) const;
    // The listed keys without a known holder, one of which an earlier rotation of this key left behind. It must be
    // revoked before another key is minted.
    QList<KeyRow> orphansOf(const KeyRef &ref) const;
    // See scripto::revokeUnchanged(). Fails with Invalid if the account has no profile left or the key is already being
    // revoked.
    Call<Done> *revokeUnchanged(const RevokeIntent &intent);
    // The same for a key that the user wants revoked as it is known now. Fails with NotFound if it is not listed.
    Call<Done> *revoke(const KeyRef &ref);

    // Records that the profile's key is used by `request`, which begins now, so its stamp counts as this program's own
    // use.
    void noteUse(const QString &profile, CallBase *request);
    // Records the answer of the key's own server. Without a `refusal`, the key was accepted.
    void noteAnswer(const Secret &key, const std::optional<Error> &refusal);

    // The web sessions of all accounts. An account is read with its own session as soon as there is one.
    WebSessions &sessions() { return m_sessions; }
    // Ends the selected account's web session, first here, then on the server.
    Call<Done> *closeSession();
    ReconnectTimer &reconnectTimer() { return m_reconnect; }

    // Whether a requested key is on its way, or has arrived and the user does not have it yet.
    bool hasUnsafeKey() const;

Q_SIGNALS:
    void changed();
    // A minting whose dialog was closed has ended. The key, or the problem, must be shown.
    void mintingFinishedDetached(KeyMinting *minting);
    // The server says that this profile's key belongs to another account than the profile says. `email` may be empty.
    void otherAccountFound(const QString &profile, const QString &email);
    // For the history; see AccountKeys.
    void minted(const KeyAccount &account, const ApiKey &record, const QString &profile);
    void storedLater(const QString &profile);
    void revoked(const KeyAccount &account, const ApiKey &key, const QStringList &holders);
    void revokeResolved(const scripto::KeyRef &key, bool isRevoked);
    void listRead(const AccountKeys &account, const QList<ApiKey> &keys, bool mayBeTruncated, const QDateTime &sentAt);

private:
    QList<KeyAccount> accounts() const;
    Profile asProven(Profile profile) const;
    void followProfiles();
    void followUsers();
    void followSessions();
    void show(const QList<AccountId> &accounts);
    void rename(const KeyAccount &account);
    AccountKeys *make(const KeyAccount &account);
    void passOn(AccountKeys *keys);
    AccountKeys *selected() const { return m_accounts.value(m_selectedAccount); }
    AccountKeys *of(const KeyRef &ref) const;
    AccountKeys *called(const AccountId &account) const;
    AccountKeys *ofProfile(const QString &profile) const;
    AccountKeys *openOfProfile(const QString &profile);
    QList<AccountKeys *> shown() const;
    AccountKeys *heldBack() const;
    void onReadEnded();
    void rebuild();

    ScriptoApi &m_api;
    ProfileStore &m_profiles;
    KeyMemory &m_memory;
    OwnUseJournal &m_ownUseJournal;
    RevokeCountdown &m_countdown;
    RotationJournal &m_rotations;
    NeedsKey m_needsKey;
    MintJournal &m_mints;
    Environment m_environment;
    Clock m_clock;
    StatusRules m_rules;
    WebSessions m_sessions;
    ReconnectTimer m_reconnect;
    QHash<AccountId, AccountKeys *> m_accounts; // kept when their last profile goes
    QString m_selected;
    AccountId m_selectedAccount;
    QList<AccountId> m_shown; // in display order
    bool m_all = false;
    bool m_hasUsers = false; // a queued followUsers() is pending
    QSet<QString> m_otherAccounts; // the profiles that otherAccountFound() has reported
    QList<KeyRow> m_rows;
};

} // namespace scripto
