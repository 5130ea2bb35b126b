// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QFileDevice>

#include <chrono>

// The common basis of the files in this folder. The functions wait for the disk, so they belong on the worker's thread.
namespace scripto {

inline constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
inline constexpr std::chrono::seconds stateLockPatience{2}; // for other instances of this program

// Far more than any state file needs. Larger files are not read, and none is written.
inline constexpr qint64 largestStateFile = 16 * 1024 * 1024;

// Masks keys that ended up in a name: backups, and people who investigate a fault, may read these files.
QByteArray withoutKeys(const QByteArray &text);

// Whether something is there that cannot be trusted; see openOwnFile().
bool isForeign(const QString &path);
QString foreignText(); // why; starts in lower case, without a full stop
// Renames a file that this program cannot understand to NAME.broken, or NAME.broken-2 and so on: it may be all that is
// left of something. Returns false if it cannot be moved.
[[nodiscard]] bool putAside(const QString &path);

// Replaces the file as a whole, withoutKeys(), mode 0600, synced to disk; one that cannot be trusted is put aside.
// Fails with NotNoted, also if the content is too large to be read again; the file is then unchanged.
Result<void> replaceFile(const QString &path, const QByteArray &content);

// A NotNoted error for the file at `path`. `why` starts in lower case and has no full stop.
tl::unexpected<Error> notNoted(const QString &path, const QString &why);
tl::unexpected<Error> unreadable(const QString &path, const QString &why);
// For a file whose lock another instance does not release.
tl::unexpected<Error> heldByAnother(const QString &path);

} // namespace scripto
