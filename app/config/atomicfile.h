// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace scripto {

// The file operations behind config.json, a file that is always replaced as a whole. Two implementations: _unix, and
// _portable for other systems, which cannot do everything (see there). All functions block.

// A file that stays readable after another one has replaced it.
class OpenFile {
public:
    virtual ~OpenFile() = default;
    // Reads the whole file. Returns nothing if it can no longer be read.
    virtual QByteArray read() const = 0;
    // Whether another process has the file open for writing. Also false if the system cannot tell.
    virtual bool mayStillBeWritten() const { return false; }
};

// More than any sensible config.json needs. Larger files are not read, and none is written.
inline constexpr qsizetype largestFile = 16 * 1024 * 1024;

// What was at a path at one moment.
struct FileLook {
    bool exists = false;
    bool isTooLarge = false; // then `bytes` is empty
    bool openToOthers = false; // group or others may read or write it
    qint64 changedAt = 0; // seconds since 1970 by the file system’s clock
    QByteArray bytes;
    std::shared_ptr<OpenFile> file; // null if the file does not exist
};

// Fails with FileUnreadable for anything but a regular file, or if reading is not permitted. Never waits for a FIFO.
Result<FileLook> lookAtFile(const QString &path);

// Creates the missing parts of the folder, accessible only to its owner. Fails with FileNotWritten.
Result<void> makePrivateFolder(const QString &folder);

// Links the file at `path` to `copy` as well, or copies it if it cannot have a second name. Only the owner can read
// `copy`. Fails with FileNotWritten.
Result<void> keepPrivately(const QString &path, const QString &copy);

// Fails with FileNotWritten if the folder's attributes (chattr) prevent files from being created or removed in it. Does
// not check permissions.
Result<void> checkAttributes(const QString &folder);

// Creates a file that only its owner can access, and syncs it to disk. Fails with FileNotWritten and leaves nothing at
// `path`.
Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);

// Gives `source` the owner, group, mode and access control list of `target`, if that exists. Fails with FileNotWritten
// if it cannot, or if `target` may not be replaced because it is write-protected or a mount of its own.
Result<void> prepareToReplace(const QString &source, const QString &target);

// Replaces `target` with `source` atomically, so that readers always find a complete file. Calls prepareToReplace()
// first. Fails with FileNotWritten.
Result<void> moveOver(const QString &source, const QString &target);

// The same for a target that does not exist. Returns false and changes nothing if somebody has created it in the
// meantime.
Result<bool> moveIntoGap(const QString &source, const QString &target);

// Makes the file inaccessible to others. Fails with FileNotWritten.
Result<void> makePrivateFile(const QString &path);

} // namespace scripto
