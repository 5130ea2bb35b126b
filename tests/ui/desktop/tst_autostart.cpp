// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "tests/support/testroom.h"
#include "ui/desktop/autostart.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_autostart {

using namespace scripto;

class TestAutoStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void isSwitchedOnAndOff()
    {
        AutostartFile start(path(), QStringLiteral("/opt/a b/scripto-keys"), QStringLiteral("io.x"), m_worker);
        QVERIFY(!start.isOn());
        settle(start, [&] { start.set(true); });
        QVERIFY(start.isOn() && start.problem().isEmpty());
        QVERIFY(content().contains("Exec=\"/opt/a b/scripto-keys\" --at-login\n"));
        QVERIFY(content().startsWith("[Desktop Entry]\nType=Application\n"));
        settle(start, [&] { start.set(true); }); // over an older one
        settle(start, [&] { start.set(false); });
        QVERIFY(!start.isOn());
        QVERIFY(!QFile::exists(path()));
        settle(start, [&] { start.set(false); });
        QVERIFY(start.problem().isEmpty());
    }

    // Desktops switch entries off in their own settings.
    void findsWhatOthersDid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isOn");
        const QByteArray own = "[Desktop Entry]\nExec=scripto-keys\n";
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("on") << own << true;
        QTest::newRow("hidden") << own + "Hidden=true\n" << false;
        QTest::newRow("hidden, with blanks") << own + "Hidden = true\n" << false;
        QTest::newRow("off in GNOME") << "X-GNOME-Autostart-enabled=false\n" + own << false;
        QTest::newRow("on in GNOME") << own + "X-GNOME-Autostart-enabled=true\n" << true;
        QTest::newRow("nonsense") << QByteArray("\0\xff\n", 3) << false;
    }

    void findsWhatOthersDid()
    {
        QFETCH(QByteArray, text);
        if (!text.isEmpty())
            write(text);
        AutostartFile start(path(), QStringLiteral("/x"), QStringLiteral("io.x"), m_worker);
        settle(start, [&] { start.look(); });
        QTEST(start.isOn(), "isOn");
    }

    void saysWhyItFailed()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("autostart")));
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("autostart/io.x.desktop/in the way")));
        AutostartFile start(path(), QStringLiteral("/x"), QStringLiteral("io.x"), m_worker);
        settle(start, [&] { start.set(false); });
        QVERIFY(start.isOn()); // as before, for all that is known
        QVERIFY(!start.problem().isEmpty());
    }

    void quotesForTheExecLine_data()
    {
        QTest::addColumn<QString>("quoted");
        QTest::newRow("/usr/bin/x") << QStringLiteral("\"/usr/bin/x\"");
        QTest::newRow("/a b/%x") << QStringLiteral("\"/a b/%%x\"");
        QTest::newRow("/$HOME/`x`") << QStringLiteral("\"/\\\\$HOME/\\\\`x\\\\`\"");
        QTest::newRow("/a\\b") << QStringLiteral("\"/a\\\\\\\\b\"");
    }

    void quotesForTheExecLine()
    {
        QTEST(execQuoted(QString::fromLatin1(QTest::currentDataTag())), "quoted");
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("autostart/io.x.desktop")); }

    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray &text) const
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("autostart")));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    template <typename Act> static void settle(AutoStart &start, Act act)
    {
        QSignalSpy changed(&start, &AutoStart::changed);
        act();
        QTRY_COMPARE(changed.size(), 1);
    }

    std::optional<QTemporaryDir> m_folder;
    Worker m_worker;
};

SCRIPTO_TEST(TestAutoStart)

} // namespace tst_autostart

#include "tst_autostart.moc"
