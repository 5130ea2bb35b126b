// SPDX-License-Identifier: MIT
#include "ui/profiles/profilehealth.h"

#include "ui/common/relativetime.h"

#include <QCoreApplication>

#include <algorithm>

namespace scripto {

namespace {

struct HealthText {
    Q_DECLARE_TR_FUNCTIONS(scripto::ProfileHealth)
};

StateWord troubleIn(Tone tone, Icon icon, const QString &word)
{
    return {icon, word, tone, tone, tone == Tone::Neutral ? FontRole::Small : FontRole::SmallMedium};
}

bool isDifferent(MirrorState mirror)
{
    return mirror == MirrorState::Differs || mirror == MirrorState::DifferentAccount;
}

ProfileTrouble knownTroubleOf(const ProfileRow &row, const QDateTime &expiresAt, const QDateTime &now)
{
    const bool isNear = expiresAt.isValid();
    // Neither copy works any more, however they compare.
    if (row.keyRevoked)
        return ProfileTrouble::KeyRevoked;
    if (row.keyRefused)
        return ProfileTrouble::KeyRefused;
    if (isNear && expiresAt <= now)
        return ProfileTrouble::Expired;
    if (row.mirror == MirrorState::NotInConfig)
        return ProfileTrouble::NotInConfig;
    if (isDifferent(row.mirror))
        return ProfileTrouble::DifferentInKeychain;
    if (isNear)
        return ProfileTrouble::Expiring;
    // Also after an available keychain has refused to take it.
    if (row.repairs.contains(Repair::WriteToKeychain))
        return ProfileTrouble::NotInKeychain;
    return row.profile.apiKey.isEmpty() ? ProfileTrouble::NoKey : ProfileTrouble::None;
}

// The row itself knows whether the key is refused: it may have been accepted since the check.
bool holds(const ProfileFinding &finding, const ProfileRow &row)
{
    return finding.profile == row.profile && finding.trouble != ProfileTrouble::KeyRefused;
}

} // namespace

ProfileTrouble troubleOf(const ProfileRow &row, const QDateTime &expiresAt, const QDateTime &now,
                         const ProfileFinding &finding)
{
    const ProfileTrouble known = knownTroubleOf(row, expiresAt, now);
    return holds(finding, row) ? std::min(known, finding.trouble) : known;
}

StateWord troubleWord(ProfileTrouble trouble, const QDateTime &expiresAt, const QDateTime &now)
{
    switch (trouble) {
    case ProfileTrouble::Waiting:
        return troubleIn(Tone::Neutral, Icon::Never, HealthText::tr("Waiting"));
    case ProfileTrouble::Checking:
        return troubleIn(Tone::Accent, Icon::Wait, HealthText::tr("Checking…"));
    case ProfileTrouble::KeyRevoked:
        return troubleIn(Tone::Danger, Icon::Revoke, HealthText::tr("Key revoked"));
    case ProfileTrouble::KeyRefused:
        return troubleIn(Tone::Danger, Icon::Error, HealthText::tr("Key refused"));
    case ProfileTrouble::OtherAccount:
        return troubleIn(Tone::Danger, Icon::Error, HealthText::tr("Other account"));
    case ProfileTrouble::Expired:
        return troubleIn(Tone::Danger, Icon::Expired, HealthText::tr("Expired"));
    case ProfileTrouble::NotInConfig:
        return troubleIn(Tone::Danger, Icon::FileMissing, HealthText::tr("Not in config.json"));
    case ProfileTrouble::DifferentInKeychain:
        return troubleIn(Tone::Warn, Icon::Changed, HealthText::tr("Different in keychain"));
    case ProfileTrouble::Expiring:
        //: %1 is “in 5 days” or “tomorrow”
        return troubleIn(Tone::Warn, Icon::Hourglass,
                         HealthText::tr("Expires %1").arg(aheadInSentence(expiresAt.toLocalTime(), now.toLocalTime())));
    case ProfileTrouble::NotInKeychain:
        return troubleIn(Tone::Warn, Icon::Keychain, HealthText::tr("Not in keychain"));
    case ProfileTrouble::NoKey:
        return troubleIn(Tone::Neutral, Icon::Key, HealthText::tr("No key"));
    case ProfileTrouble::NotReached:
        return troubleIn(Tone::Warn, Icon::Offline, HealthText::tr("Not reached"));
    case ProfileTrouble::NotChecked:
        return troubleIn(Tone::Warn, Icon::Warning, HealthText::tr("Not checked"));
    case ProfileTrouble::LeftOut:
        return troubleIn(Tone::Neutral, Icon::Never, HealthText::tr("Left out"));
    case ProfileTrouble::None:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace scripto
