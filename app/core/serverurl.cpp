// SPDX-License-Identifier: MIT
#include "app/core/serverurl.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace scripto {

namespace {

constexpr qsizetype longestAddress = 2000; // host names are shorter, and parsing more takes long

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

// Spelled out instead of resolved: a name that resolves to this computer today may not tomorrow.
bool isLoopback(const QString &host)
{
    static const QRegularExpression ipv4(QStringLiteral("^127(?:\\.[0-9]{1,3}){3}$")); // in QUrl's notation
    return host == u"localhost" || host.endsWith(u".localhost") || host == u"::1" || ipv4.match(host).hasMatch();
}

struct ServerUrlText {
    Q_DECLARE_TR_FUNCTIONS(scripto::ServerUrl)
};

} // namespace

QUrl productionServer()
{
    return QUrl(QStringLiteral("https://scripto.codika.io"));
}

Result<QUrl> serverFromBaseUrl(const QString &baseUrl)
{
    if (baseUrl.isEmpty())
        return productionServer();
    const QString trimmed = baseUrl.trimmed(); // blanks alone name no server, and therefore not production
    if (containsKey(trimmed)) // otherwise the look-up would send it to a name server
        return failure(ErrorKind::Invalid, ServerUrlText::tr("The server’s address contains an API key."));
    const QUrl url = trimmed.size() > longestAddress ? QUrl() : QUrl(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        // The message does not repeat the address: what cannot be parsed may contain a password.
        return failure(
            ErrorKind::Invalid,
            ServerUrlText::tr("This is not the address of a server. It has to look like https://scripto.codika.io."));
    if (!url.userInfo().isEmpty())
        return failure(ErrorKind::Insecure,
                       ServerUrlText::tr("The server’s address contains a user name or password."));
    if (url.hasQuery() || url.hasFragment())
        return failure(ErrorKind::Invalid, ServerUrlText::tr("The server’s address contains a query or fragment."));
    if (!url.path().isEmpty() && url.path() != u"/")
        return failure(
            ErrorKind::Invalid,
            ServerUrlText::tr("The server’s address goes on after the name of the server. It has to end there."));
    if (url.scheme() == u"http" && !isLoopback(url.host()))
        return failure(
            ErrorKind::Insecure,
            ServerUrlText::tr("%1 is reached over plain http. Keys are sent over https only, except to this computer.")
                .arg(url.host(QUrl::FullyEncoded)));

    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    if (effectivePort(url) != (url.scheme() == u"https" ? 443 : 80))
        origin.setPort(url.port());
    return origin;
}

QString shownAddress(const QString &baseUrl)
{
    const QUrl url(baseUrl.trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        ? shownText(url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::FullyEncoded))
        : ServerUrlText::tr("an address that cannot be read");
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && effectivePort(a) == effectivePort(b);
}

QString serverName(const QUrl &server)
{
    return server.authority(QUrl::FullyEncoded); // host and port, with brackets around IPv6
}

QString serverAddress(const QUrl &server)
{
    return server.toString(QUrl::FullyEncoded);
}

} // namespace scripto
