// SPDX-License-Identifier: MIT
#include "app/core/filelock.h"
#include "app/state/appendlog.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace tst_appendlog {

using namespace scripto;

namespace {

// Long enough to be counted at once.
QByteArray line(int number)
{
    return QByteArray::number(number).leftJustified(50, '.');
}

QByteArrayList linesOf(int first, int last)
{
    QByteArrayList lines;
    for (int number = first; number <= last; ++number)
        lines.append(line(number));
    return lines;
}

} // namespace

class TestAppendLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->filePath(QStringLiteral("state/x.jsonl"));
    }

    void readsWhatWasAppended()
    {
        const AppendLog lines(m_path, 10);
        QVERIFY(lines.read());
        QVERIFY(lines.read()->isEmpty()); // no file yet
        QVERIFY(lines.append({"a", "b"}));
        QVERIFY(lines.append({"c"}));
        QCOMPARE(content(), "a\nb\nc\n");
        QCOMPARE(lines.read().value_or(QByteArrayList()), (QByteArrayList{"a", "b", "c"}));
        constexpr auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(m_path).permissions() & others));
        QVERIFY(!(QFileInfo(QFileInfo(m_path).path()).permissions() & others));
    }

    void noKeyIsWritten()
    {
        QVERIFY(AppendLog(m_path, 10).append({"of scripto_" + QByteArray(64, 'k')}));
        QCOMPARE(content(), "of scripto_…\n");
    }

    // A killed instance may have left half a line.
    void keepsATruncatedLineApart()
    {
        write("whole\n\nhal");
        const AppendLog lines(m_path, 10);
        QVERIFY(lines.append({"new"}));
        QCOMPARE(lines.read().value_or(QByteArrayList()), (QByteArrayList{"whole", "hal", "new"}));
        QVERIFY(lines.append({"newer"}));
        QCOMPARE(content(), "whole\n\nhal\nnew\nnewer\n");
    }

    void dropsTheOldestLines_data()
    {
        QTest::addColumn<QByteArrayList>("before");
        QTest::addColumn<QByteArrayList>("after");
        QTest::newRow("at the limit") << linesOf(1, 10) << linesOf(1, 10);
        QTest::newRow("one too many") << linesOf(1, 11) << linesOf(3, 11);
        QTest::newRow("far too many") << linesOf(1, 40) << linesOf(32, 40);
        const QByteArrayList small = QByteArrayList(40, "12345678");
        QTest::newRow("many small lines, counted later") << small << small;
    }

    void dropsTheOldestLines()
    {
        QFETCH(QByteArrayList, before);
        const AppendLog lines(m_path, 10);
        QVERIFY(lines.append(before));
        QTEST(lines.read().value_or(QByteArrayList()), "after");
        QVERIFY(content().endsWith('\n'));
    }

    void readsOnlyTheEndOfALargeFile()
    {
        write("first\n");
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(16 * 1024 * 1024)); // has a hole
        file.close();
        const AppendLog lines(m_path, 10'000'000);
        QCOMPARE(lines.read()->first(), "first");
        QVERIFY(lines.append({"last"}));
        QCOMPARE(lines.read()->last(), "last");
        QVERIFY(lines.read()->first() != "first");
    }

    void folderInPlaceIsAnError()
    {
        QVERIFY(QDir().mkpath(m_path));
        const AppendLog lines(m_path, 10);
        const auto read = lines.read();
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::NotNoted);
        QVERIFY2(read.error().message.contains(u" cannot be read: "), qPrintable(read.error().message));
        const auto appended = lines.append({"a"});
        QVERIFY(!appended);
        QCOMPARE(appended.error().kind, ErrorKind::NotNoted);
        QVERIFY2(appended.error().message.contains(u" cannot be written: "), qPrintable(appended.error().message));
    }

#ifdef Q_OS_UNIX
    // Others could make the program believe anything.
    void setsWorldWritableFilesAside()
    {
        write("theirs\n");
        QVERIFY(QFile::setPermissions(m_path, QFile::permissions(m_path) | QFileDevice::WriteOther));
        const AppendLog lines(m_path, 10);
        const auto read = lines.read();
        QVERIFY(!read);
        QVERIFY2(read.error().message.endsWith(u"or others can write to it."), qPrintable(read.error().message));
        QVERIFY(lines.append({"ours"}));
        QCOMPARE(content(), "ours\n");
        QVERIFY(QFile::exists(m_path + QStringLiteral(".broken")));
    }

    void truncatedWriteLeavesNothing()
    {
        const AppendLog lines(m_path, 10);
        QVERIFY(lines.append({"a"}));
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{1024, before.rlim_max};
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written = lines.append({QByteArray(4000, 'x')});
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::NotNoted);
        QCOMPARE(content(), "a\n");
    }
#endif

    void waitsForTheLock()
    {
        const AppendLog lines(m_path, 10);
        QVERIFY(lines.append({"a"}));
        FileLock other(m_path + QStringLiteral(".lock"));
        QCOMPARE(other.tryOnce(), FileLock::State::Held);
        const auto appended = lines.append({"b"});
        QVERIFY(!appended);
        QVERIFY2(appended.error().message.contains(u"another program holds it"), qPrintable(appended.error().message));
        QCOMPARE(content(), "a\n");
    }

private:
    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

SCRIPTO_TEST(TestAppendLog)

} // namespace tst_appendlog

#include "tst_appendlog.moc"
