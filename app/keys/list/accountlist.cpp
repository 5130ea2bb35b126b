// SPDX-License-Identifier: MIT
#include "app/keys/list/accountlist.h"

#include "app/core/logging.h"

#include <algorithm>

namespace scripto {

namespace {

bool contains(const QList<ApiKey> &keys, const QString &id)
{
    return std::any_of(keys.begin(), keys.end(), [&](const ApiKey &key) { return key.id == id; });
}

} // namespace

bool AccountList::take(const ReadList &read, const QDateTime &now)
{
    if (!isCurrent(read.asked))
        return false;
    m_asked = read.asked;
    m_listed = read.list.keys;
    m_mayBeTruncated = read.list.mayBeTruncated();
    m_isDoubtful = read.isDoubtful;
    debugLog(keysLog(), "a list of", m_listed.size(), "keys; it may be cut:", m_mayBeTruncated,
             "doubtful:", m_isDoubtful);
    m_readAt = now;
    if (!isReadWith(read.with))
        m_alike.clear();
    m_reader = read.with;
    if (!read.with.key.isEmpty() && !m_alike.contains(read.with.key))
        m_alike.append(read.with.key);
    m_revokedAt.removeIf([&](const auto &revoked) { return revoked.value() < read.asked; });
    m_listed.removeIf([this](const ApiKey &key) { return m_revokedAt.contains(key.id); });
    m_minted.removeIf([&](const ApiKey &key) {
        return contains(m_listed, key.id) || (isWhole() && m_mintedAt.value(key.id) < read.asked);
    });
    return true;
}

void AccountList::forget()
{
    AccountList blank;
    blank.m_now = ask();
    blank.m_asked = blank.m_now.next();
    blank.m_reader = m_reader;
    *this = blank;
}

bool AccountList::has(const QString &id) const
{
    return contains(m_listed, id) || contains(m_minted, id);
}

QSet<QString> AccountList::ids() const
{
    QSet<QString> ids;
    for (const ApiKey &key : keys())
        ids.insert(key.id);
    return ids;
}

bool AccountList::isReadWith(const Credentials &credentials) const
{
    if (!m_readAt.isValid())
        return false;
    return credentials == m_reader || (!credentials.key.isEmpty() && m_alike.contains(credentials.key));
}

void AccountList::addMinted(const MintedKey &minted, const Credentials &by)
{
    if (isReadWith(by))
        m_alike.append(minted.key);
    if (minted.record.id.isEmpty())
        return;
    m_mintedAt.insert(minted.record.id, ask());
    m_minted.append(minted.record);
}

void AccountList::addUnlisted(const ApiKey &key)
{
    m_mintedAt.insert(key.id, ask());
    m_minted.append(key);
}

void AccountList::noteRevoked(const QString &id)
{
    m_listed.removeIf([&](const ApiKey &key) { return key.id == id; });
    m_minted.removeIf([&](const ApiKey &key) { return key.id == id; });
    m_revokedAt.insert(id, ask());
}

} // namespace scripto
