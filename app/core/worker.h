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

// A background thread for work that would block the window: file writes with sync, large parses. Jobs run one after
// another, in the order given. The destructor waits for running and queued jobs, because a requested write must happen.
// Only a disk that does not answer at all is abandoned.
class Worker : public QObject {
    Q_OBJECT
public:
    struct Patience {
        // Time until the disk counts as silent. Longer than jobs wait for a lock.
        std::chrono::milliseconds silent{6'000};
        // How long the destructor waits from one job’s end to the next.
        std::chrono::milliseconds end{10'000};
    };

    // `name` is the thread's name, as shown by tools such as top.
    explicit Worker(const QString &name = QStringLiteral("worker"), QObject *parent = nullptr);
    ~Worker() override;

    void setPatience(const Patience &patience);
    // Whether a job has been running longer than it would on a working disk.
    bool isSilent() const { return m_isSilent; }

    // `job` returns a Result<T>. It runs on the worker's thread and must not touch anything that others use at the same
    // time.
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

    const std::shared_ptr<Lane> m_lane; // shared with the jobs, which may outlive this object
    std::unique_ptr<QThreadPool> m_pool;
    Patience m_patience;
    QTimer m_silence;
    int m_open = 0;
    bool m_isSilent = false;
};

} // namespace scripto
