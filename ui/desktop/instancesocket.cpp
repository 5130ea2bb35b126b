// SPDX-License-Identifier: MIT
#include "ui/desktop/instancesocket.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTimer>

#include <utility>

namespace scripto {

namespace {

constexpr QLatin1StringView opensMember("opens");
constexpr QLatin1StringView profileMember("profile");
constexpr QLatin1StringView serverMember("server");
constexpr QLatin1StringView tokenMember("token");

constexpr qint64 longestLine = 16 * 1024;
const QByteArray done("shown\n");

QByteArray lineOf(const Activation &activation)
{
    const QJsonObject object{{opensMember, static_cast<int>(activation.opens)},
                             {profileMember, activation.profile},
                             {serverMember, activation.server},
                             {tokenMember, activation.token}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Activation activationIn(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto opens = object.value(opensMember).toInt();
    const bool isKnown = opens > 0 && opens <= static_cast<int>(Activation::Opens::SignIn);
    return {isKnown ? static_cast<Activation::Opens>(opens) : Activation::Opens::Window,
            object.value(profileMember).toString(), object.value(serverMember).toString(),
            object.value(tokenMember).toString()};
}

} // namespace

InstanceSocket::InstanceSocket(QString path)
    : m_path(std::move(path))
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *connection = m_server.nextPendingConnection()) {
            connect(connection, &QLocalSocket::readyRead, this, [this, connection] { read(connection); });
            connect(connection, &QLocalSocket::disconnected, connection, &QObject::deleteLater);
        }
    });
}

void InstanceSocket::ask(const Activation &wanted, std::chrono::milliseconds patience,
                         const std::function<void(bool)> &then)
{
    auto *socket = new QLocalSocket(this);
    const auto end = [this, socket, then](bool isShown) {
        socket->disconnect(this);
        socket->deleteLater();
        then(isShown);
    };
    connect(socket, &QLocalSocket::connected, this, [socket, wanted] { socket->write(lineOf(wanted)); });
    connect(socket, &QLocalSocket::readyRead, this, [socket, end] {
        if (socket->canReadLine())
            end(socket->readLine() == done);
    });
    connect(socket, &QLocalSocket::errorOccurred, this, [end] { end(false); });
    auto *limit = new QTimer(socket);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, this, [end] { end(false); });
    limit->start(patience);
    socket->connectToServer(m_path);
}

void InstanceSocket::listen(std::function<void(const Activation &)> take)
{
    if (m_path.isEmpty())
        return;
    m_take = std::move(take);
    QLocalSocket other;
    other.connectToServer(m_path); // settles at once
    if (other.state() != QLocalSocket::UnconnectedState)
        return;
    QLocalServer::removeServer(m_path); // a killed instance has left it
    m_server.listen(m_path);
}

void InstanceSocket::close()
{
    m_server.close();
}

void InstanceSocket::read(QLocalSocket *connection)
{
    if (!connection->canReadLine()) {
        if (connection->bytesAvailable() > longestLine)
            connection->abort();
        return;
    }
    const Activation activation = activationIn(connection->readLine());
    connection->write(done);
    m_take(activation);
}

} // namespace scripto
