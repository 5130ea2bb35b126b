// SPDX-License-Identifier: MIT
#include "app/core/masking.h"

namespace scripto {

namespace {

constexpr qsizetype shownCharacters = 2;
constexpr qsizetype shortestSecretTail = 8;
constexpr QChar ellipsis(0x2026);

} // namespace

QString maskedKey(const Secret &key)
{
    if (key.isEmpty())
        return {};
    const QString text = key.revealText();
    if (!text.startsWith(keyPrefix))
        return QString(ellipsis);
    const qsizetype tail = text.size() - keyPrefix.size();
    const qsizetype shown = tail >= shortestSecretTail ? shownCharacters : 0;
    return text.first(keyPrefix.size() + shown) + ellipsis;
}

QString maskedStart(const QString &start)
{
    if (start.isEmpty())
        return {};
    return start.first(qMin(start.size(), keyPrefix.size() + shownCharacters)) + ellipsis;
}

} // namespace scripto
