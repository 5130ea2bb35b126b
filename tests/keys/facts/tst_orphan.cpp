// SPDX-License-Identifier: MIT
#include "app/keys/facts/orphan.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_orphan {

using namespace scripto;

namespace {

const QDateTime signIn = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);

// Days before the newest sign-in; empty means never.
ApiKey key(const QString &name, int createdBefore, std::optional<int> usedBefore)
{
    ApiKey made;
    made.id = name + QString::number(createdBefore);
    made.name = name;
    made.createdAt = signIn.addDays(-createdBefore);
    made.lastUsedReported = true;
    if (usedBefore)
        made.lastUsedAt = signIn.addDays(-*usedBefore);
    return made;
}

QHash<QString, QList<Holder>> heldBy(const ApiKey &held, Holder::Certainty certainty)
{
    return {{held.id, {{QStringLiteral("work"), certainty, false}}}};
}

const QString cli = defaultKeyName;

} // namespace

class TestOrphan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognisesOrphans_data()
    {
        QTest::addColumn<ApiKey>("key");
        QTest::addColumn<bool>("held");
        QTest::addColumn<bool>("orphan");
        QTest::newRow("used before the sign-in") << key(cli, 30, 2) << false << true;
        QTest::newRow("never used") << key(cli, 30, {}) << false << true;
        QTest::newRow("held by a profile") << key(cli, 30, 2) << true << false;
        QTest::newRow("another name") << key(QStringLiteral("ci"), 30, 2) << false << false;
        QTest::newRow("used after the sign-in") << key(cli, 30, -1) << false << false;
        QTest::newRow("created after the sign-in") << key(cli, -1, {}) << false << false;
        QTest::newRow("created by that sign-in") << key(cli, 0, {}) << false << false;
        QTest::newRow("used at the sign-in") << key(cli, 30, 0) << false << false;
        ApiKey silent = key(cli, 30, 2);
        silent.lastUsedReported = false;
        QTest::newRow("use not reported") << silent << false << false;
        ApiKey untracked = key(cli, 30, {});
        untracked.hasNullLimit = true;
        QTest::newRow("use not tracked") << untracked << false << false;
        ApiKey undated = key(cli, 30, 2);
        undated.createdAt = {};
        QTest::newRow("no creation date") << undated << false << false;
    }

    void recognisesOrphans()
    {
        QFETCH(ApiKey, key);
        QFETCH(bool, held);
        QTEST(isOrphan(key, lastUse(key), held, signIn), "orphan");
        QVERIFY(!isOrphan(key, lastUse(key), held, {})); // no sign-in is known
    }

    void newestSignInIsThatOfASurelyHeldKey()
    {
        const ApiKey held = key(cli, 0, {});
        const ApiKey newer = key(cli, -5, {});
        QCOMPARE(newestSignIn({held, newer}, heldBy(held, Holder::Certainty::Sure)), signIn);
        QCOMPARE(newestSignIn({held}, heldBy(held, Holder::Certainty::Probable)), QDateTime());
        // The order in the list doesn't matter.
        const ApiKey older = key(cli, 9, {});
        QHash<QString, QList<Holder>> both = heldBy(held, Holder::Certainty::Sure);
        both.insert(heldBy(older, Holder::Certainty::Sure));
        QCOMPARE(newestSignIn({older, held}, both), signIn);
        QCOMPARE(newestSignIn({held, older}, both), signIn);
        ApiKey undated = key(cli, 1, {});
        undated.createdAt = {};
        both.insert(heldBy(undated, Holder::Certainty::Sure));
        QCOMPARE(newestSignIn({held, undated}, both), signIn);
        const ApiKey minted = key(QStringLiteral("laptop"), 0, {});
        QCOMPARE(newestSignIn({minted}, heldBy(minted, Holder::Certainty::Sure)), QDateTime());
    }
};

SCRIPTO_TEST(TestOrphan)

} // namespace tst_orphan

#include "tst_orphan.moc"
