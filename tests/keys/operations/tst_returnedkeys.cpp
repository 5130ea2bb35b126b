// SPDX-License-Identifier: MIT
#include "app/keys/operations/returnedkeys.h"

#include "app/history/history.h"
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_returnedkeys {

using namespace scripto;

namespace {

const QString second = QStringLiteral("2");
const QByteArray both = list({row("1", "scripto_ww"), row("2", "scripto_xx")});
const QByteArray without = list({row("1", "scripto_ww")});

// “work” holds key 1 and reads the list.
struct World : Fixture {
    explicit World(const QList<QByteArray> &answers, const QByteArray &firstList = both)
        : found(&services.returned, &ReturnedKeys::found)
    {
        writeFile({account(work, 'w')}, work);
        start();
        services.returned.start();
        script(QList<QByteArray>{firstList} + answers);
        show(work);
    }

    // Whether the list has been read once more after the revoke.
    bool hasLooked(int requests) const { return server.requests().size() == requests && !keys.isReading(); }

    QSignalSpy found;
};

} // namespace

class TestReturnedKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksAgainAfterARevoke_data()
    {
        QTest::addColumn<QByteArray>("next");
        QTest::addColumn<bool>("isBack");
        QTest::newRow("gone") << without << false;
        QTest::newRow("back") << both << true;
        QTest::newRow("cannot be read") << json(500, "{}") << false;
    }

    void looksAgainAfterARevoke()
    {
        QFETCH(QByteArray, next);
        QFETCH(bool, isBack);
        World w({revoked, next, next, next});
        QVERIFY(resultOf(w.revoke(second)));
        QTRY_VERIFY(w.hasLooked(3));
        QTRY_COMPARE(w.found.size(), isBack ? 1 : 0);
        QCOMPARE(w.ids().contains(second), isBack);
        if (isBack) {
            QCOMPARE(w.found.first().at(1).value<ApiKey>().id, second);
            const auto content = resultOf(w.services.history.read());
            QCOMPARE(content->events.last().kind, HistoryEvent::Kind::KeyListedAgain);
            QCOMPARE(content->events.last().key.id, second);
        }
        // It is said once.
        w.keys.refresh();
        QTRY_VERIFY(!w.keys.isReading());
        QCOMPARE(w.found.size(), isBack ? 1 : 0);
    }

    void findsItInALaterList()
    {
        World w({revoked, without, both});
        QVERIFY(resultOf(w.revoke(second)));
        QTRY_VERIFY(w.hasLooked(3));
        QCOMPARE(w.found.size(), 0);
        w.keys.refresh();
        QTRY_COMPARE(w.found.size(), 1);
    }

    // Looking costs one of the uses.
    void doesNotLookWithAKeyThatHasFewUsesLeft()
    {
        const QByteArray few = row("1", "scripto_ww").replace("\"enabled\"", "\"remaining\":9,\"enabled\"");
        World w({revoked}, list({few, row("2", "scripto_xx")}));
        QVERIFY(resultOf(w.revoke(second)));
        QTest::qWait(0);
        QVERIFY(!w.keys.isReading());
        QCOMPARE(w.server.requests().size(), 2);
    }

    void doesNotLookWithTheRevokedKey()
    {
        World w({revoked});
        QVERIFY(resultOf(w.revoke(QStringLiteral("1"))));
        QTest::qWait(0);
        QVERIFY(!w.keys.isReading());
        QCOMPARE(w.server.requests().size(), 2);
    }
};

SCRIPTO_TEST(TestReturnedKeys)

} // namespace tst_returnedkeys

#include "tst_returnedkeys.moc"
