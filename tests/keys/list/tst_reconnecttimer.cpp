// SPDX-License-Identifier: MIT
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_reconnecttimer {

using namespace scripto;
using namespace std::chrono_literals;

class TestReconnectTimer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repeatsTheLastPause()
    {
        ReconnectTimer recovery({1ms, 20ms});
        QSignalSpy tries(&recovery, &ReconnectTimer::worthATry);
        QElapsedTimer since;
        for (const int least : {1, 20, 20}) {
            since.start();
            recovery.waitForNext();
            QVERIFY(recovery.isWaiting());
            QVERIFY(tries.wait());
            QVERIFY2(since.elapsed() >= least - 1, qPrintable(QString::number(since.elapsed())));
        }
        QCOMPARE(tries.size(), 3);
    }

    void returningNetworkEndsThePause()
    {
        ReconnectTimer recovery({1h});
        QSignalSpy tries(&recovery, &ReconnectTimer::worthATry);
        recovery.networkIsBack();
        QCOMPARE(tries.size(), 0); // nothing is waiting
        recovery.waitForNext();
        recovery.networkIsBack();
        QCOMPARE(tries.size(), 1);
        recovery.waitForNext();
        recovery.stop();
        recovery.networkIsBack();
        QCOMPARE(tries.size(), 1);
    }

    void readsTheListAgainAfterAnOutage()
    {
        Fixture f;
        f.keys.reconnectTimer().setPauses({5ms});
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        const auto closes = [](QTcpSocket *socket, const TestServer::Request &) { socket->abort(); };
        f.server.setScripts({TestServer::sends(list({row("1", "scripto_ww")})), closes, closes, closes, closes, closes,
                             closes, TestServer::sends(list({row("1", "scripto_ww"), row("2", "scripto_xx")}))});
        f.show(work);
        f.keys.refresh();
        QTRY_VERIFY(f.keys.isOffline());
        QCOMPARE(f.ids().size(), 1); // as read before
        QTRY_VERIFY(!f.keys.problem());
        QCOMPARE(f.ids().size(), 2);
        QVERIFY(!f.keys.reconnectTimer().isWaiting());
    }

    void doesNotRetryARefusal()
    {
        Fixture f;
        f.keys.reconnectTimer().setPauses({5ms});
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({json(429, "{}", {"Retry-After: 30"})});
        f.show(work);
        QCOMPARE(f.keys.problem()->kind, ErrorKind::RateLimited);
        QCOMPARE(f.keys.retryAt(), f.now.addSecs(30));
        QVERIFY(!f.keys.isOffline());
        QVERIFY(!f.keys.reconnectTimer().isWaiting());
    }
};

SCRIPTO_TEST(TestReconnectTimer)

} // namespace tst_reconnecttimer

#include "tst_reconnecttimer.moc"
