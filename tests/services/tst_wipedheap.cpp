// SPDX-License-Identifier: MIT
// What remains of a key in the program's memory.
#include "app/config/configdocument.h"
#include "app/keychain/keychainentry.h"
#include "tests/support/memoryscan.h"
#include "tests/support/testroom.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstdlib>
#include <cstring>
#include <memory>

namespace tst_wipedheap {

using namespace scripto;

namespace {

HiddenText hidden()
{
    return HiddenText("scripto_", 'J', 40); // no other test of this program has it
}

// Keeps copies off the stack frame that is searched afterwards.
template <typename Use> [[gnu::noinline]] void use(Use use)
{
    use();
}

} // namespace

class TestWipedHeap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__)
        QSKIP("this heap is not the program's");
#endif
    }

    void findsLivingCopies()
    {
        const QByteArray utf8 = hidden().text();
        QCOMPARE(hidden().copies(), 1);
        const QString utf16 = QString::fromLatin1(utf8);
        QCOMPARE(hidden().copies(), 2);
    }

    void wipesReleasedMemory()
    {
        use([] {
            const QByteArray utf8 = hidden().text();
            const QString utf16 = QString::fromLatin1(utf8);
            const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("key"), utf16}}).toJson();
            const QJsonObject read = QJsonDocument::fromJson(json).object();
            QCOMPARE(read.value(u"key").toString(), utf16);
        });
        QCOMPARE(hidden().copies(), 0);
    }

    void growingLeavesNothingBehind()
    {
        use([] {
            QByteArray text = hidden().text();
            const auto keep = std::make_unique<char[]>(100); // so that it cannot grow in place
            for (int i = 0; i < 12; ++i)
                text.append(text.size(), 'x');
            QCOMPARE(hidden().copies(), 1);
            text.truncate(60);
            text.squeeze();
            QCOMPARE(hidden().copies(), 1);
        });
        QCOMPARE(hidden().copies(), 0);
    }

    void heapStillWorks()
    {
        void *block = nullptr;
        QCOMPARE(::posix_memalign(&block, 256, 1000), 0);
        QCOMPARE(reinterpret_cast<quintptr>(block) % 256, 0U);
        std::memset(block, 'a', 1000);
        block = std::realloc(block, 100'000);
        QVERIFY(block);
        QCOMPARE(QByteArrayView(static_cast<char *>(block), 1000), QByteArray(1000, 'a'));
        block = std::realloc(block, 10);
        QCOMPARE(QByteArrayView(static_cast<char *>(block), 10), QByteArray(10, 'a'));
        std::free(block);
        std::free(nullptr);
        QCOMPARE(::posix_memalign(&block, 3, 10), EINVAL);
        block = std::calloc(1000, 1);
        QCOMPARE(QByteArrayView(static_cast<char *>(block), 1000), QByteArray(1000, '\0'));
        std::free(block);
    }

    // Writes and reads the documents of config.json and of the keychain: only the wanted copy remains.
    void readingAndWritingLeaveNoCopies()
    {
        Profile kept;
        use([&kept] {
            Profile profile;
            profile.name = QStringLiteral("work");
            profile.apiKey = Secret(hidden().text());
            ConfigDocument document;
            QVERIFY(document.put(profile));
            const auto again = ConfigDocument::parse(document.toBytes());
            QVERIFY(again);
            const auto entry = parseEntry(entryValue({again->profiles().first(), {profile}}));
            QVERIFY(entry);
            kept = entry->profile;
        });
        QCOMPARE(hidden().copies(), 1);
        kept = {};
        QCOMPARE(hidden().copies(), 0);
    }
};

SCRIPTO_TEST(TestWipedHeap)

} // namespace tst_wipedheap

#include "tst_wipedheap.moc"
