// SPDX-License-Identifier: MIT
#include "app/core/masking.h"

#include "app/core/showntext.h"

#include <QRegularExpression>

namespace scripto {

namespace {

constexpr qsizetype shownCharacters = 2;
constexpr qsizetype shortestSecretTail = 8;
constexpr QChar ellipsis(0x2026);

// No server shows twelve characters of a key after its prefix. Names such as "scripto_deploy_server" are as long, but
// consist of words.
const QRegularExpression &wholeKey()
{
    static const QRegularExpression key(
        QStringLiteral("scripto_(?:[A-Za-z0-9]{12,}[A-Za-z0-9_\\-]*|[A-Za-z0-9_\\-]{32,})"));
    return key;
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
    if (!text.contains(keyPrefix)) // much faster than the expression for a long text
        return {};
    return Secret(wholeKey().match(wellFormed(text)).captured());
}

QString withKeysMasked(const QString &text)
{
    if (!text.contains(keyPrefix))
        return text;
    return wellFormed(text).replace(wholeKey(), keyPrefix + ellipsis);
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
