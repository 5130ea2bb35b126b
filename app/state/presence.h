// SPDX-License-Identifier: MIT
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace scripto {

// Lets the instances of this program tell which of them run: a lock in the state folder that lasts as long as this.
class Presence {
public:
    // `folder` is made where it is missing. In one that takes no files nothing can be noted either, so that nobody
    // asks.
    explicit Presence(const QString &folder);

    const QString &id() const { return m_id; }
    // Whether what bears this id runs now.
    bool runs(const QString &id) const;

private:
    QString lockOf(const QString &id) const;

    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace scripto
