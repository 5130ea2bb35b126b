// SPDX-License-Identifier: MIT
#include "app/keys/facts/expiringkeys.h"
#include "tests/support/accountids.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_expiringkeys {

using namespace scripto;

namespace {

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);

// Expires in this many hours according to config.json; empty means never.
ProfileRow profile(const QString &name, std::optional<int> hours, char letter = 0)
{
    ProfileRow row;
    row.profile.name = name;
    row.profile.apiKey = Secret("scripto_" + QByteArray(64, letter != 0 ? letter : name.front().toLatin1()));
    if (hours)
        row.profile.expiresAt = now.addSecs(*hours * 3600);
    row.inFile = true;
    return row;
}

KeyRow listed(const QString &id, std::optional<int> hours)
{
    KeyRow row;
    row.account = accountNamed(QStringLiteral("account"));
    row.key.id = id;
    if (hours)
        row.key.expiresAt = now.addSecs(*hours * 3600);
    return row;
}

HeldKeyLookup nothing(const QString &)
{
    return {};
}

QStringList names(const QList<ExpiringKey> &keys)
{
    QStringList names;
    for (const ExpiringKey &key : keys)
        names.append(key.profiles.join(u'+'));
    return names;
}

QStringList told(const ProfileRow &row, const HeldKeyLookup &seen = {})
{
    return names(expiringKeys(
        {row}, [&](const QString &) { return seen; }, now));
}

const QStringList none;
const QStringList work(QStringLiteral("work"));

} // namespace

class TestExpiringKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void warnsFromAWeekBeforeUntilAMonthAfter_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("more than a week") << 7 * 24 + 1 << false;
        QTest::newRow("a week") << 7 * 24 << true;
        QTest::newRow("an hour") << 1 << true;
        QTest::newRow("now") << 0 << true;
        QTest::newRow("yesterday") << -24 << true;
        QTest::newRow("four weeks ago") << -28 * 24 << true;
        QTest::newRow("almost thirty days ago") << -30 * 24 + 1 << true;
        QTest::newRow("thirty days ago") << -30 * 24 << false;
        QTest::newRow("long ago") << -31 * 24 << false;
    }

    void warnsFromAWeekBeforeUntilAMonthAfter()
    {
        QFETCH(int, hours);
        QFETCH(bool, isTold);
        QCOMPARE(told(profile(work.first(), hours)), isTold ? work : none);
        const KeyRow row = listed(QStringLiteral("k"), hours);
        QCOMPARE(told(profile(work.first(), {}), {&row, false}), isTold ? work : none);
    }

    void serversExpiryTakesPrecedence()
    {
        const KeyRow never = listed(QStringLiteral("k"), {});
        QCOMPARE(told(profile(work.first(), 5), {&never, false}), none);
        const KeyRow later = listed(QStringLiteral("k"), 24 * 90);
        QCOMPARE(told(profile(work.first(), 5), {&later, false}), none);
        const KeyRow sooner = listed(QStringLiteral("k"), 48);
        const auto keys = expiringKeys(
            {profile(work.first(), 24 * 90)},
            [&](const QString &) {
                return HeldKeyLookup{&sooner, false};
            },
            now);
        QCOMPARE(keys,
                 (QList<ExpiringKey>{
                     {work, {accountNamed(QStringLiteral("account")), QStringLiteral("k")}, now.addDays(2)}}));
    }

    void omitsKeysThatAreNotInTheFileOrAreRevoked()
    {
        QCOMPARE(told(profile(work.first(), {})), none);
        ProfileRow row = profile(work.first(), 5);
        row.inFile = false;
        QCOMPARE(told(row), none);
        row = profile(work.first(), 5);
        row.profile.apiKey = {};
        QCOMPARE(told(row), none);
        row = profile(work.first(), 5);
        row.keyRevoked = true;
        QCOMPARE(told(row), none);
        // Lists omit expired keys. A key that is missing before it expires was revoked.
        QCOMPARE(told(profile(work.first(), 5), {nullptr, true}), none);
        QCOMPARE(told(profile(work.first(), -5), {nullptr, true}), work);
    }

    // A row shows the expiry however old it is, and whether the profile is in config.json or only in the keychain.
    void rowsKnowEveryExpiry()
    {
        ProfileRow lost = profile(QStringLiteral("lost"), 5);
        lost.inFile = false;
        ProfileRow revoked = profile(QStringLiteral("revoked"), 5);
        revoked.keyRevoked = true;
        const KeyRow sooner = listed(QStringLiteral("k"), 48);
        const auto seen = [&](const QString &name) {
            return HeldKeyLookup{name == QStringLiteral("listed") ? &sooner : nullptr, false};
        };
        const auto expiries =
            nearExpiries({profile(QStringLiteral("soon"), 7 * 24), profile(QStringLiteral("later"), 200),
                          profile(QStringLiteral("long ago"), -90 * 24), lost, revoked,
                          profile(QStringLiteral("never"), {}), profile(QStringLiteral("listed"), {})},
                         seen, now);
        QCOMPARE(expiries,
                 (QHash<QString, QDateTime>{{QStringLiteral("soon"), now.addDays(7)},
                                            {QStringLiteral("long ago"), now.addDays(-90)},
                                            {QStringLiteral("lost"), now.addSecs(5 * 3600)},
                                            {QStringLiteral("listed"), now.addDays(2)}}));
    }

    void keyOfSeveralProfilesIsListedOnce()
    {
        const auto keys = expiringKeys({profile(QStringLiteral("work"), 5, 'x'), profile(QStringLiteral("other"), 6),
                                        profile(QStringLiteral("ci"), 5, 'x')},
                                       nothing, now);
        QCOMPARE(names(keys), (QStringList{QStringLiteral("work+ci"), QStringLiteral("other")}));
    }

    void sortsUpcomingExpiriesFirstThenExpiredKeys()
    {
        const auto keys = expiringKeys({profile(QStringLiteral("a"), -48), profile(QStringLiteral("b"), 100),
                                        profile(QStringLiteral("c"), -2), profile(QStringLiteral("d"), 3),
                                        profile(QStringLiteral("e"), {})},
                                       nothing, now);
        QCOMPARE(names(keys),
                 (QStringList{QStringLiteral("d"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
        QVERIFY(!keys.at(1).hasExpired(now));
        QVERIFY(keys.at(2).hasExpired(now));
    }
};

SCRIPTO_TEST(TestExpiringKeys)

} // namespace tst_expiringkeys

#include "tst_expiringkeys.moc"
