// SPDX-License-Identifier: MIT
#include "app/keys/operations/keychanges.h"

#include "app/api/scriptoapi.h"
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/list/keyaccounts.h"

#include <QCoreApplication>
#include <QHash>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace scripto {

namespace {

constexpr int mostReads = 2; // the first one may have begun before the change

struct ChangeTexts {
    Q_DECLARE_TR_FUNCTIONS(scripto::KeyChanges)
};

// Any other expiry than before is the server's answer to the request for one.
bool shows(const ApiKey &now, const ApiKey &before, const KeyChange &change)
{
    if (change.name && now.name.trimmed() != change.name->trimmed())
        return false;
    if (change.enabled && (!now.enabledReported || now.enabled != *change.enabled))
        return false;
    if (!change.expiry)
        return true;
    return change.expiry->life ? now.expiresAt.isValid() && now.expiresAt != before.expiresAt
                               : !now.expiresAt.isValid();
}

Error notSeen()
{
    return {ErrorKind::AnswerLost,
            ChangeTexts::tr("The server accepted this, but its list could not be read since.")};
}

bool stopsTheRest(const Error &error)
{
    return isOffline(error) || error.kind == ErrorKind::SessionNeeded || error.kind == ErrorKind::RateLimited;
}

// Whether another attempt may find what this one has not.
bool isPassing(const Error &error)
{
    constexpr int serverErrors = 500;
    return isOffline(error) || error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Cancelled
        || error.httpStatus >= serverErrors;
}

Error whyNotShown(const AccountKeys &account, const QString &id, const std::optional<Error> &sending)
{
    if (!account.row(id) && !account.mayBeTruncated())
        return {ErrorKind::NotFound, ChangeTexts::tr("It is not in the server’s list any more.")};
    if (!account.row(id))
        return {ErrorKind::AnswerLost, ChangeTexts::tr("The server’s list is cut before it.")};
    return {ErrorKind::BadAnswer,
            sending ? ChangeTexts::tr("The answer was lost, and the server’s list shows the key as before.")
                    : ChangeTexts::tr("The server accepted this, but its list shows the key as before.")};
}

} // namespace

// One change of some keys, from the first request to the lists that show it.
class KeyChanges::Run final : public QObject {
public:
    Run(KeyChanges &changes, const QList<KeyRef> &keys, KeyChange change, Call<QList<ChangedKey>> *call)
        : QObject(&changes)
        , m_with(changes)
        , m_change(std::move(change))
        , m_call(call)
    {
        for (const KeyRef &key : keys)
            m_items.append({key, {}});
        sendNext();
    }

private:
    struct Item {
        KeyRef ref;
        ChangedKey result;
        bool isSent = false;
    };

    std::optional<Error> objection(const KeyRow *row) const;
    void sendNext();
    void send(Item &item, AccountKeys &account, const Credentials &session);
    void take(const Result<ApiKey> &answer);
    void readLists();
    void onReadEnded(AccountKeys *account);
    void judge(AccountKeys &account, bool isRead);
    void finish();

    KeyChanges &m_with;
    const KeyChange m_change;
    QPointer<Call<QList<ChangedKey>>> m_call;
    QList<Item> m_items;
    qsizetype m_next = 0;
    std::optional<Error> m_stop; // holds for the keys that are left, too
    QDateTime m_sentUntil;
    QHash<AccountKeys *, int> m_reads; // of the accounts whose lists are awaited
    QSet<AccountKeys *> m_isRead; // since the last request
};

std::optional<Error> KeyChanges::Run::objection(const KeyRow *row) const
{
    if (m_stop)
        return m_stop;
    if (!row)
        return Error{ErrorKind::NotFound, ChangeTexts::tr("It is not in the server’s list any more.")};
    if (row->rotating)
        return Error{ErrorKind::Invalid, ChangeTexts::tr("This key is being rotated.")};
    if (row->revoking || row->secondsUntilRevoked > 0)
        return Error{ErrorKind::Invalid, ChangeTexts::tr("This key is being revoked.")};
    if (row->changing)
        return Error{ErrorKind::Invalid, ChangeTexts::tr("This key is being changed.")};
    if (!row->changeable || (m_change.enabled && !row->key.enabledReported))
        return Error{ErrorKind::Invalid, ChangeTexts::tr("The server does not let this web session change the key.")};
    return {};
}

void KeyChanges::Run::sendNext()
{
    for (; m_next < m_items.size(); ++m_next) {
        Item &item = m_items[m_next];
        AccountKeys *account = m_with.m_accounts.find(item.ref.account);
        const KeyRow *row = account ? account->row(item.ref.id) : nullptr;
        if (row)
            item.result.before = *row;
        item.result.problem = objection(row);
        if (item.result.problem)
            continue;
        if (const auto session = account->credentials(); session)
            return send(item, *account, *session);
        else
            item.result.problem = session.error();
    }
    readLists();
}

void KeyChanges::Run::send(Item &item, AccountKeys &account, const Credentials &session)
{
    item.isSent = true;
    account.setChanging(item.ref.id, true);
    m_with.m_api.changeKey(session, item.ref.id, m_change)->then(this, [this](const Result<ApiKey> &answer) {
        take(answer);
    });
}

void KeyChanges::Run::take(const Result<ApiKey> &answer)
{
    Item &item = m_items[m_next++];
    AccountKeys *account = m_with.m_accounts.find(item.ref.account);
    if (!answer)
        item.result.problem = answer.error();
    else if (!account) // its last profile has gone, and nobody reads its list any more
        item.result.problem = notSeen();
    else
        m_with.m_ownUse.noteChanged(account->account().server, item.ref.id, answer->updatedAt);
    if (!answer && stopsTheRest(answer.error()))
        m_stop = answer.error();
    sendNext();
}

// Also after a refusal: the session may have ended, or the key may have changed.
void KeyChanges::Run::readLists()
{
    m_sentUntil = m_with.m_clock();
    for (const Item &item : std::as_const(m_items)) {
        AccountKeys *account = item.isSent ? m_with.m_accounts.find(item.ref.account) : nullptr;
        if (account) // its last profile may have gone
            m_reads.insert(account, 0);
    }
    if (m_reads.isEmpty())
        return finish();
    const QList<AccountKeys *> accounts = m_reads.keys();
    for (AccountKeys *account : accounts) {
        connect(account, &AccountKeys::listRead, this,
                [this, account](const QList<ApiKey> &, bool, const QDateTime &sentAt) {
                    if (sentAt >= m_sentUntil)
                        m_isRead.insert(account);
                });
        connect(account, &AccountKeys::readEnded, this, [this, account] { onReadEnded(account); });
        account->readAgain();
    }
}

void KeyChanges::Run::onReadEnded(AccountKeys *account)
{
    const auto reads = m_reads.find(account);
    if (reads == m_reads.end())
        return;
    const bool isRead = m_isRead.contains(account);
    if (!isRead && !account->problem() && ++*reads < mostReads)
        return account->readAgain();
    m_reads.erase(reads);
    judge(*account, isRead);
    if (m_reads.isEmpty())
        finish();
}

void KeyChanges::Run::judge(AccountKeys &account, bool isRead)
{
    for (Item &item : m_items) {
        if (!item.isSent || m_with.m_accounts.find(item.ref.account) != &account)
            continue;
        account.setChanging(item.ref.id, false);
        std::optional<Error> &problem = item.result.problem;
        if (problem && problem->kind != ErrorKind::AnswerLost)
            continue;
        if (!isRead) {
            if (!problem)
                problem = notSeen();
            continue;
        }
        const KeyRow *row = account.row(item.ref.id);
        if (row)
            item.result.now = row->key;
        if (row && shows(row->key, item.result.before.key, m_change)) {
            problem.reset();
            Q_EMIT m_with.changed(account.account(), item.result.before.key, row->key, m_change);
        } else {
            problem = whyNotShown(account, item.ref.id, problem);
        }
    }
}

void KeyChanges::Run::finish()
{
    QList<ChangedKey> results;
    for (const Item &item : std::as_const(m_items))
        results.append(item.result);
    if (m_call)
        m_call->settle(results);
    deleteLater();
}

KeyChanges::KeyChanges(KeyAccounts &accounts, ScriptoApi &api, OwnUseJournal &ownUse, Clock clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_api(api)
    , m_ownUse(ownUse)
    , m_clock(std::move(clock))
{
}

void KeyChanges::start()
{
    connect(&m_accounts, &KeyAccounts::listRead, this, &KeyChanges::tryRoutes);
}

void KeyChanges::tryRoutes(const AccountKeys &read)
{
    const auto session = read.credentials();
    if (!session || session->cookie.isEmpty() || m_tried.contains(session->cookie))
        return;
    m_tried.append(session->cookie);
    const AccountId account = read.account().id;
    m_api.findKeyChanges(*session)->then(this, [this, account, cookie = session->cookie](const Result<Done> &found) {
        AccountKeys *keys = m_accounts.find(account);
        if (found && keys)
            keys->setChangeable(cookie);
        else if (!found && isPassing(found.error()))
            m_tried.removeOne(cookie);
    });
}

Call<QList<ChangedKey>> *KeyChanges::change(const QList<KeyRef> &keys, const KeyChange &change)
{
    auto *call = new Call<QList<ChangedKey>>(this);
    new Run(*this, keys, change, call); // deletes itself
    return call;
}

} // namespace scripto
