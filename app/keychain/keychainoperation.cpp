// SPDX-License-Identifier: MIT
#include "app/keychain/keychainoperation.h"

namespace scripto {

using namespace Qt::StringLiterals;

bool KeychainOperation::takeIn(const KeychainOperation &other)
{
    if (m_kind != other.m_kind || m_user != other.m_user)
        return false;
    m_value = other.m_value;
    m_calls += other.m_calls;
    if (other.m_prompts == Prompts::Allowed)
        m_prompts = Prompts::Allowed;
    return true;
}

QLatin1StringView KeychainOperation::name() const
{
    switch (m_kind) {
    case Kind::List:
        return "list"_L1;
    case Kind::Read:
        return "read"_L1;
    case Kind::Write:
        return "write"_L1;
    case Kind::Remove:
        return "remove"_L1;
    }
    Q_UNREACHABLE();
}

void KeychainOperation::fail(const Error &error) const
{
    switch (m_kind) {
    case Kind::List:
        return settle(Result<QStringList>(failure(error)));
    case Kind::Read:
        return settle(Result<Secret>(failure(error)));
    case Kind::Write:
    case Kind::Remove:
        return settle(Result<Done>(failure(error)));
    }
}

void KeychainOperationQueue::add(const KeychainOperation &operation)
{
    // The last operation that the new one must not overtake: for an entry, the last one on that entry; for a list, any.
    const auto last =
        std::find_if(m_operations.rbegin(), m_operations.rend(), [&operation](const KeychainOperation &queued) {
            return operation.kind() == KeychainOperation::Kind::List || queued.user() == operation.user();
        });
    if (last == m_operations.rend() || !last->takeIn(operation))
        m_operations.append(operation);
}

std::optional<KeychainOperation> KeychainOperationQueue::takeNext()
{
    while (!m_operations.isEmpty()) {
        KeychainOperation next = m_operations.takeFirst();
        if (!next.isAbandoned())
            return next;
    }
    return std::nullopt;
}

} // namespace scripto
