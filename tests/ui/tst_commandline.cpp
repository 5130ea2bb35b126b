// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/commandline.h"

#include <QTest>

namespace tst_commandline {

using namespace scripto;

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("SCRIPTO_API_KEY");
        qunsetenv("SCRIPTO_API_BASE_URL");
    }

    // Options that session managers, desktop files and users pass to any Qt program.
    void leavesQtsOptionsToQt_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *arguments) {
            QTest::newRow(arguments) << QString::fromUtf8(arguments).split(u' ', Qt::SkipEmptyParts);
        };
        row("");
        row("-session 10fc3a_1_1795829103");
        row("--session 10fc3a");
        row("-platform offscreen");
        row("--platform xcb:x");
        row("-platformpluginpath /nowhere");
        row("-platformtheme gtk3");
        row("-plugin evdevmouse");
        row("-style fusion");
        row("-style=fusion");
        row("--style=fusion");
        row("-stylesheet /nowhere/style.qss");
        row("-stylesheet=/nowhere/style.qss");
        row("-reverse");
        row("--reverse");
        row("-geometry 800x600+10+10");
        row("-qwindowgeometry 800x600");
        row("-qwindowtitle Keys");
        row("-qwindowicon /nowhere/icon.png");
        row("-title Keys");
        row("-icon /nowhere/icon.png");
        row("-display :0");
        row("-name keys");
        row("-nograb -dograb -sync -widgetcount");
        row("-qmljsdebugger=port:1");
        row("-style --help"); // Qt consumes the next argument, whatever it is
        row("-session x -reverse -platform xcb -display :1");
    }

    void leavesQtsOptionsToQt()
    {
        QFETCH(QStringList, arguments);
        const QStringList own{u"--profile"_qs, u"work"_qs};
        for (const QStringList &all : {arguments + own, own + arguments}) {
            const CommandLine line = readCommandLine(QStringList{u"scripto-keys"_qs} + all);
            QVERIFY2(!line.endsAtOnce, qPrintable(line.output));
            QCOMPARE(line.profile, u"work"_qs);
        }
    }

    void noticesAStyle_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("none") << QStringList{} << false;
        QTest::newRow("-style x") << QStringList{u"-style"_qs, u"x"_qs} << true;
        QTest::newRow("-style=x") << QStringList{u"-style=x"_qs} << true;
        QTest::newRow("--style x") << QStringList{u"--style"_qs, u"x"_qs} << true;
        QTest::newRow("-stylesheet x") << QStringList{u"-stylesheet"_qs, u"x"_qs} << false;
    }

    void noticesAStyle()
    {
        QFETCH(QStringList, arguments);
        qunsetenv("QT_STYLE_OVERRIDE");
        const auto line = [&] { return readCommandLine(QStringList{u"scripto-keys"_qs} + arguments); };
        QTEST(line().namesStyle, "isNamed");
        qputenv("QT_STYLE_OVERRIDE", "x");
        QVERIFY(line().namesStyle);
        qunsetenv("QT_STYLE_OVERRIDE");
    }

    void knowsHowItWasStarted()
    {
        const CommandLine plain = readCommandLine({u"scripto-keys"_qs});
        QVERIFY(!plain.isAtLogin && !plain.isService);
        QVERIFY(readCommandLine({u"scripto-keys"_qs, u"--at-login"_qs}).isAtLogin);
        QVERIFY(readCommandLine({u"scripto-keys"_qs, u"--dbus"_qs}).isService);
    }

    void opensADialog_data()
    {
        using Opens = Activation::Opens;
        QTest::addColumn<QString>("option");
        QTest::addColumn<Opens>("opens");
        QTest::newRow("new key") << u"--new-key"_qs << Opens::NewKey;
        QTest::newRow("sign in") << u"--sign-in"_qs << Opens::SignIn;
        QTest::newRow("neither") << u"--profile=work"_qs << Opens::Window;
    }

    void opensADialog()
    {
        QFETCH(QString, option);
        const CommandLine line = readCommandLine({u"scripto-keys"_qs, option});
        QVERIFY(!line.endsAtOnce);
        QTEST(line.opens, "opens");
    }

    void refusesUnknownOptions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *arguments) {
            QTest::newRow(arguments) << QString::fromUtf8(arguments).split(u' ');
        };
        row("--nonsense");
        row("-nonsense");
        row("work");
        row("-");
        row("-sessions x");
        row("-platform=xcb"); // not accepted by Qt either
        row("-reverse=yes");
        row("--profile");
        row("-session"); // without its value
        row("--profile work -platform");
        row("--api-url nonsense");
        row("--api-url http://example.com");
        row("--help=yes");
    }

    void refusesUnknownOptions()
    {
        QFETCH(QStringList, arguments);
        const CommandLine line = readCommandLine(QStringList{u"scripto-keys"_qs} + arguments);
        QVERIFY(line.endsAtOnce);
        QCOMPARE(line.exitCode, 64);
        QVERIFY2(!line.output.contains(u"n, o"), qPrintable(line.output)); // not letter by letter
        QVERIFY2(line.output.endsWith(u" See scripto-keys --help.\n"), qPrintable(line.output));
    }

    void helpAndVersionWorkBesideQtsOptions()
    {
        for (const QString &option : {u"--help"_qs, u"-h"_qs, u"--version"_qs, u"-v"_qs}) {
            const CommandLine line = readCommandLine({u"scripto-keys"_qs, u"-platform"_qs, u"offscreen"_qs, option});
            QVERIFY(line.endsAtOnce);
            QCOMPARE(line.exitCode, 0);
        }
    }
};

SCRIPTO_TEST(TestCommandLine)

} // namespace tst_commandline

#include "tst_commandline.moc"
