// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/websessions.h"
#include "app/keys/list/accountkeys.h"
#include "app/keys/list/reconnecttimer.h"

namespace scripto {

struct RevokeIntent;

// The keys that are shown: those of the account that the selected profile belongs to, or of all accounts at once.
// Accounts that were seen are kept, so that going back and forth, or being offline, shows what was known and when.
class KeyStore : public QObject {
    Q_OBJECT
public:
    KeyStore(ScriptoApi &api, ProfileStore &profiles, KeyMemory &memory, OwnUseJournal &ownUseJournal,
             RevokeCountdown &countdown, RotationJournal &rotations, NeedsKey needsKey, MintJournal &mints,
             Environment environment, Clock clock, QObject *parent = nullptr);
    ~KeyStore() override;

    // Shows the account of this profile and reads its keys; empty shows nothing.
    void select(const QString &profile);
    // Shows the keys of every distinct account at once.
    void showAll(bool all);
    bool showsAll() const { return m_all; }
    void setRules(const StatusRules &rules);
    const StatusRules &rules() const { return m_rules; }
    // Leaves out those that reading would cost one of the last uses of a key.
    void refresh();
    // What such a read costs; empty if nothing waits for somebody to agree to that.
    struct LookingCost {
        QString reader; // the profile whose key would read
        qint64 usesLeft = 0;

        friend bool operator==(const LookingCost &, const LookingCost &) = default;
    };
    std::optional<LookingCost> lookingCost() const;
    // Reads the one that lookingCost() names.
    void refreshAtCost();
    void cancelRefresh();
    // The uses left of the key that reads the selected account; empty if a web session does, or no limit is known.
    std::optional<qint64> readerUsesLeft() const;
    // The uses left of this profile's key, whether or not its account is shown.
    std::optional<qint64> usesLeft(const QString &profile);

    const QString &selectedProfile() const { return m_selected; }
    // Of the selected profile, whether or not all are shown.
    const KeyAccount &account() const;
    QList<KeyAccount> shownAccounts() const;
    // That profiles belong to, shown or not.
    int accountCount() const { return static_cast<int>(accounts().size()); }
    // That has this key; blank where it is not known.
    KeyAccount accountOf(const KeyRef &ref) const;
    const QList<KeyRow> &rows() const { return m_rows; }
    const KeyRow *row(const KeyRef &ref) const;
    // What is known of the key that this profile holds, whichever accounts are shown.
    enum class Held { Unknown, Listed, Gone };
    Held heldBy(const QString &profile) const;
    // Null unless Listed.
    const KeyRow *rowHeldBy(const QString &profile) const;
    // The profiles that hold this key, surely or probably.
    QStringList holdersOf(const KeyRef &ref) const;
    // The keys of this account under any of its names, shown or not; null if no profile of it is left.
    AccountKeys *open(const AccountId &account);
    bool isReading() const;
    // The newest list may lack the newest keys.
    bool mayBeTruncated() const;
    // Why the newest read failed; the rows are then those of the last good one. Of several accounts the first that
    // failed.
    std::optional<Error> problem() const;
    // The server could not be reached; it is tried again by itself.
    bool isOffline() const;
    // When the server allows the next read; invalid where it named no time.
    QDateTime retryAt() const;
    // By this computer's clock; invalid while nothing was read. Of several accounts the oldest.
    QDateTime readAt() const;
    // Now by the server's clock, as far as its last answer told.
    QDateTime serverNow() const;

    // Why the selected account can be neither read nor changed without a further step of the user's.
    std::optional<Error> obstacle() const;
    // Mints for the selected account; null where there is none to mint for. The minting lives until it is left.
    KeyMinting *mint(const MintRequest &request);
    // What rotating this key would do; nothing where no profile of config.json holds it, as far as that is known.
    std::optional<RotationPlan> rotationPlan(const KeyRef &ref) const;
    // The listed keys that no profile is known to hold, one of which an earlier rotation of this key has left behind:
    // that has to go before another is made.
    QList<KeyRow> orphansOf(const KeyRef &ref) const;
    // As scripto::revokeUnchanged(). Invalid if no profile of its account is left, or it is being revoked already.
    Call<Done> *revokeUnchanged(const RevokeIntent &intent);
    // The same for a key that the user wants revoked as it is known now. NotFound if it is not listed.
    Call<Done> *revoke(const KeyRef &ref);

    // The key of this profile goes out with `request`, which begins now: what that stamps is this program's own use.
    void noteUse(const QString &profile, CallBase *request);
    // Notes the answer of the key's own server. Without a `refusal`, the key was accepted.
    void noteAnswer(const Secret &key, const std::optional<Error> &refusal);

    // The web sessions of all accounts; an account is read by its own as soon as there is one.
    WebSessions &sessions() { return m_sessions; }
    // Ends the web session of the selected account, here at once and then on the server.
    Call<Done> *closeSession();
    ReconnectTimer &reconnectTimer() { return m_reconnect; }

    // A key that was asked for is on its way, or here and not in the user's hands yet.
    bool hasUnsafeKey() const;

Q_SIGNALS:
    void changed();
    // A minting whose dialog was closed has ended; the key, or what went wrong, has to be shown.
    void mintingFinishedDetached(KeyMinting *minting);
    // The server has said that the key of this profile is another account's than the profile says. `email` may be
    // blank.
    void otherAccountFound(const QString &profile, const QString &email);
    // For the history, as in AccountKeys.
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
    QList<AccountId> m_shown; // in order
    bool m_all = false;
    bool m_hasUsers = false; // that are to be followed
    QSet<QString> m_otherAccounts; // profiles that it was said of
    QList<KeyRow> m_rows;
};

} // namespace scripto
