// SPDX-License-Identifier: MIT
#include "tests/histories/virtualtime.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

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
long long nanoseconds = 1000 * perSecond;

struct Job {
    const void *pool;
    std::function<void()> run;
};
std::deque<Job> jobs;
bool areKilled = false;

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
    if (jobs.empty())
        return false;
    const Job next = std::move(jobs.front());
    jobs.pop_front();
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
        jobs.push_back({this, std::move(job)});
}

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
    return isHere && waited.hasExpired(3'599'000);
}

std::chrono::milliseconds now()
{
    return std::chrono::milliseconds(nanoseconds / 1'000'000);
}

void runUntilIdle()
{
    do {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (runOneJob() || QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents));
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

} // namespace scripto::virtualtime
