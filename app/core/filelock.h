// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <memory>

namespace scripto {

// A lock between the instances of this program, held on a file of its own with mode 0600. It belongs to the open file,
// not to a process id, so it ends with its holder, however that ends, and works across PID namespaces. A link or a pipe
// in the place of the file is removed. The methods may block on the disk. (_portable: for systems without flock().)
class FileLock {
public:
    enum class State {
        Free,
        Held, // by this object
        Busy, // another object holds it, or a lack of descriptors or memory prevents the check
        Impossible, // no lock can be created there
    };

    explicit FileLock(QString path);
    ~FileLock(); // releases the lock
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    State tryOnce();
    // For a lock that its holders keep only briefly.
    State tryFor(std::chrono::milliseconds patience);
    State state() const { return m_state; }
    // Releases the lock and removes the file.
    void giveUp();
    // Returns false if somebody has removed or replaced the file and may therefore hold a lock of the same name now.
    bool isStillThere() const;

private:
    struct Handle;

    const QString m_path;
    std::unique_ptr<Handle> m_handle;
    State m_state = State::Free;
};

} // namespace scripto
