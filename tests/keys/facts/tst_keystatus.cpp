// SPDX-License-Identifier: MIT
#include "app/keys/facts/keystatus.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_keystatus {

using namespace scripto;

namespace {

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);

// Days before now; empty means never.
ApiKey key(int createdDaysAgo, std::optional<int> usedDaysAgo)
{
    ApiKey made;
    made.createdAt = now.addDays(-createdDaysAgo);
    made.updatedAt = made.createdAt;
    made.rateLimitEnabled = false;
    made.lastUsedReported = true;
    if (usedDaysAgo)
        made.lastUsedAt = now.addDays(-*usedDaysAgo);
    return made;
}

} // namespace

class TestKeyStatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mapsAKeyToItsStatus_data()
    {
        QTest::addColumn<ApiKey>("key");
        QTest::addColumn<KeyStatus>("status");
        QTest::newRow("used today") << key(400, 0) << KeyStatus::InUse;
        QTest::newRow("at the threshold") << key(400, 90) << KeyStatus::InUse;
        QTest::newRow("past the threshold") << key(400, 91) << KeyStatus::Stale;
        QTest::newRow("never used, new") << key(1, {}) << KeyStatus::NeverUsed;
        QTest::newRow("never used, at the threshold") << key(90, {}) << KeyStatus::NeverUsed;
        QTest::newRow("never used, old") << key(91, {}) << KeyStatus::Stale;
        ApiKey young = key(3, {});
        young.lastUsedAt = now.addDays(-200); // an old clock error
        QTest::newRow("young, old stamp") << young << KeyStatus::InUse;
        ApiKey silent = key(400, {});
        silent.lastUsedReported = false;
        QTest::newRow("use not reported, old") << silent << KeyStatus::NotReported;
        ApiKey undated = key(0, {});
        undated.createdAt = undated.updatedAt = {};
        QTest::newRow("no date at all") << undated << KeyStatus::NeverReported;
        ApiKey unproven = key(91, {});
        unproven.rateLimitEnabled.reset();
        QTest::newRow("no use reported, old") << unproven << KeyStatus::Stale;
        unproven.createdAt = now.addDays(-90);
        QTest::newRow("no use reported, at the threshold") << unproven << KeyStatus::NeverReported;
        unproven.hasNullLimit = true;
        QTest::newRow("not tracked") << unproven << KeyStatus::NotTracked;
        unproven.createdAt = unproven.updatedAt = now.addDays(-400);
        QTest::newRow("not tracked, old") << unproven << KeyStatus::NotTracked;
        ApiKey expired = key(400, 0);
        expired.expiresAt = now;
        QTest::newRow("expired this second") << expired << KeyStatus::Expired;
        ApiKey expiring = key(400, 300);
        expiring.expiresAt = now.addDays(7);
        QTest::newRow("expiring and stale") << expiring << KeyStatus::Expiring;
        ApiKey later = key(10, 1);
        later.expiresAt = now.addDays(7).addSecs(1);
        QTest::newRow("expires later than the warning") << later << KeyStatus::InUse;
        ApiKey disabled = expiring;
        disabled.enabled = false;
        QTest::newRow("disabled and expiring") << disabled << KeyStatus::Disabled;
        disabled.expiresAt = now.addDays(-1);
        QTest::newRow("expired and disabled") << disabled << KeyStatus::Expired;
    }

    void mapsAKeyToItsStatus()
    {
        QFETCH(ApiKey, key);
        QTEST(keyStatus(key, lastUse(key), now), "status");
    }

    // Regardless of the status shown in the window.
    void isStaleAfterLongDisuse_data()
    {
        QTest::addColumn<ApiKey>("key");
        QTest::addColumn<bool>("stale");
        const ApiKey old = key(400, 91);
        QTest::newRow("unused for a long time") << old << true;
        QTest::newRow("used") << key(400, 90) << false;
        ApiKey disabled = old;
        disabled.enabled = false;
        QTest::newRow("disabled") << disabled << false;
        ApiKey expired = old;
        expired.expiresAt = now;
        QTest::newRow("expired") << expired << false;
        ApiKey expiring = old;
        expiring.expiresAt = now.addDays(1);
        QTest::newRow("expiring") << expiring << true;
    }

    void isStaleAfterLongDisuse()
    {
        QFETCH(ApiKey, key);
        QTEST(isStale(key, lastUse(key), now), "stale");
    }

    void ownUseCountsAsUseButHidesUseByOthers()
    {
        for (const auto &[days, status] : {std::pair(0, KeyStatus::InUse), std::pair(90, KeyStatus::InUse),
                                           std::pair(91, KeyStatus::OwnUse), std::pair(400, KeyStatus::OwnUse)}) {
            const ApiKey used = key(500, days);
            const LastUse use{LastUse::Kind::OwnNewest, used.lastUsedAt, {}};
            QCOMPARE(keyStatus(used, use, now), status);
            QVERIFY(!isStale(used, use, now));
        }
        StatusRules rules;
        rules.staleAfter = std::chrono::days(30);
        const ApiKey used = key(500, 31);
        QCOMPARE(keyStatus(used, {LastUse::Kind::OwnNewest, used.lastUsedAt, {}}, now, rules), KeyStatus::OwnUse);
        ApiKey expired = key(500, 0);
        expired.expiresAt = now.addDays(-1);
        QCOMPARE(keyStatus(expired, {LastUse::Kind::OwnNewest, expired.lastUsedAt, {}}, now), KeyStatus::Expired);
    }

    void usesTheUsersThreshold()
    {
        StatusRules rules;
        rules.staleAfter = std::chrono::days(30);
        QCOMPARE(keyStatus(key(400, 31), lastUse(key(400, 31)), now, rules), KeyStatus::Stale);
        QCOMPARE(keyStatus(key(400, 30), lastUse(key(400, 30)), now, rules), KeyStatus::InUse);
    }
};

SCRIPTO_TEST(TestKeyStatus)

} // namespace tst_keystatus

#include "tst_keystatus.moc"
