// SPDX-License-Identifier: MIT
#include "app/finder/findchild.h"

#include "app/core/keyfingerprint.h"
#include "app/core/masking.h"
#include "app/finder/findmessages.h"
#include "app/finder/sandbox.h"
#include "app/finder/treewalk.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto progressEvery = 100ms;
constexpr int namedPerReason = 200; // skipped places that are listed for each reason; further ones are only counted
constexpr int mostFound = 5'000; // more is no list that anybody reads
constexpr unsigned mostThreads = 8;
constexpr int exitUsage = 64; // EX_USAGE of sysexits.h

// Writes the messages of all threads.
class Reporter final : public TreeWalkSink {
public:
    explicit Reporter(const FindRequest &request)
        : m_request(request)
    {
    }

    void found(const Secret &key, const FoundPlace &place) override
    {
        if (m_found++ >= mostFound)
            return;
        FoundPlace complete = place;
        complete.fingerprint = fingerprintOf(key, m_request.salt).toText();
        complete.masked = maskedKey(key);
        std::copy_if(m_request.starts.begin(), m_request.starts.end(), std::back_inserter(complete.starts),
                     [&](const QByteArray &start) { return key.reveal().startsWith(start); });
        write(complete);
    }

    void skipped(const SkippedPlace &place) override
    {
        if (m_skipped.at(static_cast<size_t>(place.reason))++ < namedPerReason)
            write(place);
    }

    void fileRead() override { ++m_files; }
    void linkPassed() override { ++m_links; }

    void folderEntered(const QByteArray &path) override
    {
        const std::lock_guard lock(m_mutex);
        m_folder = path;
    }

    void writeProgress()
    {
        FindProgress progress{m_files, {}};
        {
            const std::lock_guard lock(m_mutex);
            progress.folder = m_folder;
        }
        write(progress);
    }

    void writeSummary(const Sandbox &sandbox, qint64 milliseconds)
    {
        FindSummary summary{m_files, m_links, {}, milliseconds, sandbox.isFenced, sandbox.isConfined};
        std::copy(m_skipped.begin(), m_skipped.end(), summary.skipped.begin());
        write(summary);
    }

private:
    void write(const FindMessage &message)
    {
        const QByteArray bytes = written(message);
        const std::lock_guard lock(m_mutex);
        for (qsizetype done = 0; done < bytes.size();) {
            const ssize_t got =
                ::write(STDOUT_FILENO, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
            if (got < 0 && errno != EINTR)
                ::_exit(0); // nobody wants to know any more
            done += std::max<ssize_t>(got, 0);
        }
    }

    const FindRequest &m_request;
    std::atomic<int> m_found = 0;
    std::atomic<int> m_files = 0;
    std::atomic<int> m_links = 0;
    std::array<std::atomic<int>, skipReasons> m_skipped{};
    std::mutex m_mutex; // of the output and the folder
    QByteArray m_folder;
};

// Each level of folders keeps one open in each thread.
void allowManyFiles()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    (void)::setrlimit(RLIMIT_NOFILE, &limit);
}

void search(const FindRequest &request, const QList<OpenRoot> &roots, const Sandbox &sandbox)
{
    QElapsedTimer time;
    time.start();
    Reporter reporter(request);
    std::mutex mutex;
    std::condition_variable ends;
    bool hasEnded = false;
    std::thread progress([&] {
        std::unique_lock lock(mutex);
        while (!ends.wait_for(lock, progressEvery, [&] { return hasEnded; }))
            reporter.writeProgress();
    });
    walkTrees(roots, static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, mostThreads)), reporter);
    {
        const std::lock_guard lock(mutex);
        hasEnded = true;
    }
    ends.notify_all();
    progress.join();
    reporter.writeSummary(sandbox, time.elapsed());
}

} // namespace

int runFindChild()
{
    QFile in;
    if (!in.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return exitUsage;
    const std::optional<FindRequest> request = readRequest(in);
    if (!request)
        return exitUsage;
    allowManyFiles();
    const QList<OpenRoot> roots = openRoots(request->roots);
    QList<int> readable;
    for (const OpenRoot &root : roots) {
        if (root.descriptor >= 0)
            readable.append(root.descriptor);
    }
    search(*request, roots, enterSandbox(readable));
    ::_exit(0); // exit handlers could make calls that the sandbox refuses
}

} // namespace scripto
