// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <memory>

namespace scripto {

// A lock among the instances of this program, held on a file of its own, mode 0600. It belongs to the open file and not
// to a process number, so it ends with its holder, however that ends, and counts across PID namespaces. Its methods
// wait for the disk. (_portable: for systems without flock().)
class FileLock {
public:
    enum class State {
        Free,
        Held, // by this object
        Busy, // another one holds it, or it cannot be found out for want of descriptors or memory
        Impossible, // no lock can be made there
    };

    explicit FileLock(QString path);
    ~FileLock(); // gives it up
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    State tryOnce();
    // For a lock that its holders keep for moments only.
    State tryFor(std::chrono::milliseconds patience);
    State state() const { return m_state; }
    // Removes the file as well.
    void giveUp();
    // False if the file has been removed or replaced by somebody meanwhile, who may hold a lock of that name now.
    bool isStillThere() const;

private:
    struct Handle;

    const QString m_path;
    std::unique_ptr<Handle> m_handle;
    State m_state = State::Free;
};

} // namespace scripto
