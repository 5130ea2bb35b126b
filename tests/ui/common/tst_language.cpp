// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/language.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QTest>

namespace tst_language {

using namespace scripto;

namespace {

QString number()
{
    return QLocale().toString(12345.5, 'f', 1);
}

} // namespace

// The process has an Arabic desktop, see below.
class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheChosenOneOrTheDesktops_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("desktop");
        QTest::addColumn<QString>("locale");
        const auto row = [](const char *name, const char *chosen, const char *desktop, const char *locale) {
            QTest::newRow(name) << QString::fromLatin1(chosen) << QString::fromLatin1(desktop)
                                << QString::fromLatin1(locale);
        };
        row("of the desktop", "", "de_DE", "de_DE");
        row("of another country", "", "de_AT", "de_AT");
        row("English of another country", "", "en_GB", "en_GB");
        row("unknown", "", "ja_JP", "en_US");
        row("from right to left", "", "ar_EG", "en_US");
        row("no language", "", "C", "C");
        row("chosen", "fr", "de_DE", "fr_FR");
        row("chosen, with the desktop's country", "fr", "fr_CA", "fr_CA");
        row("English chosen", "en", "de_DE", "en_US");
        row("German chosen without a language", "de", "C", "de_DE");
    }

    void isTheChosenOneOrTheDesktops()
    {
        QFETCH(QString, chosen);
        QFETCH(QString, desktop);
        QTEST(localeOfTexts(chosen, QLocale(desktop)).name(), "locale");
    }

    // Without a translation, the words, dates and numbers are English, and so is the direction.
    void desktopFromRightToLeftDoesNotMirrorEnglish()
    {
        QCOMPARE(QLocale::system().language(), QLocale::Arabic);
        useLanguage(*qApp, {});
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QCOMPARE(inQuotes(QStringLiteral("work")), QStringLiteral("“work”"));
        QCOMPARE(dateText(date()), QStringLiteral("3 Mar 2026"));
        QCOMPARE(number(), QStringLiteral("12,345.5"));
    }

    void showsGerman()
    {
        useLanguage(*qApp, QStringLiteral("de"));
        QCOMPARE(inQuotes(QStringLiteral("work")), QStringLiteral("„work“"));
        QCOMPARE(dateText(date()), QStringLiteral("3. März 2026"));
        QCOMPARE(dateTimeText(date()), QStringLiteral("3. März 2026, 22:14"));
        QCOMPARE(ago(date(), date().addSecs(7200)), QStringLiteral("vor 2 Std."));
        QCOMPARE(aheadInSentence(date().addDays(5), date()), QStringLiteral("in 5 Tagen"));
        QCOMPARE(number(), QStringLiteral("12.345,5"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    }

    void showsFrench()
    {
        useLanguage(*qApp, QStringLiteral("fr"));
        QCOMPARE(inQuotes(QStringLiteral("work")), QStringLiteral("«\u00a0work\u00a0»"));
        QCOMPARE(dateText(date()), QStringLiteral("3 mars 2026"));
        QCOMPARE(agoInSentence({}, date()), QStringLiteral("jamais"));
        QCOMPARE(ago(date(), date().addDays(40)), QStringLiteral("il y a 5 semaines"));
        QCOMPARE(number(), QStringLiteral("12\u202f345,5"));
    }

private:
    static QDateTime date() { return QDateTime(QDate(2026, 3, 3), QTime(22, 14)); }
};

static void useArabicDesktop()
{
    qunsetenv("LANGUAGE");
    qputenv("LC_ALL", "ar_EG.UTF-8");
}

SCRIPTO_TEST_PREPARED(TestLanguage, useArabicDesktop)

} // namespace tst_language

#include "tst_language.moc"
