// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/listeners.h"
#include "app/core/error.h"

#include <QAbstractSocket>
#include <QSslError>

namespace scripto {

// Why a connection could not be made, or has ended before the answer did.
struct ConnectionFault {
    QAbstractSocket::SocketError code = QAbstractSocket::UnknownSocketError;
    Listener listener = Listener::Trusted; // any other: it was given up before something was sent
    QList<QSslError> tlsErrors = {};
};

// The same for people. `advice` is for a certificate whose authority is unknown.
Error connectionError(const ConnectionFault &fault, const QString &host, const QString &advice);

} // namespace scripto
