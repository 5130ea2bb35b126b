// SPDX-License-Identifier: MIT
#include "app/core/showntext.h"

#include "app/core/masking.h"

#include <QList>

#include <algorithm>

namespace scripto {

namespace {

constexpr char32_t isolate = 0x2068; // first strong isolate
constexpr char32_t endOfIsolate = 0x2069;
constexpr QChar leftOut(0x2026);

using Characters = QList<uint>;

QString codeOf(char32_t c)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper();
}

bool isPrintableAscii(QChar c)
{
    return c >= u' ' && c <= u'~';
}

bool isBlankedOut(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

bool isBlank(char32_t c)
{
    return QChar::isSpace(c) || isBlankedOut(c) || hasNoGlyph(c);
}

bool isRightToLeft(char32_t c)
{
    const auto direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

// Emoji and the letters of some scripts are joined from several characters; elsewhere a joiner has no visible effect.
bool canBeJoined(char32_t c)
{
    const auto category = QChar::category(c);
    if (category == QChar::Symbol_Other || category == QChar::Symbol_Modifier || c == 0xFE0F)
        return true;
    switch (QChar::script(c)) {
    case QChar::Script_Unknown:
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return false;
    default:
        return true;
    }
}

bool belongsToSpelling(const Characters &text, qsizetype at)
{
    const char32_t before = at > 0 ? text.at(at - 1) : 0;
    const char32_t after = at + 1 < text.size() ? text.at(at + 1) : 0;
    switch (text.at(at)) {
    case 0x200C: // joiners
    case 0x200D:
        return canBeJoined(before) && canBeJoined(after);
    case 0xFE0E: // emoji as text or as a picture, and keycaps
    case 0xFE0F:
        return QChar::category(before) == QChar::Symbol_Other || after == 0x20E3;
    default:
        return false;
    }
}

bool isMarked(const Characters &text, qsizetype at)
{
    return hasNoGlyph(text.at(at)) && !belongsToSpelling(text, at);
}

// The positions of isolates that shownText() added: in pairs, around right-to-left text.
QList<qsizetype> ownIsolates(const Characters &text)
{
    struct Open {
        qsizetype at;
        bool holdsRightToLeft;
    };
    QList<Open> open;
    QList<qsizetype> own;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == isolate) {
            open.append({at, false});
        } else if (text.at(at) == endOfIsolate && !open.isEmpty()) {
            const Open begin = open.takeLast();
            if (begin.holdsRightToLeft)
                own += {begin.at, at};
        } else if (!open.isEmpty() && isRightToLeft(text.at(at))) {
            open.last().holdsRightToLeft = true;
        }
    }
    std::sort(own.begin(), own.end());
    return own;
}

QString withoutMiddle(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    qsizetype front = longest / 2;
    qsizetype back = text.size() - (longest - front - 1);
    if (text.at(front).isLowSurrogate())
        --front;
    if (text.at(back).isLowSurrogate())
        ++back;
    return text.first(front) + leftOut + text.sliced(back);
}

void append(QString &text, char32_t c)
{
    text += QChar::fromUcs4(c);
}

} // namespace

// Source: Unicode's Default_Ignorable_Code_Point, and the Braille pattern without dots.
bool hasNoGlyph(char32_t c)
{
    if (QChar::category(c) == QChar::Other_Format)
        return true;
    constexpr std::pair<char32_t, char32_t> others[] = {
        {0x034F, 0x034F}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x2065, 0x2065},   {0x2800, 0x2800},
        {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0xE0000, 0xE0FFF},
    };
    return std::any_of(std::begin(others), std::end(others),
                       [c](const auto &range) { return c >= range.first && c <= range.second; });
}

QString wellFormed(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

QString shownText(const QString &text, qsizetype longest)
{
    const QString cut = withoutMiddle(withKeysMasked(text), longest);
    const bool isAllPlain = std::all_of(cut.begin(), cut.end(), isPrintableAscii);
    if (isAllPlain && (cut.isEmpty() || !cut.trimmed().isEmpty()))
        return cut;
    const Characters characters = cut.toUcs4();
    const bool looksEmpty = std::all_of(characters.begin(), characters.end(), isBlank);
    const QList<qsizetype> own = ownIsolates(characters);
    QString shown;
    int depth = 0;
    bool needsIsolation = false;
    for (qsizetype at = 0; at < characters.size(); ++at) {
        const char32_t c = characters.at(at);
        if (std::binary_search(own.begin(), own.end(), at)) {
            depth += c == isolate ? 1 : -1;
            append(shown, c);
        } else if (looksEmpty || isMarked(characters, at)) {
            shown += u'[' + codeOf(c) + u']';
        } else if (isBlankedOut(c)) {
            shown += u' ';
        } else {
            needsIsolation = needsIsolation || (depth == 0 && isRightToLeft(c));
            append(shown, c);
        }
    }
    return needsIsolation ? QChar(isolate) + shown + QChar(endOfIsolate) : shown;
}

QString hiddenCharacter(const QString &text)
{
    const Characters characters = text.toUcs4();
    for (qsizetype at = 0; at < characters.size(); ++at) {
        if (isBlankedOut(characters.at(at)) || isMarked(characters, at))
            return codeOf(characters.at(at));
    }
    return {};
}

} // namespace scripto
