// SPDX-License-Identifier: MIT
#include "app/keys/list/ownusetracker.h"

#include "app/keys/journal/ownusejournal.h"
#include "app/keys/list/keyholders.h"
#include "app/profiles/profilestore.h"

namespace scripto {

namespace {

// The ids of all rows that the profile's key could be.
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

OwnUseTracker::OwnUseTracker(OwnUseJournal &ownUseJournal, KeyHolders &holders, const ProfileStore &profiles,
                             Clock clock)
    : m_ownUseJournal(ownUseJournal)
    , m_holders(holders)
    , m_profiles(profiles)
    , m_clock(std::move(clock))
{
}

QDateTime OwnUseTracker::serverNow() const
{
    return toServerTime(m_clock());
}

QDateTime OwnUseTracker::toServerTime(const QDateTime &local) const
{
    return local.addMSecs(m_serverAheadMs);
}

void OwnUseTracker::begin(const QUrl &server, const QStringList &keyIds)
{
    m_ownUseJournal.begin(server, keyIds, serverNow());
}

void OwnUseTracker::end(const QUrl &server, const QStringList &keyIds)
{
    m_ownUseJournal.end(server, keyIds, serverNow());
}

void OwnUseTracker::follow(const QUrl &server, const QString &profile, const QStringList &keyIds, CallBase *request)
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

// Records the uses that were waiting for the server's rows and time.
void OwnUseTracker::notePlaced(const KeyAccount &account, const QList<ApiKey> &keys)
{
    const auto holders = m_holders.holders(account, keys);
    for (const Use &use : std::exchange(m_unplaced, {})) {
        const ProfileRow *row = m_profiles.row(use.profile);
        if (!row || row->profile.apiKey != use.key)
            continue;
        const QStringList ids = idsHeldBy(holders, use.profile);
        m_ownUseJournal.begin(account.server, ids, toServerTime(use.request.from));
        m_ownUseJournal.end(account.server, ids, toServerTime(use.request.to));
    }
}

Call<Done> *OwnUseTracker::takeList(const KeyAccount &account, const KeyList &list, const QDateTime &sentAt,
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
        // A key that no profile holds any more may still carry our stamp.
        const bool wasOurs = !m_ownUseJournal.record(account.server, key.id).requests.isEmpty();
        if (wasOurs || holders.contains(key.id))
            held.append(key);
    }
    return m_ownUseJournal.noteList(account.server, held, m_newest.to, idsHeldBy(holders, stampedBy), m_newest);
}

void OwnUseTracker::prove(const KeyAccount &account, const KeyList &list, const QString &stampedBy)
{
    const auto holders = m_holders.holders(account, list.keys);
    QStringList stamped;
    for (const ApiKey &key : list.keys) {
        if (!isHeldBy(holders.value(key.id), stampedBy, Holder::Certainty::Possible))
            continue;
        const QDateTime own = m_ownUseJournal.record(account.server, key.id).own;
        if (own.isValid() && own == key.lastUsedAt && own >= m_newest.from.addSecs(-2))
            stamped.append(key.id);
    }
    if (stamped.size() == 1)
        m_holders.prove(account, stampedBy, stamped.first());
}

} // namespace scripto
