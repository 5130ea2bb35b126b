// SPDX-License-Identifier: MIT
#include "app/keys/revokebatch.h"

#include "app/keys/keystore.h"

#include <algorithm>

namespace scripto {

namespace {

constexpr int atATime = 6;

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
    run();
}

int RevokeBatch::count(State state) const
{
    return static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [&](const Item &item) { return item.state == state; }));
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
    for (Item &item : m_items) {
        if (item.state == State::Waiting)
            item.state = State::Kept;
    }
    Q_EMIT changed();
}

void RevokeBatch::retry()
{
    if (m_running)
        return;
    for (Item &item : m_items) {
        if (item.state == State::Failed || item.state == State::Kept) {
            item.state = State::Waiting;
            item.problem.reset();
        }
    }
    m_problem.reset();
    run();
}

void RevokeBatch::run()
{
    m_running = true;
    // Not at once: whoever starts it wants to listen first.
    QMetaObject::invokeMethod(this, &RevokeBatch::goOn, Qt::QueuedConnection);
}

void RevokeBatch::goOn()
{
    while (count(State::Revoking) < atATime) {
        Item *item = next();
        if (!item)
            break;
        revoke(*item);
    }
    Q_EMIT changed();
    if (m_running && count(State::Revoking) == 0) {
        m_running = false;
        Q_EMIT finished();
    }
}

RevokeBatch::Item *RevokeBatch::next()
{
    Item *last = nullptr;
    for (Item &item : m_items) {
        if (item.state != State::Waiting)
            continue;
        if (!item.readsList)
            return &item;
        last = last ? last : &item;
    }
    if (!last || count(State::Revoking) > 0)
        return nullptr;
    const bool othersAreGone = std::all_of(m_items.begin(), m_items.end(), [](const Item &item) {
        return item.readsList || item.state == State::Revoked;
    });
    if (othersAreGone)
        return last;
    for (Item &item : m_items) {
        if (item.state == State::Waiting)
            item.state = State::Kept;
    }
    return nullptr;
}

void RevokeBatch::revoke(Item &item)
{
    item.state = State::Revoking;
    m_keys.revoke(item.ref)->then(this, [this, ref = item.ref](const Result<Done> &result) { take(ref, result); });
}

void RevokeBatch::take(const KeyRef &ref, const Result<Done> &result)
{
    const auto item = std::find_if(m_items.begin(), m_items.end(), [&](const Item &each) { return each.ref == ref; });
    item->state = result ? State::Revoked : State::Failed;
    if (!result)
        m_problem = item->problem = result.error();
    goOn();
}

} // namespace scripto
