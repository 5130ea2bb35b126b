// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <QList>
#include <QSet>

namespace scripto {

// What is known about a key that a request may have made although its answer was lost.
struct LostKeyTraces {
    QString name;
    QDateTime from; // when the request was sent, server time
    QDateTime until; // when it was given up, server time
    QSet<QString> knownBefore; // ids that the account already had
};

// The keys that could be the lost one.
QList<ApiKey> findLostKeys(const QList<ApiKey> &keys, const LostKeyTraces &traces);

} // namespace scripto
