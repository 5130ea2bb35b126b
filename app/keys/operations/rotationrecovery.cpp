// SPDX-License-Identifier: MIT
#include "app/keys/operations/rotationrecovery.h"

#include "app/api/lostkeys.h"
#include "app/api/websessions.h"
#include "app/core/logging.h"
#include "app/keys/list/keyaccounts.h"
#include "app/keys/operations/rotations.h"
#include "app/profiles/profilestore.h"

#include <algorithm>

namespace scripto {

namespace {

using What = SettledRotation::What;

// A request is given up after two minutes, but the server may finish it later.
constexpr qint64 longestMintSeconds = 15 * 60;

// Pauses between attempts to read an account, doubled each time: a refusal may persist, and asking may cost a key its
// last uses. The account that is shown is read sooner.
constexpr std::chrono::seconds againAfter{30};
constexpr std::chrono::minutes againAtMost{60};

// How many requests may follow the note of a rotation, each after the other: two that ask whose the keys are, and the
// one for the new key.
constexpr int requestsAfterNote = 3;

LostKeyTraces tracesOf(const RotationRecord &record)
{
    return {record.name.trimmed(), record.askedAt, record.askedAt.addSecs(longestMintSeconds), record.idsBefore};
}

bool isHeldForSure(const KeyRow &row)
{
    return std::any_of(row.holders.begin(), row.holders.end(),
                       [](const Holder &holder) { return holder.certainty != Holder::Certainty::Possible; });
}

bool mayBeNew(const KeyRow &row, const RotationRecord &record)
{
    if (!record.newId.isEmpty())
        return row.key.id == record.newId;
    if (!record.candidates.isEmpty())
        return record.candidates.contains(row.key.id);
    return !findLostKeys({row.key}, tracesOf(record)).isEmpty();
}

struct Orphans {
    QList<ApiKey> certain; // possible new keys
    QList<ApiKey> doubtful; // the same, but a profile may hold them
};

Orphans orphansOf(const AccountKeys &account, const RotationRecord &record)
{
    Orphans orphans;
    for (const KeyRow &row : account.rows()) {
        if (mayBeNew(row, record) && !isHeldForSure(row))
            (row.holders.isEmpty() || !record.newId.isEmpty() ? orphans.certain : orphans.doubtful).append(row.key);
    }
    return orphans;
}

} // namespace

RotationRecovery::RotationRecovery(KeyAccounts &accounts, Rotations &rotations, ProfileStore &profiles,
                                   RotationJournal &journal, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_rotations(rotations)
    , m_profiles(profiles)
    , m_journal(journal)
{
    setPauses(againAfter, againAtMost);
    m_again.setSingleShot(true);
    m_again.setTimerType(Qt::PreciseTimer); // readLater() counts on it
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_pause = std::min(m_pause * 2, m_longestPause);
        readAgain();
    });
}

void RotationRecovery::setPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    m_firstPause = m_pause = first;
    m_longestPause = longest;
}

void RotationRecovery::forget(const QString &recordId)
{
    m_open.removeIf([&](const Open &each) { return each.record.id == recordId; });
    m_journal.remove(recordId);
}

void RotationRecovery::start()
{
    connect(&m_profiles, &ProfileStore::changed, this, &RotationRecovery::followProfiles);
    connect(&m_accounts.sessions(), &WebSessions::changed, this, &RotationRecovery::readSoon);
    // What a lost answer left behind is not known before the list can be read.
    connect(&m_rotations, &Rotations::ended, this, [this](const KeyRotation &rotation) {
        const RotationRecord &record = rotation.record();
        const bool isUnknown = record.newId.isEmpty() && record.candidates.isEmpty();
        if (rotation.outcome() == KeyRotation::Outcome::Lost && record.told && isUnknown)
            m_open.append({record, QDeadlineTimer(), false, true});
        look();
    });
    begin();
}

void RotationRecovery::followProfiles()
{
    begin();
    const bool hasOtherReader = std::any_of(m_open.begin(), m_open.end(), [this](const Open &each) {
        const AccountKeys *account = m_accounts.open(each.record.account);
        return account && account->needsReading();
    });
    hasOtherReader ? readSoon() : look();
}

// Reads without a pause: the obstacle may be gone.
void RotationRecovery::readSoon()
{
    m_pause = m_firstPause;
    readAgain();
}

void RotationRecovery::begin()
{
    // While the file cannot be read, it is unknown which profiles hold what.
    if (m_hasBegun || !m_profiles.isLoaded() || m_profiles.file().problem)
        return;
    m_hasBegun = true;
    for (const RotationRecord &record : m_journal.interrupted()) {
        debugLog(keysLog(), "an earlier run left the rotation of key", LogAlias{record.oldId});
        m_journal.claim(record.id)->then(this, [this, record](const Result<Done> &claimed) {
            if (claimed)
                open(record);
            else if (claimed.error().kind != ErrorKind::Invalid) // otherwise another instance settles it
                Q_EMIT settled({record, What::Waiting, {}, {}, claimed.error()});
        });
    }
}

void RotationRecovery::open(const RotationRecord &record)
{
    m_open.append({record, QDeadlineTimer(m_longestAnswer)});
    readSoon();
}

void RotationRecovery::readAgain()
{
    QSet<AccountKeys *> accounts;
    for (const Open &each : std::as_const(m_open)) {
        if (!each.isRead)
            accounts.insert(m_accounts.open(each.record.account));
    }
    for (AccountKeys *account : std::as_const(accounts)) {
        if (account) {
            listen(*account);
            account->refresh();
        }
    }
    look();
}

void RotationRecovery::listen(AccountKeys &account)
{
    disconnect(&account, nullptr, this, nullptr);
    connect(&account, &AccountKeys::readEnded, this, [this, &account] {
        for (Open &each : m_open) {
            if (account.account().isCalled(each.record.account))
                each.isRead = each.isRead || (!account.problem() && !account.heldBack());
        }
        look();
    });
}

void RotationRecovery::look()
{
    const QList<Open> all = std::exchange(m_open, {});
    for (Open each : all) {
        if (!isSettled(each))
            m_open.append(each);
    }
    if (m_open.isEmpty())
        m_again.stop();
    else if (!m_again.isActive())
        readLater();
}

// Reads after the pause, or earlier if no new key can come any more.
void RotationRecovery::readLater()
{
    std::chrono::milliseconds pause = m_pause;
    for (const Open &each : std::as_const(m_open)) {
        if (!each.answer.hasExpired())
            pause = std::min(pause, std::chrono::milliseconds(each.answer.remainingTime() + 1));
    }
    m_again.start(pause);
}

bool RotationRecovery::isSettled(Open &open)
{
    if (m_profiles.file().problem)
        return false;
    AccountKeys *account = m_accounts.open(open.record.account);
    if (!account) {
        reportWaiting(open, {ErrorKind::NotFound, tr("No profile of this account is left.")});
        return false;
    }
    if (open.isRead) {
        // Only the keychain's copy proves that this program held the old key.
        if (const auto awaited = m_profiles.keychainAwaited(); awaited && open.record.revokeOld) {
            if (awaited->kind == ErrorKind::KeychainLocked)
                reportWaiting(open, *awaited);
            return false;
        }
        return judge(*account, open);
    }
    if (account->isReading() || !account->problem())
        return false;
    // The new key itself may be the one that the server does not accept.
    const Profile *holder = open.record.newId.isEmpty() ? nullptr : holderOfNew(*account, open.record);
    if (holder && account->problem()->kind == ErrorKind::Unauthenticated) {
        resume(*account, open.record, *holder);
        return true;
    }
    reportWaiting(open, *account->problem());
    return false;
}

void RotationRecovery::reportWaiting(Open &open, const Error &why)
{
    if (std::exchange(open.isTold, true))
        return;
    errorLog(keysLog(), why, "the rotation of key", LogAlias{open.record.oldId}, "waits:");
    Q_EMIT settled({open.record, What::Waiting, {}, {}, why});
}

bool RotationRecovery::judge(AccountKeys &account, Open &open)
{
    RotationRecord record = open.record;
    const bool isOneGone = std::any_of(record.candidates.begin(), record.candidates.end(),
                                       [&](const QString &id) { return !account.row(id); });
    if (isOneGone && !account.mayBeTruncated()) { // the missing one counts as the new key
        m_journal.remove(record.id);
        return true;
    }
    const Orphans orphans = orphansOf(account, record);
    const Profile *holder = holderOfNew(account, record);
    // If the new id was never recorded, an unclaimed candidate is the likelier new key.
    if (holder && (orphans.certain.isEmpty() || !record.newId.isEmpty())) {
        // A mere likeness justifies no revoke, nor does a new key that a profile adopted after the rotation had ended.
        record.revokeOld = record.revokeOld && !record.told && record.newId == holder->keyId;
        record.newId = holder->keyId;
        resume(account, record, *holder);
    } else if (!orphans.certain.isEmpty()) {
        endWithOrphan(std::move(record), orphans.certain);
    } else if (orphans.doubtful.isEmpty() && mayStillCome(open, account)) {
        open.isRead = false;
        return false;
    } else {
        endWithout(account, std::move(record), orphans.doubtful);
    }
    return true;
}

// The request may have been sent just before that program ended. Only an old note makes the wait unnecessary: by the
// clock of the server, which has just answered, since this computer's may have been set.
bool RotationRecovery::mayStillCome(const Open &open, const AccountKeys &account) const
{
    const RotationRecord &record = open.record;
    if (!record.newId.isEmpty() || record.told || account.mayBeTruncated() || open.answer.hasExpired())
        return false;
    return record.askedAt.msecsTo(account.serverNow()) < (m_longestAnswer * requestsAfterNote).count();
}

void RotationRecovery::resume(AccountKeys &account, const RotationRecord &record, const Profile &holder)
{
    KeyRotation *rotation = m_rotations.resume(account, record, holder);
    connect(rotation, &KeyRotation::changed, this, [this, rotation, record] {
        if (rotation->step() != KeyRotation::Step::Ended)
            return;
        const bool isOrphan = rotation->outcome() == KeyRotation::Outcome::WentBack;
        const QList<KeyRef> keys = isOrphan ? QList<KeyRef>{rotation->newKey()} : QList<KeyRef>();
        Q_EMIT settled({record, What::Resumed, rotation->outcome(), keys, rotation->problem()});
        rotation->detach();
    });
}

void RotationRecovery::endWithout(AccountKeys &account, RotationRecord record, const QList<ApiKey> &doubtful)
{
    if (!record.newId.isEmpty() && account.mayBeTruncated()) {
        ApiKey key;
        key.id = record.newId;
        key.name = record.name;
        account.addUnlisted(key);
        return endWithOrphan(std::move(record), {key});
    }
    m_journal.remove(record.id);
    SettledRotation outcome{record};
    for (const ApiKey &key : doubtful)
        outcome.keys.append(KeyRef(record.account, key.id));
    if (!doubtful.isEmpty() || account.mayBeTruncated())
        outcome.what = What::CannotTell;
    // If profiles had the new key and hold another one by now, there is nothing to report.
    const bool isNews = !record.told && record.step == RotationRecord::Step::Minting;
    if (outcome.what == What::CannotTell || isNews)
        Q_EMIT settled(outcome);
}

void RotationRecovery::endWithOrphan(RotationRecord record, const QList<ApiKey> &orphans)
{
    SettledRotation outcome{record, What::Superfluous};
    for (const ApiKey &key : orphans)
        outcome.keys.append(KeyRef(record.account, key.id));
    record.setCandidates(orphans);
    record.step = RotationRecord::Step::Minting;
    record.told = true;
    // Reported only after it is recorded: until then, another rotation of the key would be refused without saying why.
    m_journal.note(record)->then(this, [this, outcome](const Result<Done> &) { Q_EMIT settled(outcome); });
}

// Finds the profile by the recorded id, or by the traces of the request.
const Profile *RotationRecovery::holderOfNew(const AccountKeys &account, const RotationRecord &record) const
{
    for (const QString &name : account.account().profiles) {
        const ProfileRow *row = m_profiles.row(name);
        if (!row || !row->inFile)
            continue;
        const KeyRow *key = account.row(row->profile.keyId);
        const bool isIt = record.newId.isEmpty()
            ? key && record.profiles.contains(name) && !findLostKeys({key->key}, tracesOf(record)).isEmpty()
            : row->profile.keyId == record.newId;
        if (isIt)
            return &row->profile;
    }
    return nullptr;
}

} // namespace scripto
