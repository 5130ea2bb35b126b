// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilerow.h"
#include "ui/common/paint.h"

namespace scripto {

// One copy of a profile as text, with its key masked. What is empty is not shown.
struct CopyTexts {
    QString key;
    QString email = {};
    QString server = {};
    QString signedIn = {};
    bool isNewer = false; // than the other copy
    std::optional<StateWord> state = {}; // of its key, if something is known
};

// `now` is local time.
CopyTexts copyTexts(const Profile &profile, const QDateTime &now);

// The copies of config.json and of the keychain, which differ: the user chooses.
struct ConflictState {
    CopyTexts file; // of the account, only what differs
    CopyTexts keychain;
    bool isFileRight = true; // the recommended copy
    bool canKeepBoth = false;
};

// Empty if they do not differ, or if it is not known yet.
std::optional<ConflictState> conflictOf(const ProfileRow &row, const QDateTime &now);

} // namespace scripto
