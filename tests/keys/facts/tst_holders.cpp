// SPDX-License-Identifier: MIT
#include "app/keys/facts/holders.h"
#include "tests/support/testroom.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_holders {

using namespace scripto;

namespace {

Profile profile(const QString &name, const QString &key, const QString &keyId = {})
{
    Profile made;
    made.name = name;
    made.apiKey = Secret(key);
    made.keyId = keyId;
    return made;
}

// Profiles of the account itself.
QHash<QString, QList<Holder>> matchHolders(const QList<ApiKey> &keys, const QList<Profile> &profiles,
                                           const QString &active)
{
    QList<Candidate> candidates;
    for (const Profile &profile : profiles)
        candidates.append({profile, Candidate::Claim::Account, profile.name == active});
    return scripto::matchHolders(keys, candidates);
}

ApiKey row(const QString &id, const QString &start)
{
    ApiKey made;
    made.id = id;
    made.start = start;
    return made;
}

const QString work = QStringLiteral("work");
const QString wholeKey = QStringLiteral("scripto_abcdefgh12345678");
using Certainty = Holder::Certainty;

} // namespace

class TestHolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keyIdDecides()
    {
        const auto holders = matchHolders({row(QStringLiteral("1"), QStringLiteral("scripto_ab")),
                                           row(QStringLiteral("2"), QStringLiteral("scripto_ab"))},
                                          {profile(work, wholeKey, QStringLiteral("2"))}, work);
        QCOMPARE(holders.value(QStringLiteral("2")), (QList<Holder>{{work, Certainty::Sure, true}}));
        QVERIFY(!holders.contains(QStringLiteral("1")));
    }

    void ignoresAKeyIdWhoseStartDoesNotFit()
    {
        // The profile was given another key by hand but kept the old id.
        const auto holders = matchHolders({row(QStringLiteral("1"), QStringLiteral("scripto_zz"))},
                                          {profile(work, wholeKey, QStringLiteral("1"))}, {});
        QVERIFY(holders.isEmpty());
    }

    void uniqueStartIsProbable()
    {
        const auto holders = matchHolders({row(QStringLiteral("1"), QStringLiteral("scripto_ab")),
                                           row(QStringLiteral("2"), QStringLiteral("scripto_cd"))},
                                          {profile(work, wholeKey)}, {});
        QCOMPARE(holders.value(QStringLiteral("1")), (QList<Holder>{{work, Certainty::Probable, false}}));
        QVERIFY(!holders.contains(QStringLiteral("2")));
    }

    void ambiguousStartsAreAllPossible()
    {
        const auto holders = matchHolders({row(QStringLiteral("1"), QStringLiteral("scripto_ab")),
                                           row(QStringLiteral("2"), QStringLiteral("scripto_abcd"))},
                                          {profile(work, wholeKey)}, {});
        QCOMPARE(holders.value(QStringLiteral("1")).first().certainty, Certainty::Possible);
        QCOMPARE(holders.value(QStringLiteral("2")).first().certainty, Certainty::Possible);
    }

    void startThatIsTooShortIsOnlyPossible()
    {
        const auto holders =
            matchHolders({row(QStringLiteral("1"), QStringLiteral("script"))}, {profile(work, wholeKey)}, {});
        QCOMPARE(holders.value(QStringLiteral("1")).first().certainty, Certainty::Possible);
    }

    void twoProfilesShareAKey()
    {
        const auto holders = matchHolders({row(QStringLiteral("1"), QStringLiteral("scripto_ab"))},
                                          {profile(work, wholeKey, QStringLiteral("1")),
                                           profile(QStringLiteral("copy"), wholeKey, QStringLiteral("1"))},
                                          QStringLiteral("copy"));
        QCOMPARE(holders.value(QStringLiteral("1")).size(), 2);
        QVERIFY(holders.value(QStringLiteral("1")).last().active);
    }

    void profileWithoutAKeyHoldsNothing()
    {
        QVERIFY(matchHolders({row(QStringLiteral("1"), {})}, {profile(work, {})}, work).isEmpty());
        QVERIFY(matchHolders({row(QStringLiteral("1"), {})}, {profile(work, {}, QStringLiteral("1"))}, work).isEmpty());
    }

    void sameSecretIsTheSameKey()
    {
        const QString copy = QStringLiteral("copy");
        const auto holders = scripto::matchHolders(
            {row(QStringLiteral("1"), QStringLiteral("script")), row(QStringLiteral("2"), QStringLiteral("script"))},
            {{profile(work, wholeKey, QStringLiteral("2"))}, {profile(copy, wholeKey), Candidate::Claim::Elsewhere}});
        QCOMPARE(holders.value(QStringLiteral("2")),
                 (QList<Holder>{{work, Certainty::Sure, false}, {copy, Certainty::Sure, false}}));
        QVERIFY(!holders.contains(QStringLiteral("1")));
    }

    void profileOfAnotherAddressNeedsEvidence_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("keyId");
        QTest::addColumn<QString>("provenId");
        QTest::addColumn<QList<Holder>>("holders");
        const auto held = [](Certainty certainty) { return QList<Holder>{{work, certainty, false}}; };
        const QString one = QStringLiteral("1");
        const QString telling = QStringLiteral("scripto_ab");
        const QString tooShort = QStringLiteral("scripto_a");
        QTest::newRow("long start") << telling << QString() << QString() << held(Certainty::Possible);
        QTest::newRow("different start") << QStringLiteral("scripto_zz") << one << one << QList<Holder>();
        QTest::newRow("short start") << tooShort << QString() << QString() << QList<Holder>();
        QTest::newRow("short start with its id") << tooShort << one << QString() << held(Certainty::Sure);
        QTest::newRow("short start, proven before") << tooShort << QString() << one << held(Certainty::Sure);
        QTest::newRow("id of another row") << telling << QStringLiteral("2") << QString() << QList<Holder>();
        QTest::newRow("id that is not listed") << telling << QStringLiteral("9") << QString() << QList<Holder>();
    }

    void profileOfAnotherAddressNeedsEvidence()
    {
        QFETCH(QString, start);
        QFETCH(QString, keyId);
        QFETCH(QString, provenId);
        const auto holders = scripto::matchHolders(
            {row(QStringLiteral("1"), start), row(QStringLiteral("2"), QStringLiteral("scripto_abc"))},
            {{profile(work, wholeKey, keyId), Candidate::Claim::Elsewhere}}, [&](const Secret &) { return provenId; });
        QTEST(holders.value(QStringLiteral("1")), "holders");
    }

    // SCRIPTO_API_KEY says nothing about its account or server.
    void environmentMayHoldEveryKeyThatFits()
    {
        const auto holders = scripto::matchHolders(
            {row(QStringLiteral("1"), QStringLiteral("script")), row(QStringLiteral("2"), QStringLiteral("scripto_z"))},
            {{profile({}, wholeKey), Candidate::Claim::Environment}});
        QCOMPARE(holders.value(QStringLiteral("1")), (QList<Holder>{{{}, Certainty::Possible, false, true}}));
        QVERIFY(!holders.contains(QStringLiteral("2")));
    }

    void environmentSharesAProfilesKey()
    {
        const auto holders = scripto::matchHolders(
            {row(QStringLiteral("1"), QStringLiteral("scripto_ab")),
             row(QStringLiteral("2"), QStringLiteral("scripto_ab"))},
            {{profile(work, wholeKey, QStringLiteral("1"))}, {profile({}, wholeKey), Candidate::Claim::Environment}});
        QCOMPARE(holders.value(QStringLiteral("1")),
                 (QList<Holder>{{work, Certainty::Sure, false}, {{}, Certainty::Sure, false, true}}));
        QVERIFY(!holders.contains(QStringLiteral("2")));
    }

    void ignoresAnIdThatIsNotListed()
    {
        const auto holders = matchHolders({row(QStringLiteral("1"), QStringLiteral("scripto_ab"))},
                                          {profile(work, wholeKey, QStringLiteral("9"))}, {});
        QCOMPARE(holders.value(QStringLiteral("1")), (QList<Holder>{{work, Certainty::Probable, false}}));
    }

    void keyOfAnUnknownAccountIsOnlyPossible()
    {
        const auto holders = scripto::matchHolders({row(QStringLiteral("1"), QStringLiteral("scripto_ab"))},
                                                   {{profile(work, wholeKey), Candidate::Claim::Unknown}});
        QCOMPARE(holders.value(QStringLiteral("1")), (QList<Holder>{{work, Certainty::Possible, false}}));
    }

    void listsAProfileOnce()
    {
        const auto holders = scripto::matchHolders(
            {row(QStringLiteral("1"), QStringLiteral("scripto_"))},
            {{profile(work, wholeKey), Candidate::Claim::Account},
             {profile(work, QStringLiteral("scripto_other")), Candidate::Claim::Unknown, false, true}});
        QCOMPARE(holders.value(QStringLiteral("1")).size(), 1);
    }

    void isHeldByComparesCertainty()
    {
        const QList<Holder> holders{{work, Certainty::Probable, false}};
        QVERIFY(isHeldBy(holders, work, Certainty::Possible));
        QVERIFY(isHeldBy(holders, work, Certainty::Probable));
        QVERIFY(!isHeldBy(holders, work, Certainty::Sure));
        QVERIFY(!isHeldBy(holders, QStringLiteral("other"), Certainty::Possible));
    }

    void environmentIsNotAProfile()
    {
        QVERIFY(!isHeldBy({{{}, Certainty::Sure, false, true}}, {}, Certainty::Possible));
    }

    // Otherwise it would pass for the profile's key in config.json.
    void otherCopyInTheKeychainIsNeverSure()
    {
        const auto holders = scripto::matchHolders(
            {row(QStringLiteral("1"), QStringLiteral("scripto_ab"))},
            {{profile(work, QStringLiteral("scripto_cdefghij")), {}},
             {profile(work, wholeKey, QStringLiteral("1")), Candidate::Claim::Unknown, false, true}});
        QCOMPARE(holders.value(QStringLiteral("1")), (QList<Holder>{{work, Certainty::Possible, false}}));
    }

    // Whatever the starts look like, a key held by a profile always has that profile among its holders.
    void heldKeyAlwaysHasAHolder()
    {
        QRandomGenerator random(20261122);
        const auto letters = [&](int count) {
            QString text;
            for (int i = 0; i < count; ++i)
                text += QChar(u'a' + static_cast<char16_t>(random.bounded(3)));
            return text;
        };
        for (int round = 0; round < 500; ++round) {
            QList<ApiKey> rows;
            QList<Profile> profiles;
            for (int i = 0; i < 12; ++i) {
                const QString key = QStringLiteral("scripto_") + letters(24);
                const QString id = QString::number(i);
                rows.append(row(id, key.first(6 + random.bounded(5))));
                if (random.bounded(2) == 0)
                    profiles.append(profile(id, key, random.bounded(2) == 0 ? id : QString()));
            }
            const auto holders = matchHolders(rows, profiles, {});
            for (const Profile &held : std::as_const(profiles)) {
                const QList<Holder> found = holders.value(held.name);
                QVERIFY(std::any_of(found.begin(), found.end(),
                                    [&](const Holder &holder) { return holder.profile == held.name; }));
            }
        }
    }
};

SCRIPTO_TEST(TestHolders)

} // namespace tst_holders

#include "tst_holders.moc"
