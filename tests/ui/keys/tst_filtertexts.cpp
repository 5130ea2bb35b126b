// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/keys/list/filtertexts.h"

#include <QTest>

namespace tst_filtertexts {

using namespace scripto;

class TestFilterTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesConditions_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("text");
        const auto add = [](const char *word, const char *text) {
            QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(text);
        };
        add("ci", "Contains “ci”");
        add("scripto_abcdef", "Contains “scripto_ab…”"); // it may be the start of a key
        add("unused:6m", "Not used for 180 days");
        add("used:1d", "Used in the last 1 day");
        add("expires<14d", "Expires in the next 14 days");
        add("expires>14d", "Expires in more than 14 days");
        add("expires<2026-12-31", "Expires before 31 Dec 2026");
        add("created>2026-01-01", "Created after 1 Jan 2026");
        add("created<30d", "Created in the last 30 days");
        add("created>30d", "Created more than 30 days ago");
        add("is:stale", "Not used for a long time");
        add("used-by:work", "Held by profile work");
        add("note:release", "The note contains “release”");
    }

    void describesConditions()
    {
        QFETCH(QString, word);
        QTEST(conditionText(*parseCondition(word)), "text");
    }

    void explainsEveryMistake()
    {
        for (const char *text : {"unused:", "used:x", "expires:14d", "created>1.1.2026", "is:old",
                                 "used-by:", "note:", "\"", "owner:<b>me</b>", "unused:99999d"}) {
            const QString word = QString::fromLatin1(text);
            const KeyMistake mistake = parseCondition(word).error();
            QVERIFY2(mistakeText(mistake).endsWith(u'.'), text);
            QVERIFY(mistakeTitle(mistake).contains(word));
        }
        const KeyMistake unknown = parseCondition(QStringLiteral("owner:me")).error();
        QVERIFY(mistakeText(unknown).contains(QStringLiteral("\"owner:me\"")));
        // What the explanation says is right.
        QVERIFY(parseCondition(QStringLiteral("\"owner:me\"")));
        const KeyMistake tooLong = parseCondition(QStringLiteral("unused:99999d")).error();
        QVERIFY(mistakeText(tooLong).contains(QStringLiteral("100 years")));
    }

    void suggestsWhatContainsTheWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("texts");
        const auto add = [](const char *word, const char *texts) {
            QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(texts);
        };
        add("", "");
        add("u", "");
        add("us", "used:7d used-by:work unused:90d");
        add("US", "used:7d used-by:work unused:90d");
        add("unu", "unused:90d unused:180d");
        add("unused:18", "unused:180d unused:18d unused:18w");
        add("used:3", "used:3d used:3w used:3m");
        add("used:3d", ""); // complete
        add("used-by:", "used-by:work used-by:\"my laptop\" used-by:ops");
        add("profile:o", "profile:ops");
        add("is:e", "is:expiring is:expired");
        add("created", "created<30d created>2026-01-01");
        add("\xF0\x9F\x98\x80\xF0\x9F\x98\x80", "");
        add("ci-main", "");
    }

    void suggestsWhatContainsTheWord()
    {
        QFETCH(QString, word);
        QStringList texts;
        const QStringList profiles{QStringLiteral("work"), QStringLiteral("my laptop"), QStringLiteral("ops")};
        for (const FilterSuggestion &suggestion : suggestionsFor(word, profiles, {2026, 11, 23})) {
            texts.append(suggestion.text);
            QVERIFY(parseCondition(suggestion.text));
            QVERIFY(!suggestion.description.isEmpty());
            QCOMPARE(suggestion.text.sliced(suggestion.at, word.size()).toLower(), word.toLower());
        }
        QTEST(texts.join(u' '), "texts");
    }
};

SCRIPTO_TEST(TestFilterTexts)

} // namespace tst_filtertexts

#include "tst_filtertexts.moc"
