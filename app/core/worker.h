// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>
#include <type_traits>

namespace scripto {

// One background thread for what would hold up the window: file writes with sync, large parses. Jobs run one after the
// other in the order given. The destructor waits for those that have started and for those still queued: a write that
// was asked for is done. Only a disk that does not answer at all is left behind.
class Worker : public QObject {
    Q_OBJECT
public:
    struct Patience {
        // Until the disk counts as silent. Longer than jobs wait for a lock.
        std::chrono::milliseconds silent{6'000};
        // Of the destructor, from one job’s end to the next.
        std::chrono::milliseconds end{10'000};
    };

    // `name` is that of the thread, as tools such as top show it.
    explicit Worker(const QString &name = QStringLiteral("worker"), QObject *parent = nullptr);
    ~Worker() override;

    void setPatience(const Patience &patience);
    // A job has been running for longer than it would on a disk that works.
    bool isSilent() const { return m_isSilent; }

    // `job` returns a Result<T>; it runs on the worker's thread and must not touch what others use at the same time.
    template <typename Job> auto run(Job job)
    {
        using T = typename std::invoke_result_t<Job>::value_type;
        auto *call = new Call<T>(this);
        start([target = QPointer(call), work = std::move(job)]() mutable -> std::function<void()> {
            auto result = std::make_shared<Result<T>>(work());
            return [target, result] {
                if (target)
                    target->settle(std::move(*result));
            };
        });
        return call;
    }

Q_SIGNALS:
    void silentChanged();

private:
    struct Lane;

    // `job` runs on the worker and returns a function that then runs on this thread.
    void start(std::function<std::function<void()>()> job);
    void ended(const std::function<void()> &then);
    void setSilent(bool isSilent);

    const std::shared_ptr<Lane> m_lane; // shared with the jobs, which may outlive this
    std::unique_ptr<QThreadPool> m_pool;
    Patience m_patience;
    QTimer m_silence;
    int m_open = 0;
    bool m_isSilent = false;
};

} // namespace scripto
