// SPDX-License-Identifier: MIT
#include "app/api/websessions.h"
#include "app/keys/facts/revokeevidence.h"
#include "app/keys/facts/rotationplan.h"
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/journal/revokecountdown.h"
#include "app/keys/journal/rotationjournal.h"
#include "app/keys/list/accountkeys.h"
#include "app/keys/list/keyanswer.h"
#include "app/keys/list/keyminting.h"
#include "app/keys/list/revocation.h"
#include "app/profiles/profilestore.h"

#include <QTimer>

#include <algorithm>

// The operations on an account's keys; accountkeys.cpp reads them.
namespace scripto {

namespace {

constexpr int readsAfterNotFound = 2; // the first one may have begun before the 404
constexpr std::chrono::seconds longestLook{5}; // at config.json, before a lost revoke is repeated

} // namespace

KeyMinting *AccountKeys::mint(const MintRequest &request)
{
    const auto with = credentials();
    const ProfileRow *reader = with ? m_with.profiles.row(m_access.holderOf(m_account, *with)) : nullptr;
    if (!reader)
        return nullptr;
    Profile profile;
    profile.email = reader->profile.email;
    profile.userId = reader->profile.userId;
    // Copies the reader's address: production may be spelled out because this program was started with another server.
    profile.baseUrl = reader->profile.baseUrl;
    if (profile.baseUrl.isEmpty() && with->server != productionServer())
        profile.baseUrl = with->server.toString();
    QSet<QString> ids;
    for (const KeyRow &row : std::as_const(m_rows))
        ids.insert(row.key.id);
    const MintRecord note = MintRecord::make(m_account.server, profile.email, request.name, m_with.clock());
    auto *minting = new KeyMinting(m_with.api, m_with.profiles, m_with.mints,
                                   {m_account.id, *with, profile, serverNow(), ids, takenFromNowOn(), note},
                                   request, this);
    watch(minting, *with);
    watchForHistory(minting);
    Q_EMIT mintingStarted(minting);
    return minting;
}

void AccountKeys::watch(KeyMinting *minting, const Credentials &with)
{
    const QStringList stamped = stampedBy(with);
    m_ownUse.begin(m_account.server, stamped);
    connect(minting, &KeyMinting::arrived, this, [this, minting, with](const ApiKey &record) {
        if (m_access.belongs(m_account, with))
            m_list.addMinted(minting->minted(), with);
        m_with.memory.noteUser(m_account.server, minting->minted().key,
                               m_with.memory.userOf(m_account.server, with.key));
        if (record.id.isEmpty())
            return refresh(); // the server's list must show which key it is
        rebuild();
    });
    auto search = std::make_shared<ReadList>(ReadList{with, {}, {}});
    connect(minting, &KeyMinting::changed, this, [this, minting, with, search] {
        if (minting->step() == KeyMinting::Step::Searching)
            *search = {with, m_list.ask(), m_with.clock()};
        else if (minting->step() == KeyMinting::Step::Refused)
            noteRefusal(with, *minting->problem());
    });
    connect(minting, &KeyMinting::listed, this, [this, search](const KeyList &list) {
        ReadList read = *search;
        read.list = list;
        read.isDoubtful = !m_holders.isOfAccount(m_account, read.list.keys, read.with);
        if (!take(read)) // at once, so that the keys that appeared can be revoked
            return;
        rebuild();
        note(read);
    });
    connect(minting, &KeyMinting::answered, this, [this, stamped] { m_ownUse.end(m_account.server, stamped); });
}

// Ignores profiles that still hold the key they had before, which cannot be the new one.
std::function<bool(const QString &)> AccountKeys::takenFromNowOn() const
{
    QList<Secret> before;
    for (const ProfileRow &profile : m_with.profiles.rows())
        before.append(profile.profile.apiKey);
    return [this, before](const QString &id) {
        const KeyRow *key = row(id);
        return key && std::any_of(key->holders.begin(), key->holders.end(), [&](const Holder &holder) {
                   const ProfileRow *profile = m_with.profiles.row(holder.profile);
                   return profile && !before.contains(profile->profile.apiKey);
               });
    };
}

// Reports the key once: with its profile, or without one if the first attempt to store it failed or storing was not
// requested. Not immediately, because storing the key safely comes first.
void AccountKeys::watchForHistory(KeyMinting *minting)
{
    connect(minting, &KeyMinting::changed, this, [this, minting, isTold = false, isStoredTold = false]() mutable {
        if (minting->step() != KeyMinting::Step::Ready)
            return;
        const QString profile = minting->isStored() ? minting->request().profileName : QString();
        const bool isNewlyStored = minting->isStored() && !std::exchange(isStoredTold, true);
        if (!std::exchange(isTold, true))
            QMetaObject::invokeMethod(
                this, [this, record = minting->minted().record, profile] { Q_EMIT minted(record, profile); },
                Qt::QueuedConnection);
        else if (isNewlyStored)
            QMetaObject::invokeMethod(
                this, [this, profile] { Q_EMIT storedLater(profile); }, Qt::QueuedConnection);
    });
}

Call<Done> *AccountKeys::revoke(const QString &id)
{
    auto *call = new Call<Done>(this);
    const auto refuse = [call](const Error &error) {
        call->settle(failure(error));
        return call;
    };
    if (m_with.needsKey({m_account.id, id}))
        return refuse({ErrorKind::Invalid, tr("This key is being rotated.")});
    const auto with = credentials();
    if (!with)
        return refuse(with.error());
    if (!m_list.isReadWith(*with))
        return refuse({ErrorKind::Invalid, tr("The list has not been read with the key that would revoke it.")});
    if (!m_list.has(id) && !m_list.mayBeTruncated())
        return refuse({ErrorKind::NotFound, tr("It is not in the server’s list.")});
    m_revoking.insert(id);
    ApiKey key;
    key.id = id;
    RevokeEvidence evidence;
    if (const KeyRow *listed = row(id)) {
        key = listed->key;
        evidence = evidenceOf(*listed);
    }
    const QHash<QString, Secret> holders = m_holders.keysOf(holdersOf(id));
    const QStringList stamped = stampedBy(*with);
    m_ownUse.begin(m_account.server, stamped);
    rebuild();
    const auto mayRepeat = [this, id, evidence] { return checkUnchanged(id, evidence); };
    revokeSurely(m_with.api, *with, id, mayRepeat)
        ->then(this, [this, key, holders, stamped, with = *with, told = QPointer(call)](const Result<Done> &result) {
            m_ownUse.end(m_account.server, stamped);
            m_revoking.remove(key.id);
            endRevoke(key, with, told, holders, result);
        });
    return call;
}

// Fails if there is a new reason against the revoke, or if config.json or the list cannot be checked for one. The
// outcome then stays uncertain until the next list shows it.
Call<Done> *AccountKeys::checkUnchanged(const QString &id, const RevokeEvidence &before)
{
    auto *call = new Call<Done>(this);
    QTimer::singleShot(longestLook, call, [call] { call->settle(failure(ErrorKind::FileUnreadable)); });
    m_with.profiles.readNow()->then(call, [this, id, before, call](const Result<Done> &read) {
        const KeyRow *now = row(id);
        const bool isOutOfSight = !now && before.isKnown && !m_list.isWhole();
        const QString objection = now ? newObjection(before, evidenceOf(*now)) : QString();
        if (!read)
            call->settle(failure(read.error()));
        else if (isOutOfSight || !objection.isEmpty())
            call->settle(failure(ErrorKind::Changed, objection));
        else
            call->settle(Done());
    });
    return call;
}

void AccountKeys::endRevoke(const ApiKey &key, const Credentials &with, const QPointer<Call<Done>> &call,
                            const QHash<QString, Secret> &holders, const Result<Done> &result)
{
    m_uncertain.remove(key.id);
    const std::optional<ErrorKind> problem = result ? std::nullopt : std::optional(result.error().kind);
    if (!problem)
        takeRevoked(key, holders);
    else if (problem == ErrorKind::AnswerLost || problem == ErrorKind::NotFound)
        m_uncertain.insert(key.id, {key, holders, with, m_list.ids(), m_list.ask()});
    else
        noteRefusal(with, result.error());
    rebuild();
    if (problem == ErrorKind::NotFound)
        lookWhetherGone(key.id, call, readsAfterNotFound);
    else if (call)
        call->settle(result);
}

// A server also answers 404 for a key that belongs to somebody else.
void AccountKeys::lookWhetherGone(const QString &id, const QPointer<Call<Done>> &call, int reads)
{
    if (!m_uncertain.contains(id)) {
        const Error listed{.kind = ErrorKind::Refused,
                           .message = tr("The server says that it has no such key, and lists it all the same."),
                           .httpStatus = 404};
        if (call)
            m_list.has(id) ? call->settle(failure(listed)) : call->settle(Done());
        return;
    }
    const Credentials with = m_uncertain.value(id).with;
    if (reads == 0 || m_problem || !m_access.isUsable(m_account, with)) {
        if (call)
            call->settle(failure(ErrorKind::AnswerLost, tr("The server has no such key any more, or never had.")));
        return;
    }
    auto *once = new QObject(this);
    connect(this, &AccountKeys::readEnded, once, [this, once, id, call, reads] {
        once->deleteLater();
        disconnect(this, nullptr, once, nullptr);
        lookWhetherGone(id, call, reads - 1);
    });
    m_problem.reset();
    if (!isReading())
        read(with);
}

void AccountKeys::takeRevoked(const ApiKey &key, const QHash<QString, Secret> &holders)
{
    m_list.noteRevoked(key.id);
    m_with.rotations.forgetKey({m_account.id, key.id});
    m_with.memory.noteRevoked(m_account.server, key.id, serverNow());
    for (const Secret &secret : holders)
        m_with.memory.noteRevoked(secret, serverNow());
    Q_EMIT revoked(key, holders.keys());
}

// A complete list of the same account, requested after the revoke, settles it.
void AccountKeys::resolveRevokes(const ReadList &read)
{
    const auto uncertain = m_uncertain;
    for (auto it = uncertain.begin(); it != uncertain.end(); ++it) {
        const bool isListed = m_list.has(it.key());
        const bool isTheirs = m_list.isReadWith(it->with) || m_list.ids().intersects(it->idsBefore);
        const bool knows = isListed || (m_list.isWhole() && isTheirs);
        if (m_revoking.contains(it.key()) || read.asked < it->since || !knows)
            continue;
        m_uncertain.remove(it.key());
        if (!isListed)
            takeRevoked(it->key, it->holders);
        Q_EMIT revokeResolved(it.key(), !isListed);
    }
}

Call<KeyMemory::User> *AccountKeys::userOf(const Secret &key)
{
    auto *call = new Call<KeyMemory::User>(this);
    const QUrl server = m_account.server;
    if (const KeyMemory::User known = m_with.memory.userOf(server, key); !known.id.isEmpty()) {
        call->settle(known);
        return call;
    }
    auto *asked = m_with.api.whoAmI({server, key});
    noteUse(m_access.holderOf(m_account, {server, key}), asked);
    asked->then(this, [this, server, key, told = QPointer(call)](const Result<Account> &account) {
        noteAnswer(m_with.memory, key, account ? std::nullopt : std::optional(account.error()), m_with.clock());
        if (account)
            m_with.memory.noteUser(server, key, {account->id, account->email});
        if (!told)
            return;
        if (account)
            told->settle(KeyMemory::User{account->id, account->email});
        else
            told->settle(failure(account.error()));
    });
    return call;
}

void AccountKeys::setChangeable(const Secret &session)
{
    m_changesKeys = session;
    rebuild();
}

void AccountKeys::setChanging(const QString &id, bool isChanging)
{
    if (isChanging)
        m_changing.insert(id);
    else
        m_changing.remove(id);
    rebuild();
}

void AccountKeys::updatePending()
{
    for (KeyRow &row : m_rows)
        setPending(row);
    Q_EMIT changed();
}

void AccountKeys::setPending(KeyRow &row) const
{
    row.revoking = isRevoking(row.key.id);
    row.secondsUntilRevoked = m_with.countdown.secondsLeft(row.ref());
    row.untilConfirmed = m_with.countdown.waitsForConfirmation(row.ref());
    row.countdownSeconds = row.secondsUntilRevoked > 0 ? qMax(m_with.countdown.duration(), row.secondsUntilRevoked) : 0;
}

void AccountKeys::setJudged(const QString &id, bool isJudged)
{
    if (isJudged)
        m_judged.insert(id);
    else
        m_judged.remove(id);
    rebuild();
}

bool AccountKeys::isRevoking(const QString &id) const
{
    return m_revoking.contains(id) || m_judged.contains(id) || m_with.countdown.isSentElsewhere({m_account.id, id});
}

std::optional<RotationPlan> AccountKeys::rotationPlan(const QString &id) const
{
    const KeyRow *key = row(id);
    if (!key || m_with.profiles.file().problem || m_with.needsKey({m_account.id, id}))
        return {};
    QList<ApiKey> others = m_list.keys();
    others.removeIf([&](const ApiKey &each) { return each.id == id; });
    return planRotation(*key, m_with.profiles.rows(), others, serverNow());
}

void AccountKeys::addUnlisted(const ApiKey &key)
{
    m_list.addUnlisted(key);
    rebuild();
}

Call<Done> *AccountKeys::closeSession()
{
    const Credentials session{m_account.server, {}, m_access.cookie(m_account)};
    m_with.sessions.drop(session.cookie);
    return m_with.api.closeSession(session);
}

} // namespace scripto
