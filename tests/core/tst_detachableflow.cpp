// SPDX-License-Identifier: MIT
#include "app/core/detachableflow.h"
#include "tests/support/testroom.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace tst_detachableflow {

using namespace scripto;

namespace {

class Flow : public DetachableFlow {
public:
    explicit Flow(bool isSent)
        : m_isSent(isSent)
    {
    }

    void setSent(bool isSent)
    {
        m_isSent = isSent;
        announceStep();
    }
    int ends() const { return m_ends; }

private:
    bool outlivesDialog() const override { return m_isSent; }
    void aboutToEnd() override { ++m_ends; }

    bool m_isSent;
    int m_ends = 0;
};

} // namespace

class TestDetachableFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWithItsDialogIfNothingWasSent()
    {
        QPointer flow(new Flow(false));
        flow->detach();
        QCOMPARE(flow->ends(), 1);
        QTRY_VERIFY(!flow);
    }

    void continuesIfSomethingWasSent()
    {
        QPointer flow(new Flow(true));
        QSignalSpy finished(flow.data(), &DetachableFlow::finishedDetached);
        flow->detach();
        flow->setSent(true);
        QCoreApplication::sendPostedEvents(flow, QEvent::DeferredDelete);
        QVERIFY(flow);
        QCOMPARE(flow->ends(), 0);
        QVERIFY(finished.isEmpty());

        flow->setSent(false);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(flow->ends(), 0);
        flow->detach(); // no dialog shows it
        QCOMPARE(flow->ends(), 1);
        QTRY_VERIFY(!flow);
    }

    // Another dialog shows the flow and sends something again.
    void finishesOncePerDetach()
    {
        Flow flow(true);
        QSignalSpy finished(&flow, &DetachableFlow::finishedDetached);
        flow.detach();
        flow.setSent(false);
        flow.setSent(true);
        flow.setSent(false);
        QCOMPARE(finished.size(), 1);
        flow.setSent(true);
        flow.detach();
        flow.setSent(false);
        QCOMPARE(finished.size(), 2);
    }

    void onlyChangesWhileADialogIsOpen()
    {
        Flow flow(true);
        QSignalSpy changed(&flow, &DetachableFlow::changed);
        QSignalSpy finished(&flow, &DetachableFlow::finishedDetached);
        flow.setSent(false);
        QCOMPARE(changed.size(), 1);
        QVERIFY(finished.isEmpty());
    }

    // Slots of changed() see the new step first.
    void announcesTheChangeBeforeTheEnd()
    {
        Flow flow(true);
        QStringList heard;
        connect(&flow, &DetachableFlow::changed, this, [&heard] { heard.append(QStringLiteral("changed")); });
        connect(&flow, &DetachableFlow::finishedDetached, this, [&heard] { heard.append(QStringLiteral("finished")); });
        flow.detach();
        flow.setSent(false);
        QCOMPARE(heard, (QStringList{QStringLiteral("changed"), QStringLiteral("finished")}));
    }
};

SCRIPTO_TEST(TestDetachableFlow)

} // namespace tst_detachableflow

#include "tst_detachableflow.moc"
