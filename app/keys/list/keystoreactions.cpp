// SPDX-License-Identifier: MIT
#include "app/keys/facts/rotationplan.h"
#include "app/keys/journal/revokecountdown.h"
#include "app/keys/journal/rotationjournal.h"
#include "app/keys/list/keyanswer.h"
#include "app/keys/list/keyminting.h"
#include "app/keys/list/keystore.h"
#include "app/keys/list/unchangedrevoke.h"
#include "app/profiles/profilestore.h"

#include <algorithm>

// The operations on keys; keystore.cpp has the shown accounts and what is known of their keys.
namespace scripto {

std::optional<Error> KeyStore::obstacle() const
{
    return selected() ? selected()->obstacle() : Error{ErrorKind::NotFound, {}};
}

KeyMinting *KeyStore::mint(const MintRequest &request)
{
    return selected() ? selected()->mint(request) : nullptr;
}

std::optional<RotationPlan> KeyStore::rotationPlan(const KeyRef &ref) const
{
    const AccountKeys *account = of(ref);
    return account ? account->rotationPlan(ref.id) : std::nullopt;
}

QList<KeyRow> KeyStore::orphansOf(const KeyRef &ref) const
{
    QList<KeyRow> rows;
    if (const AccountKeys *account = of(ref)) {
        for (const QString &id : m_rotations.orphansOf({account->account().id, ref.id})) {
            if (const KeyRow *row = account->row(id); row && account->holdersOf(id).isEmpty())
                rows.append(*row);
        }
    }
    return rows;
}

Call<Done> *KeyStore::revokeUnchanged(const RevokeIntent &intent)
{
    AccountKeys *account = of(intent.ref());
    if (!account)
        account = open(intent.account);
    if (account && !account->isRevoking(intent.id))
        return scripto::revokeUnchanged(*account, m_profiles, m_clock, intent);
    auto *call = new Call<Done>(this);
    call->settle(failure(ErrorKind::Invalid,
                         account ? tr("It is being revoked already.") : tr("No profile of this account is left.")));
    return call;
}

Call<Done> *KeyStore::revoke(const KeyRef &ref)
{
    const KeyRow *listed = row(ref);
    if (!listed) {
        auto *call = new Call<Done>(this);
        call->settle(failure(ErrorKind::NotFound, tr("It is not in the server’s list.")));
        return call;
    }
    RevokeIntent intent{listed->account, listed->key.id, listed->key.name, m_clock()};
    intent.asked = true;
    intent.evidence = evidenceOf(*listed);
    return revokeUnchanged(intent);
}

void KeyStore::noteUse(const QString &profile, CallBase *request)
{
    if (AccountKeys *account = openOfProfile(profile))
        account->noteUse(profile, request);
}

AccountKeys *KeyStore::openOfProfile(const QString &profile)
{
    if (AccountKeys *account = ofProfile(profile))
        return account;
    for (const KeyAccount &each : accounts()) {
        if (each.profiles.contains(profile))
            return open(each.id);
    }
    return nullptr;
}

std::optional<qint64> KeyStore::readerUsesLeft() const
{
    return selected() ? selected()->usesLeft() : std::nullopt;
}

std::optional<qint64> KeyStore::usesLeft(const QString &profile)
{
    const AccountKeys *account = openOfProfile(profile);
    return account ? account->usesLeft(profile) : std::nullopt;
}

void KeyStore::noteAnswer(const Secret &key, const std::optional<Error> &refusal)
{
    scripto::noteAnswer(m_memory, key, refusal, m_clock());
}

Call<Done> *KeyStore::closeSession()
{
    if (AccountKeys *account = selected())
        return account->closeSession();
    auto *call = new Call<Done>(this);
    call->settle(Done());
    return call;
}

bool KeyStore::hasUnsafeKey() const
{
    const QList<KeyMinting *> mintings = findChildren<KeyMinting *>();
    return std::any_of(mintings.begin(), mintings.end(), [](const KeyMinting *minting) {
        return !minting->hasEnded() || (minting->step() == KeyMinting::Step::Ready && !minting->isSafe());
    });
}

} // namespace scripto
