// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/history/history.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace tst_history {

using namespace scripto;

namespace {

using Kind = HistoryEvent::Kind;

const QDateTime start(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);

// The `number`th event, identified by the key's id.
HistoryEvent numbered(int number, Kind kind = Kind::KeyCreated)
{
    HistoryEvent event{kind, start.addSecs(number)};
    event.key.id = QString::number(number);
    return event;
}

QStringList idsOf(const QList<HistoryEvent> &events)
{
    QStringList ids;
    for (const HistoryEvent &event : events)
        ids.append(event.key.id);
    return ids;
}

QStringList numbers(int from, int to)
{
    QStringList numbers;
    for (int i = from; i <= to; ++i)
        numbers.append(QString::number(i));
    return numbers;
}

// A file in place of the history's folder.
struct Obstacle : QFile {
    explicit Obstacle(const QString &path)
        : QFile(QFileInfo(path).path())
    {
        [this] { QVERIFY(open(QIODevice::WriteOnly)); }();
        close();
    }
};

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->filePath(QStringLiteral("scripto-keys/history.jsonl"));
    }

    void readsBackEveryEvent()
    {
        QList<HistoryEvent> events;
        for (int kind = 0; kind <= static_cast<int>(Kind::Redone); ++kind) {
            HistoryEvent event{static_cast<Kind>(kind), start.addMSecs(kind)};
            event.email = QStringLiteral("you@example.com");
            event.server = QStringLiteral("https://scripto.codika.io");
            event.profiles = {QStringLiteral("work"), QStringLiteral("zweit “ü”\n")};
            event.key = {QString::number(kind), QStringLiteral("ci"), QStringLiteral("scripto_ab…"), start,
                         start.addDays(1),      start.addDays(2)};
            event.oldKey.id = QStringLiteral("old");
            event.other = QStringLiteral("other");
            events.append(event);
        }
        const HistoryFile file(m_path);
        QVERIFY(file.append(events));
        auto read = file.read();
        QVERIFY(read);
        QCOMPARE(read->size(), events.size());
        for (HistoryEvent &event : *read) {
            QVERIFY(!event.instance.isEmpty());
            event.instance.clear();
        }
        QCOMPARE(*read, events);
    }

    void isReadableByTheOwnerOnly()
    {
        QVERIFY(HistoryFile(m_path).append({numbered(1)}));
        constexpr auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(m_path).permissions() & others));
        QVERIFY(!(QFileInfo(QFileInfo(m_path).path()).permissions() & others));
    }

    void masksTextsThatLookLikeKeys()
    {
        HistoryEvent event = numbered(1);
        const QString key = QStringLiteral("scripto_") + QString(64, u'k');
        event.profiles = {key};
        event.key.name = QStringLiteral("my ") + key;
        event.other = key + QStringLiteral(" twice ") + key;
        event.email = key;
        QVERIFY(!lineOf(event).contains("kkk"));
        QVERIFY(lineOf(event).contains("my scripto_…"));
        event.key.name = QStringLiteral("scripto_cli"); // too short for a key
        QCOMPARE(eventOf(lineOf(event))->key.name, QStringLiteral("scripto_cli"));
    }

    // A program killed while writing may have left any part of its line.
    void toleratesAPartialLine()
    {
        const QByteArray line = lineOf(numbered(2));
        for (qsizetype length = 0; length <= line.size(); length += 7) {
            QFile::remove(m_path);
            QVERIFY(HistoryFile(m_path).append({numbered(1)}));
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::Append));
            QCOMPARE(file.write(line.first(length)), length);
            file.close();
            QCOMPARE(idsOf(HistoryFile(m_path).read().value()), numbers(1, 1));
            QVERIFY(HistoryFile(m_path).append({numbered(3)}));
            QCOMPARE(idsOf(HistoryFile(m_path).read().value()),
                     (QStringList{QStringLiteral("1"), QStringLiteral("3")}));
        }
    }

    void skipsLinesOfANewerVersion()
    {
        const HistoryFile file(m_path);
        QVERIFY(file.append({numbered(1)}));
        QFile out(m_path);
        QVERIFY(out.open(QIODevice::Append));
        QVERIFY(out.write("{\"kind\":\"teleported\",\"when\":\"2026-11-22T10:00:00.000Z\"}\n[1]\nnonsense\n") > 0);
        QVERIFY(out.write("{\"kind\":\"switched\",\"when\":\"yesterday\"}\n") > 0);
        QVERIFY(out.write("{\"kind\":\"switched\",\"when\":\"2026-11-22T10:00:00.000Z\",\"version\":99}\n") > 0);
        out.close();
        QVERIFY(file.append({numbered(2)}));
        QCOMPARE(idsOf(file.read().value()), numbers(1, 2));
    }

    void twoInstancesLoseNothing()
    {
        Worker other;
        History ours(HistoryFile(m_path), m_worker);
        History theirs(HistoryFile(m_path), other);
        QSignalSpy ourChanges(&ours, &History::changed);
        QSignalSpy theirChanges(&theirs, &History::changed);
        for (int i = 0; i < 100; ++i)
            (i % 2 == 0 ? ours : theirs).add(numbered(i));
        QTRY_COMPARE_WITH_TIMEOUT(ourChanges.size() + theirChanges.size(), 100, 20'000);
        QCOMPARE(idsOf(read(theirs).events), numbers(0, 99));
        QVERIFY(!read(ours).problem);
    }

    void dropsTheOldestEvents()
    {
        const HistoryFile file(m_path, 100);
        for (int i = 1; i <= 250; ++i) {
            QVERIFY(file.append({numbered(i)}));
            QCOMPARE_LE(linesOnDisk(), 100);
        }
        const QStringList ids = idsOf(file.read().value());
        QCOMPARE_GE(ids.size(), 90);
        QCOMPARE(ids, numbers(251 - static_cast<int>(ids.size()), 250));
        QVERIFY(!(QFileInfo(m_path).permissions() & QFileDevice::ReadOther));
    }

    void reportsUnwrittenEventsAndWritesThemLater()
    {
        const auto obstacle = std::make_unique<Obstacle>(m_path);
        History history(HistoryFile(m_path), m_worker);
        QSignalSpy changed(&history, &History::changed);
        history.add(numbered(1));
        history.add(numbered(2));
        QTRY_COMPARE(changed.size(), 2);
        const History::Content content = read(history);
        QCOMPARE(idsOf(content.events), numbers(1, 2));
        QVERIFY(content.problem);
        QVERIFY(obstacle->remove());
        history.add(numbered(3));
        QTRY_COMPARE(changed.size(), 3);
        QCOMPARE(idsOf(HistoryFile(m_path).read().value()), numbers(1, 3));
        QCOMPARE(idsOf(read(history).events), numbers(1, 3));
        QVERIFY(!read(history).problem);
    }

    void retriesUnwrittenEvents()
    {
        Worker worker;
        Obstacle obstacle(m_path);
        History history(HistoryFile(m_path), worker, {std::chrono::milliseconds(10), std::chrono::milliseconds(20)});
        history.add(numbered(1));
        QTRY_VERIFY(history.problem());
        QVERIFY(obstacle.remove());
        QTRY_VERIFY(!history.problem());
        QCOMPARE(idsOf(*HistoryFile(m_path).read()), QStringList{QStringLiteral("1")});
    }

    void retriesAfterGrowingPauses()
    {
        Worker worker;
        const Obstacle obstacle(m_path);
        History history(HistoryFile(m_path), worker, {std::chrono::milliseconds(100), std::chrono::hours(1)});
        QSignalSpy tried(&history, &History::changed);
        history.add(numbered(1));
        QTest::qWait(1200); // tried at once, and after 100, 300 and 700 ms at the earliest
        QCOMPARE_LE(tried.size(), 4);
    }

    void writesUnwrittenEventsAtTheEnd()
    {
        {
            Worker worker;
            Obstacle obstacle(m_path);
            History history(HistoryFile(m_path), worker, {std::chrono::hours(1), std::chrono::hours(1)});
            history.add(numbered(1));
            history.add(numbered(2));
            QTRY_VERIFY(history.problem());
            QVERIFY(obstacle.remove());
        }
        QCOMPARE(idsOf(*HistoryFile(m_path).read()), numbers(1, 2));
    }

    void reportsAnUnreadableFile()
    {
        QVERIFY(QDir().mkpath(m_path)); // a folder in the file's place
        History history(HistoryFile(m_path), m_worker);
        const History::Content content = read(history);
        QVERIFY(content.problem);
        QVERIFY(content.events.isEmpty());
    }

#ifdef Q_OS_UNIX
    void interruptedWriteLeavesNoPartialLine()
    {
        History history(HistoryFile(m_path), m_worker);
        QSignalSpy changed(&history, &History::changed);
        history.add(numbered(1));
        QTRY_COMPARE(changed.size(), 1);
        const qint64 before = QFileInfo(m_path).size();
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit small{static_cast<rlim_t>(before) + 10, limit.rlim_max};
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        history.add(numbered(2));
        const bool ended = QTest::qWaitFor([&] { return changed.size() == 2; });
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, handler);
        QVERIFY(ended);
        QCOMPARE(QFileInfo(m_path).size(), before);
        QCOMPARE(idsOf(read(history).events), numbers(1, 2));
        history.add(numbered(3));
        QTRY_COMPARE(changed.size(), 3);
        QCOMPARE(idsOf(HistoryFile(m_path).read().value()), numbers(1, 3));
    }
#endif

    void writesQueuedEventsAtTheEnd()
    {
        {
            Worker worker;
            History history(HistoryFile(m_path), worker);
            for (int i = 1; i <= 20; ++i)
                history.add(numbered(i));
        }
        QCOMPARE(idsOf(HistoryFile(m_path).read().value()), numbers(1, 20));
    }

private:
    static History::Content read(History &history)
    {
        return resultOf(history.read()).value();
    }

    qsizetype linesOnDisk() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : -1;
    }

    Worker m_worker;
    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

SCRIPTO_TEST(TestHistory)

} // namespace tst_history

#include "tst_history.moc"
