// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QDateTime>
#include <QString>

namespace scripto {

// One named key as the scripto CLI stores it in config.json. Empty means absent from the file.
struct Profile {
    QString name;
    Secret apiKey;
    QString email;
    QString userId;
    QString baseUrl; // as written in the file; empty = production
    QString keyId;
    QString keyName;
    QString keyPrefix;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime expiresAt;

    friend bool operator==(const Profile &, const Profile &) = default;
};

// Whether two profiles belong to the same account, as far as they show; the caller compares the servers. If both know
// the user id, it decides, because an e-mail address can move to another account.
inline bool isSameAccount(const Profile &a, const Profile &b)
{
    if (!a.userId.isEmpty() && !b.userId.isEmpty())
        return a.userId == b.userId;
    return !a.email.isEmpty() && a.email.compare(b.email, Qt::CaseInsensitive) == 0;
}

} // namespace scripto
