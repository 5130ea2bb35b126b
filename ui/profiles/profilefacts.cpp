// SPDX-License-Identifier: MIT
#include "ui/profiles/profilefacts.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/relativetime.h"
#include "ui/profiles/keychaintexts.h"
#include "ui/profiles/mirrortexts.h"
#include "ui/profiles/profilestate.h"
#include "ui/profiles/profiletexts.h"

#include <QCoreApplication>
#include <QDir>

namespace scripto {

namespace {

struct ProfileFactText {
    Q_DECLARE_TR_FUNCTIONS(scripto::ProfileFacts)
};

using Look = Fact::Look;

constexpr qsizetype mostPreviousShown = 3;

QString revokedText(bool isConfirmed)
{
    return isConfirmed
        ? ProfileFactText::tr("Its key was revoked. Confirmed: the server refuses it. Sign in again, or remove the "
                              "profile.")
        : ProfileFactText::tr("Its key was revoked. Not confirmed: nobody has seen the server refuse it since. Sign in "
                              "again, or remove the profile.");
}

QString explanationOf(const ProfileRow &row, KeychainState keychain, const QDateTime &now)
{
    const QString text = whatHappened(row, keychain, now);
    if (row.keyRevoked)
        return revokedText(row.revokeConfirmed) + u' ' + text;
    if (row.keyRefused)
        return ProfileFactText::tr("The server did not accept its key. Sign in again, or remove the profile.") + u' '
            + text;
    return text;
}

Fact plainFact(const QString &name, const QString &value, Look look = Look::Text)
{
    return {.name = name, .value = value, .look = look, .copied = shownText(value)};
}

Fact missingFact(const QString &name, const QString &value)
{
    return {.name = name, .value = value, .look = Look::Quiet};
}

Fact timeFact(const QString &name, const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    return {.name = name, .value = dayTimeText(local, now), .copied = dateTimeText(local)};
}

QString changedText(const QDateTime &at, const QDateTime &now)
{
    return at.isValid() ? ProfileFactText::tr("Changed %1").arg(agoInSentence(at.toLocalTime(), now)) : QString();
}

QString fromHome(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? QStringLiteral("~/") + path.sliced(home.size()) : path;
}

void addKeyFacts(QList<Fact> &facts, const Profile &profile, const ProfileSurroundings &around)
{
    if (profile.apiKey.isEmpty()) {
        facts.append(missingFact(keyFactName(), ProfileFactText::tr("None")));
        return;
    }
    if (!around.listedKey.isEmpty())
        facts.append({.name = keyFactName(), .value = around.listedKey, .look = Look::Link});
    else if (!profile.keyName.isEmpty())
        facts.append(plainFact(keyFactName(), profile.keyName));
    facts.append(plainFact(ProfileFactText::tr("Key start"), maskedKey(profile.apiKey), Look::MaskedKey));
    if (!profile.keyId.isEmpty())
        facts.append(plainFact(ProfileFactText::tr("Key id"), profile.keyId, Look::Mono));
}

Fact fileFact(const ProfileRow &row, const QString &path, const QDateTime &now)
{
    const QString name = ProfileFactText::tr("File");
    if (!row.inFile)
        return missingFact(name, ProfileFactText::tr("Not in config.json"));
    return {.name = name, .value = fromHome(path), .evidence = changedText(row.fileChangedAt, now), .copied = path};
}

Fact keychainFact(const ProfileRow &row, const Keychain &keychain, const QDateTime &now)
{
    const QString name = ProfileFactText::tr("Keychain");
    const bool isUnread = row.mirror == MirrorState::LockedEntry || row.mirror == MirrorState::NewerEntry
        || row.mirror == MirrorState::ForeignEntry;
    if (!row.keychainCopy && (isUnread || keychain.state() != KeychainState::Ready))
        return missingFact(name, ProfileFactText::tr("Not known now"));
    if (!row.keychainCopy)
        return missingFact(name, ProfileFactText::tr("Not in the keychain"));
    return {.name = name,
            .value =
                ProfileFactText::tr("%1, “%2”").arg(shownText(keychain.displayName()), shownText(row.profile.name)),
            .evidence = changedText(row.keychainChangedAt, now)};
}

// Replaced copies in the keychain.
void addPrevious(QList<Fact> &facts, const ProfileRow &row, const QDateTime &now)
{
    const qsizetype shown = qMin(row.previous.size(), mostPreviousShown);
    const QString name = ProfileFactText::tr("Kept there");
    for (const Profile &each : row.previous.first(shown)) {
        Fact fact{.name = name, .value = maskedKey(each.apiKey), .look = Look::MaskedKey};
        if (signedIn(each).isValid())
            fact.evidence =
                ProfileFactText::tr("Previous key, signed in %1").arg(agoInSentence(signedIn(each).toLocalTime(), now));
        facts.append(fact);
    }
    if (const qsizetype more = row.previous.size() - shown; more > 0)
        facts.append(missingFact(name, ProfileFactText::tr("and %1 more").arg(more)));
}

QList<Fact> factsOf(const ProfileStore &profiles, const ProfileRow &row, const ProfileSurroundings &around,
                    const QDateTime &now)
{
    const Profile &profile = row.profile;
    const QString account = ProfileFactText::tr("Account");
    QList<Fact> facts{profile.email.isEmpty() ? missingFact(account, ProfileFactText::tr("Unknown"))
                                              : plainFact(account, profile.email)};
    facts.append(plainFact(ProfileFactText::tr("Server"), serverText(profile)));
    addKeyFacts(facts, profile, around);
    if (signedIn(profile).isValid())
        facts.append(timeFact(ProfileFactText::tr("Signed in"), signedIn(profile), now));
    if (profile.expiresAt.isValid())
        facts.append(timeFact(ProfileFactText::tr("Expires"), profile.expiresAt, now));
    if (!around.onServer.isEmpty())
        facts.append(plainFact(ProfileFactText::tr("On the server"), around.onServer));
    facts.append(fileFact(row, around.configPath, now));
    facts.append(keychainFact(row, profiles.keychain(), now));
    if (row.keychainCopy)
        facts.append(plainFact(ProfileFactText::tr("Entry of"), around.keychainService, Look::Mono));
    addPrevious(facts, row, now);
    return facts;
}

QString unlockVerbOf(const ProfileRow &row, KeychainState keychain)
{
    if (row.mirror == MirrorState::KeychainAway)
        return unlockVerb(keychain);
    return row.mirror == MirrorState::LockedEntry ? unlockVerb(KeychainState::Locked) : QString();
}

} // namespace

QString keyFactName()
{
    return ProfileFactText::tr("Key");
}

ProfileDetailsState profileDetailsState(const ProfileStore &profiles, const ProfileRow &row,
                                        const ProfileSurroundings &around, const QDateTime &now)
{
    const KeychainState keychain = profiles.keychain().state();
    const bool isWritable = !profiles.file().problem;
    const QString unlock = unlockVerbOf(row, keychain);
    ProfileDetailsState state{.name = row.profile.name};
    state.word = profileStateWord(row.mirror, keychain, row.keyRevoked, row.keyRefused);
    state.explanation = explanationOf(row, keychain, now);
    state.conflict = conflictOf(row, now);
    if (!state.conflict)
        state.repair = unlock.isEmpty() ? repairLink(row.repairs) : unlock;
    state.unlocks = !unlock.isEmpty();
    state.hasKey = !row.profile.apiKey.isEmpty();
    state.canRename = isWritable && row.inFile;
    state.canRotate = state.canRename && state.hasKey;
    state.canUse = state.canRotate && !row.active;
    state.canRemove = isWritable;
    state.facts = factsOf(profiles, row, around, now);
    return state;
}

} // namespace scripto
