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
    void aLongGapIsASleep_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<bool>("sleeps");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("a pulse") << 1000 << false;
        QTest::newRow("a busy computer") << 4000 << false;
        QTest::newRow("a nap") << 4001 << true;
        QTest::newRow("a night") << 36'000'000 << true;
        QTest::newRow("set back") << -1 << true;
    }

    void aLongGapIsASleep()
    {
        QFETCH(int, ms);
        QFETCH(bool, sleeps);
        watch.start();
        QVERIFY(!watch.hasSlept());
        now += std::chrono::milliseconds(ms);
        QCOMPARE(watch.hasSlept(), sleeps);
        watch.stop();
    }

    void manyPulsesAreNone()
    {
        watch.start();
        for (int i = 0; i < 20; ++i) {
            now += 1s;
            QVERIFY(!watch.hasSlept());
        }
        watch.stop();
    }

    // Whoever asks for it first, and however often.
    void itIsToldOnceUntilTheNextStart()
    {
        QSignalSpy slept(&watch, &SleepWatch::slept);
        watch.start();
        now += 1min;
        QVERIFY(slept.wait()); // by its own pulse
        QVERIFY(watch.hasSlept());
        now += 1min;
        QVERIFY(watch.hasSlept());
        QCOMPARE(slept.size(), 1);
        watch.start();
        QVERIFY(!watch.hasSlept());
        watch.stop();
    }

    void whileItDoesNotWatchNothingCounts()
    {
        watch.start();
        watch.stop();
        now += 1min;
        QVERIFY(!watch.hasSlept());
        watch.start();
        QVERIFY(!watch.hasSlept());
        watch.stop();
    }

    void aJumpOfTheTimeOfDayIsASleep_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<bool>("sleeps");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("put right") << 4000 << false;
        QTest::newRow("put right backwards") << -4000 << false;
        QTest::newRow("after a pause") << 60'000 << true;
        QTest::newRow("a day back") << -86'400'000 << true;
    }

    void aJumpOfTheTimeOfDayIsASleep()
    {
        QFETCH(int, ms);
        QFETCH(bool, sleeps);
        std::chrono::milliseconds wall{50h};
        SleepWatch over(clockOverPauses([this] { return now; }, [&wall] { return wall; }));
        over.start();
        now += 1s;
        wall += 1s + std::chrono::milliseconds(ms);
        QCOMPARE(over.hasSlept(), sleeps);
        // Once, not for as long as the clocks are apart.
        over.start();
        now += 1s;
        wall += 1s;
        QVERIFY(!over.hasSlept());
        over.stop();
    }

    void theSystemsClockGoesOn()
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
