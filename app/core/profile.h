// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QDateTime>
#include <QString>

namespace scripto {

// One named key, as the scripto CLI keeps it in config.json. Empty means absent in the file.
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

} // namespace scripto
