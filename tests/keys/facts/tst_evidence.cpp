// SPDX-License-Identifier: MIT
#include "app/keys/facts/evidence.h"
#include "app/keys/facts/keystatus.h"
#include "app/keys/facts/lookingcost.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_evidence {

using namespace scripto;

namespace {

using Kind = LastUse::Kind;
using Source = LastUse::Source;
using Certainty = Holder::Certainty;

const QDateTime today = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);

enum class LastRequest { Absent, Null, Own, Foreign, Late };
enum class Updated { Absent, AtCreation, Own, Foreign };
enum class Limit { Absent, Null, Set };
enum class HeldBy { None, Sure, Possible, OtherAddress, Environment };

template <typename Value> using All = QList<Value>;
const All<LastRequest> lastRequests{LastRequest::Absent, LastRequest::Null, LastRequest::Own, LastRequest::Foreign,
                                    LastRequest::Late};
const All<Updated> updates{Updated::Absent, Updated::AtCreation, Updated::Own, Updated::Foreign};
const All<std::optional<bool>> switches{std::nullopt, false, true};
const All<Limit> limits{Limit::Absent, Limit::Null, Limit::Set};
const All<std::optional<qint64>> remainings{std::nullopt, 0, 9, 10};
const All<int> ages{3, 60, 400}; // days since creation: young, older, old enough to be stale
const All<HeldBy> heldBy{HeldBy::None, HeldBy::Sure, HeldBy::Possible, HeldBy::OtherAddress, HeldBy::Environment};

struct Case {
    LastRequest lastRequest;
    Updated updated;
    std::optional<bool> limiting;
    Limit max;
    Limit window;
    std::optional<qint64> remaining;
    int age;

    QDateTime createdAt() const { return today.addDays(-age); }
    // Long ago, but after the key was created.
    QDateTime byOthers() const { return createdAt().addDays(1); }
    QDateTime byUs() const { return today.addSecs(-600); }

    ApiKey key() const
    {
        ApiKey key;
        key.id = QStringLiteral("1");
        key.start = QStringLiteral("scripto_ab");
        key.createdAt = createdAt();
        key.lastUsedReported = lastRequest != LastRequest::Absent;
        if (lastRequest == LastRequest::Own || lastRequest == LastRequest::Late)
            key.lastUsedAt = byUs();
        if (lastRequest == LastRequest::Foreign)
            key.lastUsedAt = byOthers();
        if (updated == Updated::AtCreation)
            key.updatedAt = createdAt().addMSecs(900);
        if (updated == Updated::Own)
            key.updatedAt = byUs().addMSecs(5);
        if (updated == Updated::Foreign)
            key.updatedAt = today.addSecs(-60);
        key.rateLimitEnabled = limiting;
        if (max == Limit::Set)
            key.rateLimitMax = 10;
        if (window == Limit::Set)
            key.rateLimitTimeWindow = 86'400'000;
        key.hasNullLimit = max == Limit::Null || window == Limit::Null;
        key.remaining = remaining;
        return key;
    }

    // The record after the list has been read: once, or twice if our request's stamp appeared a list late.
    OwnUseRecord record() const
    {
        OwnUseRecord record;
        const bool isOurs =
            lastRequest == LastRequest::Own || lastRequest == LastRequest::Late || updated == Updated::Own;
        if (isOurs) {
            noteOwnRequest(record, {byUs().addMSecs(-20), byUs().addMSecs(20)});
            record.usedHere = byUs();
        }
        if (lastRequest == LastRequest::Late) {
            ApiKey before = key();
            before.lastUsedAt = byOthers();
            before.updatedAt = byOthers();
            record = withListed(record, before, byUs().addMSecs(20));
        }
        return withListed(record, key(), today);
    }

    // The rules in the order in which they are documented.
    Kind kind() const
    {
        const bool isStampedEachTime = limiting == false || (max == Limit::Set && window == Limit::Set);
        const bool isOwnStamp = lastRequest == LastRequest::Own || lastRequest == LastRequest::Late;
        const bool isKnownToBeOurs = isOwnStamp || updated == Updated::Own;
        // Somebody else changed the row after our last request.
        const bool isOthersNewest = updated == Updated::Foreign;
        if (isOwnStamp && !isOthersNewest)
            return Kind::OwnNewest;
        if (lastRequest == LastRequest::Absent)
            return isKnownToBeOurs ? Kind::OwnNewest : Kind::NotReported;
        const bool isNullLimit = max == Limit::Null || window == Limit::Null;
        if (lastRequest == LastRequest::Null) {
            if (updated == Updated::Own)
                return Kind::OwnNewest;
            if (!isStampedEachTime && isNullLimit)
                return Kind::NotTracked;
            if (isOthersNewest)
                return Kind::Outside;
            return isStampedEachTime && updated == Updated::AtCreation ? Kind::Never : Kind::NeverReported;
        }
        if (lastRequest == LastRequest::Foreign && updated == Updated::Own && !isStampedEachTime)
            return Kind::OwnNewest; // hides use by others
        return Kind::Outside;
    }

    bool isStale() const
    {
        switch (kind()) {
        case Kind::Outside:
            return age > 91 && updated != Updated::Foreign;
        case Kind::Never:
        case Kind::NeverReported:
            return age > 90;
        case Kind::NotReported:
        case Kind::NotTracked:
        case Kind::OwnNewest:
            return false;
        }
        return false;
    }

    QByteArray text() const
    {
        const auto number = [](auto value) { return QByteArray::number(static_cast<int>(value)); };
        return "lastRequest " + number(lastRequest) + ", updated " + number(updated) + ", limiting "
            + (limiting ? number(*limiting) : "absent") + ", max " + number(max) + ", window " + number(window)
            + ", age " + number(age);
    }
};

template <typename Visit> void forEachCase(const Visit &visit)
{
    for (const LastRequest lastRequest : lastRequests)
        for (const Updated updated : updates)
            for (const std::optional<bool> limiting : switches)
                for (const Limit max : limits)
                    for (const Limit window : limits)
                        for (const std::optional<qint64> remaining : remainings)
                            for (const int age : ages)
                                visit(Case{lastRequest, updated, limiting, max, window, remaining, age});
}

QList<Holder> holdersFor(HeldBy by)
{
    Profile profile;
    profile.name = QStringLiteral("work");
    profile.apiKey = Secret(QByteArrayLiteral("scripto_abcdef"));
    Candidate candidate{profile, Candidate::Claim::Account};
    ApiKey key;
    key.id = QStringLiteral("1");
    key.start = QStringLiteral("scripto_ab");
    switch (by) {
    case HeldBy::None:
        return {};
    case HeldBy::Sure:
        candidate.profile.keyId = key.id;
        break;
    case HeldBy::Possible:
        key.start = QStringLiteral("script");
        break;
    case HeldBy::OtherAddress:
        candidate.claim = Candidate::Claim::Elsewhere;
        break;
    case HeldBy::Environment:
        candidate.claim = Candidate::Claim::Environment;
        break;
    }
    return scripto::matchHolders({key}, {candidate}).value(key.id);
}

KeyEvidence staleKey()
{
    return {.use = {Kind::Outside, today.addDays(-200), {}, Source::Server}, .stale = true, .fileIsRead = true};
}

} // namespace

class TestEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheRulesForEveryCombination()
    {
        int cases = 0;
        int oneClick = 0;
        forEachCase([&](const Case &each) {
            const ApiKey key = each.key();
            const LastUse use = lastUse(key, each.record());
            QVERIFY2(use.kind == each.kind(), each.text() + ": " + QByteArray::number(static_cast<int>(use.kind)));
            const bool stale = isStale(key, use, today);
            QVERIFY2(stale == each.isStale(), each.text());
            QCOMPARE(keyStatus(key, use, today) == KeyStatus::Stale, stale);
            for (const HeldBy by : heldBy) {
                for (const bool fileIsRead : {false, true}) {
                    const KeyEvidence evidence{
                        .use = use, .stale = stale, .holders = holdersFor(by), .fileIsRead = fileIsRead};
                    const bool isProven = stale && use.kind != Kind::NeverReported;
                    const bool expected = isProven && by == HeldBy::None && fileIsRead;
                    QVERIFY2(doubtsOf(evidence).isEmpty() == expected, each.text());
                    oneClick += expected ? 1 : 0;
                    ++cases;
                }
            }
        });
        QCOMPARE(cases, 5 * 4 * 3 * 3 * 3 * 4 * 3 * 5 * 2);
        QVERIFY(oneClick > 0);
    }

    void textsNeverClaimMoreThanTheEvidence()
    {
        forEachCase([&](const Case &each) {
            const LastUse use = lastUse(each.key(), each.record());
            switch (use.kind) {
            case Kind::OwnNewest:
                QCOMPARE(use.source, Source::ThisProgram);
                QVERIFY(use.at.isValid());
                break;
            case Kind::Outside:
                QCOMPARE(use.source, use.at == each.key().lastUsedAt ? Source::Server : Source::Inferred);
                break;
            case Kind::NotTracked:
                QCOMPARE(use.source, use.at.isValid() ? Source::Inferred : Source::Unknown);
                break;
            case Kind::Never:
            case Kind::NeverReported:
                QCOMPARE(use.source, Source::Server);
                QVERIFY(!use.at.isValid());
                break;
            case Kind::NotReported:
                QCOMPARE(use.source, Source::Unknown);
                break;
            }
        });
    }

    // Created in January and used just now, but the server did not touch `lastRequest`.
    void keyWithoutAMaximumIsNotTracked()
    {
        ApiKey key;
        key.createdAt = today.addDays(-300);
        key.updatedAt = today;
        key.lastUsedReported = true;
        key.rateLimitEnabled = true;
        key.rateLimitTimeWindow = 86'400'000;
        key.hasNullLimit = true;
        const LastUse use = lastUse(key);
        QCOMPARE(use, (LastUse{Kind::NotTracked, today, {}, Source::Inferred}));
        QVERIFY(!isStale(key, use, today.addDays(1000)));
        QCOMPARE(keyStatus(key, use, today), KeyStatus::NotTracked);
        QCOMPARE(doubtsOf({.use = use, .fileIsRead = true}), QList<Doubt>{Doubt::NotTracked});
    }

    void updateWithinASecondOfTheCreationIsNoUse_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("same millisecond") << 0 << Kind::Never;
        QTest::newRow("one second later") << 1000 << Kind::Never;
        QTest::newRow("more than a second later") << 1001 << Kind::Outside;
    }

    void updateWithinASecondOfTheCreationIsNoUse()
    {
        QFETCH(int, milliseconds);
        ApiKey key;
        key.createdAt = today;
        key.updatedAt = today.addMSecs(milliseconds);
        key.lastUsedReported = true;
        key.rateLimitEnabled = false;
        QTEST(lastUse(key).kind, "kind");
    }

    void reportsEachDoubtByItself_data()
    {
        QTest::addColumn<KeyEvidence>("evidence");
        QTest::addColumn<QList<Doubt>>("doubts");
        const auto with = [](auto change) {
            KeyEvidence evidence = staleKey();
            change(evidence);
            return evidence;
        };
        QTest::newRow("none") << staleKey() << QList<Doubt>();
        QTest::newRow("held") << with([](KeyEvidence &e) { e.holders = holdersFor(HeldBy::Possible); })
                              << QList<Doubt>{Doubt::Held};
        QTest::newRow("reader") << with([](KeyEvidence &e) { e.readsThisList = true; })
                                << QList<Doubt>{Doubt::ReadsThisList};
        QTest::newRow("rotated") << with([](KeyEvidence &e) { e.isChanging = true; }) << QList<Doubt>{Doubt::Changing};
        QTest::newRow("old file") << with([](KeyEvidence &e) { e.fileIsRead = false; })
                                  << QList<Doubt>{Doubt::FileNotRead};
        QTest::newRow("not stale") << with([](KeyEvidence &e) { e.stale = false; }) << QList<Doubt>{Doubt::NotStale};
        QTest::newRow("orphan") << with([](KeyEvidence &e) { e.orphan = true; }) << QList<Doubt>{Doubt::Orphan};
        const auto used = [](Kind kind) { return KeyEvidence{.use = {kind}, .stale = true, .fileIsRead = true}; };
        QTest::newRow("never") << used(Kind::Never) << QList<Doubt>();
        QTest::newRow("never reported") << used(Kind::NeverReported) << QList<Doubt>{Doubt::NeverOnlyReported};
        QTest::newRow("not reported") << used(Kind::NotReported) << QList<Doubt>{Doubt::UseNotReported};
        QTest::newRow("not tracked") << used(Kind::NotTracked) << QList<Doubt>{Doubt::NotTracked};
        QTest::newRow("own use") << used(Kind::OwnNewest) << QList<Doubt>{Doubt::OwnUseHidesOthers};
    }

    void reportsEachDoubtByItself()
    {
        QFETCH(KeyEvidence, evidence);
        QTEST(doubtsOf(evidence), "doubts");
    }

    void newestUseByOthersIgnoresOwnUse()
    {
        QCOMPARE(newestUseByOthers({Kind::Outside, today}), today);
        QCOMPARE(newestUseByOthers({Kind::NotTracked, today}), today);
        QCOMPARE(newestUseByOthers({Kind::OwnNewest, today}), QDateTime());
        QCOMPARE(newestUseByOthers({Kind::Never}), QDateTime());
    }

    void doesNotSpendTheLastUsesUnasked()
    {
        QVERIFY(mayUseUnasked({}));
        QVERIFY(mayUseUnasked(10));
        QVERIFY(!mayUseUnasked(9));
        QVERIFY(!mayUseUnasked(0));
    }
};

SCRIPTO_TEST(TestEvidence)

} // namespace tst_evidence

#include "tst_evidence.moc"
