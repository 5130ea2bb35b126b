// SPDX-License-Identifier: MIT
#include "app/keys/facts/keyquery.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_keyquery {

using namespace scripto;
using Field = KeyCondition::Field;
using Kind = KeyMistake::Kind;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0));

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Unfinished:
        return QStringLiteral("unfinished");
    case Kind::UnknownField:
        return QStringLiteral("unknown field");
    case Kind::WrongOperator:
        return QStringLiteral("wrong operator");
    case Kind::NoPeriod:
        return QStringLiteral("no period");
    case Kind::NoPeriodOrDate:
        return QStringLiteral("no period or date");
    case Kind::TooLong:
        return QStringLiteral("too long");
    case Kind::UnknownGroup:
        return QStringLiteral("unknown group");
    case Kind::TooMany:
        return QStringLiteral("too many");
    }
    Q_UNREACHABLE();
}

// A parsed word in short.
QString described(const QString &word)
{
    const auto parsed = parseCondition(word);
    if (!parsed)
        return nameOf(parsed.error().kind);
    const KeyCondition &made = *parsed;
    const QString sign = made.isGreater ? QStringLiteral(">") : QStringLiteral("<");
    const QString time = made.date.isValid() ? made.date.toString(Qt::ISODate) : QString::number(made.days);
    switch (made.field) {
    case Field::Text:
        return u'[' + made.text + u']';
    case Field::Unused:
        return QStringLiteral("unused ") + time;
    case Field::Used:
        return QStringLiteral("used ") + time;
    case Field::Expires:
        return QStringLiteral("expires ") + sign + time;
    case Field::Created:
        return QStringLiteral("created ") + sign + time;
    case Field::Is:
        return QStringLiteral("is ") + QString::number(static_cast<int>(made.group));
    case Field::UsedBy:
        return QStringLiteral("used by [") + made.text + u']';
    case Field::Note:
        return QStringLiteral("note [") + made.text + u']';
    }
    Q_UNREACHABLE();
}

KeyRow rowOf(const QString &name)
{
    KeyRow row;
    row.key.id = QStringLiteral("id-") + name;
    row.key.name = name;
    row.key.start = QStringLiteral("scripto_zM");
    row.key.createdAt = now.addDays(-100);
    row.use = {LastUse::Kind::Outside, now.addDays(-50), {}};
    return row;
}

} // namespace

class TestKeyQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("meaning");
        const auto add = [](const char *word, const char *meaning) {
            QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(meaning);
        };
        add("ci", "[ci]");
        add("scripto_zM", "[scripto_zM]");
        add("12:30", "[12:30]");
        add(":", "[:]");
        add("<3", "[<3]");
        add("größe:1", "[größe:1]");
        add("\"unused:180d\"", "[unused:180d]");
        add("\"my laptop\"", "[my laptop]");
        add("\"my lap", "[my lap]");
        add("5\"", "[5\"]");

        add("unused:180d", "unused 180");
        add("UNUSED:2W", "unused 14");
        add("unused:6m", "unused 180");
        add("unused:1y", "unused 365");
        add("unused:0d", "unused 0");
        add("unused:00180d", "unused 180");
        add("used:7d", "used 7");
        add("unused:36500d", "unused 36500");
        add("unused:100y", "unused 36500");
        add("expires<14d", "expires <14");
        add("expires>2026-12-31", "expires >2026-12-31");
        add("created>30d", "created >30");
        add("created<2024-02-29", "created <2024-02-29");
        add("is:stale", "is 1");
        add("is:Never-Used", "is 2");
        add("is:replaced", "is 7");
        add("used-by:work", "used by [work]");
        add("profile:work", "used by [work]");
        add("used-by:\"my laptop\"", "used by [my laptop]");
        add("note:<b>:", "note [<b>:]");

        // A word that more letters could complete is not a mistake yet.
        for (const char *start :
             {"\"", "\"\"", "unused:", "unused:18", "used:7", "expires<", "expires<2026", "expires<2026-",
              "created>2026-0", "created>2026-01-0", "is:", "is:exp", "used-by:", "note:\"", "note:\"\""})
            add(start, "unfinished");

        add("owner:me", "unknown field");
        add("http://localhost", "unknown field");
        add("-:1", "unknown field");
        add("unused<180d", "wrong operator");
        add("used>7d", "wrong operator");
        add("expires:14d", "wrong operator");
        add("is>stale", "wrong operator");
        for (const char *bad : {"unused:d", "unused:-3d", "unused:+3d", "unused:1.5d", "unused:1,5d", "unused:3h",
                                "unused:3dd", "unused:3 d", "unused:٣d", "unused:0x10d", "used:yesterday",
                                "unused:2026-01-01", "used:\"7d\"", "used:7d\xF0\x9F\x98\x80"})
            add(bad, "no period");
        for (const char *bad :
             {"expires<1.1.2026", "created>01/02/2026", "created>2026-1-1", "created>2026-13-01", "created>2025-02-29",
              "created>0000-01-01", "expires<soon", "expires<=14d", "expires<-14d", "created>20260101", "created>99999",
              "created>2026-01-01T10", "created>١٤d"})
            add(bad, "no period or date");
        for (const char *bad : {"unused:36501d", "unused:101y", "unused:99999999999999999999d", "used:2147483648",
                                "used:5215w", "expires<99999d"})
            add(bad, "too long");
        add("is:old", "unknown group");
        add("is:stale,", "unknown group");
    }

    void readsAWord()
    {
        QFETCH(QString, word);
        QTEST(described(word), "meaning");
        if (const auto parsed = parseCondition(word); !parsed)
            QCOMPARE(parsed.error().word, word);
    }

    void splitsATextIntoWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words"); // a finished one ends with "/"
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("blanks") << QStringLiteral(" \t\n") << QString();
        QTest::newRow("one") << QStringLiteral("ci") << QStringLiteral("ci");
        QTest::newRow("finished") << QStringLiteral("  ci ") << QStringLiteral("ci/");
        QTest::newRow("several") << QStringLiteral("unused:180d expires<14d us")
                                 << QStringLiteral("unused:180d/expires<14d/us");
        QTest::newRow("quoted") << QStringLiteral("\"my laptop\" x") << QStringLiteral("\"my laptop\"/x");
        QTest::newRow("quoted value") << QStringLiteral("note:\"for the\" x") << QStringLiteral("note:\"for the\"/x");
        QTest::newRow("open quotation") << QStringLiteral("x \"my lap ") << QStringLiteral("x/\"my lap ");
        QTest::newRow("inches") << QStringLiteral("5\" disk") << QStringLiteral("5\"/disk");
        QTest::newRow("no-break space") << QStringLiteral("a\u00A0b") << QStringLiteral("a/b");
    }

    void splitsATextIntoWords()
    {
        QFETCH(QString, text);
        QString words;
        for (const FilterWord &word : filterWords(text))
            words += word.isFinished ? word.text + u'/' : word.text;
        QTEST(words, "words");
    }

    void readsAText()
    {
        const KeyQuery query = parseQuery(QStringLiteral("ci unused:18 is:stale owner:me unused:x"));
        QCOMPARE(query.conditions.size(), 2);
        QCOMPARE(query.conditions.last().field, Field::Is);
        QCOMPARE(query.mistake->word, QStringLiteral("unused:18"));
        QVERIFY(!parseQuery(QStringLiteral("ci unused:18")).mistake); // it is being written
        QVERIFY(parseQuery(QStringLiteral("ci unused:18 ")).mistake);
        QCOMPARE(parseQuery(QStringLiteral("ci owner:me")).mistake->kind, Kind::UnknownField);
    }

    void refusesTooManyWords()
    {
        const QString word = QStringLiteral("ci ");
        QCOMPARE(parseQuery(word.repeated(50)).conditions.size(), 50);
        QCOMPARE(parseQuery(word.repeated(51)).mistake->kind, Kind::TooMany);
    }

    void survivesAnyText()
    {
        const QString letters = QStringLiteral("uis:<>\"d19- \u0663") + QChar(0xD83D);
        QString text;
        for (int round = 0; round < 20'000; ++round) {
            text = text.right(12) + letters.at((round * 7919 + round / 13) % letters.size());
            for (const FilterWord &word : filterWords(text))
                QVERIFY(!word.text.isEmpty());
            const KeyQuery query = parseQuery(text);
            for (const KeyCondition &condition : query.conditions)
                matches(rowOf(text), condition, now);
        }
    }

    void groupsHaveNames()
    {
        for (const QString &name : groupNames())
            QCOMPARE(parseCondition(QStringLiteral("is:") + name)->field, Field::Is);
        QCOMPARE(groupNames().size(), static_cast<int>(KeyGroup::Replaced));
    }

    void matchesRows_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("shown");
        const auto add = [](const char *word, const char *shown) {
            QTest::newRow(word) << QString::fromLatin1(word) << QString::fromLatin1(shown);
        };
        add("id-OLD", "old");
        add("scripto_z", "used old never own silent");
        add("firm", "own");
        add("release", "never"); // in its note
        add("home", "used"); // its profile
        add("SCRIPTO_API_KEY", "old");

        add("unused:49d", "used old never");
        add("unused:50d", "old never"); // not more than 50 days
        add("unused:100d", "old");
        add("unused:99d", "old never"); // since its creation
        add("used:51d", "used own");
        add("used:50d", "own");
        add("used:1d", "own");

        add("expires<14d", "used");
        add("expires<3d", "");
        add("expires>14d", "never");
        add("expires<2026-11-22", "old"); // yesterday
        add("expires<2026-11-23", "old");
        add("expires>2026-11-22", "used never");
        add("created<30d", "own");
        add("created>30d", "used old never silent");
        add("created>2026-11-21", "own");
        add("created>2026-11-22", "");

        add("is:stale", "old");
        add("is:used-here", "used old");
        add("is:orphan", "never");
        add("used-by:HOM", "used");
        add("used-by:environment", "");
        add("note:REL", "never");
    }

    void matchesRows()
    {
        QFETCH(QString, word);
        KeyRow used = rowOf(QStringLiteral("used"));
        used.key.expiresAt = now.addDays(5);
        used.holders = {{QStringLiteral("home"), Holder::Certainty::Possible, false}};
        KeyRow old = rowOf(QStringLiteral("old"));
        old.use.at = now.addDays(-200);
        old.key.expiresAt = now.addDays(-2);
        old.stale = true;
        old.holders = {{{}, Holder::Certainty::Sure, false, true}};
        KeyRow never = rowOf(QStringLiteral("never"));
        never.use = {LastUse::Kind::NeverReported};
        never.key.expiresAt = now.addDays(20);
        never.orphan = true;
        KeyRow own = rowOf(QStringLiteral("own"));
        own.use = {LastUse::Kind::OwnNewest, now, {}};
        own.key.createdAt = now.addDays(-1);
        own.accountName = QStringLiteral("you@firm.example");
        KeyRow silent = rowOf(QStringLiteral("silent"));
        silent.use = {LastUse::Kind::NotReported};
        const NoteOf noteOf = [](const KeyRef &key) {
            return key.id == QStringLiteral("id-never") ? QStringLiteral("For the release") : QString();
        };

        const auto condition = parseCondition(word);
        QVERIFY(condition);
        QStringList shown;
        for (const KeyRow &row : {used, old, never, own, silent}) {
            if (matches(row, *condition, now, noteOf))
                shown.append(row.key.name);
        }
        QTEST(shown.join(u' '), "shown");
    }

    void foldsLetterByLetter()
    {
        QCOMPARE(foldedText(QStringLiteral("CI 12")), QByteArray("ci 12"));
        QCOMPARE(foldedText(QStringLiteral("ÉTÉ Straße ΣΑΣ")), QStringLiteral("été straße σασ").toUtf8());
        QCOMPARE(foldedText(QStringLiteral("𐐀")), QStringLiteral("𐐨").toUtf8());
        // Halves of surrogate pairs, which a server may send.
        for (const QString &broken : {QString(QChar(0xd801)), QString(QChar(0xdc00)), QString(QChar(0xd801)) + u'A'})
            QCOMPARE(foldedText(broken).size(), broken.toUtf8().size());
    }
};

SCRIPTO_TEST(TestKeyQuery)

} // namespace tst_keyquery

#include "tst_keyquery.moc"
