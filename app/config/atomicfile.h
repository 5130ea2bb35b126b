// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace scripto {

// What the operating system is asked to do with config.json, a file that is replaced as a whole. Two implementations:
// _unix, and _portable for other systems, which cannot do everything (it says what). All of it blocks.

// A file that stays readable after another one has taken its place.
class OpenFile {
public:
    virtual ~OpenFile() = default;
    // From its first byte. What cannot be read any more comes out as empty.
    virtual QByteArray read() const = 0;
    // Somebody has it open for writing. False also where the system does not tell.
    virtual bool mayStillBeWritten() const { return false; }
};

// More than any sensible config.json needs. Larger files are not read, so none is written.
inline constexpr qsizetype largestFile = 16 * 1024 * 1024;

// What was at a path at one moment.
struct FileLook {
    bool exists = false;
    bool isTooLarge = false; // `bytes` is empty then
    bool openToOthers = false; // group or others may read or write it
    qint64 changedAt = 0; // seconds since 1970 by the file system’s clock
    QByteArray bytes;
    std::shared_ptr<OpenFile> file; // null where it does not exist
};

// Fails with FileUnreadable for anything but a regular file, or if reading is not permitted. Never waits for a FIFO.
Result<FileLook> lookAtFile(const QString &path);

// Creates what is missing of it, for its owner only. FileNotWritten.
Result<void> makePrivateFolder(const QString &folder);

// Links the file at `path` as `copy` too, or copies it if it cannot have a second name. Only the owner can read `copy`.
// Fails with FileNotWritten.
Result<void> keepPrivately(const QString &path, const QString &copy);

// Fails with FileNotWritten if the folder's attributes (chattr) keep files from being created or removed in it.
// Permissions are not checked.
Result<void> checkAttributes(const QString &folder);

// A new file for its owner only, on disk when this returns. FileNotWritten, and nothing is left at `path`.
Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);

// Gives `source` the owner, the group, the mode and the access control list of `target`, if that is there.
// FileNotWritten if it cannot, or if `target` may not be replaced: it is write-protected, or mounted by itself.
Result<void> prepareToReplace(const QString &source, const QString &target);

// Puts `source` at the place of `target`, which readers find whole at every moment. FileNotWritten; it prepares to
// replace it first.
Result<void> moveOver(const QString &source, const QString &target);

// The same for a target that is not there. False, with nothing done, where somebody has created it in the meantime.
Result<bool> moveIntoGap(const QString &source, const QString &target);

// FileNotWritten.
Result<void> makePrivateFile(const QString &path);

} // namespace scripto
