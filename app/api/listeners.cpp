// SPDX-License-Identifier: MIT
#include "app/api/listeners.h"

#include "app/api/socketdiagnosis.h"
#include "app/core/worker.h"

#include <QFile>

#include <algorithm>
#include <cstring>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace scripto {

namespace {

constexpr uint root = 0;

// How closely a listening socket matches a connection, in Linux's order of preference.
enum class Fit { None, AllAddressesOfBothFamilies, AllAddresses, Exact };

struct SocketRow {
    QHostAddress local;
    QHostAddress remote;
    quint16 localPort = 0;
    quint16 remotePort = 0;
    bool listens = false;
    bool isAccepted = false; // by a program; until then the row does not show the user
    uint user = 0;
};

// Parses "0100007F": an address in network byte order, printed as 32-bit words of the machine. An IPv4 address in an
// IPv6 socket is returned as IPv4.
QHostAddress addressOf(QByteArrayView hex)
{
    constexpr qsizetype wordDigits = 8;
    Q_IPV6ADDR bytes{};
    for (qsizetype at = 0; at + wordDigits <= hex.size() && at < 4 * wordDigits; at += wordDigits) {
        const quint32 word = hex.sliced(at, wordDigits).toUInt(nullptr, 16);
        std::memcpy(&bytes.c[at / 2], &word, sizeof word);
    }
    if (hex.size() == wordDigits)
        return QHostAddress(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16 | quint32(bytes[2]) << 8 | bytes[3]);
    const QHostAddress address(bytes);
    bool isMapped = false;
    const quint32 ipv4 = address.toIPv4Address(&isMapped);
    return isMapped && ipv4 != 0 ? QHostAddress(ipv4) : address;
}

std::optional<SocketRow> rowOf(const QByteArray &line)
{
    enum Field { Local = 1, Remote = 2, State = 3, User = 7, Inode = 9 };
    const QByteArrayList fields = line.simplified().split(' ');
    const QByteArrayList local = fields.value(Local).split(':');
    const QByteArrayList remote = fields.value(Remote).split(':');
    bool hasUser = false;
    SocketRow row;
    row.user = fields.value(User).toUInt(&hasUser);
    if (fields.size() <= Inode || local.size() != 2 || remote.size() != 2 || !hasUser)
        return std::nullopt; // the table's header
    row.local = addressOf(local[0]);
    row.remote = addressOf(remote[0]);
    row.localPort = local[1].toUShort(nullptr, 16);
    row.remotePort = remote[1].toUShort(nullptr, 16);
    row.listens = fields[State] == "0A";
    row.isAccepted = fields[Inode] != "0";
    return row;
}

Fit fitOf(const SocketRow &row, const LocalConnection &connection)
{
    if (!row.listens || row.localPort != connection.port)
        return Fit::None;
    if (row.local == connection.server)
        return Fit::Exact;
    const bool isIpv4 = connection.server.protocol() == QAbstractSocket::IPv4Protocol;
    if (row.local == QHostAddress(QHostAddress::AnyIPv4))
        return isIpv4 ? Fit::AllAddresses : Fit::None;
    if (row.local == QHostAddress(QHostAddress::AnyIPv6))
        return isIpv4 ? Fit::AllAddressesOfBothFamilies : Fit::AllAddresses;
    return Fit::None;
}

bool isOtherEnd(const SocketRow &row, const LocalConnection &connection)
{
    return row.isAccepted && row.local == connection.server && row.localPort == connection.port
        && row.remote == connection.client && row.remotePort == connection.clientPort;
}

} // namespace

QList<QHostAddress> loopbackAddresses(const QString &host)
{
    if (host != u"localhost" && !host.endsWith(u".localhost"))
        return {};
    return {QHostAddress(QHostAddress::LocalHostIPv6), QHostAddress(QHostAddress::LocalHost)};
}

Listener listenerOf(const LocalConnection &connection, const SocketTables &tables, uint ownUser)
{
    Fit best = Fit::None;
    bool isForeign = false;
    bool isKnown = false;
    for (const QByteArray &table : {tables.tcp, tables.tcp6}) {
        for (const QByteArray &line : table.split('\n')) {
            const std::optional<SocketRow> row = rowOf(line);
            if (!row)
                continue;
            const bool isTrusted = row->user == ownUser || row->user == root;
            // The program that accepted the connection may not be the one that listens now.
            if (isOtherEnd(*row, connection)) {
                if (!isTrusted)
                    return Listener::Foreign;
                isKnown = true;
            }
            const Fit fit = fitOf(*row, connection);
            if (fit == Fit::None || fit < best)
                continue;
            isForeign = (fit == best && isForeign) || !isTrusted;
            best = fit;
            isKnown = true;
        }
    }
    if (isForeign)
        return Listener::Foreign;
    return isKnown ? Listener::Trusted : Listener::Unknown;
}

std::optional<SocketTables> ListenerCheck::readSystem()
{
#ifdef Q_OS_LINUX
    const auto contentOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    return SocketTables{contentOf(QStringLiteral("/proc/net/tcp")), contentOf(QStringLiteral("/proc/net/tcp6"))};
#else
    return std::nullopt;
#endif
}

ListenerCheck::ListenerCheck(Worker &worker, Read read)
    : m_worker(worker)
    , m_read(std::move(read))
{
}

Call<Listener> *ListenerCheck::listenerOf(const LocalConnection &connection)
{
    return m_worker.run([read = m_read, connection]() -> Result<Listener> {
#ifdef Q_OS_UNIX
        const uint user = ::geteuid();
#else
        const uint user = root;
#endif
        if (!read) {
            if (const auto listener = listenerByKernel(connection, user))
                return *listener;
        }
        const std::optional<SocketTables> tables = read ? read() : readSystem();
        return tables ? scripto::listenerOf(connection, *tables, user) : Listener::Trusted;
    });
}

} // namespace scripto
