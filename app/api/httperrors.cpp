// SPDX-License-Identifier: MIT
#include "app/api/httperrors.h"

#include <QCoreApplication>

namespace scripto {

namespace {

struct HttpErrorText {
    Q_DECLARE_TR_FUNCTIONS(scripto::HttpErrors)
};

QString tlsReason(const QList<QSslError> &errors, const QString &host, const QString &advice)
{
    if (errors.isEmpty())
        return HttpErrorText::tr("No secure connection to %1 could be made.").arg(host);
    switch (errors.first().error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return HttpErrorText::tr(
                   "The certificate of %1 is signed by itself, not by an authority that this computer trusts.")
                   .arg(host)
            + u' ' + advice;
    case QSslError::CertificateExpired:
        return HttpErrorText::tr("The certificate of %1 has expired.").arg(host);
    case QSslError::CertificateNotYetValid:
        return HttpErrorText::tr("The certificate of %1 is not valid yet. Is the clock of this computer right?")
            .arg(host);
    case QSslError::HostNameMismatch:
        return HttpErrorText::tr("The certificate that %1 shows was issued for another name.").arg(host);
    case QSslError::CertificateRevoked:
        return HttpErrorText::tr("The certificate of %1 has been revoked.").arg(host);
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return HttpErrorText::tr("The certificate of %1 is not signed by an authority that this computer trusts.")
                   .arg(host)
            + u' ' + advice;
    default:
        return HttpErrorText::tr("The certificate of %1 is not acceptable: %2.")
            .arg(host, errors.first().errorString());
    }
}

QString unreachableReason(QAbstractSocket::SocketError code, const QString &host)
{
    switch (code) {
    case QAbstractSocket::ConnectionRefusedError:
        return HttpErrorText::tr("%1 refused the connection.").arg(host);
    case QAbstractSocket::HostNotFoundError:
        return HttpErrorText::tr("There is no server of the name %1, or this computer is offline.").arg(host);
    case QAbstractSocket::RemoteHostClosedError:
        return HttpErrorText::tr("%1 closed the connection without an answer.").arg(host);
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return HttpErrorText::tr("The network proxy made no connection to %1.").arg(host);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return HttpErrorText::tr("The network proxy wants a user name and a password before it connects to %1.")
            .arg(host);
    default:
        return HttpErrorText::tr("There is no connection to %1.").arg(host);
    }
}

} // namespace

Error connectionError(const ConnectionFault &fault, const QString &host, const QString &advice)
{
    if (fault.listener == Listener::Foreign)
        return {
            ErrorKind::Insecure,
            HttpErrorText::tr("Another user’s program answers at %1 on this computer. Nothing was sent.").arg(host)};
    if (fault.listener == Listener::Unknown)
        return {ErrorKind::Insecure,
                HttpErrorText::tr("Scripto Keys can’t see whose program answers at %1. Nothing was sent.").arg(host)};
    if (fault.code == QAbstractSocket::SslHandshakeFailedError || !fault.tlsErrors.isEmpty())
        return {ErrorKind::Tls, tlsReason(fault.tlsErrors, host, advice)};
    return {ErrorKind::Unreachable, unreachableReason(fault.code, host)};
}

} // namespace scripto
