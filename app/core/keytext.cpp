// SPDX-License-Identifier: MIT
#include "app/core/keytext.h"

#include "app/core/masking.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace scripto {

namespace {

constexpr qsizetype longestKey = 4096; // bytes; far more than any server uses, far less than config.json may hold

Result<void> refusal(const char *why)
{
    return failure(ErrorKind::Invalid, QCoreApplication::translate("KeyText", why));
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'`' || c.category() == QChar::Punctuation_InitialQuote
        || c.category() == QChar::Punctuation_FinalQuote || c == QChar(0x201a) || c == QChar(0x201e);
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

template <typename Is> bool anyOf(const QString &text, Is is)
{
    return std::any_of(text.begin(), text.end(), is);
}

// Whether this looks like a key that was shortened for display, by this program or another.
bool isMask(const QString &text)
{
    return text.contains(QChar(0x2026)) || text.contains(QChar(0x2022)) || text.contains(u"..."_qs)
        || text.contains(u"***"_qs);
}

// Removes a pair of quotation marks around the text.
QString unquoted(const QString &text)
{
    const bool isPair = text.size() > 1 && isQuote(text.front()) && isQuote(text.back())
        && (text.front().unicode() > 0x7f) == (text.back().unicode() > 0x7f)
        && (text.front().unicode() > 0x7f || text.front() == text.back());
    return isPair ? text.sliced(1, text.size() - 2) : text;
}

QString withoutSurroundings(QString text)
{
    static const QRegularExpression inFront(
        u"^(?:(?:export\\s+|set\\s+|\\$env:)?SCRIPTO_API_KEY\\s*[=:]|(?:Authorization\\s*:\\s*)?Bearer\\s)\\s*"_qs,
        QRegularExpression::CaseInsensitiveOption);
    for (QString before; before != text;) {
        before = text;
        text = unquoted(text.trimmed().remove(inFront));
    }
    return text;
}

} // namespace

Result<void> checkKey(const Secret &key)
{
    const QString text = key.revealText();
    if (!text.startsWith(keyPrefix))
        return refusal(QT_TRANSLATE_NOOP("KeyText", "A key starts with scripto_."));
    if (text.size() == keyPrefix.size())
        return refusal(QT_TRANSLATE_NOOP("KeyText", "The key itself is missing after scripto_."));
    if (key.reveal().size() > longestKey)
        return refusal(QT_TRANSLATE_NOOP("KeyText", "This is too long for a key."));
    if (isMask(text))
        return refusal(QT_TRANSLATE_NOOP("KeyText", "This is a shortened form of a key. Copy the whole key."));
    if (anyOf(text, [](QChar c) { return c.isSpace(); }))
        return refusal(QT_TRANSLATE_NOOP("KeyText", "A key has no blanks or line breaks inside."));
    if (anyOf(text, isInvisible))
        return refusal(QT_TRANSLATE_NOOP("KeyText", "There is an invisible character in this key. Copy it again."));
    if (anyOf(text, isQuote))
        return refusal(QT_TRANSLATE_NOOP("KeyText", "There is a quotation mark in this key. Copy it without."));
    if (anyOf(text, [](QChar c) { return c.unicode() > 0x7e || c == u'\\'; }))
        return refusal(QT_TRANSLATE_NOOP("KeyText", "There is a character in this that no key has. Copy it again."));
    return {};
}

Result<Secret> keyFromText(const QString &text)
{
    const Secret key(withoutSurroundings(text));
    if (const Result<void> checked = checkKey(key); !checked)
        return failure(checked.error());
    return key;
}

} // namespace scripto
