// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"

#include <QDBusMessage>
#include <QDBusObjectPath>

#include <functional>
#include <limits>

// The Secret Service's names on the session bus (specifications.freedesktop.org/secret-service), and a non-blocking way
// to call it.
namespace scripto::secretbus {

inline constexpr QLatin1StringView busName("org.freedesktop.secrets");
inline constexpr QLatin1StringView servicePath("/org/freedesktop/secrets");
inline constexpr QLatin1StringView serviceInterface("org.freedesktop.Secret.Service");
inline constexpr QLatin1StringView collectionInterface("org.freedesktop.Secret.Collection");
inline constexpr QLatin1StringView itemInterface("org.freedesktop.Secret.Item");
inline constexpr QLatin1StringView promptInterface("org.freedesktop.Secret.Prompt");
inline constexpr QLatin1StringView propertiesInterface("org.freedesktop.DBus.Properties");

inline constexpr std::chrono::milliseconds noLimit{std::numeric_limits<int>::max()};

// Whether there is an address to connect to. Without one, libdbus would start a bus of its own and wait for it.
bool hasSessionBus();

QDBusMessage methodCall(const QDBusObjectPath &path, QLatin1StringView interface, QLatin1StringView method,
                        const QVariantList &arguments = {});
QDBusMessage serviceCall(QLatin1StringView method, const QVariantList &arguments);
QDBusMessage propertyOf(const QDBusObjectPath &path, QLatin1StringView interface, QLatin1StringView property);
QVariant propertyIn(const QDBusMessage &reply);

// The specification's notation for "none".
inline bool isNone(const QDBusObjectPath &path)
{
    return path.path().size() <= 1;
}

// Runs one of the two functions, unless `context` is gone by then. NotFound = no such object; KeychainSilent = no
// answer in time.
void ask(const QDBusMessage &message, std::chrono::milliseconds limit, QObject *context,
         std::function<void(const QDBusMessage &)> use, std::function<void(const Error &)> fail);

} // namespace scripto::secretbus
