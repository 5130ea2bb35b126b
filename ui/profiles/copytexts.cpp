// SPDX-License-Identifier: MIT
#include "ui/profiles/copytexts.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/relativetime.h"
#include "ui/profiles/profilehealth.h"
#include "ui/profiles/profiletexts.h"

namespace scripto {

namespace {

// Several copies of one account differ in their keys only.
CopyTexts textsBeside(const Profile &profile, const Profile &other, const QDateTime &now)
{
    CopyTexts texts = copyTexts(profile, now);
    if (profile.email == other.email && serverText(profile) == serverText(other)) {
        texts.email.clear();
        texts.server.clear();
    }
    const QDateTime at = signedIn(profile);
    texts.isNewer = at.isValid() && signedIn(other).isValid() && at > signedIn(other);
    return texts;
}

} // namespace

CopyTexts copyTexts(const Profile &profile, const QDateTime &now)
{
    const QString none = QStringLiteral("–");
    const QDateTime at = signedIn(profile);
    return {.key = profile.apiKey.isEmpty() ? none : maskedKey(profile.apiKey),
            .email = profile.email.isEmpty() ? none : shownText(profile.email),
            .server = serverText(profile),
            .signedIn = at.isValid() ? dayTimeText(at.toLocalTime(), now) : none};
}

std::optional<ConflictState> conflictOf(const ProfileRow &row, const QDateTime &now)
{
    const bool differs = row.mirror == MirrorState::Differs || row.mirror == MirrorState::DifferentAccount;
    if (!differs || !row.inFile || !row.keychainCopy || !row.repairs.contains(Repair::UseFile))
        return {};
    ConflictState conflict{textsBeside(row.profile, *row.keychainCopy, now),
                           textsBeside(*row.keychainCopy, row.profile, now)};
    if (row.keyRevoked || row.keyRefused)
        conflict.file.state =
            troubleWord(row.keyRevoked ? ProfileTrouble::KeyRevoked : ProfileTrouble::KeyRefused, {}, now);
    // The CLI already uses the file's copy. If the keychain's copy is offered first, the file's key is missing, older
    // or revoked.
    conflict.isFileRight = row.repairs.first() != Repair::UseKeychain;
    conflict.canKeepBoth = row.repairs.contains(Repair::KeepBoth);
    return conflict;
}

} // namespace scripto
