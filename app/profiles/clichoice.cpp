// SPDX-License-Identifier: MIT
#include "app/profiles/clichoice.h"

#include <algorithm>

namespace scripto {

CliChoice cliChoice(const Environment &environment, const QString &activeProfile, const QList<Profile> &inFile)
{
    if (!environment.apiKey.isEmpty())
        return {CliChoice::Why::EnvironmentKey, {}};
    if (activeProfile.isEmpty())
        return {CliChoice::Why::NoProfile, {}};
    const bool usable = std::any_of(inFile.begin(), inFile.end(), [&](const Profile &profile) {
        return profile.name == activeProfile && !profile.apiKey.isEmpty();
    });
    return {usable ? CliChoice::Why::ActiveProfile : CliChoice::Why::MissingProfile, activeProfile};
}

} // namespace scripto
