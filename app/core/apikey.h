// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace scripto {

// The name that signing in gives a key unless the user chooses another. Source: Scripto's CLI.
constexpr QLatin1StringView defaultKeyName{"scripto-cli"};

// A key as the server lists it; never the secret. Source: GET /api/keys of Scripto's documentation and Better Auth's
// apiKey rows. An invalid date means null or absent, except where said.
struct ApiKey {
    QString id;
    QString name;
    QString prefix;
    QString start; // the first characters of the key, prefix included; too short to identify it
    bool isCut = false; // the server sent longer texts than are kept
    QDateTime createdAt;
    QDateTime updatedAt; // moves with every use as well
    QDateTime expiresAt; // invalid = never
    // Whether the server tells when keys were last used at all; without it nobody may call the key stale.
    bool lastUsedReported = false;
    QDateTime lastUsedAt; // invalid = never, as far as the server tells
    bool enabled = true;
    std::optional<qint64> requestCount;
    std::optional<qint64> remaining; // requests until it stops working
    std::optional<qint64> refillAmount; // what `remaining` is set to again
    std::optional<qint64> refillInterval; // after so many milliseconds
    std::optional<bool> rateLimitEnabled;
    std::optional<qint64> rateLimitMax;
    std::optional<qint64> rateLimitTimeWindow; // milliseconds
    bool hasNullLimit = false; // one of the two is there, and null
    QJsonValue metadata;
    QJsonValue permissions;

    friend bool operator==(const ApiKey &, const ApiKey &) = default;
};

} // namespace scripto
