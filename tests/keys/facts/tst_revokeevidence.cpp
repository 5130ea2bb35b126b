// SPDX-License-Identifier: MIT
#include "app/keys/facts/revokeevidence.h"

#include "tests/support/testroom.h"

#include <QJsonArray>
#include <QTest>

namespace tst_revokeevidence {

using namespace scripto;
using Certainty = Holder::Certainty;

namespace {

QDateTime day(int day)
{
    return {QDate(2026, 11, day), QTime(12, 0), Qt::UTC};
}

RevokeEvidence stale()
{
    RevokeEvidence evidence;
    evidence.isKnown = true;
    evidence.start = u"scripto_ab"_qs;
    evidence.createdAt = day(1);
    evidence.use = {LastUse::Kind::Outside, day(2), {}};
    return evidence;
}

RevokeEvidence with(const std::function<void(RevokeEvidence &)> &change)
{
    RevokeEvidence evidence = stale();
    change(evidence);
    return evidence;
}

RevokeEvidence heldBy(const QString &profile, Certainty certainty)
{
    return with([&](RevokeEvidence &each) { each.holders = {{profile, certainty, false}}; });
}

RevokeEvidence heldByTheEnvironment()
{
    return with([](RevokeEvidence &each) { each.holders = {{{}, Certainty::Possible, false, true}}; });
}

} // namespace

class TestRevokeEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsNewObjections_data()
    {
        QTest::addColumn<RevokeEvidence>("then");
        QTest::addColumn<RevokeEvidence>("now");
        QTest::addColumn<QString>("objection");
        const auto used = [](const LastUse &use) { return with([&](RevokeEvidence &each) { each.use = use; }); };
        const RevokeEvidence never = used({LastUse::Kind::Never, {}, {}});
        const RevokeEvidence mine = used({LastUse::Kind::OwnNewest, day(20), day(2)});
        const auto reads = with([](RevokeEvidence &each) { each.readsList = true; });
        const QString none;
        const QString wasUsed = u"It was used in the meantime."_qs;
        const QString mayHold = u"The profile “ci” may use it now."_qs;
        const QString holds = u"The profile “ci” uses it now."_qs;
        const QString environment = u"SCRIPTO_API_KEY of this program’s environment may be this key."_qs;
        const QString work = u"work"_qs;
        const QString ci = u"ci"_qs;

        QTest::newRow("nothing new") << stale() << stale() << none;
        QTest::newRow("no longer listed")
            << stale() << RevokeEvidence() << u"It is not in the server’s list any more."_qs;
        QTest::newRow("another start") << stale() << with([](RevokeEvidence &each) { each.start = u"scripto_xy"_qs; })
                                       << u"The server lists another key under its id."_qs;
        QTest::newRow("another creation date") << stale() << with([](RevokeEvidence &each) { each.createdAt = day(3); })
                                               << u"The server lists another key under its id."_qs;
        QTest::newRow("used") << stale() << used({LastUse::Kind::Outside, day(2).addMSecs(1), {}}) << wasUsed;
        QTest::newRow("first use") << never << stale() << wasUsed;
        QTest::newRow("still never used") << never << never << none;
        QTest::newRow("used by this program") << stale() << mine << none;
        QTest::newRow("used by others after this program")
            << mine << used({LastUse::Kind::Outside, day(21), {}}) << wasUsed;
        QTest::newRow("less use than before") << stale() << never << none;
        QTest::newRow("new holder") << stale() << heldBy(ci, Certainty::Sure) << holds;
        QTest::newRow("new possible holder") << stale() << heldBy(ci, Certainty::Possible) << mayHold;
        QTest::newRow("another holder") << heldBy(work, Certainty::Sure) << heldBy(ci, Certainty::Sure) << holds;
        QTest::newRow("holder became surer") << heldBy(ci, Certainty::Possible) << heldBy(ci, Certainty::Sure) << holds;
        QTest::newRow("holder became less sure")
            << heldBy(ci, Certainty::Sure) << heldBy(ci, Certainty::Probable) << none;
        QTest::newRow("holder removed") << heldBy(ci, Certainty::Sure) << stale() << none;
        QTest::newRow("second holder") << heldBy(ci, Certainty::Sure) << with([&](RevokeEvidence &each) {
            each.holders = {{ci, Certainty::Sure, false}, {work, Certainty::Probable, false}};
        }) << u"The profile “work” may use it now."_qs;
        QTest::newRow("environment") << stale() << heldByTheEnvironment() << environment;
        QTest::newRow("same environment") << heldByTheEnvironment() << heldByTheEnvironment() << none;
        QTest::newRow("environment after a nameless holder")
            << heldBy({}, Certainty::Possible) << heldByTheEnvironment() << environment;
        QTest::newRow("started to read the list") << stale() << reads << u"Scripto Keys reads the list with it now."_qs;
        QTest::newRow("stopped reading the list") << reads << stale() << none;
        QTest::newRow("newly listed without a holder") << RevokeEvidence() << stale() << none;
        QTest::newRow("newly listed with a holder") << RevokeEvidence() << heldBy(ci, Certainty::Sure) << holds;
    }

    void reportsNewObjections()
    {
        QFETCH(RevokeEvidence, then);
        QFETCH(RevokeEvidence, now);
        QFETCH(QString, objection);
        QCOMPARE(newObjection(then, now), objection);
        // Survives being stored until the next start.
        QCOMPARE(newObjection(evidenceFromJson(toJson(then)), now), objection);
    }

    void invalidFileYieldsNoEvidence()
    {
        const auto withCertainty = [](int certainty) {
            return QJsonObject{{u"profile"_qs, u"ci"_qs}, {u"certainty"_qs, certainty}};
        };
        const RevokeEvidence read = evidenceFromJson(
            {{u"owners"_qs, QJsonArray{withCertainty(-1), withCertainty(3), withCertainty(7)}}, {u"usedAt"_qs, 12}});
        QVERIFY(read.holders.isEmpty());
        QCOMPARE(read.use, LastUse());
        QVERIFY(!evidenceFromJson({}).isKnown);
    }

    // For each reason to ask, a row in which only that reason applies.
    void onlyCertainlyUnusedKeysNeedNoQuestion()
    {
        KeyRow row;
        QVERIFY(!needsNoQuestion(row));
        row.stale = true;
        row.use.kind = LastUse::Kind::Outside;
        QVERIFY(needsNoQuestion(row));
        KeyRow orphan = row;
        orphan.orphan = true;
        QVERIFY(!needsNoQuestion(orphan));
        KeyRow held = row;
        held.holders = {{u"ci"_qs, Certainty::Possible, false}};
        QVERIFY(!needsNoQuestion(held));
        KeyRow reader = row;
        reader.readsThisList = true;
        QVERIFY(!needsNoQuestion(reader));
        KeyRow replaced = row;
        replaced.rotating = true;
        QVERIFY(!needsNoQuestion(replaced));
        KeyRow unread = row;
        unread.fileIsRead = false;
        QVERIFY(!needsNoQuestion(unread));
    }
};

SCRIPTO_TEST(TestRevokeEvidence)

} // namespace tst_revokeevidence

#include "tst_revokeevidence.moc"
