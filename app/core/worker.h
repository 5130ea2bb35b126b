// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"

#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace scripto {

// One background thread for what would hold up the window: file writes with sync, large parses. Jobs run one after the
// other in the order given. The destructor waits for those that have started and for those still queued: a write that
// was asked for is done.
class Worker : public QObject {
public:
    explicit Worker(QObject *parent = nullptr);
    ~Worker() override;

    // `job` returns a Result<T>; it runs on the worker's thread and must not touch what others use at the same time.
    template <typename Job> auto run(Job job)
    {
        using T = typename std::invoke_result_t<Job>::value_type;
        auto *call = new Call<T>(this);
        start([this, target = QPointer(call), work = std::move(job)]() mutable {
            auto result = std::make_shared<Result<T>>(work());
            QMetaObject::invokeMethod(this, [target, result] {
                if (target)
                    target->settle(std::move(*result));
            });
        });
        return call;
    }

private:
    void start(std::function<void()> job);

    QThreadPool m_pool;
};

} // namespace scripto
