// SPDX-License-Identifier: MIT
#include "app/history/lastseenkeys.h"

#include "app/history/history.h"

#include <algorithm>

namespace scripto {

namespace {

constexpr qint64 lastUsedMs = 3'600'000; // a newer use alone is recorded only if it is newer by this much

// account → id → row
constexpr QLatin1StringView accountsMember("accounts");

QDateTime timeOf(const QJsonObject &row, QLatin1StringView member)
{
    return QDateTime::fromString(row.value(member).toString(), Qt::ISODateWithMs).toUTC();
}

constexpr QLatin1StringView createdMember("createdAt");
constexpr QLatin1StringView usedMember("lastUsedAt");
constexpr QLatin1StringView expiresMember("expiresAt");
constexpr QLatin1StringView sinceMember("since"); // when the row was first recorded

void put(QJsonObject &row, QLatin1StringView member, const QDateTime &time)
{
    if (time.isValid())
        row.insert(member, time.toUTC().toString(Qt::ISODateWithMs));
}

QJsonObject rowOf(const ApiKey &key, const QDateTime &since)
{
    const HistoryKey told = historyKeyOf(key);
    QJsonObject row{{QStringLiteral("name"), told.name}, {QStringLiteral("start"), told.start}};
    put(row, createdMember, told.createdAt);
    put(row, usedMember, told.lastUsedAt);
    put(row, expiresMember, told.expiresAt);
    put(row, sinceMember, since);
    return row;
}

HistoryKey keyOf(const QString &id, const QJsonObject &row)
{
    return {id,
            row.value(QStringLiteral("name")).toString(),
            row.value(QStringLiteral("start")).toString(),
            timeOf(row, createdMember),
            timeOf(row, usedMember),
            timeOf(row, expiresMember)};
}

// The row to store: the old one if only a recent use was added.
QJsonObject refreshed(const QJsonObject &old, const ApiKey &key, const QDateTime &now)
{
    if (old.isEmpty())
        return rowOf(key, now);
    QJsonObject fresh = rowOf(key, timeOf(old, sinceMember));
    const QDateTime before = timeOf(old, usedMember);
    const bool littleUse = before.isValid() && before.msecsTo(key.lastUsedAt) < lastUsedMs;
    if (littleUse)
        fresh.insert(usedMember, old.value(usedMember));
    return fresh;
}

QJsonObject rowsOf(const QJsonObject &content, const AccountId &account)
{
    return content.value(accountsMember).toObject().value(account.toText()).toObject();
}

void setRows(QJsonObject &content, const AccountId &account, const QJsonObject &rows)
{
    QJsonObject accounts = content.value(accountsMember).toObject();
    if (rows.isEmpty())
        accounts.remove(account.toText());
    else
        accounts.insert(account.toText(), rows);
    content.insert(accountsMember, accounts);
}

// Moves records from the account's earlier names to its present one. An address may have belonged to somebody else
// then, so only records that share a key with the list are moved.
void takeOverAliases(QJsonObject &content, const LastSeenKeys::List &list)
{
    QJsonObject accounts = content.value(accountsMember).toObject();
    QJsonObject rows = rowsOf(content, list.account.id);
    const QStringList names = accounts.keys();
    for (const QString &name : names) {
        const AccountId noted = AccountId::fromText(name);
        const QJsonObject theirs = accounts.value(name).toObject();
        const bool isOfAccount =
            std::any_of(list.keys.begin(), list.keys.end(), [&](const ApiKey &key) { return theirs.contains(key.id); });
        if (name == list.account.id.toText() || !list.account.isCalled(noted) || !isOfAccount)
            continue;
        for (auto row = theirs.begin(); row != theirs.end(); ++row) {
            if (!rows.contains(row.key()))
                rows.insert(row.key(), *row);
        }
        accounts.remove(name);
    }
    content.insert(accountsMember, accounts);
    setRows(content, list.account.id, rows);
}

HistoryEvent goneEvent(const HistoryKey &key, const LastSeenKeys::List &list, const QDateTime &now)
{
    const bool expired = key.expiresAt.isValid() && key.expiresAt <= list.serverNow;
    HistoryEvent event{expired ? HistoryEvent::Kind::KeyExpired : HistoryEvent::Kind::KeyGone, now};
    event.email = list.account.email;
    event.server = list.account.server.toString();
    event.key = key;
    return event;
}

} // namespace

LastSeenKeys::LastSeenKeys(StateFile file, History &history, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_history(history)
{
}

void LastSeenKeys::compare(const List &list, const QDateTime &now)
{
    auto hasAppended = std::make_shared<bool>(false);
    m_file
        .change([list, now, history = m_history.file(), hasAppended](QJsonObject &content) {
            takeOverAliases(content, list);
            const QJsonObject before = rowsOf(content, list.account.id);
            QJsonObject after;
            for (const ApiKey &key : list.keys)
                after.insert(key.id, refreshed(before.value(key.id).toObject(), key, now));
            QJsonObject missing;
            QList<HistoryEvent> gone;
            for (auto row = before.begin(); row != before.end(); ++row) {
                if (after.contains(row.key()))
                    continue;
                missing.insert(row.key(), *row);
                if (!list.mayBeTruncated && timeOf(row->toObject(), sinceMember) < list.sentAt)
                    gone.append(goneEvent(keyOf(row.key(), row->toObject()), list, now));
            }
            *hasAppended = !gone.isEmpty() && history.append(gone);
            for (const HistoryEvent &event : std::as_const(gone)) {
                if (*hasAppended)
                    missing.remove(event.key.id);
            }
            for (auto row = missing.begin(); row != missing.end(); ++row)
                after.insert(row.key(), *row);
            setRows(content, list.account.id, after);
        })
        ->then(this, [this, hasAppended](const Result<QJsonObject> &) {
            if (*hasAppended)
                m_history.noteAppended();
        });
}

void LastSeenKeys::add(const KeyAccount &account, const ApiKey &key, const QDateTime &now)
{
    m_file.change([account = account.id, key, now](QJsonObject &content) {
        QJsonObject rows = rowsOf(content, account);
        rows.insert(key.id, rowOf(key, now));
        setRows(content, account, rows);
    });
}

Call<HistoryKey> *LastSeenKeys::take(const KeyAccount &account, const QString &id)
{
    auto *call = new Call<HistoryKey>(this);
    auto taken = std::make_shared<HistoryKey>();
    taken->id = id;
    m_file
        .change([account, id, taken](QJsonObject &content) {
            QJsonObject accounts = content.value(accountsMember).toObject();
            for (auto each = accounts.begin(); each != accounts.end(); ++each) {
                QJsonObject rows = each->toObject();
                if (!rows.contains(id) || !account.isCalled(AccountId::fromText(each.key())))
                    continue;
                *taken = keyOf(id, rows.take(id).toObject());
                *each = rows;
            }
            content.insert(accountsMember, accounts);
        })
        ->then(call, [call, taken](const Result<QJsonObject> &) { call->settle(*taken); });
    return call;
}

} // namespace scripto
