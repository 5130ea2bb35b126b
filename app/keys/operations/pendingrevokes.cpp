// SPDX-License-Identifier: MIT
#include "app/keys/operations/pendingrevokes.h"

#include "app/core/logging.h"
#include "app/keys/list/keyaccounts.h"
#include "app/profiles/profilestore.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace scripto {

using Because = RevokeBatch::KeptBecause;
using State = RevokeBatch::State;

namespace {

// Anything may have changed the journal. An entry counts only if it holds evidence that the user could have seen
// before answering.
bool isBelievable(const RevokeIntent &intent, const QDateTime &now)
{
    const QDateTime used = newestUseByOthers(intent.evidence.use);
    return intent.evidence.isKnown && intent.askedAt <= now && (!used.isValid() || used <= intent.askedAt);
}

} // namespace

PendingRevokes::PendingRevokes(KeyAccounts &accounts, RevokeCountdown &countdown, RevokeJournal &journal, Clock clock,
                               AwakeClock awake, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_countdown(countdown)
    , m_journal(journal)
    , m_clock(std::move(clock))
    , m_sleep(std::move(awake))
    , m_interrupted(journal.interrupted())
{
    connect(&countdown, &RevokeCountdown::due, this, [this](const QList<RevokeIntent> &intents) {
        QList<RevokeBatch::Item> items;
        for (const RevokeIntent &intent : intents)
            items.append(RevokeBatch::itemOf(intent));
        Q_EMIT began(start(items));
    });
    connect(&accounts, &KeyAccounts::changed, this, &PendingRevokes::judgePending);
    connect(&accounts, &KeyAccounts::listRead, this, &PendingRevokes::judgeInterrupted);
    connect(&m_sleep, &SleepWatch::slept, this, [this] {
        for (RevokeBatch *batch : std::as_const(m_batches))
            batch->stop(Because::Slept);
    });
}

void PendingRevokes::countDown(const KeyRow &row)
{
    m_countdown.add({intentFor(row, false)});
}

void PendingRevokes::countDownConfirmed(const QList<KeyRow> &shown)
{
    QList<RevokeIntent> intents;
    for (const KeyRow &row : shown)
        intents.append(intentFor(row, !needsNoQuestion(row)));
    m_countdown.add(intents);
}

RevokeIntent PendingRevokes::intentFor(const KeyRow &row, bool asked) const
{
    RevokeIntent intent{row.account, row.key.id, row.key.name, m_clock()};
    intent.asked = asked;
    intent.evidence = evidenceOf(row);
    return intent;
}

RevokeBatch *PendingRevokes::revoke(const QList<KeyRow> &shown)
{
    QList<RevokeBatch::Item> items;
    for (const KeyRow &row : shown)
        items.append(RevokeBatch::itemOf(row));
    return start(items);
}

RevokeBatch *PendingRevokes::revokeInterrupted()
{
    QList<RevokeBatch::Item> items;
    for (const RevokeIntent &intent : std::as_const(m_interrupted)) {
        items.append(RevokeBatch::itemOf(intent));
        // The question only named the key. Evidence that is missing or cannot be true is looked up again.
        items.last().asked = isBelievable(intent, m_clock());
    }
    m_interrupted.clear();
    Q_EMIT interruptedChanged();
    return start(items);
}

void PendingRevokes::discardInterrupted()
{
    m_journal.remove(std::exchange(m_interrupted, {}));
    Q_EMIT interruptedChanged();
}

bool PendingRevokes::isRunning() const
{
    return std::any_of(m_batches.begin(), m_batches.end(), [](const RevokeBatch *batch) { return batch->isRunning(); });
}

QList<RevokeIntent> PendingRevokes::newestStep(const ProfileStore &profiles) const
{
    const auto step = m_countdown.newestStep();
    const bool isNewest = step && (!profiles.toUndo() || step->at > profiles.toUndo()->doneAt);
    return isNewest ? step->intents : QList<RevokeIntent>();
}

RevokeBatch *PendingRevokes::start(QList<RevokeBatch::Item> items)
{
    for (RevokeBatch::Item &item : items) {
        if (!item.askedAt.isValid())
            item.askedAt = m_clock();
    }
    auto *batch = new RevokeBatch(m_accounts, m_journal, std::move(items), this);
    m_batches.append(batch);
    connect(batch, &QObject::destroyed, this, [this, batch] { m_batches.removeAll(batch); });
    connect(batch, &RevokeBatch::begun, &m_sleep, &SleepWatch::start);
    connect(batch, &RevokeBatch::finished, this, [this, batch] { onFinished(batch); });
    connect(batch, &RevokeBatch::resolved, this, [this, batch] { Q_EMIT resolved(batch); });
    return batch;
}

void PendingRevokes::onFinished(RevokeBatch *batch)
{
    if (!isRunning()) {
        m_sleep.stop();
        Q_EMIT finished();
    }
    // Opens the accounts of the uncertain ones: their next list shows the outcome.
    QSet<AccountId> accounts;
    for (const RevokeBatch::Item &item : batch->items()) {
        if (item.state == State::Uncertain)
            accounts.insert(item.ref.account);
    }
    for (const AccountId &account : std::as_const(accounts)) {
        if (AccountKeys *keys = m_accounts.open(account))
            keys->refresh();
    }
}

// A row that says "Used by ci" must not go on counting down.
void PendingRevokes::judgePending()
{
    QMap<QString, QList<RevokeIntent>> found; // by objection
    for (const RevokeIntent &intent : m_countdown.pending()) {
        const KeyRow *row = m_accounts.row(intent.ref());
        if (!row || intent.sent)
            continue;
        QString objection = newObjection(intent.evidence, evidenceOf(*row));
        if (objection.isEmpty() && !intent.asked && !needsNoQuestion(*row))
            objection = tr("It may be in use after all.");
        if (objection.isEmpty())
            continue;
        debugLog(keysLog(), "no countdown any more for key", LogAlias{intent.id});
        found[objection].append(intent);
    }
    for (auto each = found.cbegin(); each != found.cend(); ++each) {
        m_countdown.undo(each.value());
        Q_EMIT objected(each.value(), each.key());
    }
}

void PendingRevokes::judgeInterrupted(const AccountKeys &account, const QList<ApiKey> &listed, bool mayBeTruncated)
{
    QList<RevokeIntent> gone;
    bool isOther = false;
    for (RevokeIntent &intent : m_interrupted) {
        if (!account.account().isCalled(intent.account))
            continue;
        const bool isListed =
            std::any_of(listed.begin(), listed.end(), [&](const ApiKey &key) { return key.id == intent.id; });
        if (!isListed && !mayBeTruncated)
            gone.append(intent);
        else if (isListed)
            isOther = std::exchange(intent.sent, false) || isOther;
    }
    m_interrupted.removeIf([&](const RevokeIntent &intent) { return gone.contains(intent); });
    if (!gone.isEmpty()) {
        m_journal.remove(gone);
        gone.removeIf([](const RevokeIntent &intent) { return !intent.sent; });
        if (!gone.isEmpty())
            Q_EMIT interruptedResolved(gone);
    } else if (!isOther) {
        return;
    }
    Q_EMIT interruptedChanged();
}

} // namespace scripto
