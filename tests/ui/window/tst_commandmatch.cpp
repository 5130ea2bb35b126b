// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/window/commandmatch.h"
#include "ui/window/palettemodel.h"

#include <QTest>

namespace tst_commandmatch {

using namespace scripto;

namespace {

const QList<CommandCandidate> all{
    {CommandGroup::Profiles, QStringLiteral("Use staging")},
    {CommandGroup::Profiles, QStringLiteral("Details of staging")},
    {CommandGroup::Profiles, QStringLiteral("Use work")},
    {CommandGroup::Keys, QStringLiteral("Revoke staging-runner")},
    {CommandGroup::Keys, QStringLiteral("Details of contractor-2")},
    {CommandGroup::Filters, QStringLiteral("Show Stale")},
    {CommandGroup::Actions, QStringLiteral("Clean up stale keys")},
    {CommandGroup::Actions, QStringLiteral("Settings…")},
};

QStringList titlesOf(const QList<CommandMatch> &matches, const QList<CommandCandidate> &candidates)
{
    QStringList titles;
    for (const CommandMatch &match : matches)
        titles.append(candidates.at(match.candidate).title);
    return titles;
}

// The matching characters in brackets.
QString marked(const QString &query, const QString &title)
{
    const auto match = matchTitle(query, title);
    if (!match)
        return QStringLiteral("-");
    QString text;
    for (qsizetype i = 0; i < title.size(); ++i)
        text += match->positions.contains(i) ? u'[' + title.sliced(i, 1) + u']' : title.sliced(i, 1);
    return QString::number(static_cast<int>(match->kind)) + u' ' + text.replace(QStringLiteral("]["), QString());
}

} // namespace

class TestCommandMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksWhatMatches_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *query, const char *title, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(title) << QString::fromUtf8(expected);
        };
        row("nothing", "", "Use work", "0 Use work");
        row("only blanks", "  ", "Use work", "0 Use work");
        row("first word", "us", "Use staging", "0 [Us]e staging");
        row("later word", "sta", "Use staging", "0 Use [sta]ging");
        row("initials", "cus", "Clean up stale keys", "0 [C]lean [u]p [s]tale keys");
        row("beginnings", "clsta", "Clean up stale keys", "0 [Cl]ean up [sta]le keys");
        row("goes back to another word", "sts", "set stale stack", "0 set [st]ale [s]tack");
        row("two words", "use sta", "Use staging", "0 [Use] [sta]ging");
        row("case", "STA", "Show Stale", "0 Show [Sta]le");
        row("after a dash", "run", "Revoke staging-runner", "0 Revoke staging-[run]ner");
        row("inside a word", "agi", "Use staging", "1 Use st[agi]ng");
        row("scattered", "sgg", "Use staging", "2 U[s]e sta[g]in[g]");
        row("wrong order", "gats", "Use staging", "-");
        row("too much", "staging2", "Use staging", "-");
        row("markup is text", "<b", "Use <b>x</b>", "1 Use [<b]>x</b>");
        row("right to left", "\u05E9\u05DC", "Use \u2068\u05E9\u05DC\u05D5\u05DD\u2069",
            "0 Use \u2068[\u05E9\u05DC]\u05D5\u05DD\u2069");
        row("letter that grows when folded", "ß", "Use ßx", "0 Use [ß]x");
    }

    void marksWhatMatches()
    {
        QFETCH(QString, query);
        QFETCH(QString, title);
        QTEST(marked(query, title), "expected");
    }

    void matchesLongTextsQuickly()
    {
        const QString title = QString(QStringLiteral("a ")).repeated(5000);
        QVERIFY(!matchTitle(QString(QStringLiteral("a")).repeated(90) + u'b', title));
        QVERIFY(matchTitle(QString(QStringLiteral("a")).repeated(100'000), title)); // only its beginning counts
    }

    void ordersMatches_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *query, const QStringList &expected) {
            QTest::newRow(query) << QString::fromLatin1(query) << expected;
        };
        row("sta",
            {QStringLiteral("Use staging"), QStringLiteral("Details of staging"),
             QStringLiteral("Revoke staging-runner"), QStringLiteral("Show Stale"),
             QStringLiteral("Clean up stale keys")});
        row("e",
            {QStringLiteral("Use staging"), QStringLiteral("Details of staging"), QStringLiteral("Use work"),
             QStringLiteral("Revoke staging-runner"), QStringLiteral("Details of contractor-2"),
             QStringLiteral("Show Stale"), QStringLiteral("Clean up stale keys"), QStringLiteral("Settings…")});
        row("ings", {QStringLiteral("Settings…")});
        row("set", {QStringLiteral("Settings…")});
        row("rvk", {QStringLiteral("Revoke staging-runner")});
        row("xyz", {});
    }

    void ordersMatches()
    {
        QFETCH(QString, query);
        QTEST(titlesOf(matchCommands(query, all), all), "expected");
    }

    void lettersScatteredThroughANameFindNothing()
    {
        const QString title = QStringLiteral("Revoke nightly export of all workflow runs for the report");
        QVERIFY(matchTitle(QStringLiteral("paus"), title) || matchTitle(QStringLiteral("rgtr"), title));
        const QList<CommandCandidate> keys{{CommandGroup::Keys, title, 0, {7, title.size() - 7}}};
        for (const char *query : {"paus", "rgtr", "rvk"})
            QVERIFY(matchCommands(QString::fromLatin1(query), keys).isEmpty());
        QCOMPARE(matchCommands(QStringLiteral("rev night"), keys).size(), 1);
        QCOMPARE(matchCommands(QStringLiteral("workflow"), keys).size(), 1);
    }

    void completeWordsComeFirst()
    {
        const QList<CommandCandidate> keys{{CommandGroup::Keys, QStringLiteral("Revoke key a39")},
                                           {CommandGroup::Keys, QStringLiteral("Revoke key a3")}};
        QCOMPARE(titlesOf(matchCommands(QStringLiteral("rev a3"), keys), keys),
                 (QStringList{QStringLiteral("Revoke key a3"), QStringLiteral("Revoke key a39")}));
    }

    void matchesInASharedVerbComeLast()
    {
        const TitleSubject afterRevoke{7, 9};
        const QList<CommandCandidate> candidates{
            {CommandGroup::Keys, QStringLiteral("Revoke old-api-1"), 0, afterRevoke},
            {CommandGroup::Keys, QStringLiteral("Revoke rebuild-x"), 0, afterRevoke},
            {CommandGroup::Keys, QStringLiteral("Details of run exports"), 0, {11, 11}},
            {CommandGroup::Keys, QStringLiteral("Details of nightly report"), 0, {11, 14}},
            {CommandGroup::Filters, QStringLiteral("Show Used here"), 0, {5, 9}},
            {CommandGroup::Filters, QStringLiteral("Show Replaced"), 0, {5, 8}, false},
            {CommandGroup::Actions, QStringLiteral("Refresh")},
            {CommandGroup::Actions, QStringLiteral("Redo"), 0, {}, false},
        };
        const QString refresh = QStringLiteral("Refresh");
        QCOMPARE(titlesOf(matchCommands(QStringLiteral("re"), candidates), candidates),
                 (QStringList{refresh, QStringLiteral("Redo"), QStringLiteral("Show Replaced"),
                              QStringLiteral("Show Used here"), QStringLiteral("Details of nightly report"),
                              QStringLiteral("Revoke old-api-1"), QStringLiteral("Revoke rebuild-x"),
                              QStringLiteral("Details of run exports")}));
        QCOMPARE(titlesOf(matchCommands(QStringLiteral("ref"), candidates), candidates).first(), refresh);
    }

    void withoutAQueryActionsComeFirstAndKeysLast()
    {
        const QList<CommandMatch> matches = matchCommands({}, all);
        QCOMPARE(matches.size(), all.size());
        QList<CommandGroup> groups;
        for (const CommandMatch &match : matches) {
            if (const CommandGroup group = all.at(match.candidate).group; groups.isEmpty() || groups.last() != group)
                groups.append(group);
        }
        QCOMPARE(groups,
                 (QList<CommandGroup>{CommandGroup::Actions, CommandGroup::Profiles, CommandGroup::Filters,
                                      CommandGroup::Keys}));
    }

    void whatWasRunLatelyComesFirstAmongEquals()
    {
        QList<CommandCandidate> candidates = all;
        candidates[2].lastRun = 1; // Use work
        candidates[5].lastRun = 2; // Show Stale
        QCOMPARE(titlesOf(matchCommands(QStringLiteral("use"), candidates), candidates).first(),
                 QStringLiteral("Use work"));
        QCOMPARE(titlesOf(matchCommands(QStringLiteral("s"), candidates), candidates).first(),
                 QStringLiteral("Show Stale"));
        // A better match is still better.
        QCOMPARE(titlesOf(matchCommands(QStringLiteral("sta"), candidates), candidates).last(),
                 QStringLiteral("Clean up stale keys"));
    }

    void modelHasAHeadingForEachGroup()
    {
        PaletteModel model;
        QList<PaletteItem> items;
        for (const CommandCandidate &each : all)
            items.append({.id = each.title, .group = each.group, .icon = {}, .title = each.title});
        items[0].reason = QStringLiteral("The CLI uses it already");
        items[0].keys = QStringLiteral("Ctrl+1");
        model.setItems(items);
        model.setQuery(QStringLiteral("sta"));
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.append(model.index(row).data().toString());
        QCOMPARE(shown,
                 (QStringList{
                     QStringLiteral("Profiles"), QStringLiteral("Use staging"), QStringLiteral("Details of staging"),
                     QStringLiteral("Keys"), QStringLiteral("Revoke staging-runner"), QStringLiteral("Filters"),
                     QStringLiteral("Show Stale"), QStringLiteral("Actions"), QStringLiteral("Clean up stale keys")}));
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Use staging, The CLI uses it already, Ctrl+1"));
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.nextRow(-1, 1), 1);
        QCOMPARE(model.nextRow(2, 1), 4);
        QCOMPARE(model.nextRow(8, 1), 1);
        QCOMPARE(model.nextRow(1, -1), 8);
        model.setQuery(QStringLiteral("xyz"));
        QCOMPARE(model.nextRow(-1, 1), -1);
    }
};

SCRIPTO_TEST(TestCommandMatch)

} // namespace tst_commandmatch

#include "tst_commandmatch.moc"
