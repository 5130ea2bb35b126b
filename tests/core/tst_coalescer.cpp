// SPDX-License-Identifier: MIT
#include "app/core/coalescer.h"
#include "tests/support/testroom.h"

#include <QTest>

#include <memory>

namespace tst_coalescer {

using namespace scripto;

class TestCoalescer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void actsOnceForAllRequestsOfOneTurn()
    {
        int acted = 0;
        Coalescer coalescer(this, [&] { ++acted; });
        for (int i = 0; i < 3; ++i)
            coalescer.request();
        QCOMPARE(acted, 0); // not before the event loop
        QTRY_COMPARE(acted, 1);
        QCoreApplication::processEvents();
        QCOMPARE(acted, 1);
    }

    void requestDuringTheActionRunsItAgain()
    {
        int acted = 0;
        std::unique_ptr<Coalescer> coalescer;
        coalescer = std::make_unique<Coalescer>(this, [&] {
            if (++acted == 1)
                coalescer->request();
        });
        coalescer->request();
        QTRY_COMPARE(acted, 2);
    }

    void nothingHappensAfterItsContextIsGone()
    {
        struct Context : QObject {
            explicit Context(int &acted)
                : coalescer(this, [&acted] { ++acted; })
            {
            }
            Coalescer coalescer;
        };
        int acted = 0;
        {
            Context context(acted);
            context.coalescer.request();
        }
        QCoreApplication::processEvents();
        QCOMPARE(acted, 0);
    }
};

SCRIPTO_TEST(TestCoalescer)

} // namespace tst_coalescer

#include "tst_coalescer.moc"
