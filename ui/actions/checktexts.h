// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/profilecheck.h"
#include "ui/profiles/profilehealth.h"

namespace scripto {

// What the answer means for a profile's row. Nothing for a key that works.
ProfileFinding findingOf(const ProfileCheck::Item &item, const Profile &profile);

// What a check of this profile costs. `usesLeft` is that of its key.
QString checkCostText(const QString &profile, qint64 usesLeft);

// "Checked 6 profiles. 1 refused, 1 differs." `troubles` are those of the profiles, with None for those that are fine.
QString checkSummary(const ProfileCheck &check, const QList<ProfileTrouble> &troubles);

} // namespace scripto
