// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/clock.h"
#include "app/keys/facts/accounts.h"
#include "app/keys/facts/keyrow.h"
#include "app/keys/list/accountaccess.h"
#include "app/keys/list/accountlist.h"
#include "app/keys/list/keyholders.h"
#include "app/keys/list/ownusetracker.h"
#include "app/state/keymemory.h"

#include <QPointer>
#include <QSet>

#include <functional>

namespace scripto {

class KeyMinting;
class MintJournal;
class ProfileStore;
class RevokeCountdown;
class RotationJournal;
class OwnUseJournal;
class WebSessions;
struct MintRequest;
struct RevokeEvidence;
struct RotationPlan;

// Whether a running rotation still needs this key.
using NeedsKey = std::function<bool(const KeyRef &key)>;

// The keys of one account: reads, mints and revokes them. The last rows are kept while other accounts are shown or the
// server cannot be reached.
class AccountKeys : public QObject {
    Q_OBJECT
public:
    struct Services {
        ScriptoApi &api;
        ProfileStore &profiles;
        KeyMemory &memory;
        WebSessions &sessions;
        OwnUseJournal &ownUseJournal;
        const RevokeCountdown &countdown;
        RotationJournal &rotations;
        NeedsKey needsKey;
        MintJournal &mints;
        Environment environment;
        Clock clock;
    };

    AccountKeys(Services services, KeyAccount account, QObject *parent);

    // The account's profiles have changed. `preferred` reads the list unless another profile is a better choice.
    void follow(const KeyAccount &account, const QString &preferred);
    void setRules(const StatusRules &rules);

    const Services &services() const { return m_with; }
    const KeyAccount &account() const { return m_account; }
    const QList<KeyRow> &rows() const { return m_rows; }
    const KeyRow *row(const QString &id) const;
    // The server's row of the key that this profile of the account holds, surely or probably; null if none is known.
    const KeyRow *rowHeldBy(const QString &profile) const;
    // Whether the complete list was read, is surely of the user of this profile's key, and has no key that it could be.
    bool isGone(const QString &profile) const;
    // The profiles that hold this key, surely or probably.
    QStringList holdersOf(const QString &id) const;

    // Does nothing if reading would spend one of the key's last uses; see heldBack().
    void refresh();
    // Reads the list even if that spends one of the key's last uses.
    void refreshAtCost();
    // The uses left of the reader's key if a refresh waits for the user to accept that cost; otherwise empty.
    std::optional<qint64> heldBack() const { return m_isHeldBack ? usesLeft() : std::nullopt; }
    // The uses left of the key that reads the list; empty if a web session reads it or no limit is known.
    std::optional<qint64> usesLeft() const;
    // The uses left of this profile's key.
    std::optional<qint64> usesLeft(const QString &profile) const;
    void cancelRefresh();
    // The problem is not reported again the next time the account is shown.
    void forgetProblem();
    bool isReading() const { return m_read != nullptr || m_isTaking; }
    // Whether the list was read with a key or session that no longer reads it, or not with the active profile's key.
    bool needsReading() const;
    // Replaces any read that runs with other credentials.
    void readAgain();
    // Whether the list was read with the credentials that a revoke would use.
    bool isListBound() const;
    bool mayBeTruncated() const { return m_list.mayBeTruncated(); }
    const std::optional<Error> &problem() const { return m_problem; }
    const QDateTime &retryAt() const { return m_retryAt; }
    QDateTime readAt() const { return m_list.readAt(); }
    QDateTime serverNow() const;
    std::optional<Error> obstacle() const;

    KeyMinting *mint(const MintRequest &request);
    // Revokes without checking for objections; revokeUnchanged() does that. Nothing is sent unless the list was read
    // with the request's credentials and contains the key or is truncated. After a 404 the key counts as revoked if the
    // next list lacks it.
    Call<Done> *revoke(const QString &id);
    // Asks the server which user this key belongs to, and remembers the answer.
    Call<KeyMemory::User> *userOf(const Secret &key);
    // The credentials that the account's keys are minted and revoked with.
    Result<Credentials> credentials() const;
    // The server lets this web session change the account's keys.
    void setChangeable(const Secret &session);
    void setChanging(const QString &id, bool isChanging);
    // While true, the key is about to be revoked unless something new speaks against that.
    void setJudged(const QString &id, bool isJudged);
    bool isRevoking(const QString &id) const;
    // Returns nothing if no profile holds the key with enough certainty.
    std::optional<RotationPlan> rotationPlan(const QString &id) const;
    // See AccountList::addUnlisted().
    void addUnlisted(const ApiKey &key);
    Call<Done> *closeSession();
    // `request`, which starts now, carries the key of this profile: what it stamps is this program's own use.
    void noteUse(const QString &profile, CallBase *request);

    // Recomputes the rows after rotations, the clock or the profiles have changed.
    void rebuild();
    // Recomputes only which keys are about to be revoked, and when.
    void updatePending();

Q_SIGNALS:
    void changed();
    // A read has ended, successfully or not.
    void readEnded();
    void mintingStarted(KeyMinting *minting);

    // For the history. `profile` is the one that the key was stored in, if any.
    void minted(const ApiKey &record, const QString &profile);
    void storedLater(const QString &profile);
    // `key` has only its id if the key was not listed.
    void revoked(const ApiKey &key, const QStringList &holders);
    // The list has shown whether this key, whose revoke was not answered, is revoked.
    void revokeResolved(const QString &id, bool isRevoked);
    // The server may have issued further keys since `sentAt`, which is this computer's time.
    void listRead(const QList<ApiKey> &keys, bool mayBeTruncated, const QDateTime &sentAt);

private:
    void setPending(KeyRow &row) const;
    void read(const Credentials &with);
    void chooseReader();
    bool readWithAnother(const Credentials &refused, const Error &error);
    void forgetAnotherAccount();
    Result<Credentials> readerCredentials() const;
    bool isProven(const QString &profile) const;
    QStringList idsOf(const QString &profile) const;
    // The rows that a request with these credentials stamps.
    QStringList stampedBy(const Credentials &with) const;

    void judge(ReadList read);
    void note(const ReadList &read);
    bool take(const ReadList &read);
    void drop(const ReadList &read);
    void forgetGoneRotations();
    void takeProblem(const Error &error);
    void noteAccepted(const Credentials &used, const Result<KeyList> &list);
    void noteRefusal(const Credentials &used, const Error &error);

    void watch(KeyMinting *minting, const Credentials &with);
    void watchForHistory(KeyMinting *minting);
    // Returns a function that says whether a profile may have got the given key since this call.
    std::function<bool(const QString &id)> takenFromNowOn() const;
    Call<Done> *checkUnchanged(const QString &id, const RevokeEvidence &before);
    void endRevoke(const ApiKey &key, const Credentials &with, const QPointer<Call<Done>> &call,
                   const QHash<QString, Secret> &holders, const Result<Done> &result);
    void lookWhetherGone(const QString &id, const QPointer<Call<Done>> &call, int reads);
    void takeRevoked(const ApiKey &key, const QHash<QString, Secret> &holders);
    void resolveRevokes(const ReadList &read);

    Services m_with;
    KeyAccount m_account;
    KeyHolders m_holders;
    AccountAccess m_access;
    OwnUseTracker m_ownUse;
    StatusRules m_rules;
    AccountList m_list;
    QSet<QString> m_revoking;
    QSet<QString> m_judged; // about to be revoked
    QSet<QString> m_changing;
    Secret m_changesKeys; // the web session that may change keys; empty if none is known
    // A key whose revoke was requested with unknown outcome.
    struct UncertainRevoke {
        ApiKey key;
        QHash<QString, Secret> holders;
        Credentials with;
        QSet<QString> idsBefore; // the keys that the account had
        ListGeneration since;
    };
    QHash<QString, UncertainRevoke> m_uncertain; // by key id
    QList<KeyRow> m_rows;
    QPointer<Call<KeyList>> m_read;
    Credentials m_readWith; // the credentials of the current read
    bool m_isTaking = false; // a list has arrived and is being processed
    bool m_isHeldBack = false;
    std::optional<Error> m_problem;
    QDateTime m_retryAt;
};

} // namespace scripto
