// SPDX-License-Identifier: MIT
#include "app/keys/operations/interruptedmints.h"

#include "app/api/httprequest.h"
#include "app/api/lostkeys.h"
#include "app/keys/list/keystore.h"

#include <algorithm>

namespace scripto {

InterruptedMints::InterruptedMints(const KeyStore &keys, MintJournal &journal, Clock clock, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_journal(journal)
    , m_clock(std::move(clock))
{
    connect(&keys, &KeyStore::changed, this, &InterruptedMints::look);
}

void InterruptedMints::start()
{
    for (MintRecord record : m_journal.interrupted()) {
        if (!std::exchange(record.told, true))
            Q_EMIT found(record);
        m_journal.note(record);
        m_open.append({record, record.askedAt.addMSecs(HttpLimits().whole.count()), true});
    }
    if (!m_open.isEmpty())
        Q_EMIT leftBehindChanged();
}

void InterruptedMints::lookFor(const MintRecord &record, const QDateTime &until)
{
    m_open.append({record, until});
}

QList<MintRecord> InterruptedMints::leftBehind() const
{
    QList<MintRecord> records;
    for (const Open &open : m_open) {
        if (open.isLeftBehind)
            records.append(open.record);
    }
    return records;
}

void InterruptedMints::look()
{
    QList<SettledMint> known;
    const qsizetype before = leftBehind().size();
    m_open.removeIf([this, &known](const Open &open) {
        const std::optional<SettledMint> mint = judge(open);
        if (mint)
            known.append(*mint);
        return mint.has_value();
    });
    if (leftBehind().size() != before)
        Q_EMIT leftBehindChanged();
    for (const SettledMint &mint : std::as_const(known)) {
        m_journal.end(mint.record.id);
        Q_EMIT settled(mint);
    }
}

std::optional<SettledMint> InterruptedMints::judge(const Open &open) const
{
    const KeyAccount &account = m_keys.account();
    const MintRecord &record = open.record;
    const bool isTheirs =
        account.server == record.server && account.email.compare(record.email, Qt::CaseInsensitive) == 0;
    if (!isTheirs || m_keys.isReading() || m_keys.problem() || !m_keys.readAt().isValid())
        return {};
    const qint64 ahead = m_clock().msecsTo(m_keys.serverNow());
    const LostKeyTraces traces{record.name, record.askedAt.addMSecs(ahead), open.until.addMSecs(ahead), {}};
    SettledMint mint{record};
    for (const ApiKey &key : findLostKeys(orphans(), traces))
        mint.keys.append(KeyRef(account.id, key.id));
    const bool mayStillCome = !(m_keys.readAt() > open.until);
    if (mint.keys.isEmpty() && mayStillCome)
        return {};
    if (!mint.keys.isEmpty())
        mint.what = SettledMint::What::Made;
    else if (m_keys.mayBeTruncated())
        mint.what = SettledMint::What::CannotTell;
    return mint;
}

// The keys of the shown account that nobody holds and that are not being revoked.
QList<ApiKey> InterruptedMints::orphans() const
{
    QList<ApiKey> keys;
    for (const KeyRow &row : m_keys.rows()) {
        if (row.account == m_keys.account().id && row.holders.isEmpty() && !row.revoking)
            keys.append(row.key);
    }
    return keys;
}

} // namespace scripto
