// SPDX-License-Identifier: MIT
#include "app/keys/facts/rotationplan.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_rotationplan {

using namespace scripto;
using Certainty = Holder::Certainty;

namespace {

const QDateTime now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

ProfileRow profile(const QString &name, char letter, bool inFile = true)
{
    ProfileRow row;
    row.profile.name = name;
    row.profile.apiKey = Secret(letter == ' ' ? QByteArray() : "scripto_" + QByteArray(16, letter));
    row.inFile = inFile;
    return row;
}

LastUse use(LastUse::Kind kind, const QDateTime &at = {})
{
    LastUse use;
    use.kind = kind;
    use.at = at;
    return use;
}

KeyRow keyRow(const QList<Holder> &holders)
{
    KeyRow row;
    row.key.id = QStringLiteral("1");
    row.key.name = QStringLiteral("laptop");
    row.key.createdAt = now.addDays(-40);
    row.holders = holders;
    row.use = use(LastUse::Kind::Never);
    return row;
}

const QString work = QStringLiteral("work");
const QString ci = QStringLiteral("ci");

} // namespace

class TestRotationPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesTheProfilesThatGetTheNewKey_data()
    {
        QTest::addColumn<QList<Holder>>("holders");
        QTest::addColumn<QList<ProfileRow>>("profiles");
        QTest::addColumn<bool>("isPlanned");
        QTest::addColumn<QStringList>("receivers");
        QTest::addColumn<bool>("isCertain");
        const auto row = [](const char *name, const QList<Holder> &holders, const QList<ProfileRow> &profiles,
                            bool isPlanned, const QStringList &receivers = {}, bool isCertain = true) {
            QTest::newRow(name) << holders << profiles << isPlanned << receivers << isCertain;
        };
        const Holder sure{work, Certainty::Sure};
        const Holder probable{work, Certainty::Probable};
        row("the holder", {sure}, {profile(work, 'w')}, true, {work});
        row("all profiles with the same secret", {sure}, {profile(work, 'w'), profile(ci, 'w')}, true, {work, ci});
        ProfileRow atAnotherAddress = profile(ci, 'w');
        atAnotherAddress.profile.baseUrl = QStringLiteral("https://keys.example.com");
        row("the same secret at another address", {sure}, {profile(work, 'w'), atAnotherAddress}, true, {work, ci});
        row("not a profile with another secret", {sure}, {profile(work, 'w'), profile(ci, 'x')}, true, {work});
        row("probable holder", {probable}, {profile(work, 'w')}, true, {work}, false);
        row("sure holder before a probable one", {sure, {ci, Certainty::Probable}},
            {profile(work, 'w'), profile(ci, 'x')}, true, {work});
        row("sure holders with different secrets", {sure, {ci, Certainty::Sure}},
            {profile(work, 'w'), profile(ci, 'x')}, false);
        row("possible holder", {{work, Certainty::Possible}}, {profile(work, 'w')}, false);
        row("no holder", {}, {profile(work, 'w')}, false);
        row("only in the keychain", {sure}, {profile(work, 'w', false)}, false);
        row("holder has gone", {sure}, {profile(ci, 'w')}, false);
        row("holder without a key", {sure}, {profile(work, ' ')}, false);
    }

    void choosesTheProfilesThatGetTheNewKey()
    {
        QFETCH(QList<Holder>, holders);
        QFETCH(QList<ProfileRow>, profiles);
        QFETCH(bool, isPlanned);
        QFETCH(bool, isCertain);
        const auto plan = planRotation(keyRow(holders), profiles, {}, now);
        QCOMPARE(plan.has_value(), isPlanned);
        if (!plan)
            return;
        QTEST(plan->profiles, "receivers");
        QCOMPARE(plan->isCertain, isCertain);
        QCOMPARE(plan->name, QStringLiteral("laptop"));
    }

    void keepsAKeyOfTheEnvironment()
    {
        const auto planOf = [](const QList<Holder> &holders) {
            return planRotation(keyRow(holders), {profile(work, 'w')}, {}, now);
        };
        const Holder environment{{}, Certainty::Possible, false, true};
        QVERIFY(planOf({{work, Certainty::Sure}})->mayRevokeOld());
        QVERIFY(!planOf({{work, Certainty::Sure}, environment})->mayRevokeOld());
    }

    void namesCopiesThatKeepTheOldKey()
    {
        ProfileRow ahead = profile(ci, 'x');
        ahead.keychainCopy = profile(ci, 'w').profile;
        ProfileRow other = profile(QStringLiteral("other"), 'y');
        other.keychainCopy = profile(QStringLiteral("other"), 'z').profile;
        const auto plan =
            planRotation(keyRow({{work, Certainty::Sure}}),
                         {profile(work, 'w'), ahead, other, profile(QStringLiteral("gone"), 'w', false)}, {}, now);
        QCOMPARE(plan->profiles, QStringList{work});
        QCOMPARE(plan->elsewhere, (QStringList{ci, QStringLiteral("gone")}));
    }

    void reportsRecentUseByOthers_data()
    {
        QTest::addColumn<LastUse>("lastUse");
        QTest::addColumn<bool>("usedLately");
        QTest::addColumn<QDateTime>("usedAt");
        const QDateTime lately = now.addDays(-7).addSecs(1);
        const QDateTime longAgo = now.addDays(-7);
        QTest::newRow("never") << use(LastUse::Kind::Never) << false << QDateTime();
        QTest::newRow("recently") << use(LastUse::Kind::Outside, lately) << true << lately;
        QTest::newRow("long ago") << use(LastUse::Kind::Outside, longAgo) << false << longAgo;
        QTest::newRow("never reported") << use(LastUse::Kind::NeverReported) << true << QDateTime();
        QTest::newRow("not tracked") << use(LastUse::Kind::NotTracked, longAgo) << true << QDateTime();
        QTest::newRow("not reported") << use(LastUse::Kind::NotReported) << true << QDateTime();
        QTest::newRow("hidden by our own use") << use(LastUse::Kind::OwnNewest, longAgo) << true << QDateTime();
    }

    void reportsRecentUseByOthers()
    {
        KeyRow key = keyRow({{work, Certainty::Sure}});
        QFETCH(LastUse, lastUse);
        key.use = lastUse;
        const auto plan = planRotation(key, {profile(work, 'w')}, {}, now);
        QTEST(plan->usedLately, "usedLately");
        QTEST(plan->usedAt, "usedAt");
    }

    void choosesTheLifetimeOfTheNewKey_data()
    {
        QTest::addColumn<QDateTime>("createdAt");
        QTest::addColumn<QDateTime>("expiresAt");
        QTest::addColumn<qint64>("seconds"); // 0 means it never expires
        constexpr qint64 day = 24 * 60 * 60;
        QTest::newRow("never") << now.addDays(-40) << QDateTime() << qint64(0);
        QTest::newRow("same lifetime as the old key") << now.addDays(-40) << now.addDays(50) << 90 * day;
        QTest::newRow("at least one day") << now.addSecs(-60) << now.addSecs(60) << day;
        QTest::newRow("creation date unknown") << QDateTime() << now.addDays(50) << 50 * day;
    }

    void choosesTheLifetimeOfTheNewKey()
    {
        QFETCH(QDateTime, createdAt);
        QFETCH(QDateTime, expiresAt);
        QFETCH(qint64, seconds);
        KeyRow key = keyRow({{work, Certainty::Sure}});
        key.key.createdAt = createdAt;
        key.key.expiresAt = expiresAt;
        const auto plan = planRotation(key, {profile(work, 'w')}, {}, now);
        QCOMPARE(plan->life.has_value(), seconds != 0);
        if (plan->life)
            QCOMPARE(plan->life->count(), seconds);
    }

    void keyWithoutANameIsNamedAfterItsProfile()
    {
        KeyRow key = keyRow({{work, Certainty::Sure}});
        key.key.name = QStringLiteral("  ");
        QCOMPARE(planRotation(key, {profile(work, 'w')}, {}, now)->name, work);
    }

    void reportsSettingsThatAreNotCopied()
    {
        KeyRow key = keyRow({{work, Certainty::Sure}});
        key.key.remaining = 97;
        const auto plan = planRotation(key, {profile(work, 'w')}, {}, now);
        QCOMPARE(plan->notCopied, QList{KeySetting::Remaining});
        QCOMPARE(plan->old.remaining, 97);
        ApiKey alike;
        alike.remaining = 5;
        QVERIFY(planRotation(key, {profile(work, 'w')}, {alike}, now)->notCopied.isEmpty());
    }

    // With only one key, nobody knows whether its limit is the server's default.
    void reportsSettingsThatMayNotBeCopied()
    {
        KeyRow key = keyRow({{work, Certainty::Sure}});
        key.key.rateLimitEnabled = true;
        key.key.rateLimitMax = 4321;
        key.key.rateLimitTimeWindow = 60'000;
        const auto plan = planRotation(key, {profile(work, 'w')}, {}, now);
        QCOMPARE(plan->inDoubt, QList{KeySetting::RateLimit});
        QVERIFY(plan->notCopied.isEmpty());
        QVERIFY(planRotation(key, {profile(work, 'w')}, {key.key}, now)->inDoubt.isEmpty());
    }
};

SCRIPTO_TEST(TestRotationPlan)

} // namespace tst_rotationplan

#include "tst_rotationplan.moc"
