// SPDX-License-Identifier: MIT
// As a library for LD_PRELOAD: SCRIPTO_FAIL_FOLDER is the folder, SCRIPTO_FAIL_ORDER a file whose line "CALL ERRNO"
// makes every such call fail for as long as it is there.
#include "tests/support/failingcalls.h"

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

struct State {
    std::mutex mutex;
    std::string folder;
    std::string order;
    std::vector<std::string> calls;
    std::string call;
    int left = 0; // calls until the one that fails; 0 = none
    bool always = false;
    int error = 0;
    bool failed = false;
};

std::atomic<bool> isWatching{false};

// Never destroyed: others write files until the very end.
State &state()
{
    static auto *theOne = new State;
    return *theOne;
}

// The order of another process, read without any of the functions below.
void readOrder(State &now)
{
    now.always = false;
    const long fd = ::syscall(SYS_openat, AT_FDCWD, now.order.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    char text[64] = {};
    const long size = ::syscall(SYS_read, fd, text, sizeof text - 1);
    ::syscall(SYS_close, fd);
    char name[32] = {};
    if (size > 0 && std::sscanf(text, "%31s %d", name, &now.error) == 2) {
        now.call = name;
        now.always = true;
    }
}

bool fails(const char *call, const char *path)
{
    if (!isWatching)
        return false;
    State &now = state();
    const std::lock_guard lock(now.mutex);
    if (std::strncmp(path, now.folder.c_str(), now.folder.size()) != 0)
        return false;
    now.calls.emplace_back(call);
    if (!now.order.empty())
        readOrder(now);
    if (now.call != call || (!now.always && (now.left == 0 || --now.left > 0)))
        return false;
    now.failed = true;
    errno = now.error;
    return true;
}

bool fails(const char *call, int fd)
{
    if (!isWatching)
        return false;
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t size = ::readlink(link, path, sizeof path - 1);
    if (size <= 0)
        return false;
    path[size] = '\0';
    return fails(call, path);
}

template <typename Function> Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

[[gnu::constructor]] void readEnvironment()
{
    const char *folder = std::getenv("SCRIPTO_FAIL_FOLDER");
    const char *order = std::getenv("SCRIPTO_FAIL_ORDER");
    if (!folder || !order)
        return;
    state().order = order;
    scripto::failingcalls::watch(folder);
}

} // namespace

namespace scripto::failingcalls {

void watch(const std::string &folder)
{
    State &now = state();
    const std::lock_guard lock(now.mutex);
    now.folder = folder;
    now.calls.clear();
    now.left = 0;
    now.always = false;
    now.failed = false;
    isWatching = !folder.empty();
}

void fail(const std::string &call, int nth, int error)
{
    State &now = state();
    const std::lock_guard lock(now.mutex);
    now.call = call;
    now.left = nth;
    now.always = nth == 0;
    now.error = error;
    now.failed = false;
}

void stop()
{
    isWatching = false;
}

bool hasFailed()
{
    const std::lock_guard lock(state().mutex);
    return state().failed;
}

std::vector<std::string> calls()
{
    const std::lock_guard lock(state().mutex);
    return state().calls;
}

} // namespace scripto::failingcalls

// NAME(PARAMETERS) that fails as CALL on FILE, else is NAME(ARGUMENTS).
#define STAND_IN(type, name, call, parameters, arguments, file)                                                        \
    extern "C" type name parameters                                                                                    \
    {                                                                                                                  \
        static auto *const next = real<type parameters>(#name);                                                        \
        return fails(call, file) ? static_cast<type>(-1) : next arguments;                                             \
    }

// The same for those of the open family, whose mode is optional.
#define STAND_IN_OPEN(name, parameters, arguments, file)                                                               \
    extern "C" int name parameters                                                                                     \
    {                                                                                                                  \
        static auto *const next = real<int parameters>(#name);                                                         \
        mode_t mode = 0;                                                                                               \
        if ((flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE) {                                              \
            va_list rest;                                                                                              \
            va_start(rest, flags);                                                                                     \
            mode = va_arg(rest, mode_t);                                                                               \
            va_end(rest);                                                                                              \
        }                                                                                                              \
        return fails("open", file) ? -1 : next arguments;                                                              \
    }

STAND_IN_OPEN(open, (const char *path, int flags, ...), (path, flags, mode), path)
STAND_IN_OPEN(open64, (const char *path, int flags, ...), (path, flags, mode), path)
STAND_IN_OPEN(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode), path)
STAND_IN_OPEN(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode), path)

STAND_IN(ssize_t, write, "write", (int fd, const void *bytes, size_t size), (fd, bytes, size), fd)
STAND_IN(ssize_t, read, "read", (int fd, void *bytes, size_t size), (fd, bytes, size), fd)
STAND_IN(ssize_t, pread, "read", (int fd, void *bytes, size_t size, off_t at), (fd, bytes, size, at), fd)
STAND_IN(int, fsync, "fsync", (int fd), (fd), fd)
STAND_IN(int, fdatasync, "fdatasync", (int fd), (fd), fd)
STAND_IN(int, fchmod, "fchmod", (int fd, mode_t mode) noexcept, (fd, mode), fd)
STAND_IN(int, chmod, "chmod", (const char *path, mode_t mode) noexcept, (path, mode), path)
STAND_IN(int, fchown, "fchown", (int fd, uid_t user, gid_t group) noexcept, (fd, user, group), fd)
STAND_IN(int, ftruncate, "ftruncate", (int fd, off_t size) noexcept, (fd, size), fd)
STAND_IN(int, ftruncate64, "ftruncate", (int fd, off64_t size) noexcept, (fd, size), fd)
#pragma GCC diagnostic ignored "-Wshadow" // there is a structure of that name
STAND_IN(int, flock, "flock", (int fd, int operation) noexcept, (fd, operation), fd)
STAND_IN(int, mkdir, "mkdir", (const char *path, mode_t mode) noexcept, (path, mode), path)
STAND_IN(int, unlink, "unlink", (const char *path) noexcept, (path), path)
STAND_IN(int, link, "link", (const char *from, const char *to) noexcept, (from, to), to)
STAND_IN(int, linkat, "link", (int source, const char *from, int target, const char *to, int flags) noexcept,
         (source, from, target, to, flags), to)
STAND_IN(int, rename, "rename", (const char *from, const char *to) noexcept, (from, to), to)
STAND_IN(int, renameat2, "renameat2",
         (int source, const char *from, int target, const char *to, unsigned flags) noexcept,
         (source, from, target, to, flags), to)
STAND_IN(int, inotify_add_watch, "inotify_add_watch", (int fd, const char *path, uint32_t what) noexcept,
         (fd, path, what), path)
