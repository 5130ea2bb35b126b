// SPDX-License-Identifier: MIT
// The heap of the whole program: overwrites everything that is freed. A key passes through buffers of Qt, D-Bus,
// OpenSSL and the keychain's libraries, which this program cannot reach, and briefly through text made from it. What
// they leave behind would stay in memory until it is reused. Linked into the program itself, so that its libraries use
// it as well. Replaces the whole family of functions, so that no other allocator owns half of it. Does nothing unless
// the C library is glibc, which provides the functions to build on.
#include <cerrno>
#include <cstdlib>
#include <cstring>

#ifdef __GLIBC__

#include <dlfcn.h>
#include <malloc.h>

extern "C" {

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);

} // extern "C"

namespace {

// With another allocator loaded before the C library, the reported size would be wrong.
bool isSizeKnown()
{
    static const bool known = [] {
        Dl_info where = {};
        return ::dladdr(reinterpret_cast<void *>(&::malloc_usable_size), &where) != 0 && where.dli_fname
            && std::strstr(where.dli_fname, "libc.so") != nullptr;
    }();
    return known;
}

constexpr bool isPowerOfTwo(size_t number)
{
    return number != 0 && (number & (number - 1)) == 0;
}

} // namespace

extern "C" {

void *malloc(size_t size) noexcept
{
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) noexcept
{
    return __libc_calloc(count, size);
}

void free(void *block) noexcept
{
    if (block && isSizeKnown()) {
        const int before = errno;
        ::explicit_bzero(block, ::malloc_usable_size(block));
        errno = before;
    }
    __libc_free(block);
}

// The C library's realloc() would leave the old block unwiped.
void *realloc(void *block, size_t size) noexcept
{
    if (!block)
        return __libc_malloc(size);
    if (!isSizeKnown())
        return __libc_realloc(block, size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const size_t present = ::malloc_usable_size(block);
    if (size <= present && size > present / 2)
        return block;
    void *moved = __libc_malloc(size);
    if (moved) {
        std::memcpy(moved, block, size < present ? size : present);
        free(block);
    }
    return moved;
}

void *memalign(size_t alignment, size_t size) noexcept
{
    return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) noexcept
{
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) noexcept
{
    if (alignment % sizeof(void *) != 0 || !isPowerOfTwo(alignment))
        return EINVAL;
    void *made = __libc_memalign(alignment, size);
    if (!made)
        return ENOMEM;
    *block = made;
    return 0;
}

} // extern "C"

#endif
