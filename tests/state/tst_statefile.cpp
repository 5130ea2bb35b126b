// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/state/replacefile.h"
#include "app/state/statefile.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tst_statefile {

using namespace scripto;

class TestStateFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->filePath(QStringLiteral("scripto-keys/state.json"));
    }

    void writesAPrivateFile()
    {
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("a"), 1); }));
        QCOMPARE(StateFile(m_path, m_worker).read(), (QJsonObject{{QStringLiteral("a"), 1}}));
        constexpr auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(m_path).permissions() & others));
        QVERIFY(!(QFileInfo(QFileInfo(m_path).path()).permissions() & others));
    }

    void keepsAnotherInstancesChanges()
    {
        Worker otherWorker;
        StateFile other(m_path, otherWorker);
        QSignalSpy written(other.change([](QJsonObject &object) { object.insert(QStringLiteral("theirs"), 2); }),
                           &CallBase::finished);
        QVERIFY(written.wait());
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("ours"), 1); }));
        QCOMPARE(StateFile(m_path, m_worker).read(),
                 (QJsonObject{{QStringLiteral("ours"), 1}, {QStringLiteral("theirs"), 2}}));
    }

    // Left by an instance killed before it wrote its number, or while it removed such a lock.
    void takesOverAnUnfinishedLock()
    {
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("a"), 1); }));
        for (const QString &end : {QStringLiteral(".lock"), QStringLiteral(".lock.rmlock")}) {
            QFile left(m_path + end);
            QVERIFY(left.open(QIODevice::WriteOnly));
        }
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("b"), 2); }));
        QCOMPARE(StateFile(m_path, m_worker).read().size(), 2);
    }

    void concurrentChangesLoseNothing()
    {
        Worker otherWorker;
        StateFile files[] = {StateFile(m_path, m_worker), StateFile(m_path, otherWorker)};
        int done = 0;
        for (int i = 0; i < 100; ++i)
            files[i % 2]
                .change([i](QJsonObject &object) { object.insert(QString::number(i), i); })
                ->then(this, [&done](const Result<QJsonObject> &result) { done += result ? 1 : 0; });
        QTRY_COMPARE_WITH_TIMEOUT(done, 100, 20'000);
        QCOMPARE(StateFile(m_path, m_worker).read().size(), 100);
    }

    void keepsAnUnreadableFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isOpenToOthers");
        QTest::newRow("truncated") << QByteArray("{\"a\":") << false;
        QTest::newRow("array") << QByteArray("[1]") << false;
#ifdef Q_OS_UNIX
        QTest::newRow("world-writable") << QByteArray("{\"a\":1}") << true;
#endif
    }

    void keepsAnUnreadableFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isOpenToOthers);
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("a"), 1); }));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        if (isOpenToOthers)
            QVERIFY(file.setPermissions(file.permissions() | QFileDevice::WriteOther));
        file.close();
        QVERIFY(StateFile(m_path, m_worker).read().isEmpty());
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("b"), 2); }));
        QFile kept(m_path + QStringLiteral(".broken"));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        QCOMPARE(StateFile(m_path, m_worker).read(), (QJsonObject{{QStringLiteral("b"), 2}}));
    }

    void keepsWhatWasPutAsideBefore()
    {
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("a"), 0); })); // with its folder
        for (const char *broken : {"{\"one", "{\"two", "{\"three"}) {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QVERIFY(file.write(broken) > 0);
            file.close();
            QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("a"), 1); }));
        }
        for (const auto &[name, bytes] :
             {std::pair(".broken", "{\"one"), std::pair(".broken-2", "{\"two"), std::pair(".broken-3", "{\"three")}) {
            QFile kept(m_path + QLatin1StringView(name));
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QCOMPARE(kept.readAll(), QByteArray(bytes));
        }
    }

    void writesNoKeys()
    {
        const QString key = QStringLiteral("scripto_") + QString(64, u'k');
        QVERIFY(change([&](QJsonObject &object) { object.insert(key, QStringLiteral("of “") + key + u'”'); }));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(!written.contains("kkkk"));
        QVERIFY(StateFile(m_path, m_worker).read().contains(QStringLiteral("scripto_…")));
    }

    void neitherReadsNorWritesAnOversizedFile()
    {
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("a"), 1); }));
        QVERIFY(!change([](QJsonObject &object) { object.insert(QStringLiteral("b"), QString(17'000'000, u'x')); }));
        QCOMPARE(StateFile(m_path, m_worker).read(), (QJsonObject{{QStringLiteral("a"), 1}}));

        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Append));
        QVERIFY(file.resize(2'000'000'000)); // sparse
        file.close();
        QVERIFY(StateFile(m_path, m_worker).read().isEmpty());
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("c"), 1); }));
        QVERIFY(QFile::exists(m_path + QStringLiteral(".broken")));
    }

    void unchangedContentIsNotWritten()
    {
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("a"), 1); }));
        const QDateTime before = QFileInfo(m_path).lastModified();
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("a"), 1); }));
        QCOMPARE(QFileInfo(m_path).lastModified(), before);
    }

#ifdef Q_OS_UNIX
    void interruptedWriteChangesNothing()
    {
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("a"), 1); }));
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{1024, before.rlim_max};
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const bool written =
            change([](QJsonObject &object) { object.insert(QStringLiteral("b"), QString(4000, u'x')); });
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QCOMPARE(StateFile(m_path, m_worker).read(), (QJsonObject{{QStringLiteral("a"), 1}}));
    }
#endif

    void repeatsRememberedChangesUntilWritten()
    {
        QVERIFY(QDir().mkpath(m_path)); // a folder in the file's place
        StateFile state(m_path, m_worker);
        const auto adding = [](const char *name) {
            return [name](QJsonObject &object) { object.insert(QLatin1StringView(name), true); };
        };
        QVERIFY(!ended(state.remember(adding("a"))));
        QVERIFY(!ended(state.change(adding("refused"))));
        QVERIFY(!ended(state.remember(adding("b"))));
        QVERIFY(QDir().rmdir(m_path));
        QVERIFY(ended(state.remember(adding("c"))));
        QCOMPARE(state.read().keys(), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(ended(state.change([](QJsonObject &object) { object = {}; })));
        QVERIFY(ended(state.remember(adding("d"))));
        QCOMPARE(state.read().keys(), QStringList{QStringLiteral("d")}); // once is enough
    }

    void keepsALink()
    {
        const QString target = m_folder->filePath(QStringLiteral("elsewhere.json"));
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QVERIFY(QFile::link(target, m_path));
        for (const char *name : {"a", "b"}) { // the link dangles at first
            QVERIFY(change([name](QJsonObject &object) { object.insert(QLatin1StringView(name), 1); }));
            QVERIFY(QFileInfo(m_path).isSymLink());
        }
        QCOMPARE(StateFile(target, m_worker).read().size(), 2);
    }

#ifdef Q_OS_UNIX
    void putsAForeignLinkAside_data()
    {
        QTest::addColumn<bool>("leadsToAFile");
        QTest::newRow("to a file") << true;
        QTest::newRow("to nothing") << false;
    }

    void putsAForeignLinkAside()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can give links away.");
        QFETCH(bool, leadsToAFile);
        const QString target = m_folder->filePath(QStringLiteral("precious.json"));
        if (leadsToAFile) {
            QFile precious(target);
            QVERIFY(precious.open(QIODevice::WriteOnly));
            QCOMPARE(precious.write("{\"theirs\":1}"), 12);
            QVERIFY(precious.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        }
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QVERIFY(QFile::link(target, m_path));
        QCOMPARE(::lchown(QFile::encodeName(m_path).constData(), 65'534, 65'534), 0);
        QVERIFY(isForeign(m_path));
        QVERIFY(StateFile(m_path, m_worker).read().isEmpty());
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("ours"), 1); }));
        QCOMPARE(StateFile(m_path, m_worker).read(), (QJsonObject{{QStringLiteral("ours"), 1}}));
        QVERIFY(!QFileInfo(m_path).isSymLink());
        QVERIFY(QFileInfo(m_path + QStringLiteral(".broken")).isSymLink());
        QFile precious(target);
        QCOMPARE(precious.open(QIODevice::ReadOnly), leadsToAFile);
        if (leadsToAFile)
            QCOMPARE(precious.readAll(), QByteArray("{\"theirs\":1}"));
    }

    void putsAPipeAside()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        QVERIFY(StateFile(m_path, m_worker).read().isEmpty());
        QVERIFY(change([](QJsonObject &object) { object.insert(QStringLiteral("ours"), 1); }));
        QCOMPARE(StateFile(m_path, m_worker).read(), (QJsonObject{{QStringLiteral("ours"), 1}}));
    }
#endif

    void reportsAFolderThatCannotBeCreated()
    {
        m_path = QStringLiteral("/dev/null/state.json");
        QVERIFY(!change([](QJsonObject &object) { object.insert(QStringLiteral("a"), 1); }));
    }

private:
    bool change(const StateFile::Change &change)
    {
        return ended(StateFile(m_path, m_worker).change(change));
    }
    bool ended(Call<QJsonObject> *call)
    {
        std::optional<bool> good;
        call->then(this, [&good](const Result<QJsonObject> &result) { good = result.has_value(); });
        return QTest::qWaitFor([&good] { return good.has_value(); }) && *good;
    }

    Worker m_worker;
    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

SCRIPTO_TEST(TestStateFile)

} // namespace tst_statefile

#include "tst_statefile.moc"
