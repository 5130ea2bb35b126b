// SPDX-License-Identifier: MIT
#include "app/finder/filereader.h"

#include "app/finder/keyscan.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace scripto {

namespace {

constexpr size_t firstRead = 64 * 1024; // enough to see what kind of file it is

// The first bytes of zip (and of everything that is one, like jar and docx), gzip, bzip2, xz, zstd, 7z, rar and lzip.
bool isArchive(std::string_view start)
{
    using namespace std::string_view_literals;
    constexpr std::array magics{"PK\3\4"sv,
                                "\x1f\x8b"sv,
                                "BZh"sv,
                                "\xfd"
                                "7zXZ"sv,
                                "\x28\xb5\x2f\xfd"sv,
                                "7z\xbc\xaf\x27\x1c"sv,
                                "Rar!\x1a\7"sv,
                                "LZIP"sv};
    return std::any_of(magics.begin(), magics.end(), [&](std::string_view magic) { return start.starts_with(magic); });
}

// Until `wanted` bytes are there or the file ends, which it does after `expected` bytes. -1 if it cannot be read.
ssize_t fill(int file, char *into, size_t wanted, size_t expected)
{
    size_t have = 0;
    while (have < wanted && (have == 0 || have != expected)) {
        const ssize_t got = ::read(file, into + have, wanted - have);
        if (got == 0)
            break;
        if (got > 0)
            have += static_cast<size_t>(got);
        else if (errno != EINTR)
            return -1;
    }
    return static_cast<ssize_t>(have);
}

QDateTime changeOf(const struct stat &status)
{
    return QDateTime::fromSecsSinceEpoch(status.st_mtime, Qt::UTC);
}

} // namespace

FileReader::Outcome outcomeOfError(int error)
{
    switch (error) {
    case ENOENT:
        return {.isGone = true};
    case ELOOP: // it has become a link
        return {.isLink = true};
    case EACCES:
    case EPERM:
        return {.skipped = SkipReason::NoPermission};
    default:
        return {.skipped = SkipReason::Unreadable};
    }
}

FileReader::FileReader()
    : m_buffer(firstRead)
{
}

FileReader::Outcome FileReader::readIn(int folder, const char *name, const Found &found)
{
    // It may have been replaced by a pipe meanwhile, which must not hold up the search.
    const int file = ::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    return file < 0 ? outcomeOfError(errno) : read(file, found);
}

FileReader::Outcome FileReader::read(int file, const Found &found)
{
    struct Closer {
        int file;
        ~Closer() { ::close(file); }
    } const closer{file};
    struct stat status = {};
    if (::fstat(file, &status) != 0)
        return outcomeOfError(errno);
    if (!S_ISREG(status.st_mode))
        return {.skipped = SkipReason::Special};
    if (status.st_size > largestSearchedFile)
        return {.skipped = SkipReason::TooLarge};
    ssize_t size = fill(file, m_buffer.data(), firstRead, static_cast<size_t>(status.st_size));
    if (size < 0)
        return outcomeOfError(errno);
    const std::string_view start(m_buffer.data(), static_cast<size_t>(size));
    if (isArchive(start))
        return {.skipped = SkipReason::Archive};
    if (isBinary(start))
        return {.skipped = SkipReason::Binary};
    if (start.size() == firstRead) { // there may be more, even more than the size says: a log grows
        m_buffer.resize(largestSearchedFile + 1);
        const ssize_t more = fill(file, m_buffer.data() + firstRead, m_buffer.size() - firstRead, 0);
        if (more < 0)
            return outcomeOfError(errno);
        size += more;
        if (size > largestSearchedFile)
            return {.skipped = SkipReason::TooLarge};
    }
    Outcome outcome;
    scanForKeys({m_buffer.data(), static_cast<size_t>(size)}, [&](const Secret &key, int line) {
        outcome.changed = changeOf(status);
        found(key, line);
    });
    return outcome;
}

} // namespace scripto
