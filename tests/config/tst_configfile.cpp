// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "tests/config/configfixture.h"
#include "tests/support/testroom.h"

#include <QTest>
#include <QThread>

namespace tst_configfile {

using namespace scripto;

// Sets an environment variable, or unsets it for a null value, until it goes out of scope.
class Variable {
public:
    Variable(const char *name, const QByteArray &value)
        : m_name(name)
        , m_before(qgetenv(name))
    {
        set(value);
    }
    ~Variable() { set(m_before); }
    Q_DISABLE_COPY_MOVE(Variable)

private:
    void set(const QByteArray &value) { value.isNull() ? qunsetenv(m_name) : qputenv(m_name, value); }

    const char *m_name;
    QByteArray m_before;
};

class TestConfigFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usesTheSamePathAsTheCli_data();
    void usesTheSamePathAsTheCli();
    void usesTheFolderOfTheHostInAFlatpak_data();
    void usesTheFolderOfTheHostInAFlatpak();
    void loadReportsProblems_data();
    void loadReportsProblems();
    void changesRunInOrderOnTheWorker();
    void completesRequestedChangesAfterItsEnd();
    void failedChangeReportsItsError();
    void replacesABrokenFile();
    void tighteningAMissingFileCreatesNothing();
};

void TestConfigFile::usesTheSamePathAsTheCli_data()
{
    QTest::addColumn<QByteArray>("configHome");
    QTest::addColumn<QString>("path");
    const QString home = QDir::homePath() + QStringLiteral("/.config/scripto/config.json");
    QTest::newRow("set") << QByteArray("/tmp/x y") << QStringLiteral("/tmp/x y/scripto/config.json");
    QTest::newRow("trailing slash") << QByteArray("/tmp/x/") << QStringLiteral("/tmp/x/scripto/config.json");
    QTest::newRow("empty counts as unset") << QByteArray("") << home;
    QTest::newRow("unset") << QByteArray() << home;
    QTest::newRow("relative, resolved like in the CLI")
        << QByteArray("x") << QDir::currentPath() + QStringLiteral("/x/scripto/config.json");
}

void TestConfigFile::usesTheSamePathAsTheCli()
{
    QFETCH(QByteArray, configHome);
    QFETCH(QString, path);
    const Variable variable("XDG_CONFIG_HOME", configHome);
    QCOMPARE(ConfigFile::defaultPath(), path);
}

void TestConfigFile::usesTheFolderOfTheHostInAFlatpak_data()
{
    QTest::addColumn<QByteArray>("flatpak");
    QTest::addColumn<QByteArray>("hostConfigHome");
    QTest::addColumn<QString>("path");
    const QString home = QDir::homePath() + QStringLiteral("/.config/scripto/config.json");
    const QString sandbox = QStringLiteral("/tmp/sandbox/scripto/config.json");
    QTest::newRow("set") << QByteArray("io.codika.scripto_keys") << QByteArray("/tmp/x")
                         << QStringLiteral("/tmp/x/scripto/config.json");
    QTest::newRow("unset") << QByteArray("io.codika.scripto_keys") << QByteArray() << home;
    QTest::newRow("inherited from another Flatpak") << QByteArray("org.example.Ide") << QByteArray("/tmp/x") << sandbox;
    QTest::newRow("no Flatpak") << QByteArray() << QByteArray("/tmp/x") << sandbox;
}

void TestConfigFile::usesTheFolderOfTheHostInAFlatpak()
{
    QFETCH(QByteArray, flatpak);
    QFETCH(QByteArray, hostConfigHome);
    QFETCH(QString, path);
    const Variable sandbox("XDG_CONFIG_HOME", "/tmp/sandbox");
    const Variable id("FLATPAK_ID", flatpak);
    const Variable host("HOST_XDG_CONFIG_HOME", hostConfigHome);
    QCOMPARE(ConfigFile::defaultPath(), path);
}

void TestConfigFile::loadReportsProblems_data()
{
    QTest::addColumn<QByteArray>("bytes"); // null means no file
    QTest::addColumn<QString>("summary");
    QTest::addColumn<bool>("exists");
    QTest::newRow("no file") << QByteArray() << QString() << false;
    QTest::newRow("profiles") << configOf("ab") << QStringLiteral("Ab") << true;
    QTest::newRow("no profiles") << QByteArray("{}") << QString() << true;
    QTest::newRow("broken") << QByteArray("{\n  \"profiles\": {},\n}\n")
                            << QStringLiteral("!Line 3, column 1: a value is expected after the comma.") << true;
}

void TestConfigFile::loadReportsProblems()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, summary);
    QFETCH(bool, exists);
    const ConfigFixture home;
    if (!bytes.isNull())
        QVERIFY(home.write(bytes));
    Worker worker;
    ConfigFile file(home.path(), worker);
    std::optional<ConfigSnapshot> snapshot;
    file.load()->then(this, [&](const Result<ConfigSnapshot> &result) { snapshot = *result; });
    QTRY_VERIFY(snapshot);
    QCOMPARE(scripto::summary(*snapshot), summary);
    QCOMPARE(snapshot->exists, exists);
    if (snapshot->problem)
        QCOMPARE(snapshot->problem->kind, ErrorKind::FileBroken);
}

void TestConfigFile::changesRunInOrderOnTheWorker()
{
    const ConfigFixture home;
    Worker worker;
    ConfigFile file(home.path(), worker);
    QStringList summaries;
    QThread *thread = nullptr;
    for (const char letter : {'a', 'b', 'c'}) {
        file.change([letter, &thread](ConfigDocument &document) {
                thread = QThread::currentThread();
                return adding(letter)(document);
            })
            ->then(this, [&](const Result<ConfigSnapshot> &result) { summaries.append(summary(result)); });
    }
    QTRY_COMPARE(summaries.size(), 3);
    QCOMPARE(summaries, QString::fromLatin1("a ab abc").split(u' '));
    QVERIFY(thread && thread != QThread::currentThread());
}

void TestConfigFile::completesRequestedChangesAfterItsEnd()
{
    const ConfigFixture home;
    {
        Worker worker;
        ConfigFile file(home.path(), worker);
        file.change(adding('a'))->cancel();
        file.change(adding('b'));
    }
    QVERIFY(home.read().contains(testKey('a')));
    QVERIFY(home.read().contains(testKey('b')));
}

void TestConfigFile::failedChangeReportsItsError()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("ab")));
    Worker worker;
    ConfigFile file(home.path(), worker);
    std::optional<ErrorKind> kind;
    file.change(activating('c'))->then(this, [&](const Result<ConfigSnapshot> &result) { kind = result.error().kind; });
    QTRY_COMPARE(kind, ErrorKind::NotFound);
    QCOMPARE(home.read(), configOf("ab"));
}

void TestConfigFile::replacesABrokenFile()
{
    const ConfigFixture home;
    QVERIFY(home.write("{"));
    Worker worker;
    ConfigFile file(home.path(), worker);
    QString now;
    file.replaceBroken(home.path(QStringLiteral("config.json.broken")), adding('a'))
        ->then(this, [&](const Result<ConfigSnapshot> &result) { now = summary(result); });
    QTRY_COMPARE(now, QStringLiteral("a"));
    QCOMPARE(home.read(home.path(QStringLiteral("config.json.broken"))), QByteArray("{"));
}

void TestConfigFile::tighteningAMissingFileCreatesNothing()
{
    const ConfigFixture home;
    Worker worker;
    ConfigFile file(home.path(), worker);
    std::optional<ConfigSnapshot> snapshot;
    file.tightenPermissions()->then(this, [&](const Result<ConfigSnapshot> &result) { snapshot = *result; });
    QTRY_VERIFY(snapshot);
    QVERIFY(!snapshot->exists);
    QVERIFY(home.entries().isEmpty());
}

SCRIPTO_TEST(TestConfigFile)

} // namespace tst_configfile

#include "tst_configfile.moc"
