// SPDX-License-Identifier: MIT
#include "app/core/masking.h"

#include "app/core/keyrule.h"
#include "app/core/showntext.h"

#include <QRegularExpression>

namespace scripto {

namespace {

constexpr qsizetype shownCharacters = 2;
constexpr qsizetype shortestSecretTail = 8;
constexpr QChar ellipsis(0x2026);

// The first complete key in `text` from `from` on; empty, at its end, if there is none.
QStringView nextKey(QStringView text, qsizetype from)
{
    for (qsizetype at = text.indexOf(keyPrefix, from); at >= 0; at = text.indexOf(keyPrefix, at + 1)) {
        const char16_t *tail = text.utf16() + at + keyPrefix.size();
        const char16_t *end = endOfKey(tail, text.utf16() + text.size());
        if (end != tail)
            return text.sliced(at, end - text.utf16() - at);
    }
    return text.last(0);
}

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
    return shownText(start.first(qMin(start.size(), keyPrefix.size() + shownCharacters))) + ellipsis;
}

Secret keyIn(const QString &text)
{
    return Secret(nextKey(text, 0).toString());
}

QString withKeysMasked(const QString &text)
{
    if (!text.contains(keyPrefix))
        return text;
    const QString whole = wellFormed(text);
    QString masked;
    qsizetype from = 0;
    for (QStringView key = nextKey(whole, 0); !key.isEmpty(); key = nextKey(whole, from)) {
        const qsizetype at = key.utf16() - QStringView(whole).utf16();
        masked += whole.sliced(from, at - from) + keyPrefix + ellipsis;
        from = at + key.size();
    }
    return masked + whole.sliced(from);
}

bool containsMask(const QString &text)
{
    return text.contains(keyPrefix + ellipsis);
}

QString withTypedKeysMasked(const QString &text)
{
    if (!text.contains(keyPrefix))
        return text;
    static const QRegularExpression restOfKey(QStringLiteral("(scripto_(?:[A-Za-z0-9]{2})?…)[A-Za-z0-9_\\-.~+/=]+"));
    return withKeysMasked(text).replace(restOfKey, QStringLiteral("\\1"));
}

QString withStartsMasked(const QString &text)
{
    if (!text.contains(keyPrefix))
        return text;
    static const QRegularExpression start(QStringLiteral("(scripto_[A-Za-z0-9_\\-]{2})[A-Za-z0-9_\\-]+"));
    return withTypedKeysMasked(text).replace(start, QStringLiteral("\\1…"));
}

bool mayHoldKey(const QString &text)
{
    return withStartsMasked(text) != text;
}

} // namespace scripto
