// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <QList>
#include <QSet>

namespace scripto {

// What is known of a key that a request may have made although its answer was lost.
struct LostKeyTraces {
    QString name;
    QDateTime from; // when the request was sent, and
    QDateTime until; // when it was given up, by the server's clock
    QSet<QString> knownBefore; // ids that the account had already
};

// Those of `keys` that it may be.
QList<ApiKey> findLostKeys(const QList<ApiKey> &keys, const LostKeyTraces &traces);

} // namespace scripto
