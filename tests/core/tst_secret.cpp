// SPDX-License-Identifier: MIT
#include "app/core/secret.h"
#include "tests/support/testroom.h"

#include <QTest>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SCRIPTO_OWN_FREE 0
#endif
#endif
#if !defined(SCRIPTO_OWN_FREE)
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define SCRIPTO_OWN_FREE 1
#else
#define SCRIPTO_OWN_FREE 0
#endif
#endif

#if SCRIPTO_OWN_FREE

namespace {

const char *watchedText = nullptr;
size_t watchedSize = 0;
int freedWithText = 0;
int freed = 0;

} // namespace

// Replaces the C library's free(): memory can only be inspected until it is released.
extern "C" void __libc_free(void *memory);
extern "C" size_t malloc_usable_size(void *memory) noexcept;
extern "C" void free(void *memory)
{
    if (memory && watchedSize > 0) {
        const QByteArrayView content(static_cast<const char *>(memory),
                                     static_cast<qsizetype>(malloc_usable_size(memory)));
        const char *const begin = static_cast<const char *>(memory);
        if (watchedText >= begin && watchedText < begin + content.size()) {
            ++freed;
            freedWithText += content.contains(QByteArrayView("scripto_to-be-forgotten"));
        }
    }
    __libc_free(memory);
}

#endif

namespace tst_secret {

using namespace scripto;

class TestSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overwritesItsMemoryBeforeReleasingIt()
    {
#if SCRIPTO_OWN_FREE
        {
            const Secret first(QByteArrayView("scripto_to-be-forgotten"));
            Secret second = first;
            watchedText = second.reveal().data();
            watchedSize = static_cast<size_t>(second.reveal().size());
            second = Secret();
            QCOMPARE(freed, 0); // the first one still holds it
            QCOMPARE(first.reveal().data(), watchedText);
        }
        watchedSize = 0;
        QCOMPARE(freed, 1);
        QCOMPARE(freedWithText, 0);
#else
        QSKIP("free() cannot be replaced here");
#endif
    }
};

SCRIPTO_TEST(TestSecret)

} // namespace tst_secret

#include "tst_secret.moc"
