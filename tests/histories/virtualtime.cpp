// SPDX-License-Identifier: MIT
#include "tests/histories/virtualtime.h"

#include "app/core/call.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <dlfcn.h>
#include <functional>
#include <poll.h>
#include <pthread.h>
#include <signal.h>

namespace {

constexpr long long perSecond = 1'000'000'000;

bool isVirtual = false;
pthread_t virtualThread;
constexpr long long roundTime = 1000 * perSecond;
long long nanoseconds = 0;

struct Job {
    const void *pool;
    QString poolName;
    std::function<void()> run;
};
std::deque<Job> jobs;
bool areKilled = false;
QString silentPool;

bool isHere()
{
    return isVirtual && ::pthread_equal(::pthread_self(), virtualThread);
}

template <typename Function> Function real(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

long long in(const timespec &time)
{
    return time.tv_sec * perSecond + time.tv_nsec;
}

bool runOneJob()
{
    const auto it = std::find_if(jobs.begin(), jobs.end(),
                                 [](const Job &job) { return silentPool.isEmpty() || job.poolName != silentPool; });
    if (it == jobs.end())
        return false;
    const Job next = std::move(*it);
    jobs.erase(it);
    next.run();
    return true;
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *time)
{
    static const auto next = real<int (*)(clockid_t, timespec *)>("clock_gettime");
    if (!isHere() || clock == CLOCK_REALTIME || clock == CLOCK_PROCESS_CPUTIME_ID)
        return next(clock, time);
    nanoseconds += 1000; // every call takes a moment, so that busy waiting makes progress
    *time = {nanoseconds / perSecond, nanoseconds % perSecond};
    return 0;
}

int nanosleep(const timespec *time, timespec *left)
{
    static const auto next = real<int (*)(const timespec *, timespec *)>("nanosleep");
    if (!isHere())
        return next(time, left);
    nanoseconds += in(*time);
    return 0;
}

int clock_nanosleep(clockid_t clock, int flags, const timespec *time, timespec *left)
{
    static const auto next = real<int (*)(clockid_t, int, const timespec *, timespec *)>("clock_nanosleep");
    if (!isHere())
        return next(clock, flags, time, left);
    nanoseconds = (flags & TIMER_ABSTIME) != 0 ? std::max(nanoseconds, in(*time)) : nanoseconds + in(*time);
    return 0;
}

int ppoll(pollfd *files, nfds_t count, const timespec *timeout, const sigset_t *signals)
{
    static const auto next = real<int (*)(pollfd *, nfds_t, const timespec *, const sigset_t *)>("ppoll");
    if (!isHere())
        return next(files, count, timeout, signals);
    const timespec none = {};
    const int ready = next(files, count, &none, signals);
    if (ready != 0)
        return ready;
    if (!timeout) {
        std::fputs("virtualtime: waits for nothing\n", stderr);
        std::abort();
    }
    nanoseconds += in(*timeout);
    return 0;
}

} // extern "C"

void QThreadPool::start(std::function<void()> job, int)
{
    if (!areKilled)
        jobs.push_back({this, objectName(), std::move(job)});
}

#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
// Objects that the program moves to another thread ask the disk there, which takes no time here.
void QObject::moveToThread(QThread *thread)
{
    static const auto next = real<void (*)(QObject *, QThread *)>("_ZN7QObject12moveToThreadEP7QThread");
    if (!isHere() || !QLatin1StringView(metaObject()->className()).startsWith(u"scripto::"))
        next(this, thread);
}
#endif

bool QThreadPool::waitForDone(int)
{
    for (size_t i = 0; i < jobs.size();) {
        if (jobs[i].pool != this) {
            ++i;
            continue;
        }
        const Job next = std::move(jobs[i]);
        jobs.erase(jobs.begin() + static_cast<std::ptrdiff_t>(i));
        next.run();
    }
    return true;
}

namespace scripto::virtualtime {

void start()
{
    qputenv("QT_NO_GLIB", "1"); // its loop waits in other functions
    QHashSeed::setDeterministicGlobalSeed();
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    nanoseconds = in(time); // never behind real time, because waiting for another thread takes real time
    virtualThread = ::pthread_self();
    isVirtual = true;
}

bool isInForce()
{
    QElapsedTimer waited;
    waited.start();
    pass(std::chrono::hours(1));
    bool isHere = false;
    QThreadPool pool;
    pool.start([&isHere, thread = QThread::currentThread()] { isHere = QThread::currentThread() == thread; });
    runUntilIdle();
    QThread other;
    Call<Done> moved(nullptr);
    moved.moveToThread(&other);
    return isHere && moved.thread() == QThread::currentThread() && waited.hasExpired(3'599'000);
}

std::chrono::milliseconds now()
{
    return std::chrono::milliseconds(nanoseconds / 1'000'000);
}

bool runTurn()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents) || runOneJob();
}

std::chrono::milliseconds nextBeginning()
{
    nanoseconds = (nanoseconds / roundTime + 1) * roundTime;
    return now();
}

void runUntilIdle()
{
    while (runTurn()) { }
}

void pass(std::chrono::milliseconds time)
{
    bool isOver = false;
    QTimer alarm;
    alarm.setTimerType(Qt::PreciseTimer);
    alarm.setSingleShot(true);
    QObject::connect(&alarm, &QTimer::timeout, [&isOver] { isOver = true; });
    alarm.start(time);
    for (runUntilIdle(); !isOver; runUntilIdle())
        QCoreApplication::eventDispatcher()->processEvents(QEventLoop::WaitForMoreEvents);
}

void skip(std::chrono::milliseconds time)
{
    nanoseconds += std::chrono::nanoseconds(time).count();
}

void killJobs()
{
    jobs.clear();
    areKilled = true;
}

void revive()
{
    areKilled = false;
}

void silence(const QString &pool)
{
    silentPool = pool;
}

void answer()
{
    silentPool.clear();
}

} // namespace scripto::virtualtime
