// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace scripto {

// That a server has given a new key another expiry than it was asked for; rich, empty where it has not.
QString otherExpiryText(const QDateTime &came, const QDateTime &wanted);

} // namespace scripto
