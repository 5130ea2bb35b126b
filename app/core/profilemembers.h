// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"

#include <QLatin1StringView>

#include <span>
#include <variant>

namespace scripto {

// The member that holds the key, in config.json and in the keychain's entries alike.
inline constexpr QLatin1StringView apiKeyMember("apiKey");

// A member of a profile other than its key, as config.json and the keychain's entries store it.
struct ProfileMember {
    QLatin1StringView name;
    std::variant<QString Profile::*, QDateTime Profile::*> value;

    // Dates in UTC with milliseconds, as JavaScript writes them. Empty = absent.
    QString textIn(const Profile &profile) const;
    // A date without a time means midnight in UTC. An invalid date counts as absent.
    void setText(Profile &profile, const QString &text) const;
};

// In the order in which a new profile is written.
std::span<const ProfileMember> profileMembers();

} // namespace scripto
