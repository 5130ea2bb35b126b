// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "app/core/serverurl.h"

namespace scripto {

// The command line and environment variables of this program, read once at its start. A program started from a menu
// does not see what a shell exports.
struct Environment {
    QString apiUrl; // --api-url; empty = not given
    QString baseUrl; // SCRIPTO_API_BASE_URL; empty counts as unset, as in the CLI
    Secret apiKey; // SCRIPTO_API_KEY; compared with other keys, never sent or shown

    // The server for signing in and for profiles that name none. Empty = production.
    const QString &serverOverride() const { return apiUrl.isEmpty() ? baseUrl : apiUrl; }
};

// The only server that the profile's key may be sent to.
inline Result<QUrl> serverOf(const Profile &profile, const Environment &environment)
{
    return serverFromBaseUrl(profile.baseUrl.isEmpty() ? environment.serverOverride() : profile.baseUrl);
}

} // namespace scripto
