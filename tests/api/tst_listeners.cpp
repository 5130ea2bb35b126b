// SPDX-License-Identifier: MIT
#include "app/api/listeners.h"
#include "app/api/socketdiagnosis.h"
#include "tests/api/httpfixture.h"
#include "tests/support/testroom.h"

#include <QHostInfo>
#include <QTcpServer>
#include <QTemporaryDir>

#include <arpa/inet.h>
#include <csignal>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tst_listeners {

using namespace scripto;

namespace {

constexpr uint me = 1000;
constexpr uint other = 1001;
constexpr uint nobody = 65534;
const QHostAddress elsewhere(QStringLiteral("192.0.2.2")); // an address reserved for documentation

const char *whyNoNamespace = nullptr;

// A network and a resolver of our own, whose hosts file makes "localhost" and its subdomains another computer.
void makeNamespace()
{
    static const QTemporaryDir folder;
    QFile hosts(folder.filePath(QStringLiteral("hosts")));
    QFile names(folder.filePath(QStringLiteral("nsswitch.conf")));
    if (!hosts.open(QIODevice::WriteOnly) || !names.open(QIODevice::WriteOnly))
        qFatal("the folder of the test cannot be written");
    hosts.write("192.0.2.2 localhost api.localhost\n");
    names.write("hosts: files\n");
    hosts.close();
    names.close();
    if (unshare(CLONE_NEWNET | CLONE_NEWNS) != 0) {
        whyNoNamespace = "this machine lets the test have no network of its own";
        return;
    }
    const bool isMounted = mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && mount(qPrintable(hosts.fileName()), "/etc/hosts", nullptr, MS_BIND, nullptr) == 0
        && mount(qPrintable(names.fileName()), "/etc/nsswitch.conf", nullptr, MS_BIND, nullptr) == 0;
    const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP | IFF_LOOPBACK | IFF_RUNNING;
    const bool isUp = ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    std::strcpy(request.ifr_name, "lo:1");
    auto *address = reinterpret_cast<sockaddr_in *>(&request.ifr_addr);
    address->sin_family = AF_INET;
    address->sin_addr.s_addr = htonl(elsewhere.toIPv4Address());
    const bool hasAddress = ioctl(socket, SIOCSIFADDR, &request) == 0;
    ::close(socket);
    if (!isMounted || !isUp || !hasAddress)
        whyNoNamespace = "the network of the test could not be set up";
}

// Another user's program that listens on 127.0.0.1 and reports with one byte that it has received something.
class OtherUser {
public:
    OtherUser()
    {
        int ready[2];
        if (pipe(ready) != 0 || pipe(m_heard) != 0)
            qFatal("no pipe");
        m_child = fork();
        if (m_child == 0) {
            ::close(ready[0]);
            listenAs(nobody, ready[1]);
            _exit(1);
        }
        ::close(ready[1]);
        m_isThere = ::read(ready[0], &m_port, sizeof m_port) == sizeof m_port;
        ::close(ready[0]);
        ::close(m_heard[1]);
    }

    ~OtherUser()
    {
        kill(m_child, SIGKILL);
        waitpid(m_child, nullptr, 0);
        ::close(m_heard[0]);
    }

    bool isThere() const { return m_isThere; }
    quint16 port() const { return m_port; }

    // Everything it has received, once the connection is closed.
    QByteArray heard() const
    {
        QByteArray bytes(4096, '\0');
        bytes.resize(qMax(::read(m_heard[0], bytes.data(), bytes.size()), ssize_t(0)));
        return bytes;
    }

private:
    void listenAs(uint user, int ready)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (setuid(user) != 0)
            return;
        const int own = ::socket(AF_INET, SOCK_STREAM, 0); // belongs to its creator
        if (bind(own, generic, size) != 0 || listen(own, 8) != 0 || getsockname(own, generic, &size) != 0)
            return;
        const quint16 port = ntohs(address.sin_port);
        if (::write(ready, &port, sizeof port) != sizeof port)
            return;
        const int connection = accept(own, nullptr, nullptr);
        char buffer[4096] = "nothing:";
        ssize_t all = 8;
        for (ssize_t part = 1; part > 0; all += qMax(part, ssize_t(0)))
            part = ::read(connection, buffer + all, sizeof buffer - static_cast<size_t>(all));
        if (::write(m_heard[1], buffer, static_cast<size_t>(all)) < 0)
            return;
    }

    int m_heard[2] = {-1, -1};
    pid_t m_child = -1;
    bool m_isThere = false;
    quint16 m_port = 0;
};

QByteArray head()
{
    return "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
}

QByteArray row(const QByteArray &local, const QByteArray &remote, const char *state, uint user, int inode = 4711)
{
    return "   0: " + local + ' ' + remote + ' ' + state + " 00000000:00000000 00:00000000 00000000  "
        + QByteArray::number(user) + "        0 " + QByteArray::number(inode) + " 1 00000000ad4f5bd8 100 0 0 10 0\n";
}

constexpr const char *nobody4 = "00000000:0000";
constexpr const char *nobody6 = "00000000000000000000000000000000:0000";
constexpr const char *all4 = "00000000:1435";
constexpr const char *exact4 = "0100007F:1435"; // 127.0.0.1:5173
constexpr const char *other4 = "0200007F:1435"; // 127.0.0.2
constexpr const char *client4 = "0100007F:C000";
constexpr const char *all6 = "00000000000000000000000000000000:1435";
constexpr const char *exact6 = "00000000000000000000000001000000:1435";
constexpr const char *mapped = "0000000000000000FFFF00000100007F:1435";
constexpr const char *mappedClient = "0000000000000000FFFF00000100007F:C000";
constexpr const char *listens = "0A";
constexpr const char *established = "01";

} // namespace

// Plain http goes only to this computer, and only to a program of this user.
class TestListeners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void identifiesTheListener_data();
    void identifiesTheListener();
    void findsItsOwnSockets();
    void asksTheKernelForTheListener_data();
    void asksTheKernelForTheListener();
    void asksTheKernelForAnotherUsersListener();
    void doesNotLookUpNamesBelowLocalhost_data();
    void doesNotLookUpNamesBelowLocalhost();
    void triesBothAddressFamilies();
    void sendsNothingToAnotherUsersProgram_data();
    void sendsNothingToAnotherUsersProgram();
    void anotherUsersProgramGetsNothing();
    void sendsNothingToAddressesOfALyingResolver_data();
    void sendsNothingToAddressesOfALyingResolver();
};

void TestListeners::identifiesTheListener_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("tcp");
    QTest::addColumn<QByteArray>("tcp6");
    QTest::addColumn<Listener>("listener");
    const auto four = [](const char *name, Listener listener, const QByteArray &tcp, const QByteArray &tcp6 = {}) {
        QTest::newRow(name) << u"127.0.0.1"_qs << head() + tcp << head() + tcp6 << listener;
    };
    const auto six = [](const char *name, Listener listener, const QByteArray &tcp6, const QByteArray &tcp = {}) {
        QTest::newRow(name) << u"::1"_qs << head() + tcp << head() + tcp6 << listener;
    };
    four("own", Listener::Trusted, row(exact4, nobody4, listens, me));
    four("root's", Listener::Trusted, row(exact4, nobody4, listens, 0));
    four("another user's", Listener::Foreign, row(exact4, nobody4, listens, other));
    four("wildcard address", Listener::Trusted, row(all4, nobody4, listens, me));
    four("another user's, wildcard address", Listener::Foreign, row(all4, nobody4, listens, other));
    four("both families", Listener::Trusted, {}, row(all6, nobody6, listens, me));
    four("another user's, both families", Listener::Foreign, {}, row(all6, nobody6, listens, other));
    four("mapped", Listener::Trusted, {}, row(mapped, nobody6, listens, me));
    four("another user's, mapped", Listener::Foreign, {}, row(mapped, nobody6, listens, other));
    four("exact before wildcard", Listener::Trusted,
         row(all4, nobody4, listens, other) + row(exact4, nobody4, listens, me));
    four("exact before wildcard, reversed", Listener::Foreign,
         row(exact4, nobody4, listens, other) + row(all4, nobody4, listens, me));
    four("one family before both", Listener::Foreign, row(all4, nobody4, listens, other),
         row(all6, nobody6, listens, me));
    four("two on one port", Listener::Foreign,
         row(exact4, nobody4, listens, other) + row(exact4, nobody4, listens, me));
    four("another address", Listener::Unknown, row(other4, nobody4, listens, me));
    four("address of the other family", Listener::Unknown, {}, row(exact6, nobody6, listens, me));
    four("not listening", Listener::Unknown, row(exact4, nobody4, "07", me));
    four("none", Listener::Unknown, {});
    four("accepted by another user", Listener::Foreign,
         row(exact4, client4, established, other) + row(exact4, nobody4, listens, me));
    four("accepted by another user in both families", Listener::Foreign, row(exact4, nobody4, listens, me),
         row(mapped, mappedClient, established, other));
    four("accepted, no longer listening", Listener::Trusted, row(exact4, client4, established, me));
    four("not accepted yet", Listener::Foreign,
         row(exact4, client4, established, 0, 0) + row(exact4, nobody4, listens, other));
    four("not accepted, no longer listening", Listener::Unknown, row(exact4, client4, established, 0, 0));
    four("truncated", Listener::Unknown, row(exact4, nobody4, listens, me).first(60));
    six("6: own", Listener::Trusted, row(exact6, nobody6, listens, me));
    six("6: another user's", Listener::Foreign, row(exact6, nobody6, listens, other));
    six("6: another user's, wildcard address", Listener::Foreign, row(all6, nobody6, listens, other));
    six("6: other family", Listener::Unknown, {}, row(all4, nobody4, listens, me));
}

void TestListeners::identifiesTheListener()
{
    QFETCH(QString, server);
    QFETCH(QByteArray, tcp);
    QFETCH(QByteArray, tcp6);
    const LocalConnection connection{QHostAddress(server), 5173, QHostAddress(server), 0xC000};
    QTEST(listenerOf(connection, {tcp, tcp6}, me), "listener");
}

void TestListeners::findsItsOwnSockets()
{
    const std::optional<SocketTables> none = ListenerCheck::readSystem();
    QVERIFY(none);
    for (const QHostAddress::SpecialAddress address :
         {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6, QHostAddress::AnyIPv4, QHostAddress::Any}) {
        QTcpServer server;
        if (!server.listen(address)) {
            QCOMPARE(address, QHostAddress::LocalHostIPv6); // a machine without IPv6
            continue;
        }
        const QHostAddress to(address == QHostAddress::LocalHostIPv6 ? address : QHostAddress::LocalHost);
        const LocalConnection connection{to, server.serverPort(), to, 1};
        QCOMPARE(listenerOf(connection, *ListenerCheck::readSystem(), geteuid()), Listener::Trusted);
        QCOMPARE(listenerOf(connection, *none, geteuid()), Listener::Unknown);
        if (geteuid() != 0)
            QCOMPARE(listenerOf(connection, *ListenerCheck::readSystem(), geteuid() + 1), Listener::Foreign);
    }
}

void TestListeners::asksTheKernelForTheListener_data()
{
    QTest::addColumn<QHostAddress>("listens");
    QTest::addColumn<QHostAddress>("to");
    const QHostAddress four(QHostAddress::LocalHost);
    const QHostAddress six(QHostAddress::LocalHostIPv6);
    QTest::newRow("4") << four << four;
    QTest::newRow("4: all addresses") << QHostAddress(QHostAddress::AnyIPv4) << four;
    QTest::newRow("4: of both families") << QHostAddress(QHostAddress::Any) << four;
    QTest::newRow("6") << six << six;
    QTest::newRow("6: all addresses") << QHostAddress(QHostAddress::AnyIPv6) << six;
    QTest::newRow("6: of both families") << QHostAddress(QHostAddress::Any) << six;
}

void TestListeners::asksTheKernelForTheListener()
{
    QFETCH(QHostAddress, listens);
    QFETCH(QHostAddress, to);
    QTcpServer server;
    if (!server.listen(listens))
        QSKIP("this machine has no IPv6");
    QTcpSocket client;
    client.connectToHost(to, server.serverPort());
    QVERIFY(client.waitForConnected());
    const LocalConnection connection{to, server.serverPort(), client.localAddress(), client.localPort()};
    const std::optional<Listener> trusted(Listener::Trusted);
    const std::optional<Listener> foreign(Listener::Foreign);
    const bool isRoot = geteuid() == 0; // everybody trusts root
    QCOMPARE(listenerByKernel(connection, geteuid()), trusted);
    QCOMPARE(listenerByKernel(connection, geteuid() + 1), isRoot ? trusted : foreign);
    QVERIFY(server.waitForNewConnection(5000));
    QCOMPARE(listenerByKernel(connection, geteuid()), trusted);
    const std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
    server.close();
    QCOMPARE(listenerByKernel(connection, geteuid()), trusted); // accepted, and listens no more
    // Nobody: then the tables are read.
    const LocalConnection other{to, connection.port, to, 1};
    QVERIFY(!listenerByKernel(other, geteuid()));
}

void TestListeners::asksTheKernelForAnotherUsersListener()
{
    const OtherUser stranger;
    if (!stranger.isThere())
        QSKIP("only root can be another user");
    const QHostAddress here(QHostAddress::LocalHost);
    const LocalConnection beforehand{here, stranger.port(), here, 1};
    QCOMPARE(listenerByKernel(beforehand, geteuid()), std::optional(Listener::Foreign));
    QCOMPARE(listenerByKernel(beforehand, nobody), std::optional(Listener::Trusted));
    QTcpSocket client;
    client.connectToHost(here, stranger.port());
    QVERIFY(client.waitForConnected());
    const LocalConnection connection{here, stranger.port(), client.localAddress(), client.localPort()};
    QCOMPARE(listenerByKernel(connection, geteuid()), std::optional(Listener::Foreign));
}

void TestListeners::doesNotLookUpNamesBelowLocalhost_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("localhost") << u"localhost"_qs;
    QTest::newRow("below") << u"api.localhost"_qs;
    QTest::newRow("capitals") << u"API.LocalHost"_qs;
    QTest::newRow("another address") << u"127.0.0.1"_qs;
}

void TestListeners::doesNotLookUpNamesBelowLocalhost()
{
    QFETCH(QString, host);
    TestServer server;
    server.answerAllWith(TestServer::answer(200, "{}", {"Content-Type: application/json"}));
    QStringList lookedUp;
    HttpClient client({}, {.resolve = [&](const QString &name, QObject *, const auto &) { lookedUp.append(name); }});
    QUrl url = server.url();
    url.setHost(host);
    const auto answer = await(client.send(requestTo(url, Method::Post)));
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    QCOMPARE(lookedUp, QStringList());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().headers.value("host"),
             host.toLower().toLatin1() + ':' + QByteArray::number(server.port()));

    // Other names do use the function.
    const auto findNothing = [&](const QString &name, QObject *, const auto &use) {
        lookedUp.append(name);
        use({});
    };
    HttpClient remote({}, {.resolve = findNothing});
    QVERIFY(!await(remote.send(requestTo(QUrl(u"https://scripto.invalid"_qs), Method::Get))));
    QCOMPARE(lookedUp, QStringList{u"scripto.invalid"_qs});
}

// As on a machine where a development server listens on one family and another user's program on the other.
void TestListeners::triesBothAddressFamilies()
{
    TestServer server; // on 127.0.0.1
    server.answerAllWith(TestServer::answer(200, "{}", {"Content-Type: application/json"}));
    QTcpServer stranger;
    if (!stranger.listen(QHostAddress::LocalHostIPv6, server.port()))
        QSKIP("this machine has no IPv6");
    const auto portHex = QByteArray::number(server.port(), 16).toUpper().rightJustified(4, '0');
    const auto read = [&]() -> std::optional<SocketTables> {
        const QByteArray mine = QByteArray("0100007F:") + portHex;
        const QByteArray strangers = QByteArray("00000000000000000000000001000000:") + portHex;
        return SocketTables{row(mine, nobody4, listens, geteuid()), row(strangers, nobody6, listens, nobody)};
    };
    HttpClient client({}, {.readSockets = read});
    QUrl url = server.url();
    url.setHost(u"localhost"_qs);
    const auto answer = await(client.send(requestTo(url, Method::Post)));
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(stranger.hasPendingConnections());
    QCOMPARE(stranger.nextPendingConnection()->bytesAvailable(), 0);
}

void TestListeners::sendsNothingToAnotherUsersProgram_data()
{
    QTest::addColumn<std::optional<SocketTables>>("tables");
    QTest::addColumn<QString>("text"); // empty means it is sent
    const auto listenedBy = [](uint user) {
        QByteArray rows = head();
        for (int port = 0; port <= 0xffff; ++port) {
            const QByteArray local = "0100007F:" + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
            rows += row(local, nobody4, listens, user);
        }
        return std::optional(SocketTables{rows, {}});
    };
    QTest::newRow("another user's") << listenedBy(nobody)
                                    << u"Another user’s program answers at HOST on this computer. Nothing was sent."_qs;
    QTest::newRow("no owner") << std::optional(SocketTables{head(), head()})
                              << u"Scripto Keys can’t see whose program answers at HOST. Nothing was sent."_qs;
    QTest::newRow("own") << listenedBy(geteuid()) << QString();
    QTest::newRow("another system") << std::optional<SocketTables>() << QString();
}

void TestListeners::sendsNothingToAnotherUsersProgram()
{
    QFETCH(std::optional<SocketTables>, tables);
    QFETCH(QString, text);
    TestServer server;
    server.answerAllWith(TestServer::answer(200, "{}", {"Content-Type: application/json"}));
    HttpClient client({}, {.readSockets = [&] { return tables; }});
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QCOMPARE(answer.has_value(), text.isEmpty());
        if (answer)
            continue;
        QCOMPARE(answer.error().kind, ErrorKind::Insecure);
        QCOMPARE(answer.error().message, QString(text).replace(u"HOST"_qs, server.url().authority()));
    }
    QCOMPARE(server.requests().size(), text.isEmpty() ? 3 : 0);
}

void TestListeners::anotherUsersProgramGetsNothing()
{
    const OtherUser stranger;
    if (!stranger.isThere())
        QSKIP("only root can be another user");
    QUrl url(u"http://localhost"_qs);
    url.setPort(stranger.port());
    HttpClient client;
    const auto answer = await(client.send(requestTo(url, Method::Post)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Insecure);
    QVERIFY(answer.error().message.startsWith(u"Another user’s program"));
    QCOMPARE(stranger.heard(), "nothing:");
}

void TestListeners::sendsNothingToAddressesOfALyingResolver_data()
{
    QTest::addColumn<QString>("server");
    for (const char *server :
         {"http://localhost", "http://api.localhost", "https://localhost", "https://api.localhost"})
        QTest::newRow(server) << QString::fromLatin1(server);
}

void TestListeners::sendsNothingToAddressesOfALyingResolver()
{
    if (whyNoNamespace)
        QSKIP(whyNoNamespace);
    QFETCH(QString, server);
    QTcpServer liar;
    QVERIFY(liar.listen(elsewhere));
    QUrl url(server);
    url.setPort(liar.serverPort());
    QCOMPARE(QHostInfo::fromName(url.host()).addresses(), QList<QHostAddress>{elsewhere});
    HttpClient client;
    const auto answer = await(client.send(requestTo(url, Method::Post)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QCOMPARE(answer.error().message, url.authority() + u" refused the connection."_qs);
    QVERIFY(!liar.hasPendingConnections());

    // It does reach clients that use this resolver.
    QTcpSocket believer;
    believer.connectToHost(url.host(), liar.serverPort());
    QVERIFY(believer.waitForConnected());
    QVERIFY(liar.waitForNewConnection(5000));
}

SCRIPTO_TEST_PREPARED(TestListeners, makeNamespace)

} // namespace tst_listeners

Q_DECLARE_METATYPE(std::optional<scripto::SocketTables>)

#include "tst_listeners.moc"
