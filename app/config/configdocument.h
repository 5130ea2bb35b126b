// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "app/core/result.h"

#include <QByteArrayView>
#include <QList>

#include <functional>
#include <memory>

namespace scripto {

// The content of config.json as a value that loses nothing: unknown members, the order of members and the text of
// numbers survive a change. Written in the scripto CLI's format: 2-space JSON with a final newline.
class ConfigDocument {
public:
    // An empty document without profiles.
    ConfigDocument();
    ConfigDocument(const ConfigDocument &);
    ConfigDocument &operator=(const ConfigDocument &);
    ConfigDocument(ConfigDocument &&) noexcept;
    ConfigDocument &operator=(ConfigDocument &&) noexcept;
    ~ConfigDocument();

    // Accepts a byte order mark and CRLF. Fails with FileBroken and a sentence that names line and column if the bytes
    // are not JSON, or if the root or "profiles" is not an object. Anything else of an unexpected type is kept and
    // treated as absent.
    static Result<ConfigDocument> parse(QByteArrayView bytes);
    QByteArray toBytes() const;

    // The profiles in the order of the file. A profile that is not an object, or whose key is not a string, has no key.
    QList<Profile> profiles() const;
    // As written; may name a profile that does not exist. Empty if null or absent.
    QString activeProfile() const;

    // Adds the profile at the end, or updates the one with that name; unknown members stay. If the key stays the same
    // (or `profile` has none), members that are empty in `profile` are left alone. A different key brings its own
    // members: those empty in `profile` are removed, so that no server address or key id of the old key remains. Fails
    // with Invalid if the profile would have no name, or no key, which crashes the CLI.
    Result<void> put(const Profile &profile);
    // Like put(), but always removes members that are empty in `profile`, so that the file then says exactly what
    // `profile` says.
    Result<void> replace(const Profile &profile);
    // Fails with NotFound, or with Invalid for a profile without a key or name. Changes nothing if it is already
    // active.
    Result<void> setActive(const QString &name);
    // Like the CLI's logout: removing the active profile activates the first remaining one that has a key (in
    // JavaScript's order, whole numbers first), or none. Fails with NotFound.
    Result<void> remove(const QString &name);
    // Activates the first profile in JavaScript's order that may be active, or none.
    void activateFirst(const std::function<bool(const Profile &)> &mayBeActive);
    // Keeps the profile's place and whether it is active. Fails with NotFound, or with Invalid if `to` is taken or
    // empty.
    Result<void> rename(const QString &from, const QString &to);

    // True if toBytes() is identical to the last byte.
    friend bool operator==(const ConfigDocument &a, const ConfigDocument &b);

private:
    Result<void> write(const Profile &profile, bool dropsEmpty);

    friend class ConfigDelta;
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace scripto
