// SPDX-License-Identifier: MIT
#include "app/keys/list/ownuse.h"

#include "app/keys/journal/useledger.h"
#include "app/keys/list/keyholders.h"
#include "app/profiles/profilestore.h"

namespace scripto {

namespace {

// By every row that it could be.
QStringList idsHeldBy(const QHash<QString, QList<Holder>> &holders, const QString &profile)
{
    QStringList ids;
    for (auto it = holders.begin(); it != holders.end(); ++it) {
        if (isHeldBy(*it, profile, Holder::Certainty::Possible))
            ids.append(it.key());
    }
    return ids;
}

} // namespace

OwnUse::OwnUse(UseLedger &ledger, KeyHolders &holders, const ProfileStore &profiles, Clock clock)
    : m_ledger(ledger)
    , m_holders(holders)
    , m_profiles(profiles)
    , m_clock(std::move(clock))
{
}

QDateTime OwnUse::serverNow() const
{
    return toServerTime(m_clock());
}

QDateTime OwnUse::toServerTime(const QDateTime &local) const
{
    return local.addMSecs(m_serverAheadMs);
}

void OwnUse::begin(const QUrl &server, const QStringList &keyIds)
{
    m_ledger.begin(server, keyIds, serverNow());
}

void OwnUse::end(const QUrl &server, const QStringList &keyIds)
{
    m_ledger.end(server, keyIds, serverNow());
}

void OwnUse::follow(const QUrl &server, const QString &profile, const QStringList &keyIds, CallBase *request)
{
    const ProfileRow *row = m_profiles.row(profile);
    if (!row)
        return;
    begin(server, keyIds);
    connect(request, &CallBase::finished, this,
            [this, server, keyIds, profile, key = row->profile.apiKey, from = m_clock()] {
                end(server, keyIds);
                if (keyIds.isEmpty() || !m_knowsServerTime)
                    m_unplaced.append({profile, key, {from, m_clock()}});
            });
}

// Now that the server's rows and time are known.
void OwnUse::notePlaced(const KeyAccount &account, const QList<ApiKey> &keys)
{
    const auto holders = m_holders.holders(account, keys);
    for (const Use &use : std::exchange(m_unplaced, {})) {
        const ProfileRow *row = m_profiles.row(use.profile);
        if (!row || row->profile.apiKey != use.key)
            continue;
        const QStringList ids = idsHeldBy(holders, use.profile);
        m_ledger.begin(account.server, ids, toServerTime(use.request.from));
        m_ledger.end(account.server, ids, toServerTime(use.request.to));
    }
}

Call<Done> *OwnUse::noteListed(const KeyAccount &account, const KeyList &list, const QDateTime &sentAt,
                               const QString &stampedBy)
{
    const QDateTime receivedAt = m_clock();
    if (list.serverTime.isValid())
        m_serverAheadMs = receivedAt.msecsTo(list.serverTime);
    m_knowsServerTime = true;
    notePlaced(account, list.keys);
    m_newest = {toServerTime(sentAt), toServerTime(receivedAt)};

    const auto holders = m_holders.holders(account, list.keys);
    QList<ApiKey> held;
    for (const ApiKey &key : list.keys) {
        // A key that no profile holds any more may still bear our stamp.
        const bool wasOurs = !m_ledger.record(account.server, key.id).requests.isEmpty();
        if (wasOurs || holders.contains(key.id))
            held.append(key);
    }
    return m_ledger.noteListed(account.server, held, m_newest.to, idsHeldBy(holders, stampedBy), m_newest);
}

void OwnUse::prove(const KeyAccount &account, const KeyList &list, const QString &stampedBy)
{
    const auto holders = m_holders.holders(account, list.keys);
    QStringList stamped;
    for (const ApiKey &key : list.keys) {
        if (!isHeldBy(holders.value(key.id), stampedBy, Holder::Certainty::Possible))
            continue;
        const QDateTime own = m_ledger.record(account.server, key.id).own;
        if (own.isValid() && own == key.lastUsedAt && own >= m_newest.from.addSecs(-2))
            stamped.append(key.id);
    }
    if (stamped.size() == 1)
        m_holders.prove(account, stampedBy, stamped.first());
}

} // namespace scripto
