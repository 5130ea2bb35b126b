// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/keys/samplekeys.h"
#include "ui/keys/keytexts.h"

#include <QTest>

namespace tst_keytexts {

using namespace scripto;

class TestKeyTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mostPressingStateWordComesFirst_data();
    void mostPressingStateWordComesFirst();
    void stateWordShowsTheCountdown();
    void describesTheLastUse_data();
    void describesTheLastUse();
};

void TestKeyTexts::mostPressingStateWordComesFirst_data()
{
    QTest::addColumn<KeyStatus>("status");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("ofAnOrphan");
    QTest::addColumn<QString>("ofAReplacedOne");
    const auto add = [](const char *word, KeyStatus status, const char *ofAnOrphan) {
        const bool isDead = status <= KeyStatus::Disabled;
        QTest::newRow(word) << status << QString::fromLatin1(word) << QString::fromLatin1(ofAnOrphan)
                            << (isDead ? QString::fromLatin1(word) : QStringLiteral("Replaced"));
    };
    add("Expired", KeyStatus::Expired, "Expired");
    add("Disabled", KeyStatus::Disabled, "Disabled");
    add("Expiring", KeyStatus::Expiring, "Expiring");
    add("Stale", KeyStatus::Stale, "Orphan");
    add("Never used", KeyStatus::NeverUsed, "Orphan");
    add("Not reported", KeyStatus::NotReported, "Orphan");
    add("No use seen", KeyStatus::NeverReported, "Orphan");
    add("Not tracked", KeyStatus::NotTracked, "Orphan");
    add("Use unknown", KeyStatus::OwnUse, "Orphan");
    add("In use", KeyStatus::InUse, "Orphan");
}

void TestKeyTexts::mostPressingStateWordComesFirst()
{
    QFETCH(KeyStatus, status);
    QFETCH(QString, word);
    QFETCH(QString, ofAnOrphan);
    QFETCH(QString, ofAReplacedOne);
    KeyRow row;
    row.status = status;
    QCOMPARE(keyStateWord(row).word, word);
    row.orphan = true;
    QCOMPARE(keyStateWord(row).word, ofAnOrphan);
    QCOMPARE(keyStateWord(row).icon == Icon::Orphan, isCalledOrphan(row));
    row.replacedAt = samples::now();
    QCOMPARE(keyStateWord(row).word, ofAReplacedOne);
    QCOMPARE(isCalledReplaced(row), ofAReplacedOne == QStringLiteral("Replaced"));
    row.revoking = true;
    QCOMPARE(keyStateWord(row).word, QStringLiteral("Revoking…"));
    row.revoking = false;
    row.secondsUntilRevoked = 3;
    QCOMPARE(keyStateWord(row).word, QStringLiteral("Revoking 3 s"));
}

void TestKeyTexts::stateWordShowsTheCountdown()
{
    KeyRow row;
    QVERIFY(!keyStateWord(row).countdown);
    QVERIFY(!isLeaving(row));
    row.secondsUntilRevoked = 4;
    row.countdownSeconds = 5;
    const StateWord held = keyStateWord(row);
    QCOMPARE(held.countdown.value_or(0), 0.8);
    QCOMPARE(held.wordTone, Tone::Accent);
    QVERIFY(isLeaving(row));
    row.untilConfirmed = true;
    const StateWord waiting = keyStateWord(row);
    QCOMPARE(waiting.word, QStringLiteral("To be revoked"));
    QVERIFY(!waiting.countdown);
    QCOMPARE(waiting.wordTone, Tone::Accent);
    QVERIFY(isLeaving(row));
}

void TestKeyTexts::describesTheLastUse_data()
{
    QTest::addColumn<LastUse>("use");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inFull");
    using Kind = LastUse::Kind;
    const auto add = [](const char *name, const LastUse &use, const char *text, const char *inFull) {
        QTest::newRow(name) << use << QString::fromUtf8(text) << QString::fromUtf8(inFull);
    };
    const QDateTime at = samples::now().addSecs(-125);
    add("not reported", {Kind::NotReported, {}, {}}, "–", "–");
    add("never", {Kind::Never, {}, {}}, "Never", "Never");
    add("by others", {Kind::Outside, at, {}}, "2 min ago", "2 min ago");
    add("possibly by others", {Kind::Outside, at, {}, LastUse::Source::Inferred}, "Maybe 2 min ago", "Maybe 2 min ago");
    add("never reported", {Kind::NeverReported}, "None reported", "None reported");
    add("not tracked, changed", {Kind::NotTracked, at}, "Maybe 2 min ago",
        "Maybe 2 min ago; the server does not record the use of this key");
    add("not tracked", {Kind::NotTracked}, "–", "–; the server does not record the use of this key");
    add("by this program just now", samples::ownUse(samples::now()), "This app",
        "This app, just now; others not known");
    add("by this program, others unknown", samples::ownUse(at), "This app",
        "This app, 2 min ago; others not known");
    add("by this program, earlier others known", samples::ownUse(at, QDateTime(QDate(2026, 3, 3), QTime(9, 0))),
        "This app", "This app, 2 min ago; others not known since 3 Mar 2026");
}

void TestKeyTexts::describesTheLastUse()
{
    QFETCH(LastUse, use);
    QFETCH(QString, text);
    QFETCH(QString, inFull);
    QCOMPARE(lastUsedText(use, samples::now()), text);
    QCOMPARE(lastUsedInFull(use, samples::now()), inFull);
}

SCRIPTO_TEST(TestKeyTexts)

} // namespace tst_keytexts

#include "tst_keytexts.moc"
