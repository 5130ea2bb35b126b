// SPDX-License-Identifier: MIT
#include "app/keys/revokebatch.h"

#include "app/keys/keystore.h"

#include <algorithm>

namespace scripto {

namespace {

constexpr int revokesAtATime = 6;

QList<RevokeBatch::Item> itemsOf(const KeyStore &keys, const QList<KeyRef> &refs)
{
    QList<RevokeBatch::Item> items;
    for (const KeyRef &ref : refs) {
        if (const KeyRow *row = keys.row(ref))
            items.append({row->ref(), row->key.name, keys.holdersOf(ref), row->readsThisList});
    }
    return items;
}

} // namespace

RevokeBatch::RevokeBatch(KeyStore &keys, const QList<KeyRef> &refs, QObject *parent)
    : RevokeBatch(keys, itemsOf(keys, refs), parent)
{
}

RevokeBatch::RevokeBatch(KeyStore &keys, QList<Item> items, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_items(std::move(items))
{
    m_counts[static_cast<size_t>(State::Waiting)] = static_cast<int>(m_items.size());
    run();
}

QStringList RevokeBatch::names(State state) const
{
    QStringList names;
    for (const Item &item : m_items) {
        if (item.state == state)
            names.append(item.name);
    }
    return names;
}

QStringList RevokeBatch::holdersOfRevoked() const
{
    QStringList holders;
    for (const Item &item : m_items) {
        if (item.state == State::Revoked)
            holders += item.holders;
    }
    holders.removeDuplicates();
    return holders;
}

QList<KeyRef> RevokeBatch::notRevoked() const
{
    QList<KeyRef> refs;
    for (const Item &item : m_items) {
        if (item.state != State::Revoked)
            refs.append(item.ref);
    }
    return refs;
}

std::optional<Error> RevokeBatch::problem() const
{
    return m_problem;
}

void RevokeBatch::stop()
{
    keepWaiting(KeptBecause::Stopped, [](const Item &) { return true; });
}

void RevokeBatch::retry()
{
    if (m_running)
        return;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state == State::Revoked)
            continue;
        m_items[i].problem.reset();
        setState(i, State::Waiting);
    }
    m_problem.reset();
    run();
}

void RevokeBatch::run()
{
    m_running = true;
    m_done = 0;
    m_queue.clear();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state == State::Waiting)
            m_queue.append(i);
    }
    std::stable_partition(m_queue.begin(), m_queue.end(), [this](qsizetype i) { return !m_items.at(i).readsList; });
    // Not at once: whoever starts it wants to listen first.
    QMetaObject::invokeMethod(this, &RevokeBatch::goOn, Qt::QueuedConnection);
}

void RevokeBatch::goOn()
{
    while (count(State::Revoking) < revokesAtATime) {
        const std::optional<qsizetype> item = next();
        if (!item)
            break;
        revoke(*item);
    }
    if (m_running && count(State::Revoking) == 0) {
        m_running = false;
        Q_EMIT finished();
    }
}

std::optional<qsizetype> RevokeBatch::next()
{
    while (m_done < m_queue.size() && m_items.at(m_queue.at(m_done)).state != State::Waiting)
        ++m_done;
    if (m_done == m_queue.size())
        return {};
    const qsizetype item = m_queue.at(m_done);
    if (!m_items.at(item).readsList)
        return item;
    if (count(State::Revoking) > 0)
        return {};
    const bool othersAreGone = std::all_of(m_items.begin(), m_items.end(), [](const Item &each) {
        return each.readsList || each.state == State::Revoked;
    });
    if (othersAreGone)
        return item;
    keepWaiting(KeptBecause::OthersFailed, [](const Item &) { return true; });
    return {};
}

void RevokeBatch::revoke(qsizetype item)
{
    setState(item, State::Revoking);
    m_keys.revoke(m_items.at(item).ref)->then(this, [this, item](const Result<Done> &result) { take(item, result); });
}

void RevokeBatch::take(qsizetype item, const Result<Done> &result)
{
    if (!result) {
        m_problem = m_items[item].problem = result.error();
        // Whatever else is asked would be refused as well.
        if (result.error().kind == ErrorKind::RateLimited) {
            keepWaiting(KeptBecause::Paused, [account = m_items.at(item).ref.account](const Item &each) {
                return each.ref.account == account;
            });
        }
    }
    setState(item, result ? State::Revoked : State::Failed);
    goOn();
}

void RevokeBatch::setState(qsizetype item, State state)
{
    --m_counts[static_cast<size_t>(std::exchange(m_items[item].state, state))];
    ++m_counts[static_cast<size_t>(state)];
    Q_EMIT itemChanged(item);
}

void RevokeBatch::keepWaiting(KeptBecause because, const std::function<bool(const Item &)> &which)
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state == State::Waiting && which(m_items.at(i))) {
            m_items[i].keptBecause = because;
            setState(i, State::Kept);
        }
    }
}

} // namespace scripto
