// SPDX-License-Identifier: MIT
#include "app/keys/keystore.h"

#include "app/keys/keyminting.h"
#include "app/profiles/profilestore.h"

#include <algorithm>

namespace scripto {

namespace {

bool contains(const QList<ApiKey> &keys, const QString &id)
{
    return std::any_of(keys.begin(), keys.end(), [&](const ApiKey &key) { return key.id == id; });
}

void dropKey(QList<ApiKey> &keys, const QString &id)
{
    keys.removeIf([&](const ApiKey &key) { return key.id == id; });
}

} // namespace

KeyStore::KeyStore(ScriptoApi &api, ProfileStore &profiles, Environment environment, Clock clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_profiles(profiles)
    , m_environment(std::move(environment))
    , m_clock(std::move(clock))
{
    connect(&profiles, &ProfileStore::changed, this, [this] { followSelection(); });
}

KeyStore::~KeyStore() = default;

void KeyStore::select(const QString &profile)
{
    if (profile == m_selected)
        return;
    m_selected = profile;
    followSelection();
}

void KeyStore::refresh()
{
    if (m_selected.isEmpty() || m_read)
        return;
    const auto with = credentials();
    if (!with) {
        m_problem = with.error();
        return rebuild();
    }
    auto *call = m_api.listKeys(*with);
    m_read = call;
    call->then(this, [this, call](const Result<KeyList> &list) {
        // A read of an account that is not shown any more was cancelled or replaced.
        if (m_read == call)
            receive(list);
    });
    Q_EMIT changed();
}

void KeyStore::cancelRefresh()
{
    if (!m_read)
        return;
    CallBase *call = m_read;
    m_read.clear();
    call->cancel();
    Q_EMIT changed();
}

const KeyRow *KeyStore::row(const QString &id) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const KeyRow &row) { return row.key.id == id; });
    return it == m_rows.end() ? nullptr : &*it;
}

QDateTime KeyStore::readAt() const
{
    return m_known.value(m_shown).readAt;
}

QDateTime KeyStore::serverNow() const
{
    return m_clock().addMSecs(m_known.value(m_shown).serverAheadMs);
}

KeyMinting *KeyStore::mint(const MintWish &wish)
{
    const auto with = credentials();
    const ProfileRow *reader = m_profiles.row(m_account.reader);
    if (!with || !reader)
        return nullptr;
    Profile account;
    account.email = reader->profile.email;
    account.userId = reader->profile.userId;
    // As the reader says it: production may be written out because this program was told of another server.
    account.baseUrl = reader->profile.baseUrl;
    if (account.baseUrl.isEmpty() && with->server != productionServer())
        account.baseUrl = with->server.toString();
    auto *minting = new KeyMinting(m_api, m_profiles, *with, account, wish, serverNow(), this);
    connect(minting, &KeyMinting::arrived, this, [this, key = m_shown](const ApiKey &record) {
        if (record.id.isEmpty())
            return refresh(); // the server's list has to tell
        m_known[key].minted.append(record);
        rebuild();
    });
    connect(minting, &KeyMinting::endedUnseen, this, [this, minting] { Q_EMIT mintingEndedUnseen(minting); });
    return minting;
}

bool KeyStore::hasUnsafeKey() const
{
    const QList<KeyMinting *> mintings = findChildren<KeyMinting *>();
    return std::any_of(mintings.begin(), mintings.end(), [](const KeyMinting *minting) {
        return !minting->hasEnded() || (minting->step() == KeyMinting::Step::Ready && !minting->isSafe());
    });
}

Call<Done> *KeyStore::revoke(const QString &id)
{
    auto *call = new Call<Done>(this);
    const auto with = credentials();
    if (!with || !row(id)) {
        call->settle(
            failure(with ? Error{ErrorKind::Invalid, tr("The account shown has no such key.")} : with.error()));
        return call;
    }
    m_revoking.insert(id);
    const QHash<QString, Secret> holders = keysOf(holdersOf(id));
    rebuild();
    m_api.revokeKey(*with, id)->then(
        this, [this, id, holders, account = m_shown, call = QPointer<Call<Done>>(call)](Result<Done> result) {
            m_revoking.remove(id);
            // Somebody else was quicker, or an earlier answer of ours was lost: the key is gone, which is what was
            // wanted.
            const bool gone = !result && result.error().kind == ErrorKind::NotFound;
            if (result || gone) {
                dropKey(m_known[account].keys, id);
                dropKey(m_known[account].minted, id);
                m_known[account].revoked.insert(id);
                m_profiles.markKeysRevoked(holders);
            }
            rebuild();
            if (call)
                call->settle(gone ? Result<Done>(Done()) : result);
        });
    return call;
}

QString KeyStore::accountKey() const
{
    const ProfileRow *selected = m_profiles.row(m_selected);
    if (!selected)
        return {};
    const Profile &profile = selected->profile;
    const QString account = profile.userId.isEmpty() ? profile.email.toLower() : profile.userId;
    return m_account.server.toString() + u'\n' + (account.isEmpty() ? profile.name : account);
}

QList<Profile> KeyStore::profilesOfAccount() const
{
    QList<Profile> profiles;
    const ProfileRow *selected = m_profiles.row(m_selected);
    for (const ProfileRow &row : m_profiles.rows()) {
        const auto server = serverOf(row.profile, m_environment);
        const bool here = selected && server && *server == m_account.server;
        if (here && (row.profile.name == m_selected || isSameAccount(row.profile, selected->profile)))
            profiles.append(row.profile);
    }
    return profiles;
}

QStringList KeyStore::holdersOf(const QString &id) const
{
    QStringList holders;
    if (const KeyRow *held = row(id)) {
        for (const Owner &owner : held->owners) {
            if (owner.certainty != Owner::Certainty::Possible)
                holders.append(owner.profile);
        }
    }
    return holders;
}

QHash<QString, Secret> KeyStore::keysOf(const QStringList &profiles) const
{
    QHash<QString, Secret> keys;
    for (const QString &name : profiles) {
        if (const ProfileRow *holder = m_profiles.row(name))
            keys.insert(name, holder->profile.apiKey);
    }
    return keys;
}

Result<Credentials> KeyStore::credentials() const
{
    const ProfileRow *reader = m_profiles.row(m_account.reader);
    if (!reader || reader->profile.apiKey.isEmpty())
        return failure(ErrorKind::NotFound, tr("This profile has no key."));
    const auto server = serverOf(reader->profile, m_environment);
    if (!server)
        return failure(server.error());
    return Credentials{*server, reader->profile.apiKey};
}

// Reads the list anew only where another account is meant now.
void KeyStore::followSelection()
{
    const QString before = std::exchange(m_shown, {});
    updateAccount();
    m_shown = accountKey();
    if (m_shown == before)
        return rebuild();
    cancelRefresh();
    m_problem.reset();
    rebuild();
    refresh();
}

void KeyStore::updateAccount()
{
    m_account = {};
    const ProfileRow *selected = m_profiles.row(m_selected);
    if (!selected) {
        m_selected.clear();
        return;
    }
    m_account.email = selected->profile.email;
    m_account.server = serverOf(selected->profile, m_environment).value_or(QUrl());
    m_account.reader = m_selected;
    // The active profile's key is in use anyway; reading with another would make that one look used.
    const QList<Profile> profiles = profilesOfAccount();
    const bool activeBelongs = std::any_of(profiles.begin(), profiles.end(), [&](const Profile &profile) {
        return profile.name == m_profiles.activeProfile() && !profile.apiKey.isEmpty();
    });
    if (activeBelongs)
        m_account.reader = m_profiles.activeProfile();
}

void KeyStore::receive(const Result<KeyList> &list)
{
    m_read.clear();
    if (list) {
        Known &known = m_known[m_shown];
        known.keys = list->keys;
        // A list that was read before a revoke may arrive after it.
        known.keys.removeIf([&](const ApiKey &key) { return known.revoked.contains(key.id); });
        known.readAt = m_clock();
        if (list->serverTime.isValid())
            known.serverAheadMs = known.readAt.msecsTo(list->serverTime);
        known.minted.removeIf([&](const ApiKey &key) { return contains(known.keys, key.id); });
        m_problem.reset();
    } else {
        m_problem = list.error();
    }
    rebuild();
}

void KeyStore::rebuild()
{
    const Known known = m_known.value(m_shown);
    const QList<ApiKey> keys = known.keys + known.minted;
    const auto owners = ownersOf(keys, profilesOfAccount(), m_profiles.activeProfile());
    const QDateTime now = serverNow();
    m_rows.clear();
    for (const ApiKey &key : keys) {
        const QList<Owner> holders = owners.value(key.id);
        const bool reads = std::any_of(holders.begin(), holders.end(), [&](const Owner &owner) {
            return owner.profile == m_account.reader && owner.certainty != Owner::Certainty::Possible;
        });
        m_rows.append({key, keyStatus(key, keyUse(key), now), holders, reads, m_revoking.contains(key.id)});
    }
    Q_EMIT changed();
}

} // namespace scripto
