// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace scripto {

// Whether a request that ended like this cannot have reached the server.
bool isBeforeSending(QNetworkReply::NetworkError code);

// What kept a connection from being made or an answer from being whole, as a kind (for a request that changes nothing)
// and a fact for people. `host` is the server's name; Qt's own texts are not used, since they hold the whole URL.
Error connectionError(QNetworkReply::NetworkError code, const QList<QSslError> &sslErrors, const QString &host,
                      bool answerHadBegun);

} // namespace scripto
