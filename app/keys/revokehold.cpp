// SPDX-License-Identifier: MIT
#include "app/keys/revokehold.h"

#include <algorithm>

namespace scripto {

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
    m_journal.add(added)->then(this, [this, added](const Result<Done> &noted) {
        if (noted)
            start(notHeld(added)); // a second click may have come in between
        else
            Q_EMIT failed(noted.error());
    });
}

QList<RevokeIntent> RevokeHold::notHeld(const QList<RevokeIntent> &intents) const
{
    QList<RevokeIntent> others = intents;
    others.removeIf([this](const RevokeIntent &intent) { return isHeld(intent.account, intent.id); });
    return others;
}

void RevokeHold::undo()
{
    if (m_held.isEmpty())
        return;
    m_second.stop();
    m_journal.remove(std::exchange(m_held, {}));
    Q_EMIT changed();
}

void RevokeHold::undo(const QString &account, const QString &id)
{
    QList<RevokeIntent> others;
    QList<RevokeIntent> dropped;
    for (const RevokeIntent &intent : std::as_const(m_held))
        (intent.isFor(account, id) ? dropped : others).append(intent);
    if (others.isEmpty())
        return undo();
    if (dropped.isEmpty())
        return;
    m_held = others;
    m_journal.remove(dropped);
    Q_EMIT changed();
}

bool RevokeHold::isHeld(const QString &account, const QString &id) const
{
    return std::any_of(m_held.begin(), m_held.end(),
                       [&](const RevokeIntent &intent) { return intent.isFor(account, id); });
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
    QList<RevokeIntent> intents = std::exchange(m_held, {});
    for (RevokeIntent &intent : intents)
        intent.sent = true;
    // Should the program end now, nobody knows whether they were revoked.
    m_journal.add(intents)->then(this, [this, intents](const Result<Done> &) {
        Q_EMIT due(intents);
        Q_EMIT changed();
    });
}

} // namespace scripto
