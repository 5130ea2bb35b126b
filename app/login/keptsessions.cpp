// SPDX-License-Identifier: MIT
#include "app/login/keptsessions.h"

#include "app/core/serverurl.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace scripto {

namespace {

namespace member {
const auto version = QStringLiteral("version");
const auto server = QStringLiteral("server");
const auto email = QStringLiteral("email");
const auto names = QStringLiteral("names");
const auto cookie = QStringLiteral("cookie");
const auto expiresAt = QStringLiteral("expiresAt");
} // namespace member

constexpr int currentVersion = 1;

// A renewal that brings less is not worth a write.
constexpr std::chrono::seconds smallRenewal = std::chrono::minutes(1);

QString entryUser(const QUrl &server, const QString &email)
{
    return server.toString(QUrl::FullyEncoded) + u' ' + email.toLower();
}

} // namespace

QDateTime endOf(const WebSession &session, const QDateTime &now)
{
    return session.life ? now.addSecs(session.life->count()) : QDateTime();
}

Secret entryOf(const KeptSession &session)
{
    QJsonArray names;
    for (const AccountId &name : session.names) {
        if (!name.isEmpty())
            names.append(name.toText());
    }
    QJsonObject object{{member::version, currentVersion},
                       {member::server, session.server.toString(QUrl::FullyEncoded)},
                       {member::email, session.email},
                       {member::names, names},
                       {member::cookie, session.cookie.revealText()}};
    if (session.expiresAt.isValid())
        object.insert(member::expiresAt, session.expiresAt.toUTC().toString(Qt::ISODate));
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64());
}

Result<KeptSession> sessionIn(const Secret &entry)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(entry.reveal().toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    const QJsonObject object = QJsonDocument::fromJson(decoded.decoded).object();
    const QString address = object.value(member::server).toString();
    const Result<QUrl> server = serverFromBaseUrl(address);
    KeptSession session;
    session.cookie = Secret(object.value(member::cookie).toString());
    if (object.value(member::version) != currentVersion || address.isEmpty() || !server || session.cookie.isEmpty())
        return failure(ErrorKind::Invalid);
    session.server = *server;
    session.email = object.value(member::email).toString();
    session.expiresAt = QDateTime::fromString(object.value(member::expiresAt).toString(), Qt::ISODate);
    for (const QJsonValue &text : object.value(member::names).toArray()) {
        const AccountId name = AccountId::fromText(text.toString());
        if (name.isEmpty() || !isSameOrigin(name.server(), *server))
            return failure(ErrorKind::Invalid);
        session.names.append(name);
    }
    return session;
}

QString KeptSessions::service()
{
    return QStringLiteral("scripto-keys:session");
}

KeptSessions::KeptSessions(WebSessions &sessions, Keychain &keychain, Clock clock, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_keychain(keychain)
    , m_clock(std::move(clock))
{
    connect(&sessions, &WebSessions::dropped, this, &KeptSessions::eraseCookie);
    connect(&keychain, &Keychain::stateChanged, this, &KeptSessions::load);
}

void KeptSessions::start()
{
    // The first call finds out which state the keychain is in.
    m_isLoaded = true;
    m_keychain.list()->then(this, [this](const Result<QStringList> &users) {
        m_isLoaded = users.has_value();
        if (!users)
            return;
        for (const QString &user : *users)
            m_keychain.read(user)->then(this, [this, user](const Result<Secret> &entry) {
                if (entry)
                    restore(user, *entry);
            });
    });
}

// It may have been locked at the start.
void KeptSessions::load()
{
    if (!m_isLoaded && m_keychain.state() == KeychainState::Ready)
        start();
}

std::optional<ErrorKind> KeptSessions::obstacle() const
{
    return m_keychain.state() == KeychainState::Ready ? std::nullopt : std::optional(errorKindOf(m_keychain.state()));
}

// What this run has opened is newer. What cannot be understood may be of a newer version.
void KeptSessions::restore(const QString &user, const Secret &entry)
{
    const Result<KeptSession> session = sessionIn(entry);
    if (!session || m_kept.contains(user))
        return;
    if (session->expiresAt.isValid() && session->expiresAt <= m_clock())
        return erase(user);
    m_kept.insert(user, {session->cookie, *session});
    for (const AccountId &name : session->names) {
        if (m_sessions.cookieFor(name).isEmpty())
            m_sessions.put(name, session->cookie);
    }
}

void KeptSessions::keepIf(bool isWanted, const KeptSession &session)
{
    const QString user = entryUser(session.server, session.email);
    if (isWanted) {
        m_kept.insert(user, {session.cookie, session});
        store(user);
    } else if (m_kept.contains(user)) {
        erase(user);
    }
}

void KeptSessions::renew(const Secret &cookie, const WebSession &renewed)
{
    const QString user = userOf(cookie);
    if (user.isEmpty())
        return;
    KeptSession &stored = m_kept[user].stored;
    const QDateTime end = endOf(renewed, m_clock());
    const bool isLonger = end.isValid() && !(stored.expiresAt.addSecs(smallRenewal.count()) >= end);
    if (stored.cookie == renewed.cookie && !isLonger)
        return;
    stored.cookie = renewed.cookie;
    stored.expiresAt = end;
    store(user);
}

bool KeptSessions::keeps(const Secret &cookie) const
{
    return !userOf(cookie).isEmpty();
}

// A session that could not be stored is as good as one that was never to be.
void KeptSessions::store(const QString &user)
{
    const Kept &kept = m_kept[user];
    m_keychain.write(user, entryOf(kept.stored))
        ->then(this, [this, user, cookie = kept.cookie](const Result<Done> &written) {
            if (!written && m_kept.value(user).cookie == cookie)
                m_kept.remove(user);
        });
}

void KeptSessions::erase(const QString &user)
{
    m_kept.remove(user);
    m_keychain.remove(user, Prompts::Never);
}

void KeptSessions::eraseCookie(const Secret &cookie)
{
    if (const QString user = userOf(cookie); !user.isEmpty())
        erase(user);
}

// The entry's; empty if there is none.
QString KeptSessions::userOf(const Secret &cookie) const
{
    for (auto it = m_kept.begin(); it != m_kept.end(); ++it) {
        if (it->cookie == cookie)
            return it.key();
    }
    return {};
}

} // namespace scripto
