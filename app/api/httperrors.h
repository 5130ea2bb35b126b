// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"

#include <QAbstractSocket>
#include <QSslError>

namespace scripto {

// Why there was no connection to `host`, for people, or Unreachable where it has ended before an answer. `advice` is
// for a certificate whose authority is unknown.
Error connectionError(QAbstractSocket::SocketError code, const QList<QSslError> &sslErrors, const QString &host,
                      const QString &advice);

} // namespace scripto
