// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "app/core/result.h"

#include <QByteArrayView>
#include <QList>

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

    // ErrorKind::FileBroken with a sentence that names line and column where the bytes are not JSON, or what is of the
    // wrong type where they are.
    static Result<ConfigDocument> parse(QByteArrayView bytes);
    QByteArray toBytes() const;

    // In the order of the file.
    QList<Profile> profiles() const;
    // As written; may name a profile that does not exist. Empty where null or absent.
    QString activeProfile() const;

    // Adds the profile at the end or updates the one of that name: members that are empty in `profile` are left alone
    // (absent ones stay absent), as are members that this program does not know.
    void put(const Profile &profile);
    // ErrorKind::NotFound; ErrorKind::Invalid for a profile without a key. Setting what is set changes nothing.
    Result<void> setActive(const QString &name);
    // As the CLI's logout: removing the active one activates the first that remains, else none.
    Result<void> remove(const QString &name);
    // ErrorKind::NotFound, or Invalid where `to` is taken. Keeps its place, and stays active.
    Result<void> rename(const QString &from, const QString &to);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace scripto
