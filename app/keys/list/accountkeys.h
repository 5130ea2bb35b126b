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
struct RotationPlan;

// Whether a rotation that is under way still needs this key.
using NeedsKey = std::function<bool(const KeyRef &key)>;

// The keys of one account: read, minted and revoked. The last rows are kept while others are shown or the server cannot
// be reached.
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

    // The profiles of the account have changed. `preferred` reads where nothing speaks for another one.
    void follow(const KeyAccount &account, const QString &preferred);
    void setRules(const StatusRules &rules);

    const Services &services() const { return m_with; }
    const KeyAccount &account() const { return m_account; }
    const QList<KeyRow> &rows() const { return m_rows; }
    const KeyRow *row(const QString &id) const;
    // The server's row of the key that this profile of the account holds, surely or probably; null where none is known.
    const KeyRow *rowHeldBy(const QString &profile) const;
    // The whole list was read, and has no key that this profile could hold.
    bool isGone(const QString &profile) const;
    // The profiles that hold this key, surely or probably.
    QStringList holdersOf(const QString &id) const;

    // Does nothing if reading would spend one of the key's last uses: see heldBack().
    void refresh();
    // Whatever it costs.
    void refreshAtCost();
    // Reading was asked for, and waits for somebody to agree to its cost: the uses that the reader's key has left.
    std::optional<qint64> heldBack() const { return m_isHeldBack ? usesLeft() : std::nullopt; }
    // The uses left of the key that reads the list; empty if a web session does, or no limit is known.
    std::optional<qint64> usesLeft() const;
    // The uses left of this profile's key.
    std::optional<qint64> usesLeft(const QString &profile) const;
    void cancelRefresh();
    // What went wrong is not told again when the account is shown the next time.
    void forgetProblem();
    bool isReading() const { return m_read != nullptr || m_isTaking; }
    // The list was read with a key or session that does not read it any more, or not with the active profile's.
    bool needsReading() const;
    // Whatever is being read with another key or session.
    void readAgain();
    // The list was read with what a revoke would be asked for with.
    bool isListBound() const;
    bool mayBeTruncated() const { return m_list.mayBeTruncated(); }
    const std::optional<Error> &problem() const { return m_problem; }
    const QDateTime &retryAt() const { return m_retryAt; }
    QDateTime readAt() const { return m_list.readAt(); }
    QDateTime serverNow() const;
    std::optional<Error> obstacle() const;

    KeyMinting *mint(const MintRequest &request);
    // Without a look at what speaks against it: that is revokeUnchanged()'s. Nothing is sent unless the list was read
    // with what the request is made with, and has the key or is cut. A 404 counts as revoked if the list lacks the key
    // after it.
    Call<Done> *revoke(const QString &id);
    // Whose key this is, as the server says to a request with it; known from then on.
    Call<KeyMemory::User> *userOf(const Secret &key);
    // With what the account's keys are made and revoked.
    Result<Credentials> credentials() const;
    // It is about to be revoked, unless something new speaks against that.
    void setJudged(const QString &id, bool isJudged);
    bool isRevoking(const QString &id) const;
    // Nothing where no profile holds the key for sure enough.
    std::optional<RotationPlan> rotationPlan(const QString &id) const;
    // As AccountList::addUnlisted().
    void addUnlisted(const ApiKey &key);
    Call<Done> *closeSession();
    // As KeyStore::noteUse().
    void noteUse(const QString &profile, CallBase *request);

    // What is told of the rows has changed elsewhere: the hold, the time, the profiles.
    void rebuild();

Q_SIGNALS:
    void changed();
    // A read has ended, well or not.
    void readEnded();
    void mintingFinishedDetached(KeyMinting *minting);

    // For the history. `profile`: where it was stored; empty where it was not.
    void minted(const ApiKey &record, const QString &profile);
    void storedLater(const QString &profile);
    // `key` has no more than the id where the key was not listed.
    void revoked(const ApiKey &key, const QStringList &holders);
    // The list has shown whether this key, whose revoke went unanswered, was revoked.
    void revokeResolved(const QString &id, bool isRevoked);
    // Since `sentAt` by this computer's clock the server may have got others.
    void listRead(const QList<ApiKey> &keys, bool mayBeTruncated, const QDateTime &sentAt);

private:
    void read(const Credentials &with);
    void chooseReader();
    void forgetAnotherAccount();
    Result<Credentials> readerCredentials() const;
    QStringList idsOf(const QString &profile) const;
    // The rows that a request with this stamps.
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
    // Whether a profile may have got this key since this call.
    std::function<bool(const QString &id)> takenFromNowOn() const;
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
    // A key that was asked to be revoked, and nobody knows whether it is.
    struct UncertainRevoke {
        ApiKey key;
        QHash<QString, Secret> holders;
        Credentials with;
        QSet<QString> idsBefore; // of the account
        ListGeneration since;
    };
    QHash<QString, UncertainRevoke> m_uncertain; // by id
    QList<KeyRow> m_rows;
    QPointer<Call<KeyList>> m_read;
    Credentials m_readWith; // what is being read
    bool m_isTaking = false; // the list is here, and is being compared with what is known
    bool m_isHeldBack = false;
    std::optional<Error> m_problem;
    QDateTime m_retryAt;
};

} // namespace scripto
