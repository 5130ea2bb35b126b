// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

namespace tst_call {

using namespace scripto;

class TestCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverSettlesBeforeTheEventLoop()
    {
        QObject service;
        auto *call = new Call<int>(&service);
        call->settle(7);
        int got = 0;
        call->then(this, [&](const Result<int> &result) { got = *result; });
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 7);
    }

    void firstResultCounts()
    {
        QObject service;
        auto *call = new Call<int>(&service);
        QList<int> got;
        call->then(this, [&](const Result<int> &result) { got.append(*result); });
        call->settle(1);
        call->settle(2);
        call->cancel();
        QTRY_VERIFY(!got.isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(got, QList<int>{1});
    }

    void cancelSettlesAndNotifiesTheWorker()
    {
        QObject service;
        auto *call = new Call<int>(&service);
        QSignalSpy told(call, &CallBase::cancelRequested);
        std::optional<ErrorKind> kind;
        call->then(this, [&](const Result<int> &result) { kind = result.error().kind; });
        call->cancel();
        QCOMPARE(told.count(), 1);
        QTRY_COMPARE(kind, ErrorKind::Cancelled);
    }

    void doesNotCancelASettledCall()
    {
        QObject service;
        auto *call = new Call<int>(&service);
        QSignalSpy told(call, &CallBase::cancelRequested);
        call->settle(1);
        call->cancel();
        QCOMPARE(told.count(), 0);
    }

    void doesNotCallADeletedContext()
    {
        QObject service;
        auto *call = new Call<int>(&service);
        bool called = false;
        bool other = false;
        auto context = std::make_unique<QObject>();
        call->then(context.get(), [&](const Result<int> &) { called = true; });
        call->then(this, [&](const Result<int> &) { other = true; });
        call->settle(1);
        context.reset();
        QTRY_VERIFY(other);
        QVERIFY(!called);
    }

    void deletesItself()
    {
        QObject service;
        const QPointer<QObject> call = [&] {
            auto *made = new Call<int>(&service);
            made->settle(1);
            return QPointer<QObject>(made);
        }();
        QTRY_VERIFY(call.isNull());
    }

    void settledCallStillWaitsForTheEventLoop()
    {
        QObject service;
        auto *known = Call<int>::settled(&service, 7);
        auto *refused = Call<int>::settled(&service, failure(ErrorKind::NotFound));
        QVERIFY(known->isSettled());
        int got = 0;
        std::optional<ErrorKind> kind;
        known->then(this, [&](const Result<int> &result) { got = *result; });
        refused->then(this, [&](const Result<int> &result) { kind = result.error().kind; });
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 7);
        QTRY_COMPARE(kind, ErrorKind::NotFound);
    }

    void mapConvertsValuesAndPassesErrors_data()
    {
        QTest::addColumn<int>("value"); // 0 = the call fails
        QTest::addColumn<QString>("ends");
        QTest::newRow("value") << 42 << QStringLiteral("42");
        QTest::newRow("refused by the conversion") << -1 << QStringLiteral("negative");
        QTest::newRow("failed") << 0 << QStringLiteral("lost");
    }

    void mapConvertsValuesAndPassesErrors()
    {
        QFETCH(int, value);
        QFETCH(QString, ends);
        QObject service;
        auto *source = new Call<int>(&service);
        QString got;
        source
            ->map(&service,
                  [](int n) -> Result<QString> {
                      if (n < 0)
                          return failure(ErrorKind::Invalid, QStringLiteral("negative"));
                      return QString::number(n);
                  })
            ->then(this, [&](const Result<QString> &result) { got = result ? *result : result.error().message; });
        source->settle(value ? Result<int>(value) : failure(ErrorKind::AnswerLost, QStringLiteral("lost")));
        QVERIFY(got.isEmpty());
        QTRY_COMPARE(got, ends);
    }

    void mapTakesPlainValues()
    {
        QObject service;
        QString got;
        Call<QString> *text = Call<int>::settled(&service, 4)->map(&service, [](int n) { return QString(n, u'x'); });
        text->then(this, [&](const Result<QString> &result) { got = *result; });
        QTRY_COMPARE(got, QStringLiteral("xxxx"));
    }

    void andThenContinuesWithAnotherCall()
    {
        QObject service;
        auto *first = new Call<int>(&service);
        auto *second = new Call<QString>(&service);
        int asked = 0;
        QString got;
        first
            ->andThen(&service,
                      [&](int n) {
                          asked = n;
                          return second;
                      })
            ->then(this, [&](const Result<QString> &result) { got = *result; });
        QCOMPARE(asked, 0);
        first->settle(7);
        QTRY_COMPARE(asked, 7);
        QVERIFY(got.isEmpty());
        second->settle(QStringLiteral("seven"));
        QTRY_COMPARE(got, QStringLiteral("seven"));
    }

    void andThenPassesErrorsOfBoth_data()
    {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("first") << true;
        QTest::newRow("second") << false;
    }

    void andThenPassesErrorsOfBoth()
    {
        QFETCH(bool, isFirst);
        QObject service;
        int asked = 0;
        std::optional<ErrorKind> kind;
        auto *first =
            isFirst ? Call<int>::settled(&service, failure(ErrorKind::TimedOut)) : Call<int>::settled(&service, 1);
        first
            ->andThen(&service,
                      [&](int) {
                          ++asked;
                          return Call<Done>::settled(&service, failure(ErrorKind::Refused));
                      })
            ->then(this, [&](const Result<Done> &result) { kind = result.error().kind; });
        QTRY_VERIFY(kind);
        QCOMPARE(*kind, isFirst ? ErrorKind::TimedOut : ErrorKind::Refused);
        QCOMPARE(asked, isFirst ? 0 : 1);
    }

    void cancelTravelsUp_data()
    {
        QTest::addColumn<bool>("isSecond"); // the call that andThen() waits for
        QTest::newRow("before the first has ended") << false;
        QTest::newRow("while the second is under way") << true;
    }

    void cancelTravelsUp()
    {
        QFETCH(bool, isSecond);
        QObject service;
        auto *first = new Call<int>(&service);
        auto *second = new Call<int>(&service);
        QSignalSpy firstStopped(first, &CallBase::cancelRequested);
        QSignalSpy secondStopped(second, &CallBase::cancelRequested);
        int asked = 0;
        int ended = 0;
        auto *both = first->andThen(&service, [&](int) {
            ++asked;
            return second;
        });
        auto *mapped = both->map(&service, [](int n) { return n; });
        mapped->then(this, [&](const Result<int> &result) {
            QCOMPARE(result.error().kind, ErrorKind::Cancelled);
            ++ended;
        });
        if (isSecond) {
            first->settle(1);
            QTRY_COMPARE(asked, 1);
        }
        mapped->cancel();
        QCOMPARE(firstStopped.size(), isSecond ? 0 : 1);
        QCOMPARE(secondStopped.size(), isSecond ? 1 : 0);
        QTRY_COMPARE(ended, 1);
        QCOMPARE(asked, isSecond ? 1 : 0);
    }

    // The work ends itself.
    void cancelTravelsDown()
    {
        QObject service;
        auto *source = new Call<int>(&service);
        std::optional<ErrorKind> kind;
        source->andThen(&service, [&](int n) { return Call<int>::settled(&service, n); })
            ->map(&service, [](int n) { return n; })
            ->then(this, [&](const Result<int> &result) { kind = result.error().kind; });
        source->cancel();
        QTRY_COMPARE(kind, ErrorKind::Cancelled);
    }

    // The first call has settled, but its result has not arrived yet.
    void continuesNothingAfterACancel_data()
    {
        QTest::addColumn<bool>("isMap");
        QTest::newRow("map") << true;
        QTest::newRow("andThen") << false;
    }

    void continuesNothingAfterACancel()
    {
        QFETCH(bool, isMap);
        QObject service;
        auto *source = Call<int>::settled(&service, 1);
        int followed = 0;
        auto *target = isMap ? source->map(&service,
                                           [&](int n) {
                                               ++followed;
                                               return n;
                                           })
                             : source->andThen(&service, [&](int n) {
                                   ++followed;
                                   return Call<int>::settled(&service, n);
                               });
        std::optional<ErrorKind> kind;
        target->then(this, [&](const Result<int> &result) { kind = result.error().kind; });
        target->cancel();
        QTRY_COMPARE(kind, ErrorKind::Cancelled);
        QCOMPARE(followed, 0);
    }

    void continuesNothingWithoutAnOwner()
    {
        QObject service;
        auto owner = std::make_unique<QObject>();
        int followed = 0;
        bool ended = false;
        auto *source = Call<int>::settled(&service, 1);
        source->map(owner.get(), [&](int n) { return followed += n; });
        source->then(this, [&](const Result<int> &) { ended = true; });
        owner.reset();
        QTRY_VERIFY(ended);
        QCOMPARE(followed, 0);
    }

    // Whatever waits for the first call runs before the second begins.
    void settlesInOrder()
    {
        QObject service;
        QStringList order;
        const auto note = [&order](const char *what) { order.append(QLatin1StringView(what)); };
        auto *first = Call<int>::settled(&service, 1);
        first->then(this, [&](const Result<int> &) { note("first"); });
        auto *second = first->andThen(&service, [&](int n) {
            note("next");
            return Call<int>::settled(&service, n)->map(&service, [&](int same) {
                note("convert");
                return same;
            });
        });
        second->then(this, [&](const Result<int> &) { note("second"); });
        note("made");
        QTRY_COMPARE(order.size(), 5);
        QCOMPARE(order.join(u' '), QStringLiteral("made first next convert second"));
    }

    void pipeSettlesAnExistingCall()
    {
        QObject service;
        auto *source = new Call<int>(&service);
        auto *target = new Call<int>(&service);
        QSignalSpy stopped(source, &CallBase::cancelRequested);
        source->pipe(target);
        int got = 0;
        target->then(this, [&](const Result<int> &result) { got = result.value_or(-1); });
        source->settle(3);
        QTRY_COMPARE(got, 3);

        auto *other = new Call<int>(&service);
        auto *another = new Call<int>(&service);
        QSignalSpy otherStopped(other, &CallBase::cancelRequested);
        other->pipe(another);
        another->cancel();
        QCOMPARE(otherStopped.size(), 1);
        QVERIFY(stopped.isEmpty());
    }

    void workRunsInOrderOnTheWorker()
    {
        Worker worker;
        QList<int> order;
        QThread *seen = nullptr;
        for (int i = 0; i < 20; ++i)
            worker
                .run([i, &seen] {
                    seen = QThread::currentThread();
                    return Result<int>(i);
                })
                ->then(this, [&](const Result<int> &result) { order.append(*result); });
        QTRY_COMPARE(order.size(), 20);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(order[i], i);
        QVERIFY(seen != QThread::currentThread());
    }

    void finishesQueuedWorkBeforeTheWorkerEnds()
    {
        int done = 0;
        {
            Worker worker;
            for (int i = 0; i < 5; ++i)
                worker.run([&done] {
                    ++done;
                    return Result<Done>(Done());
                });
        }
        QCOMPARE(done, 5);
    }
};

SCRIPTO_TEST(TestCall)

} // namespace tst_call

#include "tst_call.moc"
