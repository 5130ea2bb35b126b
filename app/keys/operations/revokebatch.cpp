// SPDX-License-Identifier: MIT
#include "app/keys/operations/revokebatch.h"

#include "app/core/logging.h"
#include "app/keys/list/keyaccounts.h"

#include <algorithm>

namespace scripto {

namespace {

constexpr int revokesAtATime = 6;

RevokeIntent intentOf(const RevokeBatch::Item &item)
{
    return {item.ref.account, item.ref.id, item.name, item.askedAt, true, item.asked, {}, item.evidence};
}

} // namespace

RevokeBatch::Item RevokeBatch::itemOf(const KeyRow &row)
{
    Item item{row.ref(), row.key.name, {}, row.readsThisList};
    for (const Holder &holder : row.holders) {
        if (holder.certainty != Holder::Certainty::Possible)
            item.holders.append(holder.profile);
    }
    item.evidence = evidenceOf(row);
    return item;
}

RevokeBatch::Item RevokeBatch::itemOf(const RevokeIntent &intent)
{
    Item item{intent.ref(), intent.name, {}, intent.evidence.readsList};
    for (const Holder &holder : intent.evidence.holders) {
        if (holder.certainty != Holder::Certainty::Possible)
            item.holders.append(holder.profile);
    }
    item.evidence = intent.evidence;
    item.asked = intent.asked;
    item.askedAt = intent.askedAt;
    return item;
}

RevokeBatch::RevokeBatch(KeyAccounts &accounts, RevokeJournal &journal, QList<Item> items, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_journal(journal)
    , m_items(std::move(items))
{
    m_counts[static_cast<size_t>(State::Waiting)] = static_cast<int>(m_items.size());
    connect(&accounts, &KeyAccounts::revokeResolved, this, &RevokeBatch::resolve);
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

QList<RevokeBatch::Item> RevokeBatch::kept(KeptBecause because) const
{
    QList<Item> items;
    for (const Item &item : m_items) {
        if (item.state == State::Kept && item.keptBecause == because)
            items.append(item);
    }
    return items;
}

void RevokeBatch::stop(KeptBecause because)
{
    keepWaiting(because, [](const Item &) { return true; });
}

void RevokeBatch::letGo()
{
    m_isLetGo = true;
    deleteIfDone();
}

void RevokeBatch::deleteIfDone()
{
    if (m_isLetGo && !m_running && !m_isNoting && count(State::Uncertain) == 0)
        deleteLater();
}

void RevokeBatch::retry()
{
    if (m_running)
        return;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (!isLeft(m_items.at(i)))
            continue;
        m_items[i].problem.reset();
        setState(i, State::Waiting);
    }
    m_problem.reset();
    run();
}

bool RevokeBatch::canRetry() const
{
    return !m_running && std::any_of(m_items.begin(), m_items.end(), isLeft);
}

bool RevokeBatch::isLeft(const Item &item)
{
    return item.state != State::Revoked && (item.state != State::Kept || item.keptBecause != KeptBecause::Changed);
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
    QList<RevokeIntent> wanted;
    for (const qsizetype i : std::as_const(m_queue))
        wanted.append(intentOf(m_items.at(i)));
    // Recorded as sent, all at once: if the program ends meanwhile, the list shows which of them are left.
    m_journal.add(wanted)->then(this, [this](const Result<QList<RevokeIntent>> &noted) { begin(noted); });
}

void RevokeBatch::begin(const Result<QList<RevokeIntent>> &noted)
{
    if (!noted)
        m_problem = noted.error();
    for (const qsizetype i : std::as_const(m_queue)) {
        if (m_items.at(i).state != State::Waiting)
            continue;
        if (!noted)
            keep(i, KeptBecause::NotNoted);
        else if (!noted->contains(intentOf(m_items.at(i))))
            keep(i, KeptBecause::Elsewhere);
    }
    Q_EMIT begun();
    goOn();
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
        deleteIfDone();
    }
}

std::optional<qsizetype> RevokeBatch::next()
{
    while (m_done < m_queue.size() && m_items.at(m_queue.at(m_done)).state != State::Waiting)
        ++m_done;
    if (m_done == m_queue.size())
        return {};
    // The reader may have changed since the decision; its key goes last.
    std::optional<qsizetype> item;
    for (qsizetype i = m_done; i < m_queue.size(); ++i) {
        const qsizetype each = m_queue.at(i);
        if (m_items.at(each).state != State::Waiting)
            continue;
        if (!readsList(m_items.at(each)))
            return each;
        item = item.value_or(each);
    }
    if (count(State::Revoking) > 0)
        return {};
    const bool othersAreGone = std::all_of(m_items.begin(), m_items.end(), [this](const Item &each) {
        return readsList(each) || each.state == State::Revoked;
    });
    if (othersAreGone)
        return item;
    keepWaiting(KeptBecause::OthersFailed, [](const Item &) { return true; });
    return {};
}

void RevokeBatch::revoke(qsizetype item)
{
    setState(item, State::Revoking);
    m_accounts.revokeUnchanged(intentOf(m_items.at(item)))->then(this, [this, item](const Result<Done> &result) {
        take(item, result);
    });
}

void RevokeBatch::take(qsizetype item, const Result<Done> &result)
{
    const auto kind = result ? std::nullopt : std::optional(result.error().kind);
    if (kind)
        m_items[item].problem = result.error();
    if (!result)
        errorLog(keysLog(), result.error(), "revoking key", LogAlias{m_items.at(item).ref.id}, "failed:");
    if (kind == ErrorKind::Changed || kind == ErrorKind::NotFound) {
        keep(item, KeptBecause::Changed);
        return goOn();
    }
    if (!result) {
        m_problem = result.error();
        // Any further request would be refused as well.
        if (result.error().kind == ErrorKind::RateLimited) {
            keepWaiting(KeptBecause::Paused, [account = m_items.at(item).ref.account](const Item &each) {
                return each.ref.account == account;
            });
        }
    }
    setState(item, result ? State::Revoked : kind == ErrorKind::AnswerLost ? State::Uncertain : State::Failed);
    goOn();
}

void RevokeBatch::resolve(const KeyRef &key, bool isRevoked)
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state != State::Uncertain || !m_items.at(i).ref.isSameKey(key))
            continue;
        if (isRevoked)
            m_items[i].problem.reset();
        else
            m_problem = m_items[i].problem = Error{ErrorKind::Invalid, tr("The server’s list still has it.")};
        setState(i, isRevoked ? State::Revoked : State::Failed);
        if (!m_running && count(State::Uncertain) == 0) {
            Q_EMIT resolved();
            deleteIfDone();
        }
    }
}

void RevokeBatch::setState(qsizetype item, State state)
{
    --m_counts[static_cast<size_t>(std::exchange(m_items[item].state, state))];
    ++m_counts[static_cast<size_t>(state)];
    debugLog(keysLog(), "revoking key", LogAlias{m_items.at(item).ref.id}, state);
    if (state == State::Revoked || state == State::Failed || state == State::Kept)
        noteSettled(item);
    Q_EMIT itemChanged(item);
}

void RevokeBatch::keep(qsizetype item, KeptBecause because)
{
    m_items[item].keptBecause = because;
    debugLog(keysLog(), "key", LogAlias{m_items.at(item).ref.id}, "is not revoked because of", because);
    setState(item, State::Kept);
}

bool RevokeBatch::readsList(const Item &item) const
{
    const KeyRow *row = m_accounts.row(item.ref);
    return item.readsList || (row && row->readsThisList);
}

// Drops what is settled from the journal, one write at a time, each for everything settled meanwhile.
void RevokeBatch::noteSettled(qsizetype item)
{
    const Item &settled = m_items.at(item);
    const bool isOurs = settled.state != State::Kept || settled.keptBecause != KeptBecause::Elsewhere;
    if (isOurs)
        m_settled.append(intentOf(settled));
    if (m_isNoting || m_settled.isEmpty())
        return;
    m_isNoting = true;
    QMetaObject::invokeMethod(this, &RevokeBatch::dropSettled, Qt::QueuedConnection);
}

void RevokeBatch::dropSettled()
{
    if (m_settled.isEmpty()) {
        m_isNoting = false;
        return deleteIfDone();
    }
    m_journal.remove(std::exchange(m_settled, {}))->then(this, [this](const Result<Done> &) { dropSettled(); });
}

void RevokeBatch::keepWaiting(KeptBecause because, const std::function<bool(const Item &)> &which)
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state == State::Waiting && which(m_items.at(i)))
            keep(i, because);
    }
}

} // namespace scripto
