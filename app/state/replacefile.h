// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QFileDevice>

#include <chrono>

// What the files of this folder have in common. Waits for the disk: for the worker's thread.
namespace scripto {

inline constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
inline constexpr std::chrono::seconds stateLockPatience{2}; // for other instances of this program

// Far more than any state file needs. Larger files are not read, so none is written.
inline constexpr qint64 largestStateFile = 16 * 1024 * 1024;

// Masks keys that got into a name: backups, and people who look for a fault, may read these files.
QByteArray withoutKeys(const QByteArray &text);

// Whether the file is there, and cannot be believed: see isOwnFile().
bool isForeign(const QString &path);
QString foreignText(); // why; starts in lower case, without a full stop
// Keeps a file that says nothing to this program as NAME.broken. False if it cannot be moved.
[[nodiscard]] bool putAside(const QString &path);

// Replaces the file as a whole, withoutKeys(), mode 0600, synced to the disk. Fails with NotNoted, also if the content
// is too large to be read again; the file is then unchanged.
Result<void> replaceFile(const QString &path, const QByteArray &content);

// NotNoted, for the file at `path`. `why` starts in lower case and has no full stop.
tl::unexpected<Error> notNoted(const QString &path, const QString &why);
tl::unexpected<Error> unreadable(const QString &path, const QString &why);
// For a file whose lock another instance does not give up.
tl::unexpected<Error> heldByAnother(const QString &path);

} // namespace scripto
