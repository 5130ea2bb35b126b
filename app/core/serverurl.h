// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QString>
#include <QUrl>

namespace scripto {

// The public Scripto server. Source: Scripto's API documentation.
QUrl productionServer();

// Returns the origin that a base URL stands for, without a trailing slash: https, or http on a loopback host only. User
// info, a query, a fragment or a path is refused with Insecure or Invalid and a message that says why. Empty =
// production; blanks are Invalid.
Result<QUrl> serverFromBaseUrl(const QString &baseUrl);

// An address for display, whether or not it is a valid server address: without user name and password.
QString shownAddress(const QString &baseUrl);

// Whether scheme, host and port are the same, default ports included.
bool isSameOrigin(const QUrl &a, const QUrl &b);

// The server's name for display: "scripto.codika.io", "localhost:5173". A name with non-ASCII letters appears as
// "xn--…", so that it cannot pass for another. Hosts are always shown this way.
QString serverName(const QUrl &server);

// The same with the scheme in front, as written into an input field.
QString serverAddress(const QUrl &server);

} // namespace scripto
