// SPDX-License-Identifier: MIT
#include "ui/keys/details/keyfacts.h"

#include "tests/support/testroom.h"
#include "tests/ui/keys/samplekeys.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace tst_keyfacts {

using namespace scripto;

namespace {

const QUrl server(u"https://scripto.codika.io"_qs);

KeyRow plainRow()
{
    return samples::row(samples::key(u"old-ci"_qs, u"zM"_qs, samples::now().addMonths(-6), {2025, 11, 12}));
}

KeyRow usedRow(LastUse::Kind kind, LastUse::Source source, const QDateTime &at, KeyStatus status)
{
    KeyRow row = plainRow();
    row.use = {kind, at, {}, source};
    row.status = status;
    return row;
}

QString sentenceOf(const KeyRow &row)
{
    const KeySentence words = keySentence(row, samples::now());
    return words.lead + u' ' + words.rest;
}

Fact factOf(const KeyRow &row, const QString &name)
{
    for (const Fact &fact : keyFacts(row, samples::now())) {
        if (fact.name == name)
            return fact;
    }
    return {};
}

// The words of the command as a shell splits them.
QStringList wordsOf(const QString &command)
{
    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(u"SCRIPTO_API_KEY"_qs, u"KEY"_qs);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_qs, {u"-c"_qs, u"curl() { printf '%s\\n' \"$@\"; }\n"_qs + command});
    if (!shell.waitForFinished())
        return {};
    return QString::fromUtf8(shell.readAllStandardOutput()).trimmed().split(u'\n');
}

} // namespace

class TestKeyFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysTheStateAndItsReason_data()
    {
        QTest::addColumn<KeyRow>("row");
        QTest::addColumn<QString>("sentence");
        const QDateTime before = samples::now().addSecs(-240);
        const auto add = [](const char *name, const KeyRow &row, const QString &sentence) {
            QTest::newRow(name) << row << sentence + u" No profile on this computer holds it."_qs;
        };
        using Kind = LastUse::Kind;
        using Source = LastUse::Source;
        add("stale", plainRow(), u"Stale: last used 6 months ago."_qs);
        add("in use", usedRow(Kind::Outside, Source::Server, before, KeyStatus::InUse),
            u"In use: last used 4 min ago."_qs);
        add("maybe in use", usedRow(Kind::Outside, Source::Inferred, before, KeyStatus::InUse),
            u"In use: it changed 4 min ago, which may have been a use."_qs);
        add("never used", usedRow(Kind::Never, Source::Inferred, {}, KeyStatus::NeverUsed),
            u"Never used: unchanged since it was created 12 months ago."_qs);
        add("not tracked", usedRow(Kind::NotTracked, Source::Unknown, {}, KeyStatus::NotTracked),
            u"Not tracked: the server doesn’t record its use."_qs);
        KeyRow expired = plainRow();
        expired.status = KeyStatus::Expired;
        expired.key.expiresAt = samples::now().addDays(-3);
        add("expired", expired, u"Expired: it expired 3 days ago."_qs);
        KeyRow expiring = plainRow();
        expiring.status = KeyStatus::Expiring;
        expiring.key.expiresAt = samples::now().addDays(3);
        add("expiring", expiring, u"Expiring: it expires in 3 days."_qs);
        KeyRow pending = plainRow();
        pending.secondsUntilRevoked = 4;
        add("counting down", pending, u"Revoking 4 s: it still works, and Undo keeps it."_qs);
        KeyRow revoking = plainRow();
        revoking.revoking = true;
        add("revoking", revoking, u"Revoking: the server has not answered yet."_qs);
        KeyRow replaced = plainRow();
        replaced.replacedAt = QDateTime({2026, 11, 21}, {9, 0});
        add("replaced", replaced,
            u"Replaced: a new key took its place on 21 Nov 2026. Revoke it when nothing uses it any more."_qs);
        KeyRow orphan = plainRow();
        orphan.orphan = true;
        add("orphan", orphan, u"Orphan: probably left over from an earlier sign-in."_qs);
    }

    void saysTheStateAndItsReason()
    {
        QFETCH(KeyRow, row);
        QTEST(sentenceOf(row), "sentence");
    }

    void saysWhoHoldsIt_data()
    {
        QTest::addColumn<QList<Holder>>("holders");
        QTest::addColumn<bool>("fileIsRead");
        QTest::addColumn<QString>("sentence");
        using Certainty = Holder::Certainty;
        const Holder work{u"work"_qs, Certainty::Sure, true};
        const Holder probable{u"home"_qs, Certainty::Probable};
        const Holder possible{u"home"_qs, Certainty::Possible};
        const Holder environment{{}, Certainty::Sure, false, true};
        QTest::newRow("nobody") << QList<Holder>{} << true << u"No profile on this computer holds it."_qs;
        QTest::newRow("not known") << QList<Holder>{} << false
                                   << u"config.json can’t be read, so a profile may hold it."_qs;
        QTest::newRow("sure") << QList{work} << true << u"Profile work holds it."_qs;
        QTest::newRow("probable") << QList{probable} << true << u"Profile home probably holds it."_qs;
        QTest::newRow("possible") << QList{possible} << true << u"Profile home may hold it."_qs;
        QTest::newRow("environment") << QList{environment} << true << u"It is SCRIPTO_API_KEY in this environment."_qs;
        QTest::newRow("several") << QList{work, probable} << true << u"Held by work, probably home."_qs;
    }

    void saysWhoHoldsIt()
    {
        QFETCH(QList<Holder>, holders);
        QFETCH(bool, fileIsRead);
        QFETCH(QString, sentence);
        KeyRow row = plainRow();
        row.holders = holders;
        row.fileIsRead = fileIsRead;
        QVERIFY2(sentenceOf(row).endsWith(sentence), qPrintable(sentenceOf(row)));
    }

    void saysWhereTheLastUseComesFrom_data()
    {
        QTest::addColumn<KeyRow>("row");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("evidence");
        using Kind = LastUse::Kind;
        using Source = LastUse::Source;
        const QDateTime at({2026, 11, 23}, {9, 14});
        const auto row = [](Kind kind, Source source, const QDateTime &used) {
            return usedRow(kind, source, used, KeyStatus::InUse);
        };
        QTest::newRow("server") << row(Kind::Outside, Source::Server, at.addMonths(-6)) << u"23 May 2026, 09:14"_qs
                                << u"Server says"_qs;
        QTest::newRow("today") << row(Kind::Outside, Source::Server, at) << u"Today, 09:14"_qs << u"Server says"_qs;
        QTest::newRow("inferred") << row(Kind::Outside, Source::Inferred, at) << u"Today, 09:14"_qs
                                  << u"Perhaps: the key changed then"_qs;
        QTest::newRow("own") << row(Kind::OwnNewest, Source::ThisProgram, at) << u"Today, 09:14"_qs
                             << u"This app; others not known"_qs;
        KeyRow since = row(Kind::OwnNewest, Source::ThisProgram, at);
        since.use.outsideUnknownSince = at.addDays(-20);
        QTest::newRow("own, others known")
            << since << u"Today, 09:14"_qs << u"This app; others not known since 3 Nov 2026"_qs;
        QTest::newRow("never") << row(Kind::Never, Source::Inferred, {}) << u"Never"_qs << u"Server says"_qs;
        QTest::newRow("not tracked") << row(Kind::NotTracked, Source::Unknown, {}) << u"Unknown"_qs
                                     << u"Not tracked by this server"_qs;
        QTest::newRow("not reported") << row(Kind::NotReported, Source::Unknown, {}) << u"Not reported"_qs << QString();
    }

    void saysWhereTheLastUseComesFrom()
    {
        QFETCH(KeyRow, row);
        const Fact fact = factOf(row, u"Last used"_qs);
        QTEST(fact.value, "value");
        QTEST(fact.evidence, "evidence");
    }

    void listsWhatTheServerReports()
    {
        KeyRow row = plainRow();
        row.key.requestCount = 1204;
        row.key.remaining = 7;
        row.key.rateLimitMax = 10;
        row.key.rateLimitTimeWindow = 86400000;
        row.key.permissions = QJsonObject{{u"files"_qs, QJsonArray{u"read"_qs}}};
        row.key.metadata = u"from <i>CI</i> scripto_"_qs + QString(64, u'k');
        QCOMPARE(factOf(row, u"Key start"_qs).value, u"scripto_zM…"_qs);
        QCOMPARE(factOf(row, u"Id"_qs).copied, u"id-old-ci"_qs);
        QCOMPARE(factOf(row, u"Created"_qs).value, u"12 Nov 2025"_qs);
        QCOMPARE(factOf(row, u"Expires"_qs).value, u"Never"_qs);
        QCOMPARE(factOf(row, u"Requests"_qs).value, u"1,204"_qs);
        QCOMPARE(factOf(row, u"Uses left"_qs).value, u"7"_qs);
        QCOMPARE(factOf(row, u"Rate limit"_qs).value, u"10 in 24 h"_qs);
        QCOMPARE(factOf(row, u"Permissions"_qs).value, u"{\"files\":[\"read\"]}"_qs);
        const Fact metadata = factOf(row, u"Metadata"_qs);
        QVERIFY(metadata.value.startsWith(u"from <i>CI</i> scripto_"));
        QVERIFY(!metadata.value.contains(u"kkkk") && !metadata.copied.contains(u"kkkk"));
        QCOMPARE(factOf(row, u"Account"_qs), Fact());
        row.accountName = u"you@example.com"_qs; // if the keys of all accounts are shown
        QCOMPARE(factOf(row, u"Account"_qs).value, u"you@example.com"_qs);
    }

    void saysWhatIsNotReported()
    {
        KeyRow row = plainRow();
        row.key.rateLimitEnabled = std::nullopt;
        for (const QString &name : {u"Requests"_qs, u"Rate limit"_qs, u"Permissions"_qs})
            QCOMPARE(factOf(row, name).value, u"Not reported"_qs);
        QCOMPARE(factOf(row, u"Metadata"_qs), Fact());
        row.key.rateLimitEnabled = false;
        QCOMPARE(factOf(row, u"Rate limit"_qs).value, u"None"_qs);
    }

    void severalKeysShowWhatTheyShare()
    {
        KeyRow other = plainRow();
        other.key.id = u"other"_qs;
        other.key.requestCount = 3;
        other.accountName = u"other@example.com"_qs;
        QList<KeyRow> rows{plainRow(), other};
        rows[0].accountName = u"you@example.com"_qs;
        QStringList names;
        for (const Fact &fact : sharedFacts(rows, samples::now()))
            names.append(fact.name);
        QCOMPARE(names,
                 (QStringList{u"Key start"_qs, u"Created"_qs, u"Expires"_qs, u"Last used"_qs, u"Rate limit"_qs,
                              u"Permissions"_qs}));
        KeySentence words = sharedSentence(rows);
        QCOMPARE(words.lead, u"Stale, all of them."_qs);
        QCOMPARE(words.rest, u"No profile on this computer holds any of them."_qs);
        other.status = KeyStatus::Disabled;
        other.holders = {{u"work"_qs, Holder::Certainty::Sure}};
        words = sharedSentence({plainRow(), other});
        QCOMPARE(words.lead, u"Different states."_qs);
        QCOMPARE(words.rest, u"Held on this computer: 1 of them."_qs);
    }

    void commandIsValidInAShell_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("inAddress");
        QTest::newRow("plain") << u"key_1"_qs << u"key_1"_qs;
        QTest::newRow("quote") << u"a'; touch /tmp/x; '"_qs << u"a%27%3B%20touch%20%2Ftmp%2Fx%3B%20%27"_qs;
        QTest::newRow("path") << u"../me?x=1#y"_qs << u"..%2Fme%3Fx%3D1%23y"_qs;
        QTest::newRow("shell") << u"$(id)`id`\\\"\n"_qs << u"%24%28id%29%60id%60%5C%22%0A"_qs;
        QTest::newRow("letters") << u"schlüssel"_qs << u"schl%C3%BCssel"_qs;
    }

    void commandIsValidInAShell()
    {
        QFETCH(QString, id);
        QFETCH(QString, inAddress);
        const QString command = revokeCommand(server, id);
        // No secret: the shell inserts it.
        QVERIFY(command.contains(u"Bearer $SCRIPTO_API_KEY\""));
        QCOMPARE(wordsOf(command),
                 (QStringList{u"-X"_qs, u"DELETE"_qs, u"-H"_qs, u"Authorization: Bearer KEY"_qs,
                              u"https://scripto.codika.io/api/keys/"_qs + inAddress}));
    }
};

SCRIPTO_TEST(TestKeyFacts)

} // namespace tst_keyfacts

#include "tst_keyfacts.moc"
