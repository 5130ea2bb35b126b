// SPDX-License-Identifier: MIT
// What becomes of the old key: put back, revoked or kept. The steps before that are in keyrotation.cpp.
#include "app/core/showntext.h"
#include "app/keys/operations/keyrotation.h"
#include "app/profiles/profilestore.h"

#include <algorithm>

namespace scripto {

namespace {

// The first and the longest pause before another attempt to put the old key back.
constexpr std::chrono::seconds firstPause{2};
constexpr std::chrono::seconds longestPause{60};

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

} // namespace scripto
