// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"
#include "app/core/profile.h"

#include <QList>

namespace scripto {

// Which key the scripto CLI would use in this program's environment, and why.
struct CliChoice {
    enum class Why {
        EnvironmentKey, // SCRIPTO_API_KEY overrides every profile
        ActiveProfile,
        NoProfile, // no profile is active
        MissingProfile // the active profile does not exist or has no key
    };
    Why why = Why::NoProfile;
    QString profile;
};

CliChoice cliChoice(const Environment &environment, const QString &activeProfile, const QList<Profile> &inFile);

} // namespace scripto
