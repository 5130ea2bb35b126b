// SPDX-License-Identifier: MIT
#include "app/keys/list/keyaccounts.h"

#include "app/api/websessions.h"
#include "app/keys/list/keyanswer.h"
#include "app/keys/list/keyminting.h"
#include "app/keys/list/unchangedrevoke.h"
#include "app/profiles/profilestore.h"

#include <algorithm>

namespace scripto {

KeyAccounts::KeyAccounts(AccountKeys::Services services, QObject *parent)
    : QObject(parent)
    , m_with(std::move(services))
    , m_usersFound(this, [this] { followUsers(); })
{
    connect(&m_with.profiles, &ProfileStore::changed, this, &KeyAccounts::followProfiles);
    connect(&m_with.memory, &KeyMemory::userFound, this, [this] { m_usersFound.request(); });
    connect(&m_with.sessions, &WebSessions::changed, this, &KeyAccounts::followSessions);
}

KeyAccounts::~KeyAccounts() = default;

QList<KeyAccount> KeyAccounts::all() const
{
    QList<Profile> profiles;
    for (const ProfileRow &row : m_with.profiles.rows())
        profiles.append(asProven(row.profile));
    return accountsOf(profiles, m_with.environment);
}

// A profile claims whose key it holds, but the server's word counts more.
Profile KeyAccounts::asProven(Profile profile) const
{
    const auto server = serverOf(profile, m_with.environment);
    const KeyMemory::User user = server ? m_with.memory.userOf(*server, profile.apiKey) : KeyMemory::User();
    if (user.id.isEmpty())
        return profile;
    if (KeyMemory::areDifferent(user, {profile.userId, profile.email}) || !user.email.isEmpty())
        profile.email = user.email;
    profile.userId = user.id;
    return profile;
}

AccountKeys *KeyAccounts::open(const AccountId &account)
{
    for (const KeyAccount &each : all()) {
        if (!each.isCalled(account))
            continue;
        rename(each);
        AccountKeys *keys = m_open.value(each.id);
        if (!keys) {
            keys = make(each);
            follow(each, *keys);
        }
        return keys;
    }
    return nullptr;
}

AccountKeys *KeyAccounts::openOfProfile(const QString &profile)
{
    if (AccountKeys *account = findOfProfile(profile))
        return account;
    for (const KeyAccount &each : all()) {
        if (each.profiles.contains(profile))
            return open(each.id);
    }
    return nullptr;
}

AccountKeys *KeyAccounts::find(const AccountId &account) const
{
    AccountKeys *exact = m_open.value(account);
    if (exact && !exact->account().profiles.isEmpty())
        return exact;
    const auto it = std::find_if(m_open.begin(), m_open.end(),
                                 [&](const AccountKeys *each) { return each->account().isCalled(account); });
    return it == m_open.end() ? exact : *it;
}

AccountKeys *KeyAccounts::findOfProfile(const QString &profile) const
{
    const auto it = std::find_if(m_open.begin(), m_open.end(), [&](const AccountKeys *account) {
        return account->account().profiles.contains(profile);
    });
    return it == m_open.end() ? nullptr : *it;
}

KeyAccount KeyAccounts::account(const AccountId &account) const
{
    const AccountKeys *keys = find(account);
    return keys ? keys->account() : KeyAccount();
}

const KeyRow *KeyAccounts::row(const KeyRef &key) const
{
    const AccountKeys *account = find(key.account);
    return account ? account->row(key.id) : nullptr;
}

KeyAccounts::Held KeyAccounts::heldBy(const QString &profile) const
{
    const AccountKeys *account = findOfProfile(profile);
    if (rowHeldBy(profile))
        return Held::Listed;
    return account && account->isGone(profile) ? Held::Gone : Held::Unknown;
}

const KeyRow *KeyAccounts::rowHeldBy(const QString &profile) const
{
    const AccountKeys *account = findOfProfile(profile);
    return account ? account->rowHeldBy(profile) : nullptr;
}

void KeyAccounts::setRules(const StatusRules &rules)
{
    m_rules = rules;
    for (AccountKeys *account : std::as_const(m_open))
        account->setRules(rules);
}

void KeyAccounts::setPreferredReader(const QString &profile)
{
    m_preferred = profile;
    followProfiles();
}

void KeyAccounts::followUsers()
{
    followProfiles();
    for (const ProfileRow &row : m_with.profiles.rows()) {
        const Profile &said = row.profile;
        const Profile proven = asProven(said);
        const bool isOther = KeyMemory::areDifferent({proven.userId, proven.email}, {said.userId, said.email});
        if (!isOther || m_otherAccounts.contains(said.name))
            continue;
        m_otherAccounts.insert(said.name);
        Q_EMIT otherAccountFound(said.name, proven.email);
    }
}

void KeyAccounts::followProfiles()
{
    if (!m_with.profiles.row(m_preferred))
        m_preferred.clear();
    const QList<KeyAccount> accounts = all();
    QSet<AccountId> ids;
    for (const KeyAccount &account : accounts) {
        ids.insert(account.id);
        rename(account);
        if (AccountKeys *keys = m_open.value(account.id))
            follow(account, *keys);
    }
    // An account without profiles must not claim one that has taken the name of an old one.
    for (auto it = m_open.begin(); it != m_open.end(); ++it) {
        if (!ids.contains(it.key())) {
            KeyAccount left = (*it)->account();
            left.profiles.clear();
            left.aliases.clear();
            (*it)->follow(left, {});
        }
    }
    Q_EMIT accountsChanged();
}

void KeyAccounts::follow(const KeyAccount &account, AccountKeys &keys)
{
    keys.follow(account, account.profiles.contains(m_preferred) ? m_preferred : account.profiles.first());
}

// An account has got a better name: operations under way continue under it.
void KeyAccounts::rename(const KeyAccount &account)
{
    for (const AccountId &alias : account.aliases) {
        AccountKeys *keys = m_open.value(alias);
        if (!keys || m_open.contains(account.id))
            continue;
        m_open.remove(alias);
        m_open.insert(account.id, keys);
    }
}

void KeyAccounts::followSessions()
{
    QList<AccountKeys *> others; // read by something else than before
    for (AccountKeys *account : std::as_const(m_open)) {
        const bool before = account->account().bySession;
        account->follow(account->account(), account->account().reader);
        if (account->account().bySession != before)
            others.append(account);
    }
    for (AccountKeys *account : std::as_const(others))
        Q_EMIT readerChanged(account);
}

AccountKeys *KeyAccounts::make(const KeyAccount &account)
{
    auto *keys = new AccountKeys(m_with, account, this);
    keys->setRules(m_rules);
    m_open.insert(account.id, keys);
    connect(keys, &AccountKeys::changed, this, [this, keys] { Q_EMIT changed(keys); });
    connect(keys, &AccountKeys::readEnded, this, &KeyAccounts::readEnded);
    connect(keys, &AccountKeys::mintingStarted, this, &KeyAccounts::watch);
    passOn(keys);
    return keys;
}

void KeyAccounts::passOn(AccountKeys *keys)
{
    connect(keys, &AccountKeys::minted, this, [this, keys](const ApiKey &record, const QString &profile) {
        Q_EMIT minted(keys->account(), record, profile);
    });
    connect(keys, &AccountKeys::storedLater, this, &KeyAccounts::storedLater);
    connect(keys, &AccountKeys::revoked, this, [this, keys](const ApiKey &key, const QStringList &holders) {
        Q_EMIT revoked(keys->account(), key, holders);
    });
    connect(keys, &AccountKeys::revokeResolved, this, [this, keys](const QString &id, bool isRevoked) {
        Q_EMIT revokeResolved({keys->account().id, id}, isRevoked);
    });
    connect(keys, &AccountKeys::listRead, this,
            [this, keys](const QList<ApiKey> &listed, bool mayBeTruncated, const QDateTime &sentAt) {
                Q_EMIT listRead(*keys, listed, mayBeTruncated, sentAt);
            });
}

void KeyAccounts::watch(KeyMinting *minting)
{
    m_mintings.append(minting);
    connect(minting, &QObject::destroyed, this, [this, minting] { m_mintings.removeOne(minting); });
    connect(minting, &KeyMinting::finishedDetached, this, [this, minting] { Q_EMIT mintingFinishedDetached(minting); });
}

Call<Done> *KeyAccounts::revokeUnchanged(const RevokeIntent &intent)
{
    AccountKeys *account = find(intent.account);
    if (!account)
        account = open(intent.account);
    if (account && !account->isRevoking(intent.id))
        return scripto::revokeUnchanged(*account, m_with.profiles, m_with.clock, intent);
    auto *call = new Call<Done>(this);
    call->settle(failure(ErrorKind::Invalid,
                         account ? tr("It is being revoked already.") : tr("No profile of this account is left.")));
    return call;
}

Call<Done> *KeyAccounts::revoke(const KeyRef &key)
{
    const KeyRow *listed = row(key);
    if (!listed) {
        auto *call = new Call<Done>(this);
        call->settle(failure(ErrorKind::NotFound, tr("It is not in the server’s list.")));
        return call;
    }
    RevokeIntent intent{listed->account, listed->key.id, listed->key.name, m_with.clock()};
    intent.asked = true;
    intent.evidence = evidenceOf(*listed);
    return revokeUnchanged(intent);
}

void KeyAccounts::noteAnswer(const Secret &key, const std::optional<Error> &refusal)
{
    scripto::noteAnswer(m_with.memory, key, refusal, m_with.clock());
}

bool KeyAccounts::hasUnsafeKey() const
{
    return std::any_of(m_mintings.begin(), m_mintings.end(), [](const KeyMinting *minting) {
        return !minting->hasEnded() || (minting->step() == KeyMinting::Step::Ready && !minting->isSafe());
    });
}

} // namespace scripto
