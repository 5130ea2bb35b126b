// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace scripto {

// Says that the server gave a new key another expiry than requested; rich text, empty if it did not.
QString otherExpiryText(const QDateTime &came, const QDateTime &wanted);

} // namespace scripto
