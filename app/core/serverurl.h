// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QString>
#include <QUrl>

namespace scripto {

// Where Scripto runs for everyone. Source: Scripto's API documentation.
QUrl productionServer();

// The origin that a base URL means, without a trailing slash: https, or http on a loopback host only. User info, query,
// fragment and a path are refused with ErrorKind::Insecure or Invalid and a message that says why. Empty = production;
// blanks are Invalid.
Result<QUrl> serverFromBaseUrl(const QString &baseUrl);

// For showing an address that may not be one of a server: without user name and password, whatever else it holds.
QString shownAddress(const QString &baseUrl);

// Scheme, host and port are the same, default ports included.
bool isSameOrigin(const QUrl &a, const QUrl &b);

// For people: "scripto.codika.io", "localhost:5173". A name with other than ASCII letters comes out as "xn--…", so that
// it cannot pass for another. Hosts are always shown this way.
QString serverName(const QUrl &server);

// The same with the scheme in front, as it is written into a field.
QString serverAddress(const QUrl &server);

} // namespace scripto
