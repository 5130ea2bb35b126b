// SPDX-License-Identifier: MIT
#include "app/api/httperrors.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_httperrors {

using namespace scripto;

// The messages for connections that fail.
class TestHttpErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesCertificateErrors_data()
    {
        QTest::addColumn<QSslError::SslError>("error");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isAdvised"); // what to do about authorities
        const auto add = [](const char *name, QSslError::SslError error, const QString &words, bool isAdvised) {
            QTest::newRow(name) << error << words << isAdvised;
        };
        const QString bySelf = QStringLiteral("is signed by itself");
        const QString byNobody = QStringLiteral("is not signed by an authority that this computer trusts");
        add("self-signed", QSslError::SelfSignedCertificate, bySelf, true);
        add("self-signed in a chain", QSslError::SelfSignedCertificateInChain, bySelf, true);
        add("no local issuer", QSslError::UnableToGetLocalIssuerCertificate, byNobody, true);
        add("no issuer", QSslError::UnableToGetIssuerCertificate, byNobody, true);
        add("not verified", QSslError::UnableToVerifyFirstCertificate, byNobody, true);
        add("not trusted", QSslError::CertificateUntrusted, byNobody, true);
        add("expired", QSslError::CertificateExpired, QStringLiteral("has expired"), false);
        add("not yet valid", QSslError::CertificateNotYetValid, QStringLiteral("is not valid yet"), false);
        add("another name", QSslError::HostNameMismatch, QStringLiteral("was issued for another name"), false);
        add("revoked", QSslError::CertificateRevoked, QStringLiteral("has been revoked"), false);
        add("anything else", QSslError::PathLengthExceeded, QStringLiteral("of host is not acceptable: "), false);
    }

    void describesCertificateErrors()
    {
        QFETCH(QSslError::SslError, error);
        QFETCH(QString, words);
        QFETCH(bool, isAdvised);
        ConnectionFault fault;
        fault.tlsErrors = {QSslError(error), QSslError(QSslError::NoPeerCertificate)}; // the first one counts
        const Error told = connectionError(fault, QStringLiteral("host"), QStringLiteral("Do this."));
        QCOMPARE(told.kind, ErrorKind::Tls);
        QVERIFY2(told.message.contains(words), qPrintable(told.message));
        QVERIFY(told.message.contains(QStringLiteral("host")));
        QCOMPARE(told.message.endsWith(QStringLiteral("Do this.")), isAdvised);
    }

    void describesConnectionErrors_data()
    {
        QTest::addColumn<QAbstractSocket::SocketError>("code");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *name, QAbstractSocket::SocketError code, const QString &words) {
            QTest::newRow(name) << code << words;
        };
        const QString byProxy = QStringLiteral("The network proxy made no connection to host.");
        add("refused", QAbstractSocket::ConnectionRefusedError, QStringLiteral("host refused the connection."));
        add("no such name", QAbstractSocket::HostNotFoundError,
            QStringLiteral("There is no server of the name host, or this computer is offline."));
        add("closed", QAbstractSocket::RemoteHostClosedError,
            QStringLiteral("host closed the connection without an answer."));
        add("proxy refused", QAbstractSocket::ProxyConnectionRefusedError, byProxy);
        add("proxy closed", QAbstractSocket::ProxyConnectionClosedError, byProxy);
        add("proxy silent", QAbstractSocket::ProxyConnectionTimeoutError, byProxy);
        add("no proxy", QAbstractSocket::ProxyNotFoundError, byProxy);
        add("another proxy", QAbstractSocket::ProxyProtocolError, byProxy);
        add("proxy requires authentication", QAbstractSocket::ProxyAuthenticationRequiredError,
            QStringLiteral("The network proxy wants a user name and a password before it connects to host."));
        add("anything else", QAbstractSocket::NetworkError, QStringLiteral("There is no connection to host."));
    }

    void describesConnectionErrors()
    {
        QFETCH(QAbstractSocket::SocketError, code);
        QFETCH(QString, words);
        ConnectionFault fault;
        fault.code = code;
        const Error told = connectionError(fault, QStringLiteral("host"), QStringLiteral("Do this."));
        QCOMPARE(told.kind, ErrorKind::Unreachable);
        QCOMPARE(told.message, words);
    }

    void describesAFailedHandshake()
    {
        ConnectionFault fault;
        fault.code = QAbstractSocket::SslHandshakeFailedError;
        const Error told = connectionError(fault, QStringLiteral("host"), {});
        QCOMPARE(told.kind, ErrorKind::Tls);
        QCOMPARE(told.message, QStringLiteral("No secure connection to host could be made."));
    }

    void describesUntrustedListeners()
    {
        ConnectionFault fault;
        fault.listener = Listener::Foreign;
        const Error foreign = connectionError(fault, QStringLiteral("host"), {});
        fault.listener = Listener::Unknown;
        const Error unknown = connectionError(fault, QStringLiteral("host"), {});
        QCOMPARE(foreign.kind, ErrorKind::Insecure);
        QCOMPARE(unknown.kind, ErrorKind::Insecure);
        QVERIFY(foreign.message.contains(QStringLiteral("Another user’s program")));
        QVERIFY(unknown.message.contains(QStringLiteral("can’t see")));
    }
};

SCRIPTO_TEST(TestHttpErrors)

} // namespace tst_httperrors

#include "tst_httperrors.moc"
