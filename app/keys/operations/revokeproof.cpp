// SPDX-License-Identifier: MIT
#include "app/keys/operations/revokeproof.h"

#include "app/keys/facts/lookingcost.h"
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/list/keyaccounts.h"
#include "app/keys/operations/pendingrevokes.h"
#include "app/keys/operations/rotations.h"
#include "app/profiles/profilestore.h"
#include "app/state/keymemory.h"

#include <algorithm>

namespace scripto {

RevokeProof::RevokeProof(Services services, QObject *parent)
    : QObject(parent)
    , m_with(std::move(services))
{
}

void RevokeProof::start()
{
    connect(&m_with.accounts, &KeyAccounts::revoked, this, &RevokeProof::onRevoked);
    connect(&m_with.revokes, &PendingRevokes::finished, this, &RevokeProof::askNext);
}

void RevokeProof::onRevoked(const KeyAccount &account, const ApiKey &key)
{
    const Secret secret = secretOf(account, key.id);
    if (secret.isEmpty())
        return;
    if (!mayUseUnasked(m_with.ownUseJournal.record(account.server, key.id).remaining))
        return Q_EMIT ended(account, key, KeyAnswer::Unknown);
    m_waiting.enqueue({account, key, secret});
    // Queued, so that everything else that follows from the revoke happens first.
    QMetaObject::invokeMethod(this, &RevokeProof::askNext, Qt::QueuedConnection);
}

// The key of a profile that holds it, or held it until a rotation. It is sent only to the profile's own server.
Secret RevokeProof::secretOf(const KeyAccount &account, const QString &id) const
{
    QList<Profile> copies = m_with.rotations.profilesBefore({account.id, id});
    for (const ProfileRow &row : m_with.profiles.rows()) {
        copies.append(row.profile);
        if (row.keychainCopy)
            copies.append(*row.keychainCopy);
    }
    const auto it = std::find_if(copies.begin(), copies.end(), [&](const Profile &copy) {
        const auto server = serverOf(copy, m_with.environment);
        return server && *server == account.server && m_with.memory.isRevoked(copy.apiKey)
            && !m_with.memory.isRevokeConfirmed(copy.apiKey)
            && m_with.memory.rowOf(account.server, copy.apiKey, KeyMemory::Certainty::Likely) == id;
    });
    return it == copies.end() ? Secret() : it->apiKey;
}

void RevokeProof::askNext()
{
    if (m_isAsking || m_waiting.isEmpty() || m_with.revokes.isRunning())
        return;
    m_isAsking = true;
    ask(m_waiting.dequeue());
}

// If a revoked key may be sent to any route, this is the one. It also costs the server the least.
void RevokeProof::ask(const Question &question)
{
    const QUrl &server = question.account.server;
    m_with.ownUseJournal.begin(server, {question.key.id}, serverNow(question.account));
    m_with.api.whoAmIOnce({server, question.secret})->then(this, [this, question](const Result<Account> &answer) {
        m_with.ownUseJournal.end(question.account.server, {question.key.id}, serverNow(question.account));
        const std::optional<Error> refusal = answer ? std::nullopt : std::optional(answer.error());
        m_isAsking = false;
        Q_EMIT ended(question.account, question.key,
                     noteAnswer(m_with.memory, question.secret, refusal, m_with.clock()));
        askNext();
    });
}

QDateTime RevokeProof::serverNow(const KeyAccount &account) const
{
    const AccountKeys *keys = m_with.accounts.open(account.id);
    return keys ? keys->serverNow() : m_with.clock();
}

} // namespace scripto
