// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/identity.h"

#include <QHash>
#include <QSet>

namespace scripto {

// A list of the server, and how it was read.
struct ReadList {
    Credentials with;
    ListGeneration asked;
    QDateTime sentAt; // by this computer's clock
    KeyList list = {};
    bool isDoubtful = false; // it may be another account's than that of all profiles it was read for
};

// The keys that an account is known to have: the newest list, and what this program has made and revoked since that was
// asked for. It is bound to the key or web session that read it.
class AccountList {
public:
    // For a request that begins now.
    ListGeneration ask() { return m_now = m_now.next(); }
    // No newer list is here, and nothing has been forgotten since it was asked for.
    bool isCurrent(ListGeneration asked) const { return asked >= m_asked; }
    // False, and nothing changes, where isCurrent() says no.
    bool take(const ReadList &read, const QDateTime &now);
    // It was another account's, and so is what has been asked for so far.
    void forget();

    QList<ApiKey> keys() const { return m_listed + m_minted; }
    bool has(const QString &id) const;
    QSet<QString> ids() const;
    QDateTime readAt() const { return m_readAt; } // by this computer's clock; invalid while there is none
    bool mayBeTruncated() const { return m_mayBeTruncated; }
    // What it lacks is gone.
    bool isWhole() const { return m_readAt.isValid() && !m_mayBeTruncated && !m_isDoubtful; }

    // The key or session that read it last; invalid server while none has.
    const Credentials &reader() const { return m_reader; }
    // These have read it, or are a key that one of those has made: the server takes them for the same account.
    bool isReadWith(const Credentials &credentials) const;

    // Made with `by`; kept even where the server's list is cut before it.
    void addMinted(const MintedKey &minted, const Credentials &by);
    // Known to be there although the list is cut before it.
    void addUnlisted(const ApiKey &key);
    // The server has said that it is gone: a list that was asked for before may have it still.
    void noteRevoked(const QString &id);

private:
    ListGeneration m_now;
    ListGeneration m_asked; // the newest list; older ones say nothing any more
    QList<ApiKey> m_listed;
    QList<ApiKey> m_minted;
    QHash<QString, ListGeneration> m_mintedAt; // by id
    QHash<QString, ListGeneration> m_revokedAt; // by id
    Credentials m_reader;
    QList<Secret> m_alike; // keys of the same account as the reader, for sure
    QDateTime m_readAt;
    bool m_mayBeTruncated = false;
    bool m_isDoubtful = false;
};

} // namespace scripto
