// SPDX-License-Identifier: MIT
#include "app/keys/list/keystore.h"

#include "app/keys/journal/revokecountdown.h"
#include "app/profiles/profilestore.h"
#include "app/state/keymemory.h"

#include <algorithm>

namespace scripto {

KeyStore::KeyStore(ScriptoApi &api, ProfileStore &profiles, KeyMemory &memory, OwnUseJournal &ownUseJournal,
                   RevokeCountdown &countdown, RotationJournal &rotations, NeedsKey needsKey, MintJournal &mints,
                   Environment environment, Clock clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_profiles(profiles)
    , m_memory(memory)
    , m_ownUseJournal(ownUseJournal)
    , m_countdown(countdown)
    , m_rotations(rotations)
    , m_needsKey(std::move(needsKey))
    , m_mints(mints)
    , m_environment(std::move(environment))
    , m_clock(std::move(clock))
{
    connect(&profiles, &ProfileStore::changed, this, &KeyStore::followProfiles);
    connect(&memory, &KeyMemory::userFound, this, [this] {
        // Handles all users that are found together at once.
        if (!std::exchange(m_hasUsers, true))
            QMetaObject::invokeMethod(this, &KeyStore::followUsers, Qt::QueuedConnection);
    });
    connect(&m_sessions, &WebSessions::changed, this, &KeyStore::followSessions);
    connect(&m_reconnect, &ReconnectTimer::worthATry, this, &KeyStore::refresh);
    const auto rebuildShown = [this] {
        for (AccountKeys *account : shown())
            account->rebuild();
    };
    connect(&countdown, &RevokeCountdown::changed, this, rebuildShown);
    connect(&rotations, &RotationJournal::changed, this, rebuildShown);
}

KeyStore::~KeyStore() = default;

void KeyStore::select(const QString &profile)
{
    if (profile == m_selected)
        return;
    m_selected = profile;
    followProfiles();
}

void KeyStore::showAll(bool all)
{
    if (std::exchange(m_all, all) != all)
        followProfiles();
}

void KeyStore::setRules(const StatusRules &rules)
{
    m_rules = rules;
    for (AccountKeys *account : std::as_const(m_accounts))
        account->setRules(rules);
}

void KeyStore::refresh()
{
    m_rotations.reload();
    for (AccountKeys *account : shown())
        account->refresh();
}

AccountKeys *KeyStore::heldBack() const
{
    const QList<AccountKeys *> accounts = shown();
    const auto it = std::find_if(accounts.begin(), accounts.end(),
                                 [](const AccountKeys *each) { return each->heldBack().has_value(); });
    return it == accounts.end() ? nullptr : *it;
}

std::optional<KeyStore::LookingCost> KeyStore::lookingCost() const
{
    const AccountKeys *account = heldBack();
    return account ? std::optional(LookingCost{account->account().reader, *account->heldBack()}) : std::nullopt;
}

void KeyStore::refreshAtCost()
{
    if (AccountKeys *account = heldBack())
        account->refreshAtCost();
}

void KeyStore::cancelRefresh()
{
    for (AccountKeys *account : shown())
        account->cancelRefresh();
}

const KeyAccount &KeyStore::account() const
{
    static const KeyAccount none;
    return selected() ? selected()->account() : none;
}

QList<KeyAccount> KeyStore::shownAccounts() const
{
    QList<KeyAccount> accounts;
    for (const AccountKeys *account : shown())
        accounts.append(account->account());
    return accounts;
}

KeyAccount KeyStore::accountOf(const KeyRef &ref) const
{
    const AccountKeys *account = of(ref);
    return account ? account->account() : KeyAccount();
}

AccountKeys *KeyStore::of(const KeyRef &ref) const
{
    return ref.account.isEmpty() ? selected() : called(ref.account);
}

AccountKeys *KeyStore::called(const AccountId &account) const
{
    AccountKeys *exact = m_accounts.value(account);
    if (exact && !exact->account().profiles.isEmpty())
        return exact;
    const auto it = std::find_if(m_accounts.begin(), m_accounts.end(),
                                 [&](const AccountKeys *each) { return each->account().isCalled(account); });
    return it == m_accounts.end() ? exact : *it;
}

const KeyRow *KeyStore::row(const KeyRef &ref) const
{
    const AccountKeys *account = of(ref);
    return account ? account->row(ref.id) : nullptr;
}

AccountKeys *KeyStore::ofProfile(const QString &profile) const
{
    const auto it = std::find_if(m_accounts.begin(), m_accounts.end(), [&](const AccountKeys *account) {
        return account->account().profiles.contains(profile);
    });
    return it == m_accounts.end() ? nullptr : *it;
}

KeyStore::Held KeyStore::heldBy(const QString &profile) const
{
    const AccountKeys *account = ofProfile(profile);
    if (rowHeldBy(profile))
        return Held::Listed;
    return account && account->isGone(profile) ? Held::Gone : Held::Unknown;
}

const KeyRow *KeyStore::rowHeldBy(const QString &profile) const
{
    const AccountKeys *account = ofProfile(profile);
    return account ? account->rowHeldBy(profile) : nullptr;
}

QStringList KeyStore::holdersOf(const KeyRef &ref) const
{
    const AccountKeys *account = of(ref);
    return account ? account->holdersOf(ref.id) : QStringList();
}

bool KeyStore::isReading() const
{
    const QList<AccountKeys *> accounts = shown();
    return std::any_of(accounts.begin(), accounts.end(), [](const AccountKeys *each) { return each->isReading(); });
}

bool KeyStore::mayBeTruncated() const
{
    const QList<AccountKeys *> accounts = shown();
    return std::any_of(accounts.begin(), accounts.end(),
                       [](const AccountKeys *each) { return each->mayBeTruncated(); });
}

std::optional<Error> KeyStore::problem() const
{
    for (const AccountKeys *account : shown()) {
        if (account->problem())
            return account->problem();
    }
    return {};
}

bool KeyStore::isOffline() const
{
    const QList<AccountKeys *> accounts = shown();
    return std::any_of(accounts.begin(), accounts.end(),
                       [](const AccountKeys *each) { return each->problem() && scripto::isOffline(*each->problem()); });
}

QDateTime KeyStore::retryAt() const
{
    for (const AccountKeys *account : shown()) {
        if (account->problem())
            return account->retryAt();
    }
    return {};
}

QDateTime KeyStore::readAt() const
{
    QDateTime oldest;
    for (const AccountKeys *account : shown()) {
        if (!oldest.isValid() || (account->readAt().isValid() && account->readAt() < oldest))
            oldest = account->readAt();
    }
    return oldest;
}

QDateTime KeyStore::serverNow() const
{
    return selected() ? selected()->serverNow() : m_clock();
}

AccountKeys *KeyStore::open(const AccountId &account)
{
    for (const KeyAccount &each : accounts()) {
        if (!each.isCalled(account))
            continue;
        AccountKeys *keys = m_accounts.value(each.id);
        if (!keys) {
            keys = make(each);
            keys->follow(each, each.profiles.first());
        }
        return keys;
    }
    return nullptr;
}

QList<KeyAccount> KeyStore::accounts() const
{
    QList<Profile> profiles;
    for (const ProfileRow &row : m_profiles.rows())
        profiles.append(asProven(row.profile));
    return accountsOf(profiles, m_environment);
}

// The server's word on a key's user outweighs the profile's.
Profile KeyStore::asProven(Profile profile) const
{
    const auto server = serverOf(profile, m_environment);
    const KeyMemory::User user = server ? m_memory.userOf(*server, profile.apiKey) : KeyMemory::User();
    if (user.id.isEmpty())
        return profile;
    if (KeyMemory::areDifferent(user, {profile.userId, profile.email}) || !user.email.isEmpty())
        profile.email = user.email;
    profile.userId = user.id;
    return profile;
}

void KeyStore::followUsers()
{
    m_hasUsers = false;
    followProfiles();
    for (const ProfileRow &row : m_profiles.rows()) {
        const Profile &told = row.profile;
        const Profile proven = asProven(told);
        const bool isOther = KeyMemory::areDifferent({proven.userId, proven.email}, {told.userId, told.email});
        if (!isOther || m_otherAccounts.contains(told.name))
            continue;
        m_otherAccounts.insert(told.name);
        Q_EMIT otherAccountFound(told.name, proven.email);
    }
}

void KeyStore::followProfiles()
{
    if (!m_profiles.row(m_selected))
        m_selected.clear();
    m_selectedAccount = {};
    QList<AccountId> all;
    for (const KeyAccount &account : accounts()) {
        rename(account);
        const bool isSelected = account.profiles.contains(m_selected);
        AccountKeys *keys = m_accounts.value(account.id);
        if (!keys && (isSelected || m_all))
            keys = make(account);
        if (keys)
            keys->follow(account, isSelected ? m_selected : account.profiles.first());
        if (isSelected)
            m_selectedAccount = account.id;
        all.append(account.id);
    }
    // A profile that later takes one of these names does not belong to an account without profiles.
    for (auto it = m_accounts.begin(); it != m_accounts.end(); ++it) {
        if (!all.contains(it.key())) {
            KeyAccount left = (*it)->account();
            left.profiles.clear();
            left.aliases.clear();
            (*it)->follow(left, {});
        }
    }
    if (m_selectedAccount.isEmpty())
        show({});
    else
        show(m_all ? all : QList{m_selectedAccount});
}

// An account has got a better name. Running operations continue under it.
void KeyStore::rename(const KeyAccount &account)
{
    for (const AccountId &alias : account.aliases) {
        AccountKeys *keys = m_accounts.value(alias);
        if (!keys || m_accounts.contains(account.id))
            continue;
        m_accounts.remove(alias);
        m_accounts.insert(account.id, keys);
        for (AccountId &shown : m_shown)
            shown = shown == alias ? account.id : shown;
    }
}

// Reads only the accounts that were not shown before or whose reader has changed.
void KeyStore::show(const QList<AccountId> &accounts)
{
    const QList<AccountId> before = std::exchange(m_shown, accounts);
    for (const AccountId &account : before) {
        if (!m_shown.contains(account))
            m_accounts.value(account)->forgetProblem();
    }
    if (before != m_shown)
        m_reconnect.stop();
    rebuild();
    for (AccountKeys *account : shown()) {
        if (!before.contains(account->account().id))
            account->refresh();
        else if (account->needsReading())
            account->readAgain();
    }
}

// A new session is used at once. When one ends, the list is read again, which shows whether another one is needed.
void KeyStore::followSessions()
{
    QList<AccountKeys *> others; // than before
    const QList<AccountKeys *> accounts = shown();
    for (AccountKeys *account : accounts) {
        const bool before = account->account().bySession;
        account->follow(account->account(), account->account().reader);
        if (account->account().bySession != before)
            others.append(account);
    }
    for (AccountKeys *account : std::as_const(others)) {
        account->cancelRefresh();
        account->refresh();
    }
}

AccountKeys *KeyStore::make(const KeyAccount &account)
{
    auto *keys = new AccountKeys({m_api, m_profiles, m_memory, m_sessions, m_ownUseJournal, m_countdown, m_rotations,
                                  m_needsKey, m_mints, m_environment, m_clock},
                                 account, this);
    keys->setRules(m_rules);
    m_accounts.insert(account.id, keys);
    connect(keys, &AccountKeys::changed, this, &KeyStore::rebuild);
    connect(keys, &AccountKeys::readEnded, this, &KeyStore::onReadEnded);
    connect(keys, &AccountKeys::mintingFinishedDetached, this, &KeyStore::mintingFinishedDetached);
    passOn(keys);
    return keys;
}

void KeyStore::passOn(AccountKeys *keys)
{
    connect(keys, &AccountKeys::minted, this, [this, keys](const ApiKey &record, const QString &profile) {
        Q_EMIT minted(keys->account(), record, profile);
    });
    connect(keys, &AccountKeys::storedLater, this, &KeyStore::storedLater);
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

QList<AccountKeys *> KeyStore::shown() const
{
    QList<AccountKeys *> accounts;
    for (const AccountId &id : m_shown)
        accounts.append(m_accounts.value(id));
    return accounts;
}

void KeyStore::onReadEnded()
{
    if (isOffline())
        m_reconnect.waitForNext();
    else if (!isReading())
        m_reconnect.stop();
}

void KeyStore::rebuild()
{
    m_rows.clear();
    for (const AccountKeys *account : shown())
        m_rows += account->rows();
    Q_EMIT changed();
}

} // namespace scripto
