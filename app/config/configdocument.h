// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "app/core/result.h"

#include <QByteArrayView>
#include <QList>

#include <functional>
#include <memory>

namespace scripto {

// The content of config.json as a value that loses nothing: members this program does not know, the order of members
// and the text of numbers survive a change. Written as the scripto CLI writes it: 2-space JSON with a final newline.
class ConfigDocument {
public:
    // An empty document: no profiles, none active.
    ConfigDocument();
    ConfigDocument(const ConfigDocument &);
    ConfigDocument &operator=(const ConfigDocument &);
    ConfigDocument(ConfigDocument &&) noexcept;
    ConfigDocument &operator=(ConfigDocument &&) noexcept;
    ~ConfigDocument();

    // A byte order mark and CRLF are read. ErrorKind::FileBroken with a sentence that names line and column where the
    // bytes are not JSON, or what is of the wrong type where they are: the whole has to be an object, and so has
    // "profiles" where it is there. Anything else of an unexpected type is kept and shows as absent.
    static Result<ConfigDocument> parse(QByteArrayView bytes);
    QByteArray toBytes() const;

    // In the order of the file. A profile that is not an object, or whose key is not a text, shows without a key.
    QList<Profile> profiles() const;
    // As written; may name a profile that does not exist. Empty where null or absent.
    QString activeProfile() const;

    // Adds the profile at the end or updates the one of that name; what this program does not know stays. With the key
    // that is there already (or without one), members that are empty in `profile` are left alone. Another key brings
    // its own members: those empty in `profile` go, so that no server address or key id of the old key stays with it.
    // ErrorKind::Invalid where the profile would have no name, or no key, which crashes the CLI.
    Result<void> put(const Profile &profile);
    // As put(), but what is empty in `profile` goes in any case: afterwards the file says of it just what `profile`
    // says.
    Result<void> replace(const Profile &profile);
    // ErrorKind::NotFound; ErrorKind::Invalid for a profile without a key or name. Setting what is set changes nothing.
    Result<void> setActive(const QString &name);
    // As the CLI's logout: removing the active one activates the first that remains (in JavaScript's order, whole
    // numbers first; those without a key are passed over), else none. ErrorKind::NotFound.
    Result<void> remove(const QString &name);
    // The first that may be, in JavaScript's order, becomes active, else none.
    void activateFirst(const std::function<bool(const Profile &)> &mayBeActive);
    // ErrorKind::NotFound, or Invalid where `to` is taken or empty. Keeps its place, and stays active.
    Result<void> rename(const QString &from, const QString &to);

    // The same to the last byte of toBytes().
    friend bool operator==(const ConfigDocument &a, const ConfigDocument &b);

private:
    Result<void> write(const Profile &profile, bool dropsEmpty);

    friend class ConfigDelta;
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace scripto
