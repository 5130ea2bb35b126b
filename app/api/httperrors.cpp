// SPDX-License-Identifier: MIT
#include "app/api/httperrors.h"

#include <QCoreApplication>

namespace scripto {

namespace {

QString translate(const char *text)
{
    return QCoreApplication::translate("HttpClient", text);
}

QString tlsReason(const QList<QSslError> &errors, const QString &host)
{
    if (errors.isEmpty())
        return translate("No secure connection to %1 could be made.").arg(host);
    switch (errors.first().error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return translate("The certificate of %1 is signed by itself, not by an authority that this computer trusts.")
            .arg(host);
    case QSslError::CertificateExpired:
        return translate("The certificate of %1 has expired.").arg(host);
    case QSslError::CertificateNotYetValid:
        return translate("The certificate of %1 is not valid yet. Is the clock of this computer right?").arg(host);
    case QSslError::HostNameMismatch:
        return translate("The certificate that %1 shows was issued for another name.").arg(host);
    case QSslError::CertificateRevoked:
        return translate("The certificate of %1 has been revoked.").arg(host);
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return translate("The certificate of %1 is not signed by an authority that this computer trusts.").arg(host);
    default:
        return translate("The certificate of %1 is not acceptable: %2.").arg(host, errors.first().errorString());
    }
}

QString unreachableReason(QNetworkReply::NetworkError code, const QString &host)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return translate("%1 refused the connection.").arg(host);
    case QNetworkReply::HostNotFoundError:
        return translate("There is no server of the name %1, or this computer is offline.").arg(host);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // Qt would have sent it again if it could
        return translate("%1 closed the connection without an answer.").arg(host);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return translate("The network proxy made no connection to %1.").arg(host);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return translate("The network proxy wants a user name and a password before it connects to %1.").arg(host);
    default:
        return translate("There is no connection to %1.").arg(host);
    }
}

} // namespace

bool isBeforeSending(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

Error connectionError(QNetworkReply::NetworkError code, const QList<QSslError> &sslErrors, const QString &host,
                      bool answerHadBegun)
{
    switch (code) {
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorKind::Tls, tlsReason(sslErrors, host)};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return {ErrorKind::BadAnswer, translate("What %1 sent is not a valid HTTP answer.").arg(host)};
    default:
        break;
    }
    if (answerHadBegun)
        return {ErrorKind::BadAnswer, translate("The connection to %1 ended in the middle of the answer.").arg(host)};
    return {ErrorKind::Unreachable, unreachableReason(code, host)};
}

} // namespace scripto
