// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilerow.h"
#include "ui/common/paint.h"

#include <QHash>

namespace scripto {

// What is wrong with a profile, the worst first. A row shows one word only. A keychain that is locked or off is not a
// profile's trouble; the status line says so once.
enum class ProfileTrouble {
    Waiting, // for a check, as long as it lasts
    Checking,
    KeyRevoked,
    KeyRefused,
    OtherAccount, // a check has found that the key belongs to another account than the profile says
    Expired,
    NotInConfig,
    DifferentInKeychain,
    Expiring,
    NotInKeychain,
    NoKey, // the CLI cannot use it
    NotReached, // a check did not get through
    NotChecked, // a check had no result
    LeftOut, // its key has few uses left, and a check would take one
    None,
};

// What a check has found about a profile. It no longer holds once the profile changes.
struct ProfileFinding {
    ProfileTrouble trouble = ProfileTrouble::None;
    QString why = {}; // plain text: what it means, and what to do
    Profile profile = {}; // as it was checked
};
using ProfileFindings = QHash<QString, ProfileFinding>; // by the profile's name

// Whether a check is still under way.
inline bool isPassing(ProfileTrouble trouble)
{
    return trouble == ProfileTrouble::Waiting || trouble == ProfileTrouble::Checking;
}

// The worst of them. `expiresAt` is invalid unless the key has expired or is about to; `now` is by the same clock.
ProfileTrouble troubleOf(const ProfileRow &row, const QDateTime &expiresAt, const QDateTime &now,
                         const ProfileFinding &finding = {});

// "Expires in 5 days" in the colour of its weight. `trouble` is not None.
StateWord troubleWord(ProfileTrouble trouble, const QDateTime &expiresAt, const QDateTime &now);

} // namespace scripto
