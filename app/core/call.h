// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QObject>

#include <optional>
#include <utility>

namespace scripto {

// The untyped part of Call<T>: something under way that ends exactly once.
class CallBase : public QObject {
    Q_OBJECT
public:
    bool isSettled() const { return m_settled; }

    // Settles with ErrorKind::Cancelled and tells whoever does the work to stop. No effect once settled.
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

// An asynchronous answer. It belongs to the service that made it and deletes itself after `finished`, so nobody keeps
// the pointer past that; who is not interested any more just lets go of it. It settles exactly once, and never before
// control is back in the event loop, so that then() can be called on what a function has just returned.
template <typename T> class Call final : public CallBase {
public:
    explicit Call(QObject *owner)
        : CallBase(owner)
    {
    }

    // The first result counts, later ones are dropped.
    void settle(Result<T> result)
    {
        if (markSettled())
            m_result.emplace(std::move(result));
    }

    // Runs `use(Result<T>)` when settled, unless `context` is gone by then. Several may be added.
    template <typename Use> Call *then(QObject *context, Use use)
    {
        connect(this, &CallBase::finished, context, [this, use = std::move(use)]() mutable { use(*m_result); });
        return this;
    }

    // Hands the result, or what `convert(T)` makes of it, to another call, and that one's cancel to this one.
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

// For calls that bring nothing but their success.
struct Done { };

} // namespace scripto
