// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/window/hostilewindows.h"
#include "tests/ui/window/pseudotranslator.h"
#include "tests/ui/window/windowtexts.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>

namespace tst_translatable {

using namespace scripto;

namespace {

const QStringList wordsOfNoLanguage{
    // config.json, scripto.codika.io, the key's usual name scripto-cli, and the product
    QStringLiteral("config"), QStringLiteral("json"), QStringLiteral("scripto"), QStringLiteral("codika"),
    QStringLiteral("cli"), QStringLiteral("Scripto"), QStringLiteral("QtKeychain"),
    // The filter understands these in every language.
    QStringLiteral("stale"), QStringLiteral("unused"),
    // The test's own profiles, keys and server: work, gone, “no key”, “in vain”, minted, hostile.
    QStringLiteral("work"), QStringLiteral("gone"), QStringLiteral("key"), QStringLiteral("vain"),
    QStringLiteral("minted"), QStringLiteral("hostile"), QStringLiteral("http")};

// Qt takes the names in a calendar from the locale.
bool isInCalendar(const QString &word)
{
    const QLocale locale;
    for (int each = 1; each <= 12; ++each) {
        if (word == locale.standaloneMonthName(each))
            return true;
    }
    for (int each = 1; each <= 7; ++each) {
        if (word == locale.dayName(each, QLocale::ShortFormat))
            return true;
    }
    return false;
}

// The words of a shown text that no translator can reach.
QStringList untranslatedWords(const QString &shown)
{
    static const QRegularExpression markup(QStringLiteral("<[^>]*>|&\\w+;"));
    static const QRegularExpression word(QStringLiteral("\\b\\p{L}{3,}\\b"));
    QStringList words;
    const QString left = untranslatedPart(QString(shown).replace(markup, QStringLiteral(" ")));
    for (auto it = word.globalMatch(left); it.hasNext();) {
        if (const QString each = it.next().captured(); !wordsOfNoLanguage.contains(each) && !isInCalendar(each))
            words.append(each);
    }
    return words;
}

QStringList untranslatedTexts(const char *window)
{
    QStringList found;
    for (const QString &text : textsInWindows()) {
        if (!untranslatedWords(text).isEmpty())
            found.append(QString::fromLatin1(window) + QStringLiteral(": ") + text.left(200));
    }
    return found;
}

} // namespace

class TestTranslatable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(applicationFont());
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void findsTextsThatBypassTr()
    {
        const PseudoTranslator pseudo;
        QVERIFY(untranslatedWords(QObject::tr("Sign in…")).isEmpty());
        QVERIFY(untranslatedWords(QObject::tr("The key of %1 works.").arg(QObject::tr("“work”"))).isEmpty());
        QCOMPARE(untranslatedWords(QStringLiteral("Sign in…")), QStringList{QStringLiteral("Sign")});
        QCOMPARE(untranslatedWords(QObject::tr("It works") + QStringLiteral(", never")),
                 QStringList{QStringLiteral("never")});
    }

    void everyTextOfEveryWindowCanBeTranslated()
    {
        const PseudoTranslator pseudo;
        HostileWorld world(QStringLiteral("ci"));
        QStringList found;
        for (const HostileWindow &row : hostileWindows()) {
            if (row.name == QByteArrayView("diagnostics")) // for the developers, who read English
                continue;
            const auto window = row.open(world);
            window->show();
            QVERIFY2(QTest::qWaitForWindowExposed(window.get()), row.name);
            world.settle();
            found += untranslatedTexts(row.name);
            if (row.end) {
                row.end(world);
                awaitRotation(*window);
            }
            window->close();
            world.settle();
        }
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

SCRIPTO_TEST(TestTranslatable)

} // namespace tst_translatable

#include "tst_translatable.moc"
