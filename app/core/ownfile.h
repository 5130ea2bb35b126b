// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cerrno>

// What all files and folders have in common that this program makes. `descriptor` is that of an open file.
namespace scripto {

// Repeats a call that a signal interrupted, which happens on network file systems.
template <typename Function> auto uninterrupted(Function call)
{
    for (;;) {
        const auto result = call();
        if (result >= 0 || errno != EINTR)
            return result;
    }
}

// Waits until what was written is on the disk. True also where the file system (FUSE, 9p, SMB) does not know how: that
// is no reason to save nothing. Otherwise errno is set.
[[nodiscard]] bool syncToDisk(int descriptor);

// Syncs the folder of that file to the disk, if the file system can.
void syncFolderOf(const QString &path);

// Renames `from` to `to`, which readers find whole at every moment, and syncs the folder. Returns false with errno set
// if that fails; `to` is then unchanged.
[[nodiscard]] bool renameOver(const QString &from, const QString &to);

// For root, who works on the files of somebody else: gives the file that is to be at `path` to the owner of what is
// there now, else of the folder. No effect for other users, and on systems without such owners.
void keepOwner(int descriptor, const QString &path);

// Creates what is missing of the folder, for its owner only from the first moment. False, with errno, if it cannot.
[[nodiscard]] bool makeFolder(const QString &folder);

// The same for a folder whose files are all this program's own: one that is there is taken away from other users. False
// if it belongs to somebody else, or cannot be made.
bool makeOwnFolder(const QString &folder);

// Whether an open file in such a folder can be believed: both belong to this user, and nobody else may write to the
// file. Root may read in somebody's place, and a file system that keeps no modes says nothing about others.
[[nodiscard]] bool isOwnFile(int descriptor, const QString &folder);

} // namespace scripto
