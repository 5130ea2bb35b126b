// SPDX-License-Identifier: MIT
#include "app/keys/revokehold.h"

#include <algorithm>
#include <utility>

namespace scripto {

namespace {

bool contains(const QList<RevokeIntent> &intents, const QString &account, const QString &id)
{
    return std::any_of(intents.begin(), intents.end(),
                       [&](const RevokeIntent &intent) { return intent.isFor(account, id); });
}

QList<RevokeIntent> take(QList<RevokeIntent> &from, const std::function<bool(const RevokeIntent &)> &takes)
{
    const auto first = std::stable_partition(from.begin(), from.end(), std::not_fn(takes));
    const QList<RevokeIntent> taken(first, from.end());
    from.erase(first, from.end());
    return taken;
}

} // namespace

RevokeHold::RevokeHold(RevokeJournal &journal, std::chrono::milliseconds second, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    m_second.setInterval(second);
    connect(&m_second, &QTimer::timeout, this, &RevokeHold::tick);
}

void RevokeHold::hold(const QList<RevokeIntent> &intents)
{
    const QList<RevokeIntent> added = notHeld(intents);
    if (added.isEmpty())
        return;
    const int number = ++m_notings;
    m_noting.insert(number, added);
    m_journal.add(added)->then(this, [this, number](const Result<Done> &noted) {
        const QList<RevokeIntent> wanted = m_noting.take(number); // others were taken back meanwhile
        if (wanted.isEmpty())
            return;
        if (noted)
            start(wanted);
        else
            Q_EMIT failed(noted.error());
    });
}

// What is being noted counts as held: the second click of two must not hold again what was taken back in between.
QList<RevokeIntent> RevokeHold::notHeld(const QList<RevokeIntent> &intents) const
{
    QList<RevokeIntent> taken = m_held;
    for (const QList<RevokeIntent> &noting : m_noting)
        taken += noting;
    QList<RevokeIntent> others = intents;
    others.removeIf([&](const RevokeIntent &intent) { return contains(taken, intent.account, intent.id); });
    return others;
}

QList<RevokeIntent> RevokeHold::undo()
{
    return drop([](const RevokeIntent &) { return true; });
}

QList<RevokeIntent> RevokeHold::undo(const QString &account, const QString &id)
{
    return drop([&](const RevokeIntent &intent) { return intent.isFor(account, id); });
}

QList<RevokeIntent> RevokeHold::drop(const std::function<bool(const RevokeIntent &)> &drops)
{
    QList<RevokeIntent> dropped = take(m_held, drops);
    for (QList<RevokeIntent> &noting : m_noting)
        dropped += take(noting, drops);
    if (dropped.isEmpty())
        return {};
    if (m_held.isEmpty())
        m_second.stop();
    m_journal.remove(dropped); // done after what is being noted, in the order asked for
    Q_EMIT changed();
    return dropped;
}

bool RevokeHold::isHeld(const QString &account, const QString &id) const
{
    return contains(m_held, account, id);
}

int RevokeHold::secondsLeft() const
{
    return m_held.isEmpty() ? 0 : qMax(m_left, 1);
}

void RevokeHold::start(const QList<RevokeIntent> &intents)
{
    m_held += intents;
    m_left = m_duration;
    if (m_left == 0)
        return release();
    m_second.start();
    Q_EMIT changed();
}

void RevokeHold::tick()
{
    if (--m_left > 0)
        Q_EMIT changed();
    else
        release();
}

void RevokeHold::release()
{
    m_second.stop();
    QList<RevokeIntent> released;
    for (RevokeIntent &intent : m_held) {
        if (!std::exchange(intent.sent, true))
            released.append(intent);
    }
    if (released.isEmpty())
        return;
    // Should the program end now, nobody knows whether they were revoked. Until that is noted they can be taken back.
    m_journal.add(released)->then(this, [this, released](const Result<Done> &noted) { onReleased(released, noted); });
}

void RevokeHold::onReleased(const QList<RevokeIntent> &released, const Result<Done> &noted)
{
    const QList<RevokeIntent> left = take(m_held, [&](const RevokeIntent &intent) {
        return intent.sent && contains(released, intent.account, intent.id);
    });
    if (left.isEmpty())
        return;
    if (noted) {
        Q_EMIT due(left);
    } else {
        m_journal.remove(left); // or the next start would tell of them once more
        Q_EMIT failed(noted.error());
    }
    Q_EMIT changed();
}

} // namespace scripto
