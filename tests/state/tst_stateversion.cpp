// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/state/appendlog.h"
#include "app/state/statefile.h"
#include "app/state/stateversion.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace tst_stateversion {

using namespace scripto;

class TestStateVersion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void readsAndChangesOlderFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("without a version") << QByteArray(R"({"a": 1})");
        QTest::newRow("first edition") << QByteArray(R"({"version": 1, "a": 1})");
        QTest::newRow("this edition") << QByteArray(R"({"version": 2, "a": 1})");
    }

    void readsAndChangesOlderFiles()
    {
        QFETCH(QByteArray, bytes);
        write("x.json", bytes);
        QCOMPARE(file("x.json").read(), (QJsonObject{{QStringLiteral("a"), 1}}));
        QVERIFY(change("x.json"));
        const QByteArray after = read("x.json");
        QVERIFY(after.contains("\"b\": 1"));
        QVERIFY(after.contains("\"version\": 2"));
        QVERIFY(filesOfNewerVersion(m_folder->path()).isEmpty());
    }

    void unchangedContentIsNotWritten()
    {
        write("x.json", R"({"b":1})");
        QVERIFY(change("x.json"));
        QCOMPARE(read("x.json"), QByteArray(R"({"b":1})"));
    }

    void leavesNewerFilesAlone()
    {
        const QByteArray bytes = R"({"version": 3, "a": 1})";
        write("x.json", bytes);
        QVERIFY(file("x.json").read().isEmpty());
        const auto changed = change("x.json");
        QCOMPARE(changed.error().kind, ErrorKind::NotNoted);
        QVERIFY(changed.error().message.contains(u"newer version"));
        QCOMPARE(read("x.json"), bytes);
        QVERIFY(!QFile::exists(path("x.json.broken")));
    }

    void leavesUnreadableFilesAlone()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("x.json")));
        QCOMPARE(change("x.json").error().kind, ErrorKind::NotNoted);
        QVERIFY(QFileInfo(path("x.json")).isDir());
    }

    void newerLinesPreventDroppingTheOldest()
    {
        const AppendLog lines(path("x.jsonl"), 2);
        const QByteArray old = QByteArray(R"({"kind":"old","filler":"X"})").replace("X", QByteArray(200, 'x'));
        QVERIFY(lines.append({old, R"({"version":3,"kind":"new"})"}));
        QVERIFY(lines.append({R"({"kind":"ours"})"}));
        QCOMPARE(lines.read()->size(), 3);
        QCOMPARE(lines.read()->first(), old);
    }

    void namesNewerFiles()
    {
        write("old.json", R"({"version": 2})");
        write("mirror.json", R"({"version": 3})");
        write("broken.json", "{\"version\": 3");
        write("history.jsonl", "{\"kind\":\"a\"}\n{\"version\":3}\n");
        write("other.txt", R"({"version": 3})");
        QCOMPARE(filesOfNewerVersion(m_folder->path()),
                 (QStringList{QStringLiteral("history.jsonl"), QStringLiteral("mirror.json")}));
        QVERIFY(filesOfNewerVersion(path("nowhere")).isEmpty());
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    StateFile file(const char *name) { return StateFile(path(name), m_worker); }

    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Result<QJsonObject> change(const char *name)
    {
        std::optional<Result<QJsonObject>> ended;
        file(name)
            .change([](QJsonObject &object) { object.insert(QStringLiteral("b"), 1); })
            ->then(this, [&](const Result<QJsonObject> &result) { ended = result; });
        (void)QTest::qWaitFor([&] { return ended.has_value(); });
        return ended.value_or(failure(ErrorKind::TimedOut));
    }

    std::optional<QTemporaryDir> m_folder;
    Worker m_worker;
};

SCRIPTO_TEST(TestStateVersion)

} // namespace tst_stateversion

#include "tst_stateversion.moc"
