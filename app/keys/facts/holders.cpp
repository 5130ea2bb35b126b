// SPDX-License-Identifier: MIT
#include "app/keys/facts/holders.h"

#include "app/core/masking.h"

#include <QSet>

#include <algorithm>

namespace scripto {

namespace {

using Claim = Candidate::Claim;
using Certainty = Holder::Certainty;

// All holders of one secret, and the key ids it is known to have.
struct Holding {
    Secret secret;
    QList<Candidate> holders;
    QSet<QString> knownIds;

    bool isOfAccount() const
    {
        return std::any_of(holders.begin(), holders.end(),
                           [](const Candidate &each) { return each.claim == Claim::Account; });
    }
    bool isElsewhere() const
    {
        return std::all_of(holders.begin(), holders.end(),
                           [](const Candidate &each) { return each.claim == Claim::Elsewhere; });
    }
};

bool startFits(const ApiKey &key, const Secret &secret)
{
    return secret.reveal().startsWith(key.start.toUtf8());
}

// A start with fewer than two characters after the prefix fits by chance.
bool startTells(const ApiKey &key)
{
    return key.start.size() >= keyPrefix.size() + 2;
}

QList<Holding> holdingsOf(const QList<Candidate> &candidates, const std::function<QString(const Secret &)> &provenId)
{
    QList<Holding> holdings;
    for (const Candidate &candidate : candidates) {
        const Secret &secret = candidate.profile.apiKey;
        if (secret.isEmpty())
            continue;
        auto holding =
            std::find_if(holdings.begin(), holdings.end(), [&](const Holding &each) { return each.secret == secret; });
        if (holding == holdings.end()) {
            holdings.append(Holding{secret, {}, {}});
            holding = holdings.end() - 1;
            if (provenId)
                holding->knownIds.insert(provenId(secret));
        }
        holding->holders.append(candidate);
        holding->knownIds.insert(candidate.profile.keyId);
        holding->knownIds.remove(QString());
    }
    return holdings;
}

// The rows that this secret may belong to.
QList<const ApiKey *> rowsOf(const Holding &holding, const QList<ApiKey> &keys)
{
    QList<const ApiKey *> known;
    QList<const ApiKey *> fitting;
    // A secret held only for another account or server matches by its known key id alone. If its id is unknown, its
    // start must be long enough, because a short one fits every key.
    const bool isElsewhere = holding.isElsewhere();
    const bool isAnother = isElsewhere && !holding.knownIds.isEmpty();
    for (const ApiKey &key : keys) {
        if (!startFits(key, holding.secret))
            continue;
        if (holding.knownIds.contains(key.id))
            known.append(&key);
        if (startTells(key) || !isElsewhere)
            fitting.append(&key);
    }
    return known.isEmpty() && !isAnother ? fitting : known;
}

Certainty certaintyOf(const Holding &holding, const QList<const ApiKey *> &rows)
{
    if (rows.size() != 1)
        return Certainty::Possible;
    if (holding.knownIds.contains(rows.first()->id))
        return Certainty::Sure;
    return startTells(*rows.first()) && holding.isOfAccount() ? Certainty::Probable : Certainty::Possible;
}

} // namespace

QHash<QString, QList<Holder>> matchHolders(const QList<ApiKey> &keys, const QList<Candidate> &candidates,
                                           const std::function<QString(const Secret &)> &provenId)
{
    QHash<QString, QList<Holder>> holders;
    for (const Holding &holding : holdingsOf(candidates, provenId)) {
        const QList<const ApiKey *> rows = rowsOf(holding, keys);
        const Certainty certainty = certaintyOf(holding, rows);
        for (const ApiKey *key : rows) {
            for (const Candidate &candidate : holding.holders) {
                const Holder holder{candidate.profile.name, candidate.isCopy ? Certainty::Possible : certainty,
                                    candidate.active, candidate.claim == Claim::Environment};
                if (!isHeldBy(holders.value(key->id), holder.profile, Certainty::Possible))
                    holders[key->id].append(holder);
            }
        }
    }
    return holders;
}

bool isHeldBy(const QList<Holder> &holders, const QString &profile, Certainty least)
{
    return std::any_of(holders.begin(), holders.end(), [&](const Holder &holder) {
        return !holder.isEnvironment && holder.profile == profile && holder.certainty <= least;
    });
}

bool isInEnvironment(const QList<Holder> &holders)
{
    return std::any_of(holders.begin(), holders.end(), [](const Holder &holder) { return holder.isEnvironment; });
}

} // namespace scripto
