// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/identity.h"

#include <QHash>
#include <QSet>

namespace scripto {

// A list from the server, and how it was read.
struct ReadList {
    Credentials with;
    ListGeneration asked;
    QDateTime sentAt; // this computer's time
    KeyList list = {};
    bool isDoubtful = false; // the list may belong to another account than all the profiles it was read for
};

// The keys that an account is known to have: the newest list, plus what this program minted and less what it revoked
// since that list was requested. Bound to the key or web session that read the list.
class AccountList {
public:
    // Returns the generation of a request that begins now.
    ListGeneration ask() { return m_now = m_now.next(); }
    // Whether no newer list has arrived and nothing was forgotten since this generation.
    bool isCurrent(ListGeneration asked) const { return asked >= m_asked; }
    // Returns false and changes nothing unless isCurrent().
    bool take(const ReadList &read, const QDateTime &now);
    // The list belonged to another account, and so does everything requested so far.
    void forget();

    QList<ApiKey> keys() const { return m_listed + m_minted; }
    bool has(const QString &id) const;
    QSet<QString> ids() const;
    QDateTime readAt() const { return m_readAt; } // this computer's time; invalid until a list was read
    bool mayBeTruncated() const { return m_mayBeTruncated; }
    // Whether a key missing from the list is certainly gone.
    bool isWhole() const { return m_readAt.isValid() && !m_mayBeTruncated && !m_isDoubtful; }

    // The key or session that last read the list; its server is invalid if none has.
    const Credentials &reader() const { return m_reader; }
    // Whether these credentials read the list or are a key minted by credentials that did: the server treats them as
    // the same account.
    bool isReadWith(const Credentials &credentials) const;

    // Adds a key minted with `by`. It is kept even if the server truncates its list before it.
    void addMinted(const MintedKey &minted, const Credentials &by);
    // Adds a key that is known to exist although the truncated list lacks it.
    void addUnlisted(const ApiKey &key);
    // The server has confirmed that the key is gone. A list requested earlier may still contain it.
    void noteRevoked(const QString &id);

private:
    ListGeneration m_now;
    ListGeneration m_asked; // the newest list's; older lists no longer count
    QList<ApiKey> m_listed;
    QList<ApiKey> m_minted;
    QHash<QString, ListGeneration> m_mintedAt; // by key id
    QHash<QString, ListGeneration> m_revokedAt; // by key id
    Credentials m_reader;
    QList<Secret> m_alike; // keys that certainly belong to the reader's account
    QDateTime m_readAt;
    bool m_mayBeTruncated = false;
    bool m_isDoubtful = false;
};

} // namespace scripto
