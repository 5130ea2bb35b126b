// SPDX-License-Identifier: MIT
#include "app/keys/keystore.h"

#include "app/keys/keyminting.h"
#include "app/keys/revocation.h"
#include "app/profiles/profilestore.h"

#include <algorithm>

namespace scripto {

namespace {

bool contains(const QList<ApiKey> &keys, const QString &id)
{
    return std::any_of(keys.begin(), keys.end(), [&](const ApiKey &key) { return key.id == id; });
}

// Tells the accounts of one server apart, as far as a profile knows.
QString accountId(const Profile &profile)
{
    const QString id = profile.userId.isEmpty() ? profile.email.toLower() : profile.userId;
    return id.isEmpty() ? profile.name : id;
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
    connect(&m_sessions, &WebSessions::changed, this, &KeyStore::followSessions);
    connect(&m_recovery, &Recovery::worthATry, this, &KeyStore::refresh);
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
        takeProblem(with.error());
        return rebuild();
    }
    auto *call = m_api.listKeys(*with);
    m_read = call;
    call->then(this, [this, call, with = *with](const Result<KeyList> &list) {
        // A read of an account that is not shown any more was cancelled or replaced.
        if (m_read != call)
            return;
        m_read.clear();
        if (!list)
            noteRefusal(m_shown, with, list.error());
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

bool KeyStore::isOffline() const
{
    return m_problem && scripto::isOffline(*m_problem);
}

QDateTime KeyStore::readAt() const
{
    return m_known.value(m_shown).readAt;
}

QDateTime KeyStore::serverNow() const
{
    return m_clock().addMSecs(m_known.value(m_shown).serverAheadMs);
}

std::optional<Error> KeyStore::obstacle() const
{
    const auto with = credentials();
    return with ? std::nullopt : std::optional(with.error());
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
    QSet<QString> ids;
    for (const KeyRow &row : std::as_const(m_rows))
        ids.insert(row.key.id);
    auto *minting = new KeyMinting(m_api, m_profiles, {*with, account, serverNow(), ids}, wish, this);
    connect(minting, &KeyMinting::arrived, this, [this, key = m_shown](const ApiKey &record) {
        if (record.id.isEmpty())
            return refresh(); // the server's list has to tell
        m_known[key].minted.append(record);
        rebuild();
    });
    connect(minting, &KeyMinting::listed, this, [this, key = m_shown](const KeyList &list) {
        takeList(key, list);
        rebuild();
    });
    connect(minting, &KeyMinting::changed, this, [this, minting, with = *with, key = m_shown] {
        if (minting->step() == KeyMinting::Step::Refused)
            noteRefusal(key, with, *minting->problem());
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
    revokeSurely(m_api, *with, id)
        ->then(this,
               [this, id, holders, with = *with, account = m_shown,
                call = QPointer<Call<Done>>(call)](const Result<Done> &result) {
                   m_revoking.remove(id);
                   if (result) {
                       dropKey(m_known[account].keys, id);
                       dropKey(m_known[account].minted, id);
                       m_known[account].revoked.insert(id);
                       m_profiles.markKeysRevoked(holders);
                   } else {
                       noteRefusal(account, with, result.error());
                   }
                   rebuild();
                   if (call)
                       call->settle(result);
               });
    return call;
}

QString KeyStore::accountKey() const
{
    return m_account.id.isEmpty() ? QString() : m_account.server.toString() + u'\n' + m_account.id;
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
    const Secret cookie = m_sessions.cookieFor(m_account.server, m_account.id);
    const ProfileRow *reader = m_profiles.row(m_account.reader);
    if (!reader || (reader->profile.apiKey.isEmpty() && cookie.isEmpty()))
        return failure(ErrorKind::NotFound, tr("This profile has no key."));
    const auto server = serverOf(reader->profile, m_environment);
    if (!server)
        return failure(server.error());
    if (cookie.isEmpty() && m_known.value(m_shown).needsSession) {
        // Whether there was a session is known where it ended.
        const bool isTold = m_problem && m_problem->kind == ErrorKind::SessionNeeded;
        return failure(isTold ? *m_problem : Error{ErrorKind::SessionNeeded});
    }
    return Credentials{*server, cookie.isEmpty() ? reader->profile.apiKey : Secret(), cookie};
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
    m_recovery.stop();
    rebuild();
    refresh();
}

// A session that came is used at once; without one the server has to be asked for another.
void KeyStore::followSessions()
{
    const bool before = m_account.bySession;
    updateAccount();
    if (m_account.bySession == before)
        return rebuild();
    cancelRefresh();
    refresh();
}

Call<Done> *KeyStore::closeSession()
{
    const Credentials session{m_account.server, {}, m_sessions.cookieFor(m_account.server, m_account.id)};
    m_sessions.drop(session.cookie);
    return m_api.closeSession(session);
}

void KeyStore::updateAccount()
{
    m_account = {};
    const ProfileRow *selected = m_profiles.row(m_selected);
    if (!selected) {
        m_selected.clear();
        return;
    }
    m_account.id = accountId(selected->profile);
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
    m_account.bySession = !m_sessions.cookieFor(m_account.server, m_account.id).isEmpty();
}

void KeyStore::receive(const Result<KeyList> &list)
{
    if (list) {
        takeList(m_shown, *list);
        m_problem.reset();
        m_recovery.stop();
    } else {
        takeProblem(list.error());
    }
    rebuild();
}

void KeyStore::takeList(const QString &account, const KeyList &list)
{
    Known &known = m_known[account];
    known.keys = list.keys;
    // A list that was read before a revoke may arrive after it.
    known.keys.removeIf([&](const ApiKey &key) { return known.revoked.contains(key.id); });
    known.readAt = m_clock();
    known.mayBeCut = list.mayBeCut();
    if (list.serverTime.isValid())
        known.serverAheadMs = known.readAt.msecsTo(list.serverTime);
    known.minted.removeIf([&](const ApiKey &key) { return contains(known.keys, key.id); });
}

void KeyStore::takeProblem(const Error &error)
{
    m_problem = error;
    m_retryAt = error.retryAfter ? m_clock().addMSecs(error.retryAfter->count()) : QDateTime();
    if (isOffline())
        m_recovery.waitForNext();
    else
        m_recovery.stop();
}

void KeyStore::noteRefusal(const QString &account, const Credentials &used, const Error &error)
{
    if (error.kind != ErrorKind::SessionNeeded)
        return;
    m_known[account].needsSession = true;
    m_sessions.drop(used.cookie);
    if (account == m_shown)
        takeProblem(error);
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
            return !m_account.bySession && owner.profile == m_account.reader
                && owner.certainty != Owner::Certainty::Possible;
        });
        m_rows.append({key, keyStatus(key, now), holders, reads, m_revoking.contains(key.id)});
    }
    Q_EMIT changed();
}

} // namespace scripto
