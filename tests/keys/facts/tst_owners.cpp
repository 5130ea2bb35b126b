// SPDX-License-Identifier: MIT
#include "app/keys/facts/owners.h"
#include "tests/support/testroom.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_owners {

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
QHash<QString, QList<Owner>> ownersOf(const QList<ApiKey> &keys, const QList<Profile> &profiles, const QString &active)
{
    QList<Candidate> candidates;
    for (const Profile &profile : profiles)
        candidates.append({profile, Candidate::Claim::Account, profile.name == active});
    return scripto::ownersOf(keys, candidates);
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
using Certainty = Owner::Certainty;

} // namespace

class TestOwners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeyIdDecides()
    {
        const auto owners = ownersOf({row(QStringLiteral("1"), QStringLiteral("scripto_ab")),
                                      row(QStringLiteral("2"), QStringLiteral("scripto_ab"))},
                                     {profile(work, wholeKey, QStringLiteral("2"))}, work);
        QCOMPARE(owners.value(QStringLiteral("2")), (QList<Owner>{{work, Certainty::Sure, true}}));
        QVERIFY(!owners.contains(QStringLiteral("1")));
    }

    void aKeyIdWhoseStartDoesNotFitIsNotBelieved()
    {
        // The profile was given another key by hand and kept the old id.
        const auto owners = ownersOf({row(QStringLiteral("1"), QStringLiteral("scripto_zz"))},
                                     {profile(work, wholeKey, QStringLiteral("1"))}, {});
        QVERIFY(owners.isEmpty());
    }

    void aUniqueStartIsProbable()
    {
        const auto owners = ownersOf({row(QStringLiteral("1"), QStringLiteral("scripto_ab")),
                                      row(QStringLiteral("2"), QStringLiteral("scripto_cd"))},
                                     {profile(work, wholeKey)}, {});
        QCOMPARE(owners.value(QStringLiteral("1")), (QList<Owner>{{work, Certainty::Probable, false}}));
        QVERIFY(!owners.contains(QStringLiteral("2")));
    }

    void ambiguousStartsAreAllPossible()
    {
        const auto owners = ownersOf({row(QStringLiteral("1"), QStringLiteral("scripto_ab")),
                                      row(QStringLiteral("2"), QStringLiteral("scripto_abcd"))},
                                     {profile(work, wholeKey)}, {});
        QCOMPARE(owners.value(QStringLiteral("1")).first().certainty, Certainty::Possible);
        QCOMPARE(owners.value(QStringLiteral("2")).first().certainty, Certainty::Possible);
    }

    void aStartThatTellsTooLittleIsPossibleOnly()
    {
        const auto owners =
            ownersOf({row(QStringLiteral("1"), QStringLiteral("script"))}, {profile(work, wholeKey)}, {});
        QCOMPARE(owners.value(QStringLiteral("1")).first().certainty, Certainty::Possible);
    }

    void twoProfilesShareAKey()
    {
        const auto owners = ownersOf({row(QStringLiteral("1"), QStringLiteral("scripto_ab"))},
                                     {profile(work, wholeKey, QStringLiteral("1")),
                                      profile(QStringLiteral("copy"), wholeKey, QStringLiteral("1"))},
                                     QStringLiteral("copy"));
        QCOMPARE(owners.value(QStringLiteral("1")).size(), 2);
        QVERIFY(owners.value(QStringLiteral("1")).last().active);
    }

    void aProfileWithoutAKeyHoldsNone()
    {
        QVERIFY(ownersOf({row(QStringLiteral("1"), {})}, {profile(work, {})}, work).isEmpty());
        QVERIFY(ownersOf({row(QStringLiteral("1"), {})}, {profile(work, {}, QStringLiteral("1"))}, work).isEmpty());
    }

    void theSameSecretIsTheSameKey()
    {
        const QString copy = QStringLiteral("copy");
        const auto owners = scripto::ownersOf(
            {row(QStringLiteral("1"), QStringLiteral("script")), row(QStringLiteral("2"), QStringLiteral("script"))},
            {{profile(work, wholeKey, QStringLiteral("2"))}, {profile(copy, wholeKey), Candidate::Claim::Elsewhere}});
        QCOMPARE(owners.value(QStringLiteral("2")),
                 (QList<Owner>{{work, Certainty::Sure, false}, {copy, Certainty::Sure, false}}));
        QVERIFY(!owners.contains(QStringLiteral("1")));
    }

    void whatClaimsToBeElsewhere_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("keyId");
        QTest::addColumn<QString>("provenId");
        QTest::addColumn<QList<Owner>>("owners");
        const auto held = [](Certainty certainty) { return QList<Owner>{{work, certainty, false}}; };
        const QString one = QStringLiteral("1");
        const QString telling = QStringLiteral("scripto_ab");
        const QString tooShort = QStringLiteral("scripto_a");
        QTest::newRow("telling start") << telling << QString() << QString() << held(Certainty::Possible);
        QTest::newRow("other start") << QStringLiteral("scripto_zz") << one << one << QList<Owner>();
        QTest::newRow("short start") << tooShort << QString() << QString() << QList<Owner>();
        QTest::newRow("short start, but its id") << tooShort << one << QString() << held(Certainty::Sure);
        QTest::newRow("short start, seen before") << tooShort << QString() << one << held(Certainty::Sure);
        QTest::newRow("another row's id") << telling << QStringLiteral("2") << QString() << QList<Owner>();
        QTest::newRow("an id of no row") << telling << QStringLiteral("9") << QString() << QList<Owner>();
    }

    void whatClaimsToBeElsewhere()
    {
        QFETCH(QString, start);
        QFETCH(QString, keyId);
        QFETCH(QString, provenId);
        const auto owners = scripto::ownersOf(
            {row(QStringLiteral("1"), start), row(QStringLiteral("2"), QStringLiteral("scripto_abc"))},
            {{profile(work, wholeKey, keyId), Candidate::Claim::Elsewhere}}, [&](const Secret &) { return provenId; });
        QTEST(owners.value(QStringLiteral("1")), "owners");
    }

    // SCRIPTO_API_KEY says nothing of its account or server.
    void theEnvironmentMayHoldWhateverFits()
    {
        const auto owners = scripto::ownersOf(
            {row(QStringLiteral("1"), QStringLiteral("script")), row(QStringLiteral("2"), QStringLiteral("scripto_z"))},
            {{profile({}, wholeKey), Candidate::Claim::Environment}});
        QCOMPARE(owners.value(QStringLiteral("1")), (QList<Owner>{{{}, Certainty::Possible, false, true}}));
        QVERIFY(!owners.contains(QStringLiteral("2")));
    }

    void theEnvironmentHasAProfilesKey()
    {
        const auto owners = scripto::ownersOf(
            {row(QStringLiteral("1"), QStringLiteral("scripto_ab")),
             row(QStringLiteral("2"), QStringLiteral("scripto_ab"))},
            {{profile(work, wholeKey, QStringLiteral("1"))}, {profile({}, wholeKey), Candidate::Claim::Environment}});
        QCOMPARE(owners.value(QStringLiteral("1")),
                 (QList<Owner>{{work, Certainty::Sure, false}, {{}, Certainty::Sure, false, true}}));
        QVERIFY(!owners.contains(QStringLiteral("2")));
    }

    void anIdOfNoRowIsNotBelieved()
    {
        const auto owners = ownersOf({row(QStringLiteral("1"), QStringLiteral("scripto_ab"))},
                                     {profile(work, wholeKey, QStringLiteral("9"))}, {});
        QCOMPARE(owners.value(QStringLiteral("1")), (QList<Owner>{{work, Certainty::Probable, false}}));
    }

    void onlyAnAccountsOwnKeyIsProbable()
    {
        const auto owners =
            scripto::ownersOf({row(QStringLiteral("1"), QStringLiteral("scripto_ab"))},
                              {{profile(work, wholeKey), Candidate::Claim::Unknown}});
        QCOMPARE(owners.value(QStringLiteral("1")), (QList<Owner>{{work, Certainty::Possible, false}}));
    }

    void aProfileIsNamedOnce()
    {
        const auto owners = scripto::ownersOf(
            {row(QStringLiteral("1"), QStringLiteral("scripto_"))},
            {{profile(work, wholeKey), Candidate::Claim::Account},
             {profile(work, QStringLiteral("scripto_other")), Candidate::Claim::Unknown, false, true}});
        QCOMPARE(owners.value(QStringLiteral("1")).size(), 1);
    }

    void howSureItIsIsCompared()
    {
        const QList<Owner> owners{{work, Certainty::Probable, false}};
        QVERIFY(isHeldBy(owners, work, Certainty::Possible));
        QVERIFY(isHeldBy(owners, work, Certainty::Probable));
        QVERIFY(!isHeldBy(owners, work, Certainty::Sure));
        QVERIFY(!isHeldBy(owners, QStringLiteral("other"), Certainty::Possible));
    }

    void theEnvironmentIsNoProfile()
    {
        QVERIFY(!isHeldBy({{{}, Certainty::Sure, false, true}}, {}, Certainty::Possible));
    }

    // Otherwise it would be taken for what the profile has in config.json.
    void theKeychainsOtherCopyIsNeverSure()
    {
        const auto owners =
            scripto::ownersOf({row(QStringLiteral("1"), QStringLiteral("scripto_ab"))},
                              {{profile(work, QStringLiteral("scripto_cdefghij")), {}},
                               {profile(work, wholeKey, QStringLiteral("1")), Candidate::Claim::Unknown, false, true}});
        QCOMPARE(owners.value(QStringLiteral("1")), (QList<Owner>{{work, Certainty::Possible, false}}));
    }

    // Whatever the starts look like: a key that a profile holds always has that profile among its owners.
    void aHeldKeyIsNeverFree()
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
            const auto owners = ownersOf(rows, profiles, {});
            for (const Profile &held : std::as_const(profiles)) {
                const QList<Owner> found = owners.value(held.name);
                QVERIFY(std::any_of(found.begin(), found.end(),
                                    [&](const Owner &owner) { return owner.profile == held.name; }));
            }
        }
    }
};

SCRIPTO_TEST(TestOwners)

} // namespace tst_owners

#include "tst_owners.moc"
