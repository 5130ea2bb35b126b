// SPDX-License-Identifier: MIT
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QRandomGenerator>

namespace tst_proof {

using namespace scripto;

namespace {

using Certainty = Holder::Certainty;

const QByteArray readAt = "2026-11-22T12:00:00.400Z"; // by the server's clock, see list()
const QByteArray before = "2026-11-21T12:00:00.000Z";

QByteArray used(const QByteArray &id, const QByteArray &start, const QByteArray &stamp)
{
    // No raw strings: moc stumbles over quotation marks in them.
    return row(id, start).replace("\"lastRequest\":null", "\"lastRequest\":\"" + stamp + '"');
}

} // namespace

// A key proves which row is its own by reading the list: the server stamps that row.
class TestProof : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<Fixture>(); }
    void cleanup() { m_fixture.reset(); }

    void stampedRowIsTheReadersKey()
    {
        read({used("1", "scripto_aa", before), used("2", "scripto_aa", readAt)});
        QVERIFY(holders(u"1"_qs).isEmpty());
        QCOMPARE(holders(u"2"_qs), (QList<Holder>{{work, Certainty::Sure, true}}));
    }

    void provesNothingWithoutAUniqueStamp_data()
    {
        QTest::addColumn<QList<QByteArray>>("rows");
        QTest::newRow("no stamps") << QList<QByteArray>{row("1", "scripto_aa"), row("2", "scripto_aa")};
        QTest::newRow("not stamped this time")
            << QList<QByteArray>{used("1", "scripto_aa", before), used("2", "scripto_aa", before)};
        QTest::newRow("other row stamped as well")
            << QList<QByteArray>{used("1", "scripto_aa", readAt), used("2", "scripto_aa", readAt)};
        QTest::newRow("short starts") << QList<QByteArray>{row("1", "script"), used("2", "script", before)};
    }

    void provesNothingWithoutAUniqueStamp()
    {
        QFETCH(QList<QByteArray>, rows);
        read(rows);
        m_fixture->keys.refresh();
        QTRY_VERIFY(!m_fixture->keys.isReading());
        for (const QString &id : {u"1"_qs, u"2"_qs})
            QCOMPARE(holders(id), (QList<Holder>{{work, Certainty::Possible, true}}));
    }

    // A row stamped by an earlier request of ours proves nothing if this read left no stamp.
    void oldStampOfOursProvesNothing()
    {
        read({used("1", "scripto_aa", readAt), used("2", "scripto_aa", readAt)});
        m_fixture->now = m_fixture->now.addSecs(3600);
        const QByteArray later = "2026-11-22T12:30:00.000Z"; // by others
        m_fixture->server.answerAllWith(list({used("1", "scripto_aa", readAt), used("2", "scripto_aa", later)})
                                            .replace("12:00:00 GMT", "13:00:00 GMT"));
        m_fixture->keys.refresh();
        QTRY_VERIFY(!m_fixture->keys.isReading());
        QCOMPARE(m_fixture->keyRow(u"2"_qs)->use.kind, LastUse::Kind::Outside);
        for (const QString &id : {u"1"_qs, u"2"_qs})
            QCOMPARE(holders(id), (QList<Holder>{{work, Certainty::Possible, true}}));
    }

    void proofIsValidForOneKeyOnly()
    {
        read({used("1", "scripto_aa", before), used("2", "scripto_aa", readAt)});
        // Read again with another key, which this server does not stamp.
        m_fixture->server.answerAllWith(list({used("1", "scripto_aa", before), used("2", "scripto_aa", before)}));
        Profile other = m_fixture->account(work, 'a');
        other.apiKey = Secret("scripto_" + QByteArray(63, 'a') + 'b');
        m_fixture->writeFile({other}, work);
        QTRY_COMPARE(holders(u"1"_qs), (QList<Holder>{{work, Certainty::Possible, true}}));
        QCOMPARE(holders(u"2"_qs), (QList<Holder>{{work, Certainty::Possible, true}}));
    }

    // Whatever else is in use, and whether or not the server stamps, the reader's own row always has a holder.
    void readersRowAlwaysHasAHolder()
    {
        QRandomGenerator random(20261123);
        for (int round = 0; round < 30; ++round) {
            m_fixture = std::make_unique<Fixture>();
            const bool stamps = random.bounded(4) > 0;
            const int own = random.bounded(5);
            QList<QByteArray> rows;
            for (int i = 0; i < 5; ++i) {
                const QByteArray key = i == own || random.bounded(2) == 0 ? "scripto_aa" : "scripto_bb";
                const QByteArray start = key.first(6 + random.bounded(5));
                const bool usedNow = stamps && (i == own || random.bounded(4) == 0);
                rows.append(used(QByteArray::number(i), start, usedNow ? readAt : before));
            }
            read(rows);
            QVERIFY2(!holders(QString::number(own)).isEmpty(), rows.join('\n').constData());
        }
    }

private:
    // Reads with the key of “work”, which does not know its id.
    void read(const QList<QByteArray> &rows)
    {
        m_fixture->server.answerAllWith(list(rows));
        m_fixture->writeFile({m_fixture->account(work, 'a')}, work);
        m_fixture->LocalStores::start();
        m_fixture->show(work);
        QCOMPARE(m_fixture->keys.rows().size(), rows.size());
    }

    QList<Holder> holders(const QString &id) const { return m_fixture->keyRow(id)->holders; }

    std::unique_ptr<Fixture> m_fixture;
};

SCRIPTO_TEST(TestProof)

} // namespace tst_proof

#include "tst_proof.moc"
