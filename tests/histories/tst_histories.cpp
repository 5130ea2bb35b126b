// SPDX-License-Identifier: MIT
// Random histories of this program and the world around it, checked by a model that knows what must not happen. A
// failing history is printed in its shortest form. SCRIPTO_TEST_SEED runs only the history with that seed.
#include "tests/histories/model.h"
#include "tests/histories/scenes.h"
#include "tests/histories/virtualtime.h"
#include "tests/histories/world.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_histories {

using namespace scripto;

namespace {

constexpr int quickly = 2'000;
constexpr int full = 200'000;
constexpr int longest = 12; // steps, besides a scene

struct History {
    unsigned seed = 0; // for the initial state
    QList<Step> steps;

    static History random(unsigned seed)
    {
        std::mt19937 random(~seed); // differs from the numbers that made the initial state
        History history{seed, {}};
        if (random() % 2 == 0)
            history.steps = randomScene(random);
        const auto length = 1 + random() % longest;
        for (auto i = length; i > 0; --i)
            history.steps.append(randomStep(random));
        return history;
    }

    QString text() const
    {
        QStringList lines;
        for (const Step &step : steps)
            lines.append(step.text());
        return QStringLiteral("seed %1: %2").arg(seed).arg(lines.join(QStringLiteral(", ")));
    }
};

// What goes wrong; empty if nothing does.
QString faultOf(const History &history)
{
    World world;
    std::mt19937 random(history.seed);
    furnish(world, random);
    for (const Step &step : history.steps) {
        take(world, step);
        if (!world.model->fault().isEmpty())
            return world.model->fault();
    }
    settle(world);
    world.model->judge();
    world.model->judgeAtRest();
    return world.model->fault();
}

// Without the object it happened to.
QString kindOf(const QString &fault)
{
    return fault.section(u':', 0, 0);
}

// Removes steps as long as the history still fails.
History shortestForm(History history)
{
    const QString kind = kindOf(faultOf(history));
    for (qsizetype size = history.steps.size() / 2; size > 0; size /= 2) {
        for (qsizetype at = history.steps.size() - size; at >= 0; --at) {
            History shorter = history;
            shorter.steps.remove(at, size);
            if (kindOf(faultOf(shorter)) != kind)
                continue;
            history = shorter;
            at = std::min(at, history.steps.size() - size + 1);
        }
    }
    return history;
}

} // namespace

class TestHistories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(virtualtime::isInForce(), "this system calls other functions"); }

    void nothingIsLostOrRevoked()
    {
        QSet<QString> found; // one of each kind is enough
        bool isOne = false;
        const auto first = static_cast<unsigned>(qEnvironmentVariableIntValue("SCRIPTO_TEST_SEED", &isOne));
        const int count = isOne ? 1 : qEnvironmentVariableIsSet("SCRIPTO_TEST_LONG") ? full : quickly;
        for (unsigned seed = first; seed < first + static_cast<unsigned>(count); ++seed) {
            const History history = History::random(seed);
            const QString fault = faultOf(history);
            if (fault.isEmpty() || found.contains(kindOf(fault)))
                continue;
            const History shortest = shortestForm(history);
            const QString text = faultOf(shortest) + QStringLiteral("\n    ") + shortest.text();
            qWarning("%s", qPrintable(text));
            found.insert(kindOf(fault));
        }
        QVERIFY2(found.isEmpty(), "see the histories above");
    }
};

SCRIPTO_TEST_PREPARED(TestHistories, &virtualtime::start)

} // namespace tst_histories

#include "tst_histories.moc"
