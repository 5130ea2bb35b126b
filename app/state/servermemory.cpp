// SPDX-License-Identifier: MIT
#include "app/state/servermemory.h"

#include "app/core/serverurl.h"

namespace scripto {

namespace {

const auto serversMember = QStringLiteral("servers");
const auto wantsSessionMember = QStringLiteral("wantsSession");
const auto sessionMayMintMember = QStringLiteral("sessionMayMint");

void setFact(QJsonObject &all, const QString &server, const QString &name, bool value)
{
    QJsonObject servers = all.value(serversMember).toObject();
    QJsonObject facts = servers.value(server).toObject();
    facts.insert(name, value);
    servers.insert(server, facts);
    all.insert(serversMember, servers);
}

QString textOfServer(const QUrl &server)
{
    return server.toString(QUrl::FullyEncoded);
}

} // namespace

ServerMemory::ServerMemory(StateFile file)
    : m_file(std::move(file))
    , m_all(m_file.read())
{
}

bool ServerMemory::wantsSession(const QUrl &server) const
{
    return fact(server, wantsSessionMember, isSameOrigin(server, productionServer()));
}

void ServerMemory::noteWantsSession(const QUrl &server, bool wants)
{
    if (wantsSession(server) != wants)
        note(server, wantsSessionMember, wants);
}

bool ServerMemory::sessionMayMint(const QUrl &server) const
{
    return fact(server, sessionMayMintMember, true);
}

void ServerMemory::noteSessionMayMint(const QUrl &server, bool may)
{
    if (sessionMayMint(server) != may)
        note(server, sessionMayMintMember, may);
}

bool ServerMemory::fact(const QUrl &server, const QString &name, bool unlessKnown) const
{
    return m_all.value(serversMember).toObject().value(textOfServer(server)).toObject().value(name).toBool(unlessKnown);
}

void ServerMemory::note(const QUrl &server, const QString &name, bool value)
{
    const auto change = [server = textOfServer(server), name, value](QJsonObject &all) {
        setFact(all, server, name, value);
    };
    change(m_all);
    m_file.remember(change);
}

} // namespace scripto
