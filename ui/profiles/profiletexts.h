// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "app/core/serverurl.h"

namespace scripto {

inline QString serverText(const Profile &profile)
{
    const Result<QUrl> server = serverFromBaseUrl(profile.baseUrl);
    return server ? serverName(*server) : shownAddress(profile.baseUrl);
}

inline QDateTime signedIn(const Profile &profile)
{
    return qMax(profile.createdAt, profile.updatedAt);
}

} // namespace scripto
