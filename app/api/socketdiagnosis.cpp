// SPDX-License-Identifier: MIT
#include "app/api/socketdiagnosis.h"

#ifdef Q_OS_LINUX
#include "app/core/ownfile.h"

#include <QtEndian>

#include <array>
#include <cstring>

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace scripto {

#ifdef Q_OS_LINUX
namespace {

// A conversation with the kernel, which answers at once. Source: sock_diag(7).
class Diagnosis {
public:
    Diagnosis()
        : m_fd(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_SOCK_DIAG))
    {
    }
    ~Diagnosis()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Diagnosis)

    // The socket that receives what arrives at `to` from `from`. If there is no connection with these two ends, that is
    // the best listening socket, as for a new connection.
    std::optional<inet_diag_msg> socketAt(const QHostAddress &to, quint16 port, const QHostAddress &from,
                                          quint16 fromPort) const
    {
        struct {
            nlmsghdr header;
            inet_diag_req_v2 request;
        } question{};
        question.header.nlmsg_len = sizeof question;
        question.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
        question.header.nlmsg_flags = NLM_F_REQUEST;
        question.request.sdiag_family = to.protocol() == QAbstractSocket::IPv4Protocol ? AF_INET : AF_INET6;
        question.request.sdiag_protocol = IPPROTO_TCP;
        question.request.idiag_states = ~0U;
        question.request.id.idiag_sport = qToBigEndian(port);
        question.request.id.idiag_dport = qToBigEndian(fromPort);
        question.request.id.idiag_cookie[0] = question.request.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
        insert(to, question.request.id.idiag_src);
        insert(from, question.request.id.idiag_dst);
        if (uninterrupted([&] { return ::send(m_fd, &question, sizeof question, 0); }) < 0)
            return std::nullopt;

        alignas(nlmsghdr) std::array<char, 4096> answer; // NOLINT: filled by recv()
        const ssize_t size = uninterrupted([&] { return ::recv(m_fd, answer.data(), answer.size(), 0); });
        constexpr size_t least = NLMSG_LENGTH(sizeof(inet_diag_msg));
        nlmsghdr header{};
        inet_diag_msg found{};
        if (size < static_cast<ssize_t>(least))
            return std::nullopt;
        std::memcpy(&header, answer.data(), sizeof header);
        std::memcpy(&found, answer.data() + NLMSG_HDRLEN, sizeof found);
        return header.nlmsg_type == SOCK_DIAG_BY_FAMILY ? std::optional(found) : std::nullopt;
    }

private:
    static void insert(const QHostAddress &address, quint32 (&words)[4])
    {
        if (address.protocol() == QAbstractSocket::IPv4Protocol) {
            words[0] = qToBigEndian(address.toIPv4Address());
            return;
        }
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(words, bytes.c, sizeof bytes.c);
    }

    const int m_fd;
};

} // namespace
#endif

std::optional<Listener> listenerByKernel([[maybe_unused]] const LocalConnection &connection,
                                         [[maybe_unused]] uint ownUser)
{
    bool isKnown = false;
#ifdef Q_OS_LINUX
    const Diagnosis diagnosis;
    const QHostAddress none(connection.server.protocol() == QAbstractSocket::IPv4Protocol ? QHostAddress::AnyIPv4
                                                                                          : QHostAddress::AnyIPv6);
    // The program that accepted the connection may not be the one that listens now.
    for (const auto &[from, port] :
         {std::pair(connection.client, connection.clientPort), std::pair(none, quint16(0))}) {
        const auto found = diagnosis.socketAt(connection.server, connection.port, from, port);
        // Until a program has accepted the connection, its socket does not say whose it is.
        if (!found || (found->idiag_state != TCP_LISTEN && found->idiag_inode == 0))
            continue;
        if (found->idiag_uid != ownUser && found->idiag_uid != 0)
            return Listener::Foreign;
        isKnown = true;
    }
#endif
    return isKnown ? std::optional(Listener::Trusted) : std::nullopt;
}

} // namespace scripto
