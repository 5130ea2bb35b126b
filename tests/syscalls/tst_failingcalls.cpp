// SPDX-License-Identifier: MIT
// Each system call that the program makes to save a file fails once, in each possible way. Afterwards the file is the
// old or the new one, the program knows which, and no key is lost. Interrupted calls are repeated. The short run tries
// a part, the long one (SCRIPTO_TEST_LONG=1) everything.
#include "tests/config/configfixture.h"
#include "tests/support/failingcalls.h"
#include "tests/support/testroom.h"
#include "tests/syscalls/scenarios.h"

#include <QDir>

#include <algorithm>
#include <map>
#include <unistd.h>

namespace tst_failingcalls {

using namespace scripto;
using namespace scripto::syscalls;

namespace {

constexpr int mostOften = 10; // repeated calls wait for something: later ones are like the first
constexpr int errors[] = {EIO, ENOSPC, EACCES, EPERM, EINTR, EINVAL};

// What must hold whatever was requested; empty if it does.
QString damage(const World &world, const QString &rights)
{
    const QString now = rightsOf(world.path);
    if (now.isEmpty() && !rights.isEmpty())
        return QStringLiteral("config.json is gone");
    if (rights.isEmpty() && !now.isEmpty() && !now.contains(QStringLiteral(" 600 ")))
        return QStringLiteral("config.json is %1").arg(now);
    if (!rights.isEmpty() && now != rights)
        return QStringLiteral("config.json was %1, and is %2").arg(rights, now);
    const QByteArray bytes = world.bytesOnDisk();
    if (!now.isEmpty() && bytes != "{ broken" && !ConfigDocument::parse(bytes))
        return QStringLiteral("config.json is broken");
    for (const QString &name : QDir(world.state).entryList({QStringLiteral("*.json")}, QDir::Files)) {
        if (objectIn(world.stateFile(name)).isEmpty())
            return name + QStringLiteral(" is broken");
    }
    return {};
}

QString verdict(World &world, const QString &rights, const std::optional<Outcome> &outcome)
{
    if (!outcome)
        return QStringLiteral("it did not end");
    if (!outcome->keepsKey)
        return QStringLiteral("the key is lost");
    if (outcome->saysDone != outcome->isDone)
        return outcome->isDone ? QStringLiteral("it is saved, and the program says it is not")
                               : QStringLiteral("it is not saved, and the program says it is");
    return damage(world, rights);
}

struct Failure {
    failingcalls::Call call;
    int nth = 0;
    int error = 0;

    QString text() const
    {
        return QStringLiteral("%1 %2 on %3 with %4")
            .arg(QString::fromStdString(call.name), QString::number(nth), QString::fromStdString(call.file),
                 error == failingcalls::cutShort ? QStringLiteral("half written")
                                                 : QString::fromLatin1(strerrorname_np(error)));
    }
    // Without a lock a file is still written; a close is never repeated, as the descriptor is gone.
    bool isForUs() const { return call.name != "close" && !QString::fromStdString(call.file).contains(u".lock"); }
    // A write that is not known to be on disk is not done.
    bool mustBeSaid(const char *written) const
    {
        return written && call.file == written && call.name == "fsync" && error != EINTR && error != EINVAL;
    }
    bool mustNotMatter() const { return (error == EINTR || error == failingcalls::cutShort) && isForUs(); }
};

using Counts = std::map<failingcalls::Call, int>;

Counts countsOf(const std::vector<failingcalls::Call> &calls)
{
    Counts counts;
    for (const failingcalls::Call &call : calls)
        ++counts[call];
    return counts;
}

// `counts` has only the calls made in every run: how often a file is inspected depends on timing.
QList<Failure> failuresOf(const Counts &counts, int few)
{
    QList<Failure> all;
    for (const auto &[call, count] : counts) {
        for (int nth = 1; nth <= std::min(count, mostOften); ++nth) {
            for (const int error : errors)
                all.append({call, nth, error});
            if (call.name == "write")
                all.append({call, nth, failingcalls::cutShort});
        }
    }
    if (qEnvironmentVariableIntValue("SCRIPTO_TEST_LONG") != 0 || all.size() <= few)
        return all;
    // The most important calls, the first one, and others spread over all calls, with an odd step so that every error
    // is included.
    QList<Failure> some;
    for (const Failure &each : std::as_const(all)) {
        const bool isEssential = (each.call.name == "write" && each.error == failingcalls::cutShort)
            || (each.call.name == "rename" && each.error == EPERM)
            || (each.call.name == "fsetxattr" && each.error == EPERM)
            || (each.call.name == "fsync" && each.error == EIO);
        if (isEssential && each.nth == 1 && each.isForUs())
            some.append(each);
    }
    for (qsizetype i = 0, step = all.size() / few | 1; i < all.size(); i += step)
        some.append(all[i]);
    return some;
}

struct Run {
    QString wrong; // empty if it went right
    Counts counts;
    bool hasFailed = false;
    bool isDone = false;
};

Run runOnce(const Scenario &scenario, const Failure &failure = {})
{
    World world;
    scenario.prepare(world);
    const QString rights = rightsOf(world.path);
    failingcalls::watch(world.folder.path().toStdString());
    failingcalls::fail(failure.call.name, failure.nth, failure.error, failure.call.file);
    const auto outcome = scenario.act(world);
    Run run{{}, countsOf(failingcalls::calls()), failingcalls::hasFailed(), outcome && outcome->isDone};
    failingcalls::watch({});
    run.wrong = verdict(world, rights, outcome);
    if (run.wrong.isEmpty() && failure.mustBeSaid(scenario.written) && run.hasFailed && run.isDone)
        run.wrong = QStringLiteral("it counts as done");
    if (run.wrong.isEmpty() && failure.mustNotMatter() && !run.isDone)
        run.wrong = QStringLiteral("it was not done again");
    return run;
}

// How often each call is made, as far as several runs agree.
const Counts &surely(const QString &name)
{
    static std::map<QString, Counts> known;
    if (const auto at = known.find(name); at != known.end())
        return at->second;
    Counts counts;
    for (int i = 0; i < 3; ++i) {
        const Run run = runOnce(scenarios()[name]);
        [&] { QVERIFY2(run.isDone && run.wrong.isEmpty(), qPrintable(run.wrong)); }();
        if (i == 0)
            counts = run.counts;
        for (auto &[call, count] : counts) {
            const auto found = run.counts.find(call);
            count = std::min(count, found == run.counts.end() ? 0 : found->second);
        }
    }
    return known.emplace(name, counts).first->second;
}

QString listOf(const Counts &counts)
{
    std::map<std::string, int> sums;
    for (const auto &[call, count] : counts)
        sums[call.name] += count;
    QStringList words;
    for (const auto &[name, sum] : sums)
        words.append(QStringLiteral("%1 %2").arg(QString::fromStdString(name)).arg(sum));
    return words.join(QStringLiteral(", "));
}

} // namespace

class TestFailingCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { failingcalls::watch({}); }

    void leavesTheOldOrTheNewFile_data()
    {
        QTest::addColumn<QString>("scenario");
        QStringList names = scenarios().keys();
        names.sort();
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void leavesTheOldOrTheNewFile()
    {
        QFETCH(QString, scenario);
        const Scenario &each = scenarios()[scenario];
        const Counts &counts = surely(scenario);
        QVERIFY(!QTest::currentTestFailed());
        QVERIFY(!each.written || counts.contains({"fsync", each.written}));
        QStringList wrong;
        const QList<Failure> failures = failuresOf(counts, each.few);
        for (const Failure &failure : failures) {
            Run run = runOnce(each, failure);
            // Threads don't always get there, but the test requires that every planned failure happens.
            for (int again = 0; again < 5 && !run.hasFailed && run.wrong.isEmpty(); ++again)
                run = runOnce(each, failure);
            // Writes that coincide are merged: a busy machine may make fewer calls.
            const auto made = run.counts.find(failure.call);
            const bool isMade = failure.nth == 1 || (made != run.counts.end() && made->second >= failure.nth);
            if (!run.hasFailed && run.wrong.isEmpty() && isMade)
                run.wrong = QStringLiteral("the call was not made");
            if (!run.wrong.isEmpty())
                wrong.append(failure.text() + QStringLiteral(": ") + run.wrong);
        }
        qInfo("%lld failures, of %s", failures.size(), qPrintable(listOf(counts)));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // Otherwise the sweep would skip it silently.
    void sweepCoversEveryCallThatCanFail()
    {
        Counts all;
        for (const QString &name : scenarios().keys()) {
            for (const auto &[call, count] : surely(name))
                all[call] += count;
        }
        QStringList missing;
        for (const char *name : {"open", "read", "write", "close", "fsync", "fchmod", "fchown", "chmod", "rename",
                                 "link", "unlink", "flock", "mkdir", "getxattr", "fsetxattr", "fremovexattr"}) {
            const bool isMade = std::any_of(all.begin(), all.end(), [name](const auto &each) {
                return each.first.name == name && each.second > 0;
            });
            const bool isForRoot = std::string_view(name) == "fchown";
            const bool needsLists = std::string_view(name) == "fsetxattr";
            if (!isMade && (!isForRoot || ::geteuid() == 0) && (!needsLists || hasAccessLists()))
                missing.append(QString::fromLatin1(name));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }
};

SCRIPTO_TEST(TestFailingCalls)

} // namespace tst_failingcalls

#include "tst_failingcalls.moc"
