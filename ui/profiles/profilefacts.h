// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/factlist.h"
#include "ui/common/paint.h"
#include "ui/common/timeline.h"
#include "ui/profiles/copytexts.h"

namespace scripto {

// What the details show of a profile. Texts only, so that the details never have its key.
struct ProfileDetailsState {
    QString name;
    StateWord word = {};
    QString explanation = {}; // what happened, when, and what follows
    std::optional<ConflictState> conflict = {};
    QString repair = {}; // the button's text; empty if there is no such repair
    bool unlocks = false; // the button opens the keychain's prompt instead
    bool hasKey = false;
    bool canUse = false;
    bool canRotate = false;
    bool canRename = false;
    bool canRemove = false;
    QList<Fact> facts = {};
    QList<TimelineEntry> history = {}; // newest first
};

// Facts that the profile store does not know.
struct ProfileSurroundings {
    QString configPath = {};
    QString keychainService = {};
    QString listedKey = {}; // the name of the key in its account's list; empty if it is not there
    QString onServer = {}; // the key's state; empty if unknown
};

// Without the history. `now` is local time.
ProfileDetailsState profileDetailsState(const ProfileStore &profiles, const ProfileRow &row,
                                        const ProfileSurroundings &around, const QDateTime &now);

// The name of the fact that is a link to the key.
QString keyFactName();

} // namespace scripto
