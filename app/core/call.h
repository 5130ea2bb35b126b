// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QObject>

#include <optional>
#include <utility>

namespace scripto {

// The untyped part of Call<T>: an operation in progress that ends exactly once.
class CallBase : public QObject {
    Q_OBJECT
public:
    bool isSettled() const { return m_settled; }

    // Settles with ErrorKind::Cancelled and asks the operation to stop. Has no effect once settled.
    void cancel();

Q_SIGNALS:
    void finished();
    void cancelRequested();

protected:
    explicit CallBase(QObject *owner)
        : QObject(owner)
    {
    }
    bool markSettled();
    virtual void settleWith(Error error) = 0;

private:
    bool m_settled = false;
};

// An asynchronous answer. It belongs to the service that created it and deletes itself after `finished`, so nobody may
// keep the pointer beyond that; a caller that loses interest simply drops it. It settles exactly once, and never before
// control returns to the event loop, so that then() can be called on a function's return value.
template <typename T> class Call final : public CallBase {
public:
    explicit Call(QObject *owner)
        : CallBase(owner)
    {
    }

    // Only the first result counts; later ones are dropped.
    void settle(Result<T> result)
    {
        if (markSettled())
            m_result.emplace(std::move(result));
    }

    // Runs `use(Result<T>)` when settled, unless `context` is gone by then. May be called several times.
    template <typename Use> Call *then(QObject *context, Use use)
    {
        connect(this, &CallBase::finished, context, [this, use = std::move(use)]() mutable { use(*m_result); });
        return this;
    }

    // Passes the result, converted by `convert(T)`, on to `target`, and cancels this call when `target` is cancelled.
    template <typename U, typename Convert> void pipe(Call<U> *target, Convert convert)
    {
        connect(target, &CallBase::cancelRequested, this, &CallBase::cancel);
        then(target, [target, convert = std::move(convert)](const Result<T> &result) mutable {
            if (result)
                target->settle(convert(*result));
            else
                target->settle(failure(result.error()));
        });
    }

private:
    void settleWith(Error error) override { settle(failure(std::move(error))); }

    std::optional<Result<T>> m_result;
};

// The value of calls that return nothing but success.
struct Done { };

} // namespace scripto
