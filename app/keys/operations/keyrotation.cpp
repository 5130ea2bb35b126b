// SPDX-License-Identifier: MIT
#include "app/keys/operations/keyrotation.h"

#include "app/core/profilename.h"
#include "app/core/showntext.h"
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/list/keyanswer.h"
#include "app/profiles/profilestore.h"
#include "app/state/keymemory.h"

#include <QUuid>

#include <algorithm>

namespace scripto {

namespace {

// The first and the longest pause before another attempt to put the old key back.
constexpr std::chrono::seconds firstPause{2};
constexpr std::chrono::seconds longestPause{60};

// Ignores the profile's address: with the old key the profile would stop working there, too.
ProfileStore::Successor withNewKey(const Secret &old, const MintedKey &made, const QDateTime &now)
{
    return [=](const Profile &profile) -> std::optional<Profile> {
        if (profile.apiKey != old)
            return {};
        Profile next = profile;
        next.apiKey = made.key;
        next.keyId = made.record.id;
        next.keyName = storedName(made.record.name);
        next.keyPrefix = made.record.prefix;
        next.createdAt = made.record.createdAt;
        next.expiresAt = made.record.expiresAt;
        if (profile.updatedAt.isValid())
            next.updatedAt = now;
        return next;
    };
}

// Finds the profile by its key, whatever its name is now.
ProfileStore::Successor asBefore(const Secret &newKey, const QList<Profile> &before)
{
    return [=](const Profile &profile) -> std::optional<Profile> {
        if (profile.apiKey != newKey)
            return {};
        const auto same =
            std::find_if(before.begin(), before.end(), [&](const Profile &old) { return old.name == profile.name; });
        Profile old = same == before.end() ? before.first() : *same;
        old.name = profile.name;
        old.baseUrl = profile.baseUrl;
        return old;
    };
}

} // namespace

KeyRotation::KeyRotation(AccountKeys::Services services, AccountKeys &account, RotationPlan plan, bool revokeOld)
    : DetachableFlow(&account)
    , m_with(std::move(services))
    , m_account(account)
    , m_plan(std::move(plan))
{
    prepare();
    const KeyRow *row = account.row(m_plan.key.id);
    if (row)
        m_oldKey = secretOf(*row, m_with.profiles.rows());
    m_record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_record.account = account.account().id;
    m_record.oldId = m_plan.key.id;
    m_record.oldKey = m_with.memory.fingerprintText(m_oldKey);
    m_record.name = m_plan.name;
    m_record.profiles = m_plan.profiles;
    m_record.revokeOld = revokeOld && m_plan.mayRevokeOld();
    m_record.askedAt = account.serverNow();
    for (const KeyRow &each : account.rows())
        m_record.idsBefore.insert(each.key.id);
    m_record.wasTruncated = account.mayBeTruncated();
    begin();
}

KeyRotation::KeyRotation(AccountKeys::Services services, AccountKeys &account, RotationRecord record,
                         const Profile &held)
    : DetachableFlow(&account)
    , m_with(std::move(services))
    , m_account(account)
    , m_record(std::move(record))
    , m_isResumed(true)
    , m_newKey(held.apiKey)
{
    prepare();
    m_plan.key = oldKey();
    m_plan.name = m_record.name;
    m_plan.accountName = account.account().email;
    m_plan.profiles = m_record.profiles;
    if (const KeyRow *row = account.row(m_record.oldId))
        m_plan.old = row->key;
    check();
}

void KeyRotation::prepare()
{
    connect(&m_backAgain, &QTimer::timeout, this, &KeyRotation::goBack);
    connect(&m_with.profiles, &ProfileStore::changed, this, [this] {
        if (m_backAgain.isActive() && m_before.isEmpty() && !m_with.profiles.keychainAwaited())
            goBack(); // this is the keychain that it waited for
    });
}

QStringList KeyRotation::storedIn() const
{
    QStringList names;
    for (const ProfileRow &row : m_with.profiles.rows()) {
        if (row.inFile && row.profile.apiKey == m_newKey)
            names.append(row.profile.name);
    }
    return names;
}

QList<KeySetting> KeyRotation::lostSettings() const
{
    const KeyRow *row = m_account.row(m_record.newId);
    const bool isMade = m_minting && !m_minting->minted().key.isEmpty();
    if (m_plan.old.id.isEmpty() || (!isMade && !row))
        return {};
    return settingsLost(m_plan.old, isMade ? m_minting->minted().record : row->key);
}

// For an interrupted rotation it is not known what the user was told about settings.
bool KeyRotation::hasLostMoreThanSaid() const
{
    const QList<KeySetting> lost = lostSettings();
    return std::any_of(lost.begin(), lost.end(),
                       [this](KeySetting setting) { return !m_plan.notCopied.contains(setting); });
}

// Requests no key that could not be stored.
void KeyRotation::begin()
{
    m_with.profiles.tryToSave()->then(this, [this](const Result<Done> &tried) {
        if (tried)
            return note();
        m_problem = tried.error();
        end(Outcome::Refused);
    });
}

void KeyRotation::note()
{
    m_with.rotations.begin(m_record)->then(this, [this](const Result<Done> &noted) {
        if (noted)
            return compareUsers();
        m_problem = noted.error();
        end(Outcome::Refused);
    });
}

// The new key belongs to the user whose key or web session mints it. If that is not the old key itself, the server is
// asked whose both are, because a profile that names this account proves nothing. An old key that the server does not
// accept may be replaced without that: nobody loses a working key.
void KeyRotation::compareUsers()
{
    const auto maker = m_account.credentials();
    if (!maker || !isOldHeld() || maker->key == m_oldKey)
        return mint();
    m_account.userOf(m_oldKey)->then(this, [this, maker = *maker](const Result<KeyMemory::User> &old) {
        if (!old)
            return isRefusalOfKey(old.error()) ? mint() : refuse(old.error());
        if (!maker.cookie.isEmpty())
            return compare(*old, {m_account.account().id.userId(), {}});
        m_account.userOf(maker.key)->then(this, [this, old = *old](const Result<KeyMemory::User> &user) {
            user ? compare(old, *user) : refuse(user.error());
        });
    });
}

void KeyRotation::compare(const KeyMemory::User &old, const KeyMemory::User &maker)
{
    const bool isKnown = !old.id.isEmpty() && !maker.id.isEmpty();
    if (isKnown && old.id != maker.id)
        return refuse({ErrorKind::Invalid,
                       tr("The key in these profiles belongs to another account than the one that would make the new "
                          "key, as the server says.")});
    mint();
}

void KeyRotation::refuse(const Error &problem)
{
    m_problem = problem;
    m_with.rotations.remove(m_record.id);
    end(Outcome::Refused);
}

bool KeyRotation::isOldHeld() const
{
    const QList<ProfileRow> &rows = m_with.profiles.rows();
    return !m_oldKey.isEmpty() && std::any_of(rows.begin(), rows.end(), [this](const ProfileRow &row) {
        return row.inFile && row.profile.apiKey == m_oldKey;
    });
}

void KeyRotation::mint()
{
    const bool isHeld = isOldHeld();
    if (isHeld)
        m_minting = m_account.mint({m_plan.name, m_plan.life, {}, true});
    if (!m_minting) {
        const Error notHeld{ErrorKind::NotFound, tr("No profile holds this key any more.")};
        return refuse(isHeld ? m_account.obstacle().value_or(notHeld) : notHeld);
    }
    connect(m_minting, &KeyMinting::changed, this, &KeyRotation::followMinting);
    setStep(Step::Minting);
}

void KeyRotation::followMinting()
{
    if (m_step != Step::Minting && m_step != Step::Searching)
        return;
    if (m_minting->step() == KeyMinting::Step::Searching)
        return setStep(Step::Searching);
    if (m_minting->step() == KeyMinting::Step::Ready)
        return receive();
    if (m_minting->step() != KeyMinting::Step::Refused)
        return;
    m_problem = m_minting->problem();
    const std::optional<LostMint> &lost = m_minting->lost();
    const bool mayHaveOrphan = lost && (!lost->appeared.isEmpty() || lost->mayBeTruncated || lost->problem);
    if (lost)
        m_record.setCandidates(lost->appeared);
    if (mayHaveOrphan)
        return endWithOrphan(Outcome::Lost);
    m_with.rotations.remove(m_record.id);
    end(lost ? Outcome::Lost : Outcome::Refused);
}

void KeyRotation::receive()
{
    m_newKey = m_minting->minted().key;
    m_record.newId = m_minting->minted().record.id;
    store();
    m_with.rotations.note(m_record); // only after config.json, which keeps the key
}

void KeyRotation::storeAgain()
{
    if (m_step == Step::NotStored)
        store();
}

void KeyRotation::markCopied()
{
    if (m_minting)
        m_minting->markCopied();
}

void KeyRotation::store()
{
    m_storeProblem.reset();
    setStep(Step::Storing);
    m_with.profiles.rekey(withNewKey(m_oldKey, m_minting->minted(), m_with.clock()))
        ->then(this, [this](const Result<Rekeyed> &rekeyed) {
            if (rekeyed)
                return takeStored(*rekeyed);
            m_storeProblem = rekeyed.error();
            m_record.told = true; // becomes true as soon as the dialog shows it
            m_with.rotations.note(m_record);
            setStep(Step::NotStored);
        });
}

void KeyRotation::takeStored(const Rekeyed &rekeyed)
{
    m_before = rekeyed.before;
    if (m_before.isEmpty())
        return endWithOrphan(Outcome::NotNeeded);
    m_minting->markStored();
    m_record.step = RotationRecord::Step::Stored;
    m_record.told = false;
    m_with.rotations.note(m_record);
    check();
}

void KeyRotation::check()
{
    setStep(Step::Checking);
    const QUrl server = m_account.account().server;
    const QStringList stamped = m_record.newId.isEmpty() ? QStringList() : QStringList(m_record.newId);
    m_with.ownUseJournal.begin(server, stamped, m_account.serverNow());
    m_with.api.whoAmI({server, m_newKey})->then(this, [this, server, stamped](const Result<Account> &result) {
        m_with.ownUseJournal.end(server, stamped, m_account.serverNow());
        judge(result);
    });
}

void KeyRotation::judge(const Result<Account> &result)
{
    if (!result) {
        m_problem = result.error();
        return isRefusalOfKey(*m_problem) ? goBack() : keepOld(Outcome::Unchecked);
    }
    if (!m_record.revokeOld)
        return keepOld(Outcome::Replaced);
    if (hasLostMoreThanSaid()) { // the user agreed to the revoke without knowing this
        m_problem = Error{ErrorKind::Invalid, tr("The new key cannot do all that the old one can.")};
        return keepOld(Outcome::NotRevoked);
    }
    m_record.step = RotationRecord::Step::Checked;
    m_with.rotations.note(m_record);
    revokeOld();
}

// Either the old key or another key of the account has just made the new one. Whatever makes the server refuse the new
// key, the old one worked a moment ago.
void KeyRotation::goBack()
{
    m_backAgain.stop();
    if (m_before.isEmpty())
        m_before = keptInKeychain();
    const auto awaited = m_with.profiles.keychainAwaited();
    if (m_before.isEmpty() && !awaited)
        return end(Outcome::Unchecked); // the record stays: the keychain may be available at the next start
    setStep(Step::GoingBack);
    if (m_before.isEmpty())
        return goBackLater(*awaited);
    m_with.profiles.rekey(asBefore(m_newKey, m_before))->then(this, [this](const Result<Rekeyed> &rekeyed) {
        if (!rekeyed)
            return goBackLater(rekeyed.error());
        m_backProblem.reset();
        endWithOrphan(Outcome::WentBack);
    });
}

// Doubles the pause each time, since the cause may persist.
void KeyRotation::goBackLater(const Error &problem)
{
    const bool isFirst = !std::exchange(m_backProblem, problem);
    const std::chrono::milliseconds longer =
        std::min<std::chrono::milliseconds>(m_backAgain.intervalAsDuration() * 2, longestPause);
    m_backAgain.start(isFirst ? std::chrono::milliseconds(firstPause) : longer);
    Q_EMIT changed();
}

void KeyRotation::goBackNow()
{
    if (m_backAgain.isActive())
        goBack();
}

std::chrono::seconds KeyRotation::backPause() const
{
    return m_backAgain.isActive() ? std::chrono::floor<std::chrono::seconds>(m_backAgain.intervalAsDuration())
                                  : std::chrono::seconds(0);
}

// The old key's copies in the keychain, for when this program no longer has the key itself.
QList<Profile> KeyRotation::keptInKeychain() const
{
    for (const ProfileRow &row : m_with.profiles.rows()) {
        if (row.profile.apiKey != m_newKey)
            continue;
        // The keychain may have the replaced key beside the new one. Not every profile knows its key's id.
        const bool isAhead = row.keychainCopy && row.keychainCopy->apiKey == m_newKey;
        QList<Profile> kept = isAhead ? row.previous : QList<Profile>();
        if (!isAhead && row.keychainCopy)
            kept.append(*row.keychainCopy);
        if (!m_record.oldKey.isEmpty()) // earlier versions did not record it
            kept.removeIf(
                [this](const Profile &each) { return m_with.memory.fingerprintText(each.apiKey) != m_record.oldKey; });
        for (const QString &id : {m_record.oldId, QString()}) {
            const auto found =
                std::find_if(kept.begin(), kept.end(), [&](const Profile &each) { return each.keyId == id; });
            if (found != kept.end())
                return {*found};
        }
    }
    return {};
}

// Reads config.json first: its current content counts, not the last known one.
void KeyRotation::revokeOld()
{
    m_with.profiles.readNow()->then(this, [this](const Result<Done> &) { revokeUnlessNeeded(); });
}

void KeyRotation::revokeUnlessNeeded()
{
    auto objection = whoNeedsOld();
    if (!objection && m_isResumed)
        objection = objectionSince();
    if (objection) {
        m_problem = objection;
        return keepOld(Outcome::NotRevoked);
    }
    setStep(Step::Revoking);
    m_account.revoke(m_record.oldId)->then(this, [this](const Result<Done> &result) {
        if (result) {
            m_with.rotations.remove(m_record.id);
            return end(Outcome::Revoked);
        }
        m_problem = result.error();
        keepOld(Outcome::NotRevoked);
    });
}

// Another program may have put the old key back, or somebody may have added a profile that holds it.
std::optional<Error> KeyRotation::whoNeedsOld() const
{
    if (m_with.profiles.file().problem) // then the holders are unknown
        return m_with.profiles.file().problem;
    if (const KeyRow *old = m_account.row(m_record.oldId); old && isInEnvironment(old->holders))
        return Error{ErrorKind::Invalid, tr("SCRIPTO_API_KEY of this program’s environment may be the old key.")};
    const QStringList holders = m_account.holdersOf(m_record.oldId);
    for (const ProfileRow &row : m_with.profiles.rows()) {
        const bool holdsIt = !m_oldKey.isEmpty() && row.profile.apiKey == m_oldKey;
        if (row.inFile && (holdsIt || holders.contains(row.profile.name)))
            return Error{ErrorKind::Invalid,
                         tr("The profile “%1” holds the old key.").arg(shownText(row.profile.name))};
    }
    return {};
}

// After a restart, the journal alone does not justify a revoke: only the keychain's copy proves that this program held
// the key, and only the list shows whether others have used it since.
std::optional<Error> KeyRotation::objectionSince() const
{
    const QList<Profile> kept = keptInKeychain();
    const bool wasHeld =
        !m_record.oldKey.isEmpty() && std::any_of(kept.begin(), kept.end(), [this](const Profile &each) {
            const QUrl &server = m_account.account().server;
            return m_with.memory.fingerprintText(each.apiKey) == m_record.oldKey
                && (each.keyId == m_record.oldId
                    || m_with.memory.rowOf(server, each.apiKey, KeyMemory::Certainty::Likely) == m_record.oldId);
        });
    if (!wasHeld)
        return Error{ErrorKind::Invalid,
                     tr("The rotation was interrupted, and no copy of the old key is at hand to identify it.")};
    const KeyRow *row = m_account.row(m_record.oldId);
    if (row && newestUseByOthers(row->use) > m_record.askedAt)
        return Error{ErrorKind::Invalid, tr("The rotation was interrupted, and the old key has been used since.")};
    return {};
}

void KeyRotation::keepOld(Outcome outcome)
{
    m_record.step = RotationRecord::Step::Replaced;
    m_record.replacedAt = m_account.serverNow();
    m_record.told = true;
    m_with.rotations.note(m_record);
    end(outcome);
}

// The record stays until the key is revoked, so that the next start can report it again.
void KeyRotation::endWithOrphan(Outcome outcome)
{
    m_record.step = RotationRecord::Step::Minting;
    m_record.told = true;
    m_with.rotations.note(m_record);
    end(outcome);
}

void KeyRotation::aboutToEnd()
{
    if (m_minting)
        m_minting->detach();
}

void KeyRotation::setStep(Step step)
{
    m_step = step;
    announceStep();
}

void KeyRotation::end(Outcome outcome)
{
    m_outcome = outcome;
    if (!m_record.newId.isEmpty() && !m_account.row(m_record.newId))
        m_account.refresh();
    setStep(Step::Ended);
}

} // namespace scripto
