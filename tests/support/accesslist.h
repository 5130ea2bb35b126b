// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QtEndian>

#include <sys/types.h>
#include <sys/xattr.h>

// Access lists of files, as Linux keeps them.
namespace scripto::accesslist {

inline constexpr char ofFile[] = "system.posix_acl_access";
inline constexpr char ofNewFiles[] = "system.posix_acl_default"; // of a folder

// rw for the owner, r for `user`, nothing for others. The format is that of linux/posix_acl_xattr.h.
inline QByteArray readableBy(uid_t user)
{
    const auto entry = [](quint16 tag, quint16 rights, quint32 id) {
        QByteArray bytes(8, '\0');
        qToLittleEndian(tag, bytes.data());
        qToLittleEndian(rights, bytes.data() + 2);
        qToLittleEndian(id, bytes.data() + 4);
        return bytes;
    };
    constexpr quint32 none = 0xffffffff;
    return QByteArray("\x02\0\0\0", 4) + entry(0x01, 6, none) + entry(0x02, 4, user) + entry(0x04, 0, none)
        + entry(0x10, 4, none) + entry(0x20, 0, none);
}

// False on a file system that has none.
inline bool give(const QString &path, const QByteArray &list, const char *name = ofFile)
{
    const auto size = static_cast<size_t>(list.size());
    return ::setxattr(QFile::encodeName(path).constData(), name, list.constData(), size, 0) == 0;
}

// Empty if the file has none.
inline QByteArray of(const QString &path)
{
    QByteArray list(1024, '\0');
    const ssize_t size =
        ::getxattr(QFile::encodeName(path).constData(), ofFile, list.data(), static_cast<size_t>(list.size()));
    return list.first(qMax<ssize_t>(size, 0));
}

} // namespace scripto::accesslist
