// SPDX-License-Identifier: MIT
#include "app/keys/list/accountaccess.h"

#include "app/api/websessions.h"
#include "app/keys/facts/lookingcost.h"
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/list/keyholders.h"
#include "app/profiles/profilestore.h"
#include "app/state/keymemory.h"

#include <QMap>

#include <algorithm>

namespace scripto {

AccountAccess::AccountAccess(const ProfileStore &profiles, const KeyMemory &memory, WebSessions &sessions,
                             const OwnUseJournal &ownUseJournal, const KeyHolders &holders, Environment environment)
    : m_profiles(profiles)
    , m_memory(memory)
    , m_sessions(sessions)
    , m_ownUseJournal(ownUseJournal)
    , m_holders(holders)
    , m_environment(std::move(environment))
{
}

AccountAccess::Standing AccountAccess::standingOf(const KeyAccount &account, const Profile &profile,
                                                  const QList<KeyRow> &rows) const
{
    if (m_memory.isRevoked(profile.apiKey))
        return Standing::Revoked;
    const auto usesLeft = this->usesLeft(account, profile.name);
    if (!mayUseUnasked(usesLeft))
        return Standing::FewUses;
    if (isKeyRefused(profile.apiKey))
        return Standing::Refused;
    if (!m_refusedKeys.isEmpty() && !isProven(account, profile, rows))
        return Standing::Unproven;
    return usesLeft ? Standing::Counted : Standing::Free;
}

// A profile only claims to belong to the account.
bool AccountAccess::isProven(const KeyAccount &account, const Profile &profile, const QList<KeyRow> &rows) const
{
    const QString user = m_memory.userOf(account.server, profile.apiKey).id;
    if (!user.isEmpty())
        return user == account.id.userId();
    return std::any_of(rows.begin(), rows.end(),
                       [&](const KeyRow &row) { return isHeldBy(row.holders, profile.name, Holder::Certainty::Sure); });
}

// The profiles of the best standing.
QStringList AccountAccess::ableReaders(const KeyAccount &account, const QList<KeyRow> &rows) const
{
    QMap<Standing, QStringList> readers;
    for (const Profile &profile : m_holders.profiles(account)) {
        if (!profile.apiKey.isEmpty())
            readers[standingOf(account, profile, rows)].append(profile.name);
    }
    return readers.isEmpty() ? QStringList() : readers.first();
}

std::optional<qint64> AccountAccess::usesLeft(const KeyAccount &account, const QString &profile) const
{
    const ProfileRow *row = m_profiles.row(profile);
    if (!row)
        return {};
    QString id = m_memory.rowOf(account.server, row->profile.apiKey, KeyMemory::Certainty::Likely);
    if (id.isEmpty())
        id = row->profile.keyId;
    return m_ownUseJournal.record(account.server, id).remaining;
}

QString AccountAccess::chooseReader(const KeyAccount &account, const QList<KeyRow> &rows,
                                    const QString &preferred) const
{
    const QStringList able = ableReaders(account, rows);
    if (able.contains(m_profiles.activeProfile()))
        return m_profiles.activeProfile();
    QString newest;
    QDateTime newestUse;
    for (const KeyRow &row : rows) {
        for (const Holder &holder : row.holders) {
            const bool surely = holder.certainty != Holder::Certainty::Possible && able.contains(holder.profile);
            if (surely && row.use.at.isValid() && (!newestUse.isValid() || row.use.at > newestUse)) {
                newest = holder.profile;
                newestUse = row.use.at;
            }
        }
    }
    if (!newest.isEmpty())
        return newest;
    return able.contains(preferred) || able.isEmpty() ? preferred : able.first();
}

// Also tries the aliases: the session may have been opened before the account's user was known.
Secret AccountAccess::cookie(const KeyAccount &account) const
{
    for (const AccountId &id : QList{account.id} + account.aliases) {
        if (const Secret cookie = m_sessions.cookieFor(id); !cookie.isEmpty())
            return cookie;
    }
    return {};
}

QString AccountAccess::holderOf(const KeyAccount &account, const Credentials &credentials) const
{
    if (credentials.key.isEmpty())
        return account.reader;
    for (const Profile &profile : m_holders.profiles(account)) {
        if (profile.apiKey == credentials.key)
            return profile.name;
    }
    return {};
}

bool AccountAccess::belongs(const KeyAccount &account, const Credentials &credentials) const
{
    if (!credentials.cookie.isEmpty())
        return credentials.cookie == cookie(account);
    return !credentials.key.isEmpty() && credentials.server == account.server
        && !holderOf(account, credentials).isEmpty();
}

bool AccountAccess::isUsable(const KeyAccount &account, const Credentials &credentials) const
{
    const bool isRefused = m_needsSession && credentials.cookie.isEmpty();
    return !isRefused && belongs(account, credentials) && !m_memory.isRevoked(credentials.key);
}

void AccountAccess::follow(const KeyAccount &account)
{
    const ProfileRow *reader = m_profiles.row(account.reader);
    if (reader && m_insufficientKey != reader->profile.apiKey)
        m_needsSession = false;
}

Result<Credentials> AccountAccess::credentials(const KeyAccount &account) const
{
    const Secret cookie = this->cookie(account);
    const ProfileRow *reader = m_profiles.row(account.reader);
    if (!account.profiles.contains(account.reader) || !reader)
        return failure(ErrorKind::Invalid, tr("No profile of this account is left."));
    if (reader->profile.apiKey.isEmpty() && cookie.isEmpty())
        return failure(ErrorKind::NotFound, tr("This profile has no key."));
    const auto server = serverOf(reader->profile, m_environment);
    if (!server)
        return failure(server.error());
    if (*server != account.server)
        return failure(ErrorKind::Invalid, tr("No profile of this account is left."));
    if (cookie.isEmpty() && m_needsSession)
        return failure(ErrorKind::SessionNeeded);
    return Credentials{*server, cookie.isEmpty() ? reader->profile.apiKey : Secret(), cookie};
}

void AccountAccess::noteRefusal(const Credentials &used)
{
    m_needsSession = true;
    if (!used.key.isEmpty())
        m_insufficientKey = used.key;
    m_sessions.drop(used.cookie);
}

} // namespace scripto
