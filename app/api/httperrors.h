// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/listeners.h"
#include "app/core/error.h"

#include <QAbstractSocket>
#include <QSslError>

namespace scripto {

// Why a connection could not be made, or ended before the complete answer had arrived.
struct ConnectionFault {
    QAbstractSocket::SocketError code = QAbstractSocket::UnknownSocketError;
    Listener listener = Listener::Trusted; // otherwise the connection was dropped before anything was sent
    QList<QSslError> tlsErrors = {};
};

// The same as an error for display. `advice` is appended if the certificate comes from an unknown authority.
Error connectionError(const ConnectionFault &fault, const QString &host, const QString &advice);

} // namespace scripto
