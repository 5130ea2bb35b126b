// SPDX-License-Identifier: MIT
#include "ui/keys/mintedexpiry.h"

#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"

#include <QCoreApplication>

namespace scripto {

namespace {

struct MintedExpiry {
    Q_DECLARE_TR_FUNCTIONS(scripto::MintedExpiry)
};

// Clocks differ and requests take a moment; a larger difference is another expiry.
constexpr qint64 sameExpirySeconds = 3600;

bool isSameExpiry(const QDateTime &a, const QDateTime &b)
{
    if (!a.isValid() || !b.isValid())
        return a.isValid() == b.isValid();
    return qAbs(a.secsTo(b)) <= sameExpirySeconds;
}

// Dates, with the time of day only if the dates are equal.
QString expiryText(const QDateTime &expiry, const QDateTime &other)
{
    if (!expiry.isValid())
        return MintedExpiry::tr("never");
    const QDateTime local = expiry.toLocalTime();
    return local.date() == other.toLocalTime().date() ? dateTimeText(local) : dateText(local);
}

} // namespace

QString otherExpiryText(const QDateTime &came, const QDateTime &wanted)
{
    if (isSameExpiry(came, wanted))
        return {};
    return strong(MintedExpiry::tr("The server set another expiry:")) + u' '
        + escaped(MintedExpiry::tr("%1 instead of %2.").arg(expiryText(came, wanted), expiryText(wanted, came)));
}

} // namespace scripto
