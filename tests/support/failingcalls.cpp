// SPDX-License-Identifier: MIT
// As a library for LD_PRELOAD: SCRIPTO_FAIL_FOLDER is the folder, SCRIPTO_FAIL_ORDER a file whose line "CALL ERRNO"
// makes every such call fail as long as the file exists, or wait if ERRNO is -2.
#include "tests/support/failingcalls.h"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cerrno>
#include <condition_variable>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <optional>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <thread>
#include <unistd.h>

namespace {

struct State {
    std::mutex mutex;
    std::string folder;
    std::string order;
    std::vector<scripto::failingcalls::Call> calls;
    scripto::failingcalls::Call wanted; // on any file if none is named
    int left = 0; // calls until the one that fails; 0 means none
    bool always = false;
    int error = 0;
    bool failed = false;
    std::condition_variable released;
    std::string held; // empty means none
    std::thread::id holder;
    int waiting = 0;
    bool holderCalled = false;
};

constexpr int hangs = -2; // in place of an error

std::atomic<bool> isWatching{false};

// Never destroyed: other threads write files until the very end.
State &state()
{
    static auto *theOne = new State;
    return *theOne;
}

// Reads the order of another process without using any of the functions below.
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
        now.wanted = {name, {}};
        now.always = true;
    }
}

bool isVariable(const std::string &part)
{
    const auto all = [&part](auto test) { return std::all_of(part.begin(), part.end(), test); };
    const auto isHex = [](unsigned char c) { return std::isxdigit(c) != 0; };
    const auto isDashedHex = [&](unsigned char c) { return c == '-' || isHex(c); };
    return part.rfind("broken-", 0) == 0 || (part.size() == 32 && all(isHex))
        || (part.size() > 36 && part.substr(0, 9) == "instance-") || (part.size() == 36 && all(isDashedHex));
}

// The last part of the path, with “*” for the parts that vary between runs.
std::string nameOf(const char *path)
{
    const std::string name = std::strrchr(path, '/') ? std::strrchr(path, '/') + 1 : path;
    std::string fixed;
    for (size_t begin = 0; begin <= name.size();) {
        const size_t end = std::min(name.find('.', begin), name.size());
        const std::string part = name.substr(begin, end - begin);
        fixed += (begin > 0 ? "." : "") + (isVariable(part) ? "*" : part);
        begin = end + 1;
    }
    return fixed;
}

void wait(State &now, const char *call, std::unique_lock<std::mutex> &lock)
{
    while (!now.order.empty()) {
        readOrder(now);
        if (!now.always || now.error != hangs || now.wanted.name != call)
            return;
        lock.unlock();
        ::usleep(10'000);
        lock.lock();
    }
    if (now.held != call)
        return;
    if (std::this_thread::get_id() == now.holder) {
        now.holderCalled = true;
        return;
    }
    ++now.waiting;
    now.released.wait(lock, [&now, call] { return now.held != call; });
    --now.waiting;
}

// For calls that are not counted: the number of queries varies.
void wait(const char *call, const char *path)
{
    if (!isWatching || !path)
        return;
    State &now = state();
    std::unique_lock lock(now.mutex);
    if (std::strncmp(path, now.folder.c_str(), now.folder.size()) == 0)
        wait(now, call, lock);
}

// The error, or cutShort, that this call must fail with.
std::optional<int> failureOf(const char *call, const char *path)
{
    if (!isWatching)
        return std::nullopt;
    State &now = state();
    std::unique_lock lock(now.mutex);
    if (std::strncmp(path, now.folder.c_str(), now.folder.size()) != 0)
        return std::nullopt;
    wait(now, call, lock);
    now.calls.push_back({call, nameOf(path)});
    if (!now.order.empty())
        readOrder(now);
    const bool isWanted =
        now.wanted.name == call && (now.wanted.file.empty() || now.wanted.file == now.calls.back().file);
    if (!isWanted || now.error == hangs || (!now.always && (now.left == 0 || --now.left > 0)))
        return std::nullopt;
    now.failed = true;
    return now.error;
}

std::optional<int> failureOf(const char *call, int fd)
{
    if (!isWatching)
        return std::nullopt;
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t size = ::readlink(link, path, sizeof path - 1);
    if (size <= 0)
        return std::nullopt;
    path[size] = '\0';
    return failureOf(call, path);
}

template <typename File> bool fails(const char *call, File file)
{
    const auto error = failureOf(call, file);
    if (error)
        errno = *error;
    return error.has_value();
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

void fail(const std::string &call, int nth, int error, const std::string &file)
{
    State &now = state();
    const std::lock_guard lock(now.mutex);
    now.wanted = {call, file};
    now.left = nth;
    now.always = nth == 0;
    now.error = error;
    now.failed = false;
}

void hold(const std::string &call)
{
    State &now = state();
    const std::lock_guard lock(now.mutex);
    now.held = call;
    now.holder = std::this_thread::get_id();
    now.holderCalled = false;
}

void release()
{
    State &now = state();
    const std::lock_guard lock(now.mutex);
    now.held.clear();
    now.released.notify_all();
}

int waiting()
{
    const std::lock_guard lock(state().mutex);
    return state().waiting;
}

bool hasHolderCalled()
{
    const std::lock_guard lock(state().mutex);
    return state().holderCalled;
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

std::vector<Call> calls()
{
    const std::lock_guard lock(state().mutex);
    return state().calls;
}

} // namespace scripto::failingcalls

// Defines NAME(PARAMETERS), which fails as CALL on FILE or else calls NAME(ARGUMENTS).
#define STAND_IN(type, name, call, parameters, arguments, file)                                                        \
    extern "C" type name parameters                                                                                    \
    {                                                                                                                  \
        static auto *const next = real<type parameters>(#name);                                                        \
        return fails(call, file) ? static_cast<type>(-1) : next arguments;                                             \
    }

// As STAND_IN for the open family, whose mode is optional.
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

// Neither counted nor failing: these only wait.
#define STAND_IN_WAITING(name, parameters, arguments)                                                                  \
    extern "C" int name parameters                                                                                     \
    {                                                                                                                  \
        static auto *const next = real<int parameters>(#name);                                                         \
        wait("stat", path);                                                                                            \
        return next arguments;                                                                                         \
    }

STAND_IN_WAITING(stat, (const char *__restrict path, struct stat *__restrict status) noexcept, (path, status))
STAND_IN_WAITING(statx,
                 (int folder, const char *__restrict path, int flags, unsigned mask,
                  struct statx *__restrict status) noexcept,
                 (folder, path, flags, mask, status))

STAND_IN_OPEN(open, (const char *path, int flags, ...), (path, flags, mode), path)
STAND_IN_OPEN(open64, (const char *path, int flags, ...), (path, flags, mode), path)
STAND_IN_OPEN(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode), path)
STAND_IN_OPEN(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode), path)

extern "C" ssize_t write(int fd, const void *bytes, size_t size)
{
    static auto *const next = real<ssize_t(int, const void *, size_t)>("write");
    const auto error = failureOf("write", fd);
    if (!error)
        return next(fd, bytes, size);
    if (*error == scripto::failingcalls::cutShort)
        return next(fd, bytes, (size + 1) / 2);
    errno = *error;
    return -1;
}

// The descriptor is free afterwards, whatever the call returns. Source: close(2) of Linux.
extern "C" int close(int fd)
{
    static auto *const next = real<int(int)>("close");
    const auto error = failureOf("close", fd);
    const int result = next(fd);
    if (!error)
        return result;
    errno = *error;
    return -1;
}

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
STAND_IN(ssize_t, getxattr, "getxattr", (const char *path, const char *name, void *value, size_t size) noexcept,
         (path, name, value, size), path)
STAND_IN(int, fsetxattr, "fsetxattr", (int fd, const char *name, const void *value, size_t size, int flags) noexcept,
         (fd, name, value, size, flags), fd)
STAND_IN(int, fremovexattr, "fremovexattr", (int fd, const char *name) noexcept, (fd, name), fd)
STAND_IN(int, link, "link", (const char *from, const char *to) noexcept, (from, to), to)
STAND_IN(int, linkat, "link", (int source, const char *from, int target, const char *to, int flags) noexcept,
         (source, from, target, to, flags), to)
STAND_IN(int, rename, "rename", (const char *from, const char *to) noexcept, (from, to), to)
STAND_IN(int, renameat2, "renameat2",
         (int source, const char *from, int target, const char *to, unsigned flags) noexcept,
         (source, from, target, to, flags), to)
STAND_IN(int, inotify_add_watch, "inotify_add_watch", (int fd, const char *path, uint32_t what) noexcept,
         (fd, path, what), path)
