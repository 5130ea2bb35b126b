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

// What the keychain is asked to do, and all who wait for the answer.
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
    const QString &user() const { return m_user; }
    const Secret &value() const { return m_value; }
    Prompts prompts() const { return m_prompts; }

    // Nobody waits any more: all calls were cancelled.
    bool isAbandoned() const
    {
        return std::ranges::all_of(m_calls, [](const auto &call) { return !call || call->isSettled(); });
    }

    // Whether doing this does what `other`, asked for later, wants as well; of values the later one wins, and
    // of prompts the permission.
    bool takeIn(const KeychainOperation &other);

    // T is Call's: QStringList for a list, Secret for a read, else Done.
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

// Operations in the order they were asked for, except that equal ones in a row on the same entry are one.
class KeychainOperationQueue {
public:
    void add(const KeychainOperation &operation);
    // Skips the abandoned ones.
    std::optional<KeychainOperation> takeNext();
    QList<KeychainOperation> takeAll() { return std::exchange(m_operations, {}); }
    bool isEmpty() const { return m_operations.isEmpty(); }

private:
    QList<KeychainOperation> m_operations;
};

} // namespace scripto
