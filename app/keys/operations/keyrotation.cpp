// SPDX-License-Identifier: MIT
#include "app/keys/operations/keyrotation.h"

#include "app/core/profilename.h"
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/list/keyanswer.h"
#include "app/profiles/profilestore.h"
#include "app/state/keymemory.h"

#include <QUuid>

#include <algorithm>

namespace scripto {

namespace {

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
