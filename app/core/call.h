// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QObject>

#include <optional>
#include <type_traits>
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

// The value type of a Result; any other type is its own value type.
template <typename T> struct ResultValue {
    using Type = T;
};
template <typename T> struct ResultValue<Result<T>> {
    using Type = T;
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

    // For a result that is known at once. Settles no earlier than any other call.
    static Call *settled(QObject *owner, Result<T> result)
    {
        auto *call = new Call(owner);
        call->settle(std::move(result));
        return call;
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

    // map() and andThen() return a call, owned by `owner`, that continues if this one succeeds; an error passes
    // through. Cancelling it cancels this call, too, and then neither `convert` nor `next` runs: use them only on a
    // call that nobody else waits for.

    // Settles with what `convert(T)` returns, a value or a Result.
    template <typename Convert> auto *map(QObject *owner, Convert convert)
    {
        using U = typename ResultValue<std::invoke_result_t<Convert &, const T &>>::Type;
        auto *target = new Call<U>(owner);
        passOn(target,
               [target, convert = std::move(convert)](const T &value) mutable { target->settle(convert(value)); });
        return target;
    }

    // Settles like the call that `next(T)` returns, and cancels that one once it exists.
    template <typename Next> auto *andThen(QObject *owner, Next next)
    {
        using Target = std::remove_pointer_t<std::invoke_result_t<Next &, const T &>>;
        auto *target = new Target(owner);
        passOn(target, [target, next = std::move(next)](const T &value) mutable { next(value)->pipe(target); });
        return target;
    }

    // The same for a call that exists already.
    void pipe(Call *target)
    {
        passOn(target, [target](const T &value) { target->settle(value); });
    }

private:
    template <typename U, typename Use> void passOn(Call<U> *target, Use use)
    {
        connect(target, &CallBase::cancelRequested, this, &CallBase::cancel);
        then(target, [target, use = std::move(use)](const Result<T> &result) mutable {
            if (target->isSettled()) // cancelled
                return;
            if (result)
                use(*result);
            else
                target->settle(failure(result.error()));
        });
    }

    void settleWith(Error error) override { settle(failure(std::move(error))); }

    std::optional<Result<T>> m_result;
};

// The value of calls that return nothing but success.
struct Done { };

} // namespace scripto
