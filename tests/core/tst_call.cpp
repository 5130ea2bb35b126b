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

    void pipesResultsAndErrors()
    {
        QObject service;
        auto *source = new Call<int>(&service);
        auto *target = new Call<QString>(&service);
        source->pipe(target, [](int n) { return Result<QString>(QString::number(n)); });
        QString got;
        target->then(this, [&](const Result<QString> &result) { got = *result; });
        source->settle(42);
        QTRY_COMPARE(got, QStringLiteral("42"));

        auto *failing = new Call<int>(&service);
        auto *failed = new Call<QString>(&service);
        failing->pipe(failed, [](int) { return Result<QString>(QString()); });
        std::optional<ErrorKind> kind;
        failed->then(this, [&](const Result<QString> &result) { kind = result.error().kind; });
        failing->settle(failure(ErrorKind::TimedOut));
        QTRY_COMPARE(kind, ErrorKind::TimedOut);
    }

    void cancelTravelsUpThePipe()
    {
        QObject service;
        auto *source = new Call<int>(&service);
        auto *target = new Call<int>(&service);
        source->pipe(target, [](int n) { return Result<int>(n); });
        QSignalSpy told(source, &CallBase::cancelRequested);
        target->cancel();
        QCOMPARE(told.count(), 1);
    }

    void workRunsElsewhereInOrder()
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
