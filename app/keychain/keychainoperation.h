// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/core/secret.h"
#include "app/keychain/keychain.h"

#include <QList>
#include <QPointer>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace scripto {

// A request to the keychain, and all calls waiting for its result.
class KeychainOperation {
public:
    enum class Kind { List, Read, Write, Remove };

    KeychainOperation(Kind kind, QString user, Secret value, CallBase *call, Prompts prompts = Prompts::Never)
        : m_kind(kind)
        , m_user(std::move(user))
        , m_value(std::move(value))
        , m_calls{call}
        , m_prompts(prompts)
    {
    }

    Kind kind() const { return m_kind; }
    QLatin1StringView name() const; // for logs
    const QString &user() const { return m_user; }
    const Secret &value() const { return m_value; }
    Prompts prompts() const { return m_prompts; }

    // Whether all of its calls were cancelled.
    bool isAbandoned() const
    {
        return std::ranges::all_of(m_calls, [](const auto &call) { return !call || call->isSettled(); });
    }

    // Merges the later operation `other` if one run satisfies both: of two values the later one wins, and a permission
    // to prompt is kept. Returns whether it did.
    bool takeIn(const KeychainOperation &other);

    // T is the call's type: QStringList for a list, Secret for a read, otherwise Done.
    template <typename T> void settle(const Result<T> &result) const
    {
        for (const QPointer<CallBase> &call : m_calls) {
            if (call)
                static_cast<Call<T> *>(call.data())->settle(result);
        }
    }
    void fail(const Error &error) const;

private:
    Kind m_kind;
    QString m_user;
    Secret m_value;
    QList<QPointer<CallBase>> m_calls;
    Prompts m_prompts;
};

// Operations in the order of the requests, except that consecutive equal ones on the same entry become one.
class KeychainOperationQueue {
public:
    void add(const KeychainOperation &operation);
    // Skips abandoned operations.
    std::optional<KeychainOperation> takeNext();
    QList<KeychainOperation> takeAll() { return std::exchange(m_operations, {}); }
    bool isEmpty() const { return m_operations.isEmpty(); }

private:
    QList<KeychainOperation> m_operations;
};

} // namespace scripto
