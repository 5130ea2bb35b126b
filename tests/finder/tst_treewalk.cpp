// SPDX-License-Identifier: MIT
#include "app/finder/filereader.h"
#include "app/finder/treewalk.h"
#include "tests/finder/plantedforms.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tst_treewalk {

using namespace scripto;

namespace {

QByteArray keyOf(int number)
{
    return "scripto_" + QByteArray::number(number).rightJustified(6, 'k') + QByteArray("q7Zk").repeated(14);
}

class Tree {
public:
    QByteArray path(const QByteArray &name = {}) const
    {
        const QByteArray root = QFile::encodeName(QFileInfo(m_folder.path()).canonicalFilePath());
        return name.isEmpty() ? root : root + '/' + name;
    }
    void add(const QByteArray &name, const QByteArray &content) const
    {
        const QString file = QFile::decodeName(path(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        QCOMPARE(made.write(content), content.size());
    }

private:
    QTemporaryDir m_folder;
};

class Sink final : public TreeWalkSink {
public:
    explicit Sink(QByteArray root)
        : m_root(std::move(root))
    {
    }
    void found(const Secret &key, const FoundPlace &place) override
    {
        const QMutexLocker lock(&m_mutex);
        keys.append(nameOf(place.path) + ':' + QByteArray::number(place.line) + (place.inWorkTree ? " git" : ""));
        secrets.append(key.reveal().toByteArray());
        changed.append(place.changed);
    }
    void skipped(const SkippedPlace &place) override
    {
        const QMutexLocker lock(&m_mutex);
        left.append(nameOf(place.path) + ' ' + QByteArray::number(static_cast<int>(place.reason)));
    }
    void fileRead() override
    {
        const QMutexLocker lock(&m_mutex);
        ++files;
    }
    void linkPassed() override
    {
        const QMutexLocker lock(&m_mutex);
        ++links;
    }
    void folderEntered(const QByteArray &) override { }

    QByteArrayList keys;
    QByteArrayList secrets;
    QByteArrayList left;
    QList<QDateTime> changed;
    int files = 0;
    int links = 0;

private:
    QByteArray nameOf(const QByteArray &path) const
    {
        return path.startsWith(m_root + '/') ? path.mid(m_root.size() + 1) : path;
    }

    QMutex m_mutex;
    QByteArray m_root;
};

QByteArray left(const char *name, SkipReason reason)
{
    return name + QByteArray(" ") + QByteArray::number(static_cast<int>(reason));
}

void walk(const Tree &tree, Sink &sink, const QList<FindRoot> &roots = {}, int threads = 3)
{
    walkTrees(openRoots(roots.isEmpty() ? QList<FindRoot>{{.path = tree.path()}} : roots), threads, sink);
    std::sort(sink.keys.begin(), sink.keys.end());
    std::sort(sink.left.begin(), sink.left.end());
}

} // namespace

class TestTreeWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEveryPlantedKeyOnce()
    {
        const Tree tree;
        const auto forms = planted::forms();
        QByteArrayList expected;
        for (int i = 0; i < 300; ++i) {
            const planted::Form &form = forms.at(i % forms.size());
            tree.add("d" + QByteArray::number(i % 20) + "/e/f" + QByteArray::number(i), form.content(keyOf(i)));
            expected.append(keyOf(i));
        }
        for (int i = 0; i < 700; ++i)
            tree.add("many/" + QByteArray::number(i), "scripto_deploy_server " + QByteArray(i, 'x'));
        Sink sink(tree.path());
        walk(tree, sink);
        std::sort(sink.secrets.begin(), sink.secrets.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(sink.secrets, expected);
        QCOMPARE(sink.left, QByteArrayList());
        QCOMPARE(sink.files, 1000);
    }

    void leavesOutWhatIsNoTextFile()
    {
        const Tree tree;
        tree.add("text", keyOf(1));
        tree.add("a.zip", "PK\3\4" + keyOf(2));
        tree.add("b.gz", "\x1f\x8b" + keyOf(3));
        tree.add("program", "\x7f" + QByteArray("ELF\0\0\0\1", 7) + keyOf(4));
        tree.add("large", QByteArray(largestSearchedFile, '\n') + keyOf(5));
        tree.add("sparse", {});
        QCOMPARE(::truncate(tree.path("sparse").constData(), 4LL * 1024 * 1024 * 1024), 0);
        tree.add("sparse and small", "a");
        QCOMPARE(::truncate(tree.path("sparse and small").constData(), 1024 * 1024), 0);
        QCOMPARE(::mkfifo(tree.path("pipe").constData(), 0600), 0);
        tree.add("repo/.git/objects/pack/x", keyOf(6));
        tree.add("repo/.git/config", keyOf(7));
        tree.add("bare.git/objects/x", keyOf(8));
        Sink sink(tree.path());
        walk(tree, sink);
        QCOMPARE(sink.keys, (QByteArrayList{"repo/.git/config:1 git", "text:1"}));
        QCOMPARE(sink.left,
                 (QByteArrayList{left("a.zip", SkipReason::Archive), left("b.gz", SkipReason::Archive),
                                 left("bare.git/objects", SkipReason::GitObjects), left("large", SkipReason::TooLarge),
                                 left("pipe", SkipReason::Special), left("program", SkipReason::Binary),
                                 left("repo/.git/objects", SkipReason::GitObjects),
                                 left("sparse", SkipReason::TooLarge), left("sparse and small", SkipReason::Binary)}));
    }

    void followsNoLinks()
    {
        const Tree outside;
        outside.add("secret", keyOf(1));
        const Tree tree;
        tree.add("a/b/file", keyOf(2));
        const auto link = [&tree](const QByteArray &to, const char *name) {
            return ::symlink(to.constData(), tree.path(name).constData());
        };
        QCOMPARE(link(outside.path(), "folder"), 0);
        QCOMPARE(link(outside.path("secret"), "file"), 0);
        QCOMPARE(link("..", "a/b/up"), 0);
        QCOMPARE(link("self", "self"), 0);
        QCOMPARE(link("/dev/zero", "zero"), 0);
        Sink sink(tree.path());
        walk(tree, sink);
        QCOMPARE(sink.keys, QByteArrayList{"a/b/file:1"});
        QCOMPARE(sink.links, 5);
        QCOMPARE(sink.left, QByteArrayList());
    }

    // Others link their start-up files into a repository.
    void resolvesTheRoots()
    {
        const Tree tree;
        tree.add("dotfiles/bashrc", "\n" + keyOf(1));
        QCOMPARE(::symlink("dotfiles/bashrc", tree.path(".bashrc").constData()), 0);
        Sink sink(tree.path());
        walk(tree, sink,
             {{.path = tree.path(".bashrc")}, {.path = tree.path("dotfiles/bashrc")}, {.path = tree.path("missing")}});
        QCOMPARE(sink.keys, QByteArrayList{"dotfiles/bashrc:2"});
        QCOMPARE(sink.left, QByteArrayList());
    }

    void readsNothingTwice()
    {
        const Tree tree;
        tree.add("a/b/.env", keyOf(1));
        Sink sink(tree.path());
        walk(tree, sink,
             {{.path = tree.path("a/b")},
              {.path = tree.path()},
              {.path = tree.path("a/b/.env")},
              {tree.path(), FindRoot::Reads::Projects}});
        QCOMPARE(sink.keys, QByteArrayList{"a/b/.env:1"});
        QCOMPARE(sink.files, 1);
    }

    void readsProjects_data()
    {
        QTest::addColumn<bool>("env");
        QTest::addColumn<bool>("trees");
        QTest::addColumn<QByteArrayList>("expected");
        const QByteArrayList env{".env:1", "a/b/c/.env.local:1"};
        const QByteArrayList trees{"a/repo/deep/er/than/that/x:1 git", "linked/y:1 git"};
        QTest::newRow("env files") << true << false << env;
        QTest::newRow("work trees") << false << true << trees;
        QTest::newRow("both") << true << true << env + trees;
    }

    void readsProjects()
    {
        QFETCH(bool, env);
        QFETCH(bool, trees);
        QFETCH(QByteArrayList, expected);
        const Tree tree;
        tree.add(".env", keyOf(1));
        tree.add("a/b/c/.env.local", keyOf(2));
        tree.add("a/b/c/d/.env", keyOf(3)); // too deep
        tree.add("a/other", keyOf(4));
        tree.add("a/repo/.git/HEAD", "x");
        tree.add("a/repo/deep/er/than/that/x", keyOf(5));
        tree.add("linked/.git", "gitdir: elsewhere");
        tree.add("linked/y", keyOf(6));
        Sink sink(tree.path());
        walk(tree, sink, {{tree.path(), FindRoot::Reads::Projects, env, trees}});
        QCOMPARE(sink.keys, expected);
    }

    void countsWhatCannotBeRead()
    {
        if (::geteuid() == 0)
            QSKIP("Root may read everything.");
        const Tree tree;
        tree.add("closed/a", keyOf(1));
        tree.add("b", keyOf(2));
        QCOMPARE(::chmod(tree.path("closed").constData(), 0), 0);
        QCOMPARE(::chmod(tree.path("b").constData(), 0), 0);
        Sink sink(tree.path());
        walk(tree, sink);
        (void)::chmod(tree.path("closed").constData(), 0700);
        QCOMPARE(sink.keys, QByteArrayList());
        QCOMPARE(sink.left,
                 (QByteArrayList{left("b", SkipReason::NoPermission), left("closed", SkipReason::NoPermission)}));
    }

    void staysOnItsFileSystem()
    {
        struct stat own = {};
        struct stat proc = {};
        if (::stat("/", &own) != 0 || ::stat("/proc/self", &proc) != 0 || own.st_dev == proc.st_dev)
            QSKIP("There is no other file system.");
        const Tree tree;
        Sink sink(tree.path());
        // Its depth ends the walk at once; the folders below it are looked at, but not entered.
        walk(tree, sink, {{"/", FindRoot::Reads::Projects, false, false}}, 1);
        QVERIFY(sink.left.contains(left("/proc", SkipReason::OtherFileSystem)));
    }

    void surviveDeepFolders()
    {
        const Tree tree;
        QByteArray deep;
        for (int i = 0; i < 120; ++i)
            deep += "d/";
        tree.add(deep + "file", keyOf(1));
        tree.add("d/d/file", keyOf(2));
        Sink sink(tree.path());
        walk(tree, sink);
        QCOMPARE(sink.keys, QByteArrayList{"d/d/file:1"});
        QCOMPARE(sink.left.size(), 1);
        QVERIFY(sink.left.first().endsWith(QByteArray::number(static_cast<int>(SkipReason::TooDeep))));
    }
};

SCRIPTO_TEST(TestTreeWalk)

} // namespace tst_treewalk

#include "tst_treewalk.moc"
