// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace scripto {

// The name that a sign-in gives a key unless the user chooses another. Source: Scripto's CLI.
constexpr QLatin1StringView defaultKeyName{"scripto-cli"};

// A key as the server lists it; never the secret. Source: GET /api/keys in Scripto's documentation and Better Auth's
// apiKey rows. Unless noted otherwise, an invalid date means null or absent.
struct ApiKey {
    QString id;
    QString name;
    QString prefix;
    QString start; // the first characters of the key, prefix included; too short to identify it
    bool isCut = false; // the server sent longer texts than are kept
    QDateTime createdAt;
    QDateTime updatedAt; // changes with every use, too
    QDateTime expiresAt; // invalid = never
    // Whether the server reports last uses at all; if not, no key may be called stale.
    bool lastUsedReported = false;
    QDateTime lastUsedAt; // invalid = never, according to the server
    bool enabled = true; // a paused key is not
    bool enabledReported = false;
    std::optional<qint64> requestCount;
    std::optional<qint64> remaining; // requests until it stops working
    std::optional<qint64> refillAmount; // the value that `remaining` is reset to
    std::optional<qint64> refillInterval; // milliseconds between resets
    std::optional<bool> rateLimitEnabled;
    std::optional<qint64> rateLimitMax;
    std::optional<qint64> rateLimitTimeWindow; // milliseconds
    bool hasNullLimit = false; // one of the two limits is present but null
    QJsonValue metadata;
    QJsonValue permissions;

    friend bool operator==(const ApiKey &, const ApiKey &) = default;
};

} // namespace scripto
