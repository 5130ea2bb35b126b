// SPDX-License-Identifier: MIT
#include "app/core/sleepwatch.h"

#include "tests/support/testroom.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sleepwatch {

using namespace scripto;
using namespace std::chrono_literals;

class TestSleepWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void longGapIsASleep_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<bool>("sleeps");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("one tick") << 1000 << false;
        QTest::newRow("busy computer") << 4000 << false;
        QTest::newRow("short sleep") << 4001 << true;
        QTest::newRow("long sleep") << 36'000'000 << true;
        QTest::newRow("set back") << -1 << true;
    }

    void longGapIsASleep()
    {
        QFETCH(int, ms);
        QFETCH(bool, sleeps);
        watch.start();
        QVERIFY(!watch.hasSlept());
        now += std::chrono::milliseconds(ms);
        QCOMPARE(watch.hasSlept(), sleeps);
        watch.stop();
    }

    void manyTicksAreNoSleep()
    {
        watch.start();
        for (int i = 0; i < 20; ++i) {
            now += 1s;
            QVERIFY(!watch.hasSlept());
        }
        watch.stop();
    }

    // It does not matter what notices the sleep first, or how often the watch is asked.
    void reportsASleepOnceUntilTheNextStart()
    {
        QSignalSpy slept(&watch, &SleepWatch::slept);
        watch.start();
        now += 1min;
        QVERIFY(slept.wait()); // by its own timer
        QVERIFY(watch.hasSlept());
        now += 1min;
        QVERIFY(watch.hasSlept());
        QCOMPARE(slept.size(), 1);
        watch.start();
        QVERIFY(!watch.hasSlept());
        watch.stop();
    }

    void ignoresGapsWhileStopped()
    {
        watch.start();
        watch.stop();
        now += 1min;
        QVERIFY(!watch.hasSlept());
        watch.start();
        QVERIFY(!watch.hasSlept());
        watch.stop();
    }

    void jumpOfTheTimeOfDayIsASleep_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<bool>("sleeps");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("corrected") << 4000 << false;
        QTest::newRow("corrected backwards") << -4000 << false;
        QTest::newRow("after a sleep") << 60'000 << true;
        QTest::newRow("back by a day") << -86'400'000 << true;
    }

    void jumpOfTheTimeOfDayIsASleep()
    {
        QFETCH(int, ms);
        QFETCH(bool, sleeps);
        std::chrono::milliseconds wall{50h};
        SleepWatch over(clockOverPauses([this] { return now; }, [&wall] { return wall; }));
        over.start();
        now += 1s;
        wall += 1s + std::chrono::milliseconds(ms);
        QCOMPARE(over.hasSlept(), sleeps);
        // Once, not for as long as the clocks differ.
        over.start();
        now += 1s;
        wall += 1s;
        QVERIFY(!over.hasSlept());
        over.stop();
    }

    void systemClockAdvances()
    {
        const AwakeClock clock = systemAwakeClock();
        const auto before = clock();
        QTRY_VERIFY(clock() > before);
    }

private:
    std::chrono::milliseconds now{1h};
    SleepWatch watch{[this] { return now; }};
};

SCRIPTO_TEST(TestSleepWatch)

} // namespace tst_sleepwatch

#include "tst_sleepwatch.moc"
