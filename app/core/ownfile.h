// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

// What all files have in common that this program writes. `descriptor` is that of an open file.
namespace scripto {

// Waits until what was written is on the disk. True also where the file system (FUSE, 9p, SMB) does not know how: that
// is no reason to save nothing. Otherwise errno is set.
[[nodiscard]] bool syncToDisk(int descriptor);

// For root, who works on the files of somebody else: gives the file that is to be at `path` to the owner of what is
// there now, else of the folder. No effect for other users, and on systems without such owners.
void keepOwner(int descriptor, const QString &path);

} // namespace scripto
