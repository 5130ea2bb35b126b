// SPDX-License-Identifier: MIT
#include "app/keys/list/keystore.h"

#include "app/keys/journal/revokecountdown.h"
#include "app/keys/journal/rotationjournal.h"
#include "app/profiles/profilestore.h"

#include <algorithm>

namespace scripto {

KeyStore::KeyStore(KeyAccounts &accounts, RevokeCountdown &countdown, RotationJournal &rotations,
                   ProfileStore &profiles, Clock clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_rotations(rotations)
    , m_profiles(profiles)
    , m_clock(std::move(clock))
    , m_changed(this, [this] { Q_EMIT changed(); })
{
    connect(&accounts, &KeyAccounts::accountsChanged, this, &KeyStore::followAccounts);
    connect(&accounts, &KeyAccounts::changed, this, [this](AccountKeys *account) {
        if (shows(account))
            markStale();
        else
            m_changed.request(); // receivers may be interested in accounts that are not shown
    });
    connect(&accounts, &KeyAccounts::readEnded, this, &KeyStore::onReadEnded);
    // A new session is used at once. Once a session is gone, only the server can say whether a key is enough.
    connect(&accounts, &KeyAccounts::readerChanged, this, [this](AccountKeys *account) {
        if (!shows(account))
            return;
        account->cancelRefresh();
        account->refresh();
    });
    connect(&m_reconnect, &ReconnectTimer::worthATry, this, &KeyStore::refresh);
    connect(&countdown, &RevokeCountdown::changed, this, [this] {
        for (AccountKeys *account : std::as_const(m_shown))
            account->updatePending();
    });
    connect(&rotations, &RotationJournal::changed, this, [this] {
        for (AccountKeys *account : std::as_const(m_shown))
            account->rebuild();
    });
}

void KeyStore::select(const QString &profile)
{
    if (profile == m_selected)
        return;
    m_selected = profile;
    m_accounts.setPreferredReader(profile);
}

void KeyStore::showAll(bool all)
{
    if (std::exchange(m_all, all) != all)
        followAccounts();
}

void KeyStore::refresh()
{
    m_rotations.reload();
    for (AccountKeys *account : std::as_const(m_shown))
        account->refresh();
}

AccountKeys *KeyStore::heldBack() const
{
    const auto it = std::find_if(m_shown.begin(), m_shown.end(),
                                 [](const AccountKeys *each) { return each->heldBack().has_value(); });
    return it == m_shown.end() ? nullptr : *it;
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
    for (AccountKeys *account : std::as_const(m_shown))
        account->cancelRefresh();
}

const KeyAccount &KeyStore::account() const
{
    static const KeyAccount none;
    return m_selectedAccount ? m_selectedAccount->account() : none;
}

QList<KeyAccount> KeyStore::shownAccounts() const
{
    QList<KeyAccount> accounts;
    for (const AccountKeys *account : m_shown)
        accounts.append(account->account());
    return accounts;
}

const QList<KeyRow> &KeyStore::rows() const
{
    if (std::exchange(m_isStale, false)) {
        m_rows.clear();
        for (const AccountKeys *account : m_shown)
            m_rows += account->rows();
    }
    return m_rows;
}

bool KeyStore::isReading() const
{
    return std::any_of(m_shown.begin(), m_shown.end(), [](const AccountKeys *each) { return each->isReading(); });
}

bool KeyStore::mayBeTruncated() const
{
    return std::any_of(m_shown.begin(), m_shown.end(), [](const AccountKeys *each) { return each->mayBeTruncated(); });
}

std::optional<Error> KeyStore::problem() const
{
    for (const AccountKeys *account : m_shown) {
        if (account->problem())
            return account->problem();
    }
    return {};
}

bool KeyStore::isOffline() const
{
    return std::any_of(m_shown.begin(), m_shown.end(),
                       [](const AccountKeys *each) { return each->problem() && scripto::isOffline(*each->problem()); });
}

QDateTime KeyStore::retryAt() const
{
    for (const AccountKeys *account : m_shown) {
        if (account->problem())
            return account->retryAt();
    }
    return {};
}

QDateTime KeyStore::readAt() const
{
    QDateTime oldest;
    for (const AccountKeys *account : m_shown) {
        if (!oldest.isValid() || (account->readAt().isValid() && account->readAt() < oldest))
            oldest = account->readAt();
    }
    return oldest;
}

QDateTime KeyStore::serverNow() const
{
    return m_selectedAccount ? m_selectedAccount->serverNow() : m_clock();
}

void KeyStore::followAccounts()
{
    if (!m_profiles.row(m_selected))
        m_selected.clear();
    m_selectedAccount = nullptr;
    QList<AccountKeys *> shown;
    for (const KeyAccount &account : m_accounts.all()) {
        const bool isSelected = account.profiles.contains(m_selected);
        if (!isSelected && !m_all)
            continue;
        AccountKeys *keys = m_accounts.open(account.id);
        if (isSelected)
            m_selectedAccount = keys;
        shown.append(keys);
    }
    show(m_selectedAccount ? shown : QList<AccountKeys *>());
}

// Reads only the accounts that were not shown before or whose reader has changed.
void KeyStore::show(const QList<AccountKeys *> &accounts)
{
    const QList<AccountKeys *> before = std::exchange(m_shown, accounts);
    for (AccountKeys *account : before) {
        if (!shows(account))
            account->forgetProblem();
    }
    if (before != m_shown)
        m_reconnect.stop();
    markStale();
    for (AccountKeys *account : accounts) {
        if (!before.contains(account))
            account->refresh();
        else if (account->needsReading())
            account->readAgain();
    }
}

void KeyStore::onReadEnded()
{
    if (isOffline())
        m_reconnect.waitForNext();
    else if (!isReading())
        m_reconnect.stop();
}

void KeyStore::markStale()
{
    m_isStale = true;
    m_changed.request();
}

} // namespace scripto
