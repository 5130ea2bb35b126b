// SPDX-License-Identifier: MIT
#include "app/keys/accountkeys.h"

#include "app/api/websessions.h"
#include "app/keys/facts/lookingcost.h"
#include "app/keys/facts/orphan.h"
#include "app/keys/keyanswer.h"
#include "app/keys/revocation.h"
#include "app/keys/revokehold.h"
#include "app/keys/rotations.h"
#include "app/keys/useledger.h"
#include "app/profiles/profilestore.h"
#include "app/state/keymemory.h"

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

AccountKeys::AccountKeys(Services services, KeyAccount account, QObject *parent)
    : QObject(parent)
    , m_with(std::move(services))
    , m_account(std::move(account))
    , m_holders(m_with.profiles, m_with.memory, m_with.environment)
    , m_access(m_with.profiles, m_with.memory, m_with.sessions, m_with.ledger, m_holders, m_with.environment)
    , m_ownUse(m_with.ledger, m_holders, m_with.profiles, m_with.clock)
{
}

void AccountKeys::follow(const KeyAccount &account, const QString &preferred)
{
    m_account = account;
    forgetAnotherAccount();
    m_account.bySession = !m_access.cookie(m_account).isEmpty();
    m_account.reader = m_access.chooseReader(m_account, m_rows, preferred);
    m_access.follow(m_account);
    rebuild();
}

// What the list says of their keys may speak for another profile.
void AccountKeys::chooseReader()
{
    const QString reader = m_access.chooseReader(m_account, m_rows, m_account.reader);
    if (reader != m_account.reader)
        follow(m_account, m_account.reader);
}

// Where nothing but the profile's name tells the account apart, another key may belong to another one.
void AccountKeys::forgetAnotherAccount()
{
    const QList<Profile> members = m_holders.profiles(m_account);
    const bool isNamed = members.size() != 1 || !members.first().email.isEmpty() || !members.first().userId.isEmpty();
    const Secret key = isNamed ? Secret() : members.first().apiKey;
    const Secret before = std::exchange(m_namelessKey, key);
    if (before.isEmpty() || before == key)
        return;
    cancelRefresh();
    m_keys.clear();
    m_minted.clear();
    m_revoked.clear();
    m_readAt = {};
    m_problem.reset();
}

void AccountKeys::setRules(const StatusRules &rules)
{
    m_rules = rules;
    rebuild();
}

const KeyRow *AccountKeys::row(const QString &id) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const KeyRow &row) { return row.key.id == id; });
    return it == m_rows.end() ? nullptr : &*it;
}

const KeyRow *AccountKeys::rowHeldBy(const QString &profile) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const KeyRow &row) {
        return isHeldBy(row.owners, profile, Owner::Certainty::Probable);
    });
    return it == m_rows.end() ? nullptr : &*it;
}

bool AccountKeys::isGone(const QString &profile) const
{
    return m_readAt.isValid() && !m_mayBeCut && std::none_of(m_rows.begin(), m_rows.end(), [&](const KeyRow &row) {
               return isHeldBy(row.owners, profile, Owner::Certainty::Possible);
           });
}

QStringList AccountKeys::holdersOf(const QString &id) const
{
    QStringList holders;
    if (const KeyRow *held = row(id)) {
        for (const Owner &owner : held->owners) {
            if (owner.certainty != Owner::Certainty::Possible && !owner.isEnvironment)
                holders.append(owner.profile);
        }
    }
    return holders;
}

void AccountKeys::refresh()
{
    if (isReading())
        return;
    m_isHeldBack = !mayUseUnasked(usesLeft());
    if (!m_isHeldBack)
        return refreshAtCost();
    Q_EMIT changed();
    Q_EMIT readEnded();
}

void AccountKeys::refreshAtCost()
{
    if (isReading())
        return;
    m_isHeldBack = false;
    const auto with = credentials();
    if (with)
        return read(*with);
    takeProblem(with.error());
    rebuild();
    Q_EMIT readEnded();
}

void AccountKeys::read(const Credentials &with)
{
    auto *call = m_with.api.listKeys(with);
    const QDateTime sentAt = m_with.clock();
    const QStringList stamped = with.key.isEmpty() ? QStringList() : readerIds();
    m_ownUse.begin(m_account.server, stamped);
    m_read = call;
    call->then(this, [this, call, with, sentAt, stamped, reader = m_account.reader](const Result<KeyList> &list) {
        m_ownUse.end(m_account.server, stamped);
        // A read of an account that is not shown any more was cancelled or replaced.
        if (m_read != call)
            return;
        m_read.clear();
        noteAccepted(reader, with, list);
        noteAnswer(m_with.memory, with.key, list ? std::nullopt : std::optional(list.error()), m_with.clock());
        if (list)
            return noteList(*list, sentAt, with.key.isEmpty() ? QString() : reader);
        noteRefusal(with, list.error());
        takeProblem(list.error());
        rebuild();
        Q_EMIT readEnded();
    });
    Q_EMIT changed();
}

std::optional<qint64> AccountKeys::usesLeft() const
{
    return m_account.bySession ? std::nullopt : usesLeft(m_account.reader);
}

std::optional<qint64> AccountKeys::usesLeft(const QString &profile) const
{
    return m_access.usesLeft(m_account, profile);
}

void AccountKeys::cancelRefresh()
{
    if (!m_read)
        return;
    CallBase *call = m_read;
    m_read.clear();
    call->cancel();
    Q_EMIT changed();
}

void AccountKeys::leave()
{
    cancelRefresh();
    m_problem.reset();
}

QDateTime AccountKeys::serverNow() const
{
    return m_ownUse.serverNow();
}

std::optional<Error> AccountKeys::obstacle() const
{
    const auto with = credentials();
    return with ? std::nullopt : std::optional(with.error());
}

KeyMinting *AccountKeys::mint(const MintWish &wish)
{
    const auto with = credentials();
    const ProfileRow *reader = m_with.profiles.row(m_account.reader);
    if (!with || !reader)
        return nullptr;
    Profile profile;
    profile.email = reader->profile.email;
    profile.userId = reader->profile.userId;
    // As the reader says it: production may be written out because this program was told of another server.
    profile.baseUrl = reader->profile.baseUrl;
    if (profile.baseUrl.isEmpty() && with->server != productionServer())
        profile.baseUrl = with->server.toString();
    QSet<QString> ids;
    for (const KeyRow &row : std::as_const(m_rows))
        ids.insert(row.key.id);
    const QStringList stamped = with->key.isEmpty() ? QStringList() : readerIds();
    m_ownUse.begin(m_account.server, stamped);
    const MintRecord note = MintRecord::make(m_account.server, profile.email, wish.name, m_with.clock());
    auto *minting = new KeyMinting(m_with.api, m_with.profiles, m_with.mints,
                                   {*with, profile, serverNow(), ids, takenFromNowOn(), note}, wish, this);
    connect(minting, &KeyMinting::arrived, this, [this](const ApiKey &record) {
        if (record.id.isEmpty())
            return refresh(); // the server's list has to tell
        m_minted.append(record);
        rebuild();
    });
    const QString stampedBy = with->key.isEmpty() ? QString() : m_account.reader;
    connect(minting, &KeyMinting::listed, this, [this, stampedBy](const KeyList &list) {
        takeList(list); // at once: what has appeared can be revoked
        rebuild();
        noteList(list, m_with.clock(), stampedBy);
    });
    connect(minting, &KeyMinting::changed, this, [this, minting, with = *with] {
        if (minting->step() == KeyMinting::Step::Refused)
            noteRefusal(with, *minting->problem());
    });
    connect(minting, &KeyMinting::answered, this, [this, stamped] { m_ownUse.end(m_account.server, stamped); });
    connect(minting, &KeyMinting::endedUnseen, this, [this, minting] { Q_EMIT mintingEndedUnseen(minting); });
    watchForHistory(minting);
    return minting;
}

// What a profile holds already is no new key.
std::function<bool(const QString &)> AccountKeys::takenFromNowOn() const
{
    QList<Secret> before;
    for (const ProfileRow &profile : m_with.profiles.rows())
        before.append(profile.profile.apiKey);
    return [this, before](const QString &id) {
        const KeyRow *key = row(id);
        return key && std::any_of(key->owners.begin(), key->owners.end(), [&](const Owner &owner) {
                   const ProfileRow *holder = m_with.profiles.row(owner.profile);
                   return holder && !before.contains(holder->profile.apiKey);
               });
    };
}

// Told once: with the profile, or without where the first try to store it has failed or was not wished for. Not at
// once: first of all the key is to be written where it is safe.
void AccountKeys::watchForHistory(KeyMinting *minting)
{
    connect(minting, &KeyMinting::changed, this, [this, minting, isTold = false, isStoredTold = false]() mutable {
        if (minting->step() != KeyMinting::Step::Ready)
            return;
        const QString profile = minting->isStored() ? minting->wish().profileName : QString();
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
    if (m_with.running.needsKey({m_account.id, id})) {
        call->settle(failure(ErrorKind::Invalid, tr("It is being rotated just now.")));
        return call;
    }
    const auto with = credentials();
    if (!with) {
        call->settle(failure(with.error()));
        return call;
    }
    m_revoking.insert(id);
    ApiKey key;
    key.id = id;
    if (const KeyRow *listed = row(id))
        key = listed->key;
    const QHash<QString, Secret> holders = m_holders.keysOf(holdersOf(id));
    const QStringList stamped = with->key.isEmpty() ? QStringList() : readerIds();
    m_ownUse.begin(m_account.server, stamped);
    rebuild();
    revokeSurely(m_with.api, *with, id)
        ->then(this,
               [this, id, key, holders, stamped, with = *with,
                call = QPointer<Call<Done>>(call)](const Result<Done> &result) {
                   m_ownUse.end(m_account.server, stamped);
                   m_revoking.remove(id);
                   m_uncertain.remove(id);
                   if (result)
                       takeRevoked(key, holders);
                   else if (result.error().kind == ErrorKind::AnswerLost)
                       m_uncertain.insert(id, {key, holders, m_with.clock()});
                   else
                       noteRefusal(with, result.error());
                   rebuild();
                   if (call)
                       call->settle(result);
               });
    return call;
}

void AccountKeys::takeRevoked(const ApiKey &key, const QHash<QString, Secret> &holders)
{
    dropKey(m_keys, key.id);
    dropKey(m_minted, key.id);
    m_revoked.insert(key.id);
    m_with.rotations.forgetKey({m_account.id, key.id});
    m_with.memory.noteRevoked(m_account.server, key.id, serverNow());
    for (const Secret &secret : holders)
        m_with.memory.noteRevoked(secret, serverNow());
    Q_EMIT revoked(key, holders.keys());
}

// A whole list that was asked for afterwards knows.
void AccountKeys::resolveRevokes(const QDateTime &sentAt)
{
    const auto uncertain = m_uncertain;
    for (auto it = uncertain.begin(); it != uncertain.end(); ++it) {
        const bool isListed = contains(m_keys, it.key());
        if (m_revoking.contains(it.key()) || sentAt < it->since || (m_mayBeCut && !isListed))
            continue;
        m_uncertain.remove(it.key());
        if (!isListed)
            takeRevoked(it->key, it->holders);
        Q_EMIT revokeResolved(it.key(), !isListed);
    }
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
    return m_revoking.contains(id) || m_judged.contains(id) || m_with.hold.isSentElsewhere({m_account.id, id});
}

std::optional<RotationPlan> AccountKeys::rotationPlan(const QString &id) const
{
    const KeyRow *key = row(id);
    if (!key || m_with.profiles.file().problem || m_with.running.needsKey({m_account.id, id}))
        return {};
    QList<ApiKey> others = m_keys + m_minted;
    dropKey(others, id);
    return planRotation(*key, m_with.profiles.rows(), others, serverNow());
}

KeyRotation *AccountKeys::rotate(const RotationPlan &plan, bool revokeOld)
{
    // What was told to be a spare key is none if a profile holds it by now.
    for (const QString &id : m_with.rotations.sparesOf({m_account.id, plan.key.id})) {
        if (!holdersOf(id).isEmpty())
            m_with.rotations.forgetKey({m_account.id, id});
    }
    return m_with.running.add(new KeyRotation(m_with, *this, plan, revokeOld));
}

KeyRotation *AccountKeys::resumeRotation(const RotationRecord &record, const Profile &held)
{
    return m_with.running.add(new KeyRotation(m_with, *this, record, held));
}

void AccountKeys::addUnlisted(const ApiKey &key)
{
    m_minted.append(key);
    rebuild();
}

Call<Done> *AccountKeys::closeSession()
{
    const Credentials session{m_account.server, {}, m_access.cookie(m_account)};
    m_with.sessions.drop(session.cookie);
    return m_with.api.closeSession(session);
}

Result<Credentials> AccountKeys::credentials() const
{
    const auto with = m_access.credentials(m_account);
    // Whether there was a session is known where it ended.
    const bool isTold = m_problem && m_problem->kind == ErrorKind::SessionNeeded;
    if (!with && with.error().kind == ErrorKind::SessionNeeded && isTold)
        return failure(*m_problem);
    return with;
}

// The rows that the profile's key could be.
QStringList AccountKeys::idsOf(const QString &profile) const
{
    QStringList ids;
    for (const KeyRow &row : m_rows) {
        if (isHeldBy(row.owners, profile, Owner::Certainty::Possible))
            ids.append(row.key.id);
    }
    const ProfileRow *holder = m_with.profiles.row(profile);
    if (ids.isEmpty() && holder && !holder->profile.keyId.isEmpty())
        ids.append(holder->profile.keyId);
    return ids;
}

void AccountKeys::noteUse(const QString &profile, CallBase *request)
{
    m_ownUse.follow(m_account.server, profile, idsOf(profile), request);
}

void AccountKeys::noteList(const KeyList &list, const QDateTime &sentAt, const QString &stampedBy)
{
    m_noting = true;
    m_ownUse.noteListed(m_account, list, sentAt, stampedBy)
        ->then(this, [this, list, sentAt, stampedBy](const Result<Done> &) {
            m_noting = false;
            takeList(list);
            resolveRevokes(sentAt);
            Q_EMIT listRead(m_keys, m_mayBeCut, sentAt);
            m_ownUse.prove(m_account, list, stampedBy);
            m_problem.reset();
            rebuild();
            chooseReader();
            Q_EMIT readEnded();
        });
}

void AccountKeys::takeList(const KeyList &list)
{
    m_keys = list.keys;
    // A list that was read before a revoke may arrive after it.
    m_keys.removeIf([&](const ApiKey &key) { return m_revoked.contains(key.id); });
    m_readAt = m_with.clock();
    m_mayBeCut = list.mayBeCut();
    m_minted.removeIf([&](const ApiKey &key) { return contains(m_keys, key.id); });
    forgetGoneRotations();
}

void AccountKeys::forgetGoneRotations()
{
    if (m_mayBeCut)
        return;
    for (const RotationRecord &record : m_with.rotations.records()) {
        for (const QString &id : QStringList{record.oldId, record.newId} + record.candidates) {
            const bool isGone = !id.isEmpty() && !contains(m_keys, id) && !contains(m_minted, id);
            if (isGone && m_account.isCalled(record.account))
                m_with.rotations.forgetKey({m_account.id, id});
        }
    }
}

void AccountKeys::takeProblem(const Error &error)
{
    m_problem = error;
    m_retryAt = error.retryAfter ? m_with.clock().addMSecs(error.retryAfter->count()) : QDateTime();
}

// A profile whose key does not work must not look as if all was well.
void AccountKeys::noteAccepted(const QString &reader, const Credentials &used, const Result<KeyList> &list)
{
    const bool isRefused = !list && list.error().kind == ErrorKind::Unauthenticated;
    if (!used.key.isEmpty() && (list || isRefused))
        m_with.profiles.markKeyRefused(reader, used.key, isRefused);
}

void AccountKeys::noteRefusal(const Credentials &used, const Error &error)
{
    if (error.kind != ErrorKind::SessionNeeded)
        return;
    m_access.noteRefusal(used);
    takeProblem(error);
    rebuild();
}

void AccountKeys::rebuild()
{
    const QList<ApiKey> keys = m_keys + m_minted;
    m_holders.learn(m_account, keys);
    const auto holders = m_holders.owners(m_account, keys);
    const QDateTime now = serverNow();
    const QDateTime signIn = newestSignIn(keys, holders);
    m_rows.clear();
    m_rows.reserve(keys.size());
    for (const ApiKey &key : keys) {
        KeyRow row{key, m_account.id, m_account.email};
        row.owners = holders.value(key.id);
        row.use = keyUse(key, m_with.ledger.record(m_account.server, key.id));
        row.status = keyStatus(key, row.use, now, m_rules);
        row.stale = isStale(key, row.use, now, m_rules);
        row.orphan = isOrphan(key, row.use, !row.owners.isEmpty(), signIn);
        row.readsThisList = !m_account.bySession && isHeldBy(row.owners, m_account.reader, Owner::Certainty::Probable);
        row.replacedAt = m_with.rotations.replacedAt(row.ref());
        row.rotating = m_with.running.needsKey(row.ref());
        row.fileIsRead = !m_with.profiles.file().problem;
        row.revoking = isRevoking(key.id);
        row.heldSeconds = m_with.hold.secondsLeft(row.ref());
        row.heldOf = row.heldSeconds > 0 ? qMax(m_with.hold.duration(), row.heldSeconds) : 0;
        m_rows.append(row);
    }
    Q_EMIT changed();
}

} // namespace scripto
