// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace scripto {

// Which of its means the kernel has used.
struct Sandbox {
    bool isFenced = false; // seccomp: no sockets, nothing written, no other program
    bool isConfined = false; // Landlock: only the given files and folders can be opened, and only for reading
};

// Gives up, for this process and for good, everything that a search does not need: the network, writing, starting other
// programs, and reading anything but the open files and folders of `readable`. Also lowers its priority and ends it
// with its parent. To be called before there are threads.
Sandbox enterSandbox(const QList<int> &readable);

} // namespace scripto
