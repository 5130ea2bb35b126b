// SPDX-License-Identifier: MIT
#include "app/state/keymemory.h"

#include "app/core/keyfingerprint.h"

#include <QSet>

namespace scripto {

namespace {

namespace member {
const auto salt = QStringLiteral("salt");
const auto keys = QStringLiteral("keys");
const auto rows = QStringLiteral("rows");
const auto id = QStringLiteral("id");
const auto isProven = QStringLiteral("proven");
const auto users = QStringLiteral("users");
const auto email = QStringLiteral("email");
const auto revokedAt = QStringLiteral("revokedAt");
const auto confirmedAt = QStringLiteral("confirmedAt");
} // namespace member

QString nameOfServer(const QUrl &server)
{
    return server.toString(QUrl::FullyEncoded);
}

QByteArray saltOf(const QJsonObject &all)
{
    return all.value(member::salt).toString().toLatin1();
}

QString textOf(const Secret &key, const QByteArray &salt)
{
    return fingerprintOf(key, salt).toText();
}

// Uses the salt in `all`: another instance may have replaced the file, with a salt of its own.
void changeRecord(QJsonObject &all, const Secret &key, const std::function<void(QJsonObject &record)> &change)
{
    QJsonObject keys = all.value(member::keys).toObject();
    const QString name = textOf(key, saltOf(all));
    QJsonObject record = keys.value(name).toObject();
    change(record);
    keys.insert(name, record);
    all.insert(member::keys, keys);
}

void markRevoked(QJsonObject &record, const QDateTime &now)
{
    if (!record.contains(member::revokedAt))
        record.insert(member::revokedAt, now.toUTC().toString(Qt::ISODate));
}

} // namespace

KeyMemory::KeyMemory(StateFile file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_all(m_file.read())
{
    if (!saltOf(m_all).isEmpty())
        return;
    // Written to disk before it is used, so that windows that open at the same time share one salt.
    const QString salt = QString::fromLatin1(randomSalt());
    const auto made = m_file.changeNow([&salt](QJsonObject &all) {
        if (saltOf(all).isEmpty())
            all.insert(member::salt, salt);
    });
    m_all = made.value_or(QJsonObject{{member::salt, salt}});
}

QJsonObject KeyMemory::recordOf(const Secret &key) const
{
    return m_all.value(member::keys).toObject().value(textOf(key, saltOf(m_all))).toObject();
}

QString KeyMemory::fingerprintText(const Secret &key) const
{
    return textOf(key, saltOf(m_all));
}

QByteArray KeyMemory::salt() const
{
    return saltOf(m_all);
}

QString KeyMemory::rowOf(const QUrl &server, const QString &fingerprint) const
{
    const QJsonObject record = m_all.value(member::keys).toObject().value(fingerprint).toObject();
    const QJsonObject row = record.value(member::rows).toObject().value(nameOfServer(server)).toObject();
    return row.value(member::isProven).toBool() ? row.value(member::id).toString() : QString();
}

bool KeyMemory::isRevoked(const QString &fingerprint) const
{
    return m_all.value(member::keys).toObject().value(fingerprint).toObject().contains(member::revokedAt);
}

QString KeyMemory::rowOf(const QUrl &server, const Secret &key, Certainty least) const
{
    const QJsonObject row = recordOf(key).value(member::rows).toObject().value(nameOfServer(server)).toObject();
    const bool isEnough = least == Certainty::Likely || row.value(member::isProven).toBool();
    return isEnough ? row.value(member::id).toString() : QString();
}

void KeyMemory::noteRow(const QUrl &server, const Secret &key, const QString &id, Certainty certainty)
{
    const bool isProven = certainty == Certainty::Proven;
    const QString proven = rowOf(server, key);
    const bool isKnown = isProven ? proven == id : !proven.isEmpty() || rowOf(server, key, Certainty::Likely) == id;
    if (key.isEmpty() || isKnown)
        return;
    change([=, name = nameOfServer(server)](QJsonObject &all) {
        changeRecord(all, key, [&](QJsonObject &record) {
            QJsonObject rows = record.value(member::rows).toObject();
            rows.insert(name, QJsonObject{{member::id, id}, {member::isProven, isProven}});
            record.insert(member::rows, rows);
        });
    });
}

bool KeyMemory::areDifferent(const User &a, const User &b)
{
    if (!a.id.isEmpty() && !b.id.isEmpty())
        return a.id != b.id;
    return !a.email.isEmpty() && !b.email.isEmpty() && a.email.compare(b.email, Qt::CaseInsensitive) != 0;
}

KeyMemory::User KeyMemory::userOf(const QUrl &server, const Secret &key) const
{
    const QJsonObject user = recordOf(key).value(member::users).toObject().value(nameOfServer(server)).toObject();
    return {user.value(member::id).toString(), user.value(member::email).toString()};
}

void KeyMemory::noteUser(const QUrl &server, const Secret &key, const User &user)
{
    if (key.isEmpty() || user.id.isEmpty() || userOf(server, key) == user)
        return;
    change([key, user, name = nameOfServer(server)](QJsonObject &all) {
        changeRecord(all, key, [&](QJsonObject &record) {
            QJsonObject users = record.value(member::users).toObject();
            users.insert(name, QJsonObject{{member::id, user.id}, {member::email, user.email}});
            record.insert(member::users, users);
        });
    });
    Q_EMIT userFound();
}

bool KeyMemory::isRevoked(const Secret &key) const
{
    return !key.isEmpty() && recordOf(key).contains(member::revokedAt);
}

KeyMemory::Test KeyMemory::revokedTest() const
{
    QSet<QString> revoked;
    const QJsonObject keys = m_all.value(member::keys).toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        if (it->toObject().contains(member::revokedAt))
            revoked.insert(it.key());
    }
    return [revoked, salt = saltOf(m_all)](const Secret &key) {
        return !key.isEmpty() && revoked.contains(textOf(key, salt));
    };
}

void KeyMemory::noteRevoked(const QUrl &server, const QString &id, const QDateTime &now)
{
    change([name = nameOfServer(server), id, now](QJsonObject &all) {
        QJsonObject keys = all.value(member::keys).toObject();
        for (auto it = keys.begin(); it != keys.end(); ++it) {
            QJsonObject record = it->toObject();
            if (record.value(member::rows).toObject().value(name).toObject().value(member::id) != id)
                continue;
            markRevoked(record, now);
            *it = record;
        }
        all.insert(member::keys, keys);
    });
    Q_EMIT changed();
}

void KeyMemory::noteRevoked(const Secret &key, const QDateTime &now)
{
    if (key.isEmpty() || isRevoked(key))
        return;
    change([key, now](QJsonObject &all) {
        changeRecord(all, key, [&now](QJsonObject &record) { markRevoked(record, now); });
    });
    Q_EMIT changed();
}

bool KeyMemory::isRevokeConfirmed(const Secret &key) const
{
    return isRevoked(key) && recordOf(key).contains(member::confirmedAt);
}

void KeyMemory::noteRevokeConfirmed(const Secret &key, const QDateTime &now)
{
    if (!isRevoked(key) || isRevokeConfirmed(key))
        return;
    change([key, now](QJsonObject &all) {
        changeRecord(all, key, [&now](QJsonObject &record) {
            record.insert(member::confirmedAt, now.toUTC().toString(Qt::ISODate));
        });
    });
    Q_EMIT changed();
}

void KeyMemory::noteWorks(const Secret &key)
{
    if (!isRevoked(key))
        return;
    change([key](QJsonObject &all) {
        changeRecord(all, key, [](QJsonObject &record) {
            record.remove(member::revokedAt);
            record.remove(member::confirmedAt);
        });
    });
    Q_EMIT changed();
    Q_EMIT worksAgain(key);
}

// Known at once, and written as soon as possible.
void KeyMemory::change(const Change &change)
{
    const QJsonObject known = m_all;
    change(m_all);
    ++m_writing;
    const auto inFile = [change, known](QJsonObject &all) {
        if (saltOf(all).isEmpty()) // somebody has removed the file
            all = known;
        change(all);
    };
    m_file.remember(inFile)->then(this, [this](const Result<QJsonObject> &written) {
        // It does not yet contain later changes.
        if (--m_writing > 0 || !written || m_all == *written)
            return;
        m_all = *written;
        Q_EMIT changed();
    });
}

} // namespace scripto
