// SPDX-License-Identifier: MIT
#include "tests/support/fakekeychain.h"

#include <QPointer>

namespace scripto {

template <typename T> Call<T> *FakeKeychain::add(const QString &what, std::function<Result<T>()> work)
{
    asked.append(what);
    auto *call = new Call<T>(this);
    m_waiting.append([this, what, target = QPointer(call), work = std::move(work)] {
        if (!target || target->isSettled()) // cancelled before it began
            return;
        if (what.endsWith(u' ')) // no user
            return target->settle(failure(ErrorKind::Invalid));
        if (m_state != KeychainState::Ready)
            return target->settle(failure(errorKindOf(m_state)));
        if (const auto error = std::exchange(nextFails, std::nullopt))
            return target->settle(failure(*error));
        target->settle(work());
    });
    if (!m_held)
        release();
    return call;
}

Call<QStringList> *FakeKeychain::list()
{
    return add<QStringList>(QStringLiteral("list"), [this] { return entries.keys(); });
}

Call<Secret> *FakeKeychain::read(const QString &user)
{
    return add<Secret>(QStringLiteral("read ") + user, [this, user]() -> Result<Secret> {
        if (!entries.contains(user))
            return failure(ErrorKind::NotFound);
        if (locked.contains(user))
            return failure(ErrorKind::KeychainLocked);
        return entries.value(user);
    });
}

Call<Done> *FakeKeychain::write(const QString &user, const Secret &value)
{
    return add<Done>(QStringLiteral("write ") + user, [this, user, value]() -> Result<Done> {
        if (writesFail)
            return failure(*writesFail);
        if (locked.contains(user))
            return failure(ErrorKind::KeychainLocked);
        entries.insert(user, value);
        return Done{};
    });
}

Call<Done> *FakeKeychain::remove(const QString &user, Prompts prompts)
{
    return add<Done>(QStringLiteral("remove ") + user, [this, user, prompts]() -> Result<Done> {
        if (locked.contains(user))
            return failure(ErrorKind::KeychainLocked);
        if (confirmation && (prompts == Prompts::Never || !*confirmation))
            return failure(ErrorKind::KeychainFailed, QStringLiteral("the removal was not confirmed"));
        entries.remove(user);
        return Done{};
    });
}

Call<Done> *FakeKeychain::unlock()
{
    asked.append(QStringLiteral("unlock"));
    auto *call = new Call<Done>(this);
    if (unlockFails) {
        call->settle(failure(*unlockFails));
    } else if (m_state == KeychainState::Absent || m_state == KeychainState::Silent) {
        call->settle(failure(errorKindOf(m_state)));
    } else {
        setState(KeychainState::Ready);
        if (!std::exchange(locked, {}).isEmpty())
            Q_EMIT entriesChanged();
        call->settle(Done{});
    }
    return call;
}

void FakeKeychain::setState(KeychainState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

void FakeKeychain::changeOutside(const QString &user, const Secret &value)
{
    entries.insert(user, value);
    Q_EMIT entriesChanged();
}

void FakeKeychain::removeOutside(const QString &user)
{
    entries.remove(user);
    Q_EMIT entriesChanged();
}

void FakeKeychain::answerNext()
{
    if (!m_waiting.isEmpty())
        m_waiting.takeFirst()();
}

void FakeKeychain::release()
{
    m_held = false;
    while (!m_waiting.isEmpty())
        answerNext();
}

} // namespace scripto
