// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/journal/revokejournal.h"
#include "tests/support/accountids.h"

#include <QStringList>

namespace scripto {

inline RevokeIntent intentTo(const QString &id)
{
    return {accountNamed(QStringLiteral("account")), id, QStringLiteral("name of ") + id,
            QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate)};
}

inline QStringList sortedIds(const QList<RevokeIntent> &intents)
{
    QStringList ids;
    for (const RevokeIntent &each : intents)
        ids.append(each.id);
    ids.sort();
    return ids;
}

} // namespace scripto
