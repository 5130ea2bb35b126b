// SPDX-License-Identifier: MIT
#include "app/keys/list/accountkeys.h"

#include "app/api/websessions.h"
#include "app/keys/facts/lookingcost.h"
#include "app/keys/facts/orphan.h"
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/journal/revokecountdown.h"
#include "app/keys/journal/rotationjournal.h"
#include "app/keys/list/keyanswer.h"
#include "app/profiles/profilestore.h"

#include <algorithm>

namespace scripto {

AccountKeys::AccountKeys(Services services, KeyAccount account, QObject *parent)
    : QObject(parent)
    , m_with(std::move(services))
    , m_account(std::move(account))
    , m_holders(m_with.profiles, m_with.memory, m_with.environment)
    , m_access(m_with.profiles, m_with.memory, m_with.sessions, m_with.ownUseJournal, m_holders, m_with.environment)
    , m_ownUse(m_with.ownUseJournal, m_holders, m_with.profiles, m_with.clock)
{
}

void AccountKeys::follow(const KeyAccount &account, const QString &preferred)
{
    m_account = account;
    m_account.bySession = !m_access.cookie(m_account).isEmpty();
    m_account.reader = m_access.chooseReader(m_account, m_rows, preferred);
    forgetAnotherAccount();
    m_access.follow(m_account);
    rebuild();
}

// The list may have shown that another profile is the better reader.
void AccountKeys::chooseReader()
{
    const QString reader = m_access.chooseReader(m_account, m_rows, m_account.reader);
    if (reader != m_account.reader)
        follow(m_account, m_account.reader);
}

// If only a profile's name identifies the account, another key may belong to another account.
void AccountKeys::forgetAnotherAccount()
{
    const auto with = readerCredentials();
    if (m_account.id.kind() != AccountId::Kind::Profile || !with || !readAt().isValid() || m_list.isReadWith(*with))
        return;
    m_list.forget();
    m_uncertain.clear();
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
        return isHeldBy(row.holders, profile, Holder::Certainty::Probable);
    });
    return it == m_rows.end() ? nullptr : &*it;
}

// A web session lists its own user's keys, whatever keys the profiles with that user's address hold by now.
bool AccountKeys::isProven(const QString &profile) const
{
    const ProfileRow *row = m_with.profiles.row(profile);
    if (!row)
        return false;
    const Secret &key = row->profile.apiKey;
    const QString user = m_account.id.userId();
    return (!user.isEmpty() && m_with.memory.userOf(m_account.server, key).id == user)
        || !m_with.memory.rowOf(m_account.server, key).isEmpty();
}

bool AccountKeys::isGone(const QString &profile) const
{
    const bool isTheirList = m_list.reader().cookie.isEmpty() || isProven(profile);
    return m_list.isWhole() && isTheirList && std::none_of(m_rows.begin(), m_rows.end(), [&](const KeyRow &row) {
               return isHeldBy(row.holders, profile, Holder::Certainty::Possible);
           });
}

QStringList AccountKeys::holdersOf(const QString &id) const
{
    QStringList holders;
    if (const KeyRow *held = row(id)) {
        for (const Holder &holder : held->holders) {
            if (holder.certainty != Holder::Certainty::Possible && !holder.isEnvironment)
                holders.append(holder.profile);
        }
    }
    return holders;
}

void AccountKeys::refresh()
{
    if (isReading())
        return;
    m_access.forgetRefusedKeys();
    chooseReader();
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
    const auto with = readerCredentials();
    if (with)
        return read(*with);
    takeProblem(with.error());
    rebuild();
    Q_EMIT readEnded();
}

bool AccountKeys::needsReading() const
{
    if (m_isTaking)
        return false; // take() itself checks whether the list is still acceptable
    if (m_read)
        return !m_access.belongs(m_account, m_readWith);
    const auto with = readerCredentials();
    const bool wasRead = m_list.reader() != Credentials();
    // The last condition means that it was already tried.
    if (!with || !wasRead || m_list.isReadWith(*with) || *with == m_readWith)
        return false;
    return !m_access.isUsable(m_account, m_list.reader()) || m_account.reader == m_with.profiles.activeProfile();
}

void AccountKeys::readAgain()
{
    cancelRefresh();
    refresh();
}

void AccountKeys::read(const Credentials &with)
{
    auto *call = m_with.api.listKeys(with);
    const QStringList stamped = stampedBy(with);
    m_ownUse.begin(m_account.server, stamped);
    m_read = call;
    m_readWith = with;
    call->then(this,
               [this, call, stamped,
                read = ReadList{with, m_list.ask(), m_with.clock()}](const Result<KeyList> &list) mutable {
                   m_ownUse.end(m_account.server, stamped);
                   // A read of an account that is no longer shown was cancelled or replaced.
                   if (m_read != call)
                       return;
                   m_read.clear();
                   noteAccepted(read.with, list);
                   noteAnswer(m_with.memory, read.with.key, list ? std::nullopt : std::optional(list.error()),
                              m_with.clock());
                   if (list) {
                       read.list = *list;
                       return judge(read);
                   }
                   if (readWithAnother(read.with, list.error()))
                       return;
                   noteRefusal(read.with, list.error());
                   takeProblem(list.error());
                   rebuild();
                   Q_EMIT readEnded();
               });
    Q_EMIT changed();
}

// The server may allow another key of the account what it refuses this one.
bool AccountKeys::readWithAnother(const Credentials &refused, const Error &error)
{
    if (refused.key.isEmpty() || !isRefusalOfKey(error))
        return false;
    m_access.noteKeyRefused(refused.key);
    chooseReader();
    if (isReading()) // somebody has reacted to the change of the reader
        return true;
    const auto with = readerCredentials();
    if (!with || m_access.isKeyRefused(with->key) || !mayUseUnasked(usesLeft()))
        return false;
    read(*with);
    return true;
}

// A key may belong to another account than its profile says. If the list has none of the account's other keys, this
// asks the server whose key read it; that key was used a moment ago anyway.
void AccountKeys::judge(ReadList read)
{
    read.isDoubtful = !m_holders.isOfAccount(m_account, read.list.keys, read.with);
    const bool isKnown = !m_with.memory.userOf(m_account.server, read.with.key).id.isEmpty();
    // Which row is the reader's key may be known only after the list has been taken, so any row may be the limited one.
    const bool mayCost = std::any_of(read.list.keys.begin(), read.list.keys.end(),
                                     [](const ApiKey &key) { return !mayUseUnasked(key.remaining); });
    if (!read.isDoubtful || isKnown || mayCost || !mayUseUnasked(usesLeft()))
        return note(read);
    m_isTaking = true;
    userOf(read.with.key)->then(this, [this, read](const Result<KeyMemory::User> &) mutable {
        m_isTaking = false;
        read.isDoubtful = !m_holders.isOfAccount(m_account, read.list.keys, read.with);
        note(read);
    });
}

void AccountKeys::note(const ReadList &read)
{
    const QString stampedBy = read.with.key.isEmpty() ? QString() : m_access.holderOf(m_account, read.with);
    m_isTaking = true;
    m_ownUse.takeList(m_account, read.list, read.sentAt, stampedBy)
        ->then(this, [this, read, stampedBy](const Result<Done> &) {
            m_isTaking = false;
            if (!take(read))
                return drop(read);
            resolveRevokes(read);
            Q_EMIT listRead(m_list.keys(), !m_list.isWhole(), read.sentAt);
            m_ownUse.prove(m_account, read.list, stampedBy);
            m_problem.reset();
            rebuild();
            chooseReader();
            Q_EMIT readEnded();
        });
}

// Checked after every wait: meanwhile the key may have left the account, or a newer list may have arrived.
bool AccountKeys::take(const ReadList &read)
{
    if (!m_access.belongs(m_account, read.with) || !m_list.take(read, m_with.clock()))
        return false;
    forgetGoneRotations();
    return true;
}

void AccountKeys::drop(const ReadList &read)
{
    rebuild();
    Q_EMIT readEnded();
    const auto with = readerCredentials();
    if (with && *with != read.with && !m_list.isReadWith(*with))
        refresh();
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

void AccountKeys::forgetProblem()
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

Result<Credentials> AccountKeys::readerCredentials() const
{
    const auto with = m_access.credentials(m_account);
    // A SessionNeeded from the server is more precise: it knows whether there was a session that ended.
    const bool isTold = m_problem && m_problem->kind == ErrorKind::SessionNeeded;
    if (!with && with.error().kind == ErrorKind::SessionNeeded && isTold)
        return failure(*m_problem);
    return with;
}

// Credentials that read the list certainly belong to the account whose keys it has; another profile may only claim to.
Result<Credentials> AccountKeys::credentials() const
{
    return m_access.isUsable(m_account, m_list.reader()) ? m_list.reader() : readerCredentials();
}

bool AccountKeys::isListBound() const
{
    const auto with = credentials();
    return with && m_list.isReadWith(*with);
}

// The rows that the profile's key could be.
QStringList AccountKeys::idsOf(const QString &profile) const
{
    QStringList ids;
    for (const KeyRow &row : m_rows) {
        if (isHeldBy(row.holders, profile, Holder::Certainty::Possible))
            ids.append(row.key.id);
    }
    const ProfileRow *holder = m_with.profiles.row(profile);
    if (ids.isEmpty() && holder && !holder->profile.keyId.isEmpty())
        ids.append(holder->profile.keyId);
    return ids;
}

QStringList AccountKeys::stampedBy(const Credentials &with) const
{
    return with.key.isEmpty() ? QStringList() : idsOf(m_access.holderOf(m_account, with));
}

void AccountKeys::noteUse(const QString &profile, CallBase *request)
{
    m_ownUse.follow(m_account.server, profile, idsOf(profile), request);
}

void AccountKeys::forgetGoneRotations()
{
    if (!m_list.isWhole())
        return;
    for (const RotationRecord &record : m_with.rotations.records()) {
        for (const QString &id : QStringList{record.oldId, record.newId} + record.candidates) {
            if (!id.isEmpty() && !m_list.has(id) && m_account.isCalled(record.account))
                m_with.rotations.forgetKey({m_account.id, id});
        }
    }
}

void AccountKeys::takeProblem(const Error &error)
{
    // A session that has ended says more than a key that is tried in its place.
    const bool isToldAlready = m_problem && m_problem->kind == ErrorKind::SessionNeeded
        && error.kind == ErrorKind::SessionNeeded && error.message.isEmpty();
    if (!isToldAlready)
        m_problem = error;
    m_retryAt = error.retryAfter ? m_with.clock().addMSecs(error.retryAfter->count()) : QDateTime();
}

// A profile whose key does not work must not look healthy.
void AccountKeys::noteAccepted(const Credentials &used, const Result<KeyList> &list)
{
    const bool isRefused = !list && list.error().kind == ErrorKind::Unauthenticated;
    if (!used.key.isEmpty() && (list || isRefused))
        m_with.profiles.markKeyRefused(m_access.holderOf(m_account, used), used.key, isRefused);
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
    const QList<ApiKey> keys = m_list.keys();
    m_holders.learn(m_account, keys);
    const auto holders = m_holders.holders(m_account, keys);
    const QDateTime now = serverNow();
    const bool isReaderUsable = m_access.isUsable(m_account, m_list.reader());
    const QString reader = isReaderUsable ? m_access.holderOf(m_account, m_list.reader()) : m_account.reader;
    const QDateTime signIn = newestSignIn(keys, holders);
    const bool isChangeable = !m_changesKeys.isEmpty() && m_access.cookie(m_account) == m_changesKeys;
    m_rows.clear();
    m_rows.reserve(keys.size());
    for (const ApiKey &key : keys) {
        KeyRow row{key, m_account.id, m_account.email};
        row.holders = holders.value(key.id);
        row.use = lastUse(key, m_with.ownUseJournal.record(m_account.server, key.id));
        row.status = keyStatus(key, row.use, now, m_rules);
        row.stale = isStale(key, row.use, now, m_rules);
        row.orphan = isOrphan(key, row.use, !row.holders.isEmpty(), signIn);
        row.readsThisList = !m_account.bySession && isHeldBy(row.holders, reader, Holder::Certainty::Probable);
        row.replacedAt = m_with.rotations.replacedAt(row.ref());
        row.rotating = m_with.needsKey(row.ref());
        row.fileIsRead = !m_with.profiles.file().problem;
        row.changeable = isChangeable;
        row.changing = m_changing.contains(key.id);
        setPending(row);
        m_rows.append(row);
    }
    Q_EMIT changed();
}

} // namespace scripto
