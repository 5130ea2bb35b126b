// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configdocument.h"
#include "app/config/jsontext.h"

namespace scripto {

namespace member {
inline const QString activeProfile = QStringLiteral("activeProfile");
inline const QString profiles = QStringLiteral("profiles");
} // namespace member

struct ConfigDocument::Data {
    JsonValue root = JsonValue::object(); // always an object, and so is "profiles" if present

    const JsonValue *profile(const QString &name) const
    {
        const JsonValue *profiles = root.find(member::profiles);
        return profiles ? profiles->find(name) : nullptr;
    }

    // Adds "profiles" if it is missing.
    JsonValue &profiles()
    {
        JsonValue &profiles = root.at(member::profiles);
        if (!profiles.isObject())
            profiles = JsonValue::object();
        return profiles;
    }
};

} // namespace scripto
