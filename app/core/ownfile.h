// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cerrno>

class QFile;

// Common functions for all files and folders that this program creates. `descriptor` refers to an open file.
namespace scripto {

// Repeats a call that was interrupted by a signal, which happens on network file systems.
template <typename Function> auto uninterrupted(Function call)
{
    for (;;) {
        const auto result = call();
        if (result >= 0 || errno != EINTR)
            return result;
    }
}

// Waits until the written data is on disk. Also returns true if the file system (FUSE, 9p, SMB) cannot sync, which is
// no reason not to save. Otherwise returns false with errno set.
[[nodiscard]] bool syncToDisk(int descriptor);

// Syncs the folder of that file to disk, if the file system can.
void syncFolderOf(const QString &path);

// Renames `from` to `to` atomically, so that readers always find a complete file, and syncs the folder. Returns false
// with errno set on failure; `to` is then unchanged.
[[nodiscard]] bool renameOver(const QString &from, const QString &to);

// For root working on another user's files: gives the file, which will be at `path`, to the owner of the present file
// there, or else of the folder. Has no effect for other users or on systems without such owners.
void keepOwner(int descriptor, const QString &path);

// Creates the missing parts of the folder, accessible only to their owner from the start. Returns false with errno set
// on failure.
[[nodiscard]] bool makeFolder(const QString &folder);

// The same for a folder that holds only this program's files: an existing folder is made inaccessible to other users.
// Returns false if it belongs to somebody else or cannot be created.
bool makeOwnFolder(const QString &folder);

// Whether an open file in such a folder can be trusted: both belong to this user, and nobody else may write to the
// file. Root may read on behalf of another user, and a file system without modes says nothing about others. Only
// regular files are trusted.
[[nodiscard]] bool isOwnFile(int descriptor, const QString &folder);

enum class OwnFile {
    Opened,
    Missing,
    Foreign, // it cannot be trusted: isOwnFile() says so, or another user made the link in its place
    Unreadable, // with errno
};

// Opens a file in such a folder for reading. Never waits for another program, although a pipe may be in its place.
[[nodiscard]] OwnFile openOwnFile(QFile &file);

} // namespace scripto
