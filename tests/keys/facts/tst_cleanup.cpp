// SPDX-License-Identifier: MIT
#include "app/keys/facts/cleanup.h"

#include "tests/support/testroom.h"

#include <QTest>

namespace tst_cleanup {

using namespace scripto;

namespace {

const QDateTime now({2026, 11, 22}, {12, 0}, Qt::UTC);

KeyRow row(const QString &id, LastUse::Kind kind, int daysUnused = 0)
{
    KeyRow made;
    made.key.id = id;
    made.key.createdAt = now.addDays(-500);
    made.use.kind = kind;
    if (kind == LastUse::Kind::Outside)
        made.use.at = now.addDays(-daysUnused);
    return made;
}

KeyRow stale(const QString &id, int daysUnused)
{
    KeyRow made = row(id, LastUse::Kind::Outside, daysUnused);
    made.stale = true;
    return made;
}

KeyRow staleUnused(const QString &id, int daysOld)
{
    KeyRow made = row(id, LastUse::Kind::Never);
    made.key.createdAt = now.addDays(-daysOld);
    made.stale = true;
    return made;
}

QStringList idsOf(const QList<KeyRow> &rows)
{
    QStringList ids;
    for (const KeyRow &each : rows)
        ids.append(each.key.id);
    return ids;
}

} // namespace

class TestCleanUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersStaleKeysThatStay()
    {
        KeyRow counting = stale(u"counting"_qs, 100);
        counting.secondsUntilRevoked = 3;
        KeyRow leaving = stale(u"leaving"_qs, 100);
        leaving.revoking = true;
        KeyRow held = stale(u"held"_qs, 110);
        held.holders = {{u"work"_qs, Holder::Certainty::Sure, false}};
        const QList<KeyRow> rows{row(u"used"_qs, LastUse::Kind::Outside, 3), counting, leaving, held};
        QCOMPARE(idsOf(keysToCleanUp(rows)), QStringList{u"held"_qs});
        QVERIFY(keysToCleanUp({}).isEmpty());
    }

    void ordersByUseThenByAge()
    {
        const QList<KeyRow> rows{staleUnused(u"oldest"_qs, 400), stale(u"b"_qs, 200), staleUnused(u"newer"_qs, 100),
                                 stale(u"a"_qs, 100), stale(u"b2"_qs, 200)};
        QCOMPARE(idsOf(keysToCleanUp(rows)), (QStringList{u"a"_qs, u"b"_qs, u"b2"_qs, u"newer"_qs, u"oldest"_qs}));
    }

    void countsKeysOfUnknownUse()
    {
        KeyRow expired = row(u"expired"_qs, LastUse::Kind::NotReported);
        expired.status = KeyStatus::Expired;
        KeyRow disabled = row(u"disabled"_qs, LastUse::Kind::NotTracked);
        disabled.status = KeyStatus::Disabled;
        const QList<KeyRow> rows{stale(u"a"_qs, 100),
                                 row(u"b"_qs, LastUse::Kind::NotReported),
                                 row(u"c"_qs, LastUse::Kind::NotTracked),
                                 row(u"d"_qs, LastUse::Kind::NotTracked),
                                 row(u"e"_qs, LastUse::Kind::OwnNewest),
                                 row(u"f"_qs, LastUse::Kind::Never),
                                 expired,
                                 disabled};
        const LeftOutOfCleanUp left = leftOutOfCleanUp(rows);
        QCOMPARE(left.notReported, 1);
        QCOMPARE(left.notTracked, 2);
        QCOMPARE(left.ownUse, 1);
    }
};

SCRIPTO_TEST(TestCleanUp)

} // namespace tst_cleanup

#include "tst_cleanup.moc"
