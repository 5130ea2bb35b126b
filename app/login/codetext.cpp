// SPDX-License-Identifier: MIT
#include "app/login/codetext.h"

#include "app/core/showntext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace scripto {

namespace {

constexpr qsizetype groupLength = 3;
constexpr qsizetype longestGrouped = 6;
constexpr qsizetype longestInText = 20; // longer words in a mail are ids and parts of links

template <typename Is> bool allOf(const QString &text, Is is)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), is);
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isCodeCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-';
}

bool isUpperOrDigit(QChar c)
{
    return c.isUpper() || isAsciiDigit(c);
}

// Converts digits of any script to ASCII and any blank to a space, and drops invisible characters.
QString normalised(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isDigit())
            plain += QChar(u'0' + c.digitValue());
        else if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            plain += u'\n';
        else if (c.isSpace())
            plain += u' ';
        else if (c.category() == QChar::Punctuation_Dash)
            plain += u'-';
        else if (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            plain += c;
    }
    return plain.trimmed();
}

// Removes the blanks between groups, and the dashes if the code is all digits. A dash at the end is still being typed.
QString joined(QString code)
{
    code.remove(u' ');
    const QString bare = QString(code).remove(u'-');
    return allOf(bare, isAsciiDigit) && !code.endsWith(u'-') ? bare : code;
}

// Whether the line is nothing but a code: one word, groups of digits, or groups of capitals and digits of equal length.
bool isCodeAlone(const QString &line)
{
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    if (words.size() == 1)
        return allOf(words.first(), isCodeCharacter);
    const bool areDigits =
        std::all_of(words.begin(), words.end(), [](QString word) { return allOf(word.remove(u'-'), isAsciiDigit); });
    const bool areGroups = std::all_of(words.begin(), words.end(), [&words](const QString &word) {
        return word.size() == words.first().size() && allOf(word, isUpperOrDigit);
    });
    return !words.isEmpty() && (areDigits || areGroups);
}

// Removes numbers in a mail that are not codes: dates, times of day, links, addresses, amounts.
QString withoutOtherNumbers(const QString &text)
{
    static const QRegularExpression others(
        u"\\S+://\\S+|\\S+@\\S+|\\b\\d{4}-\\d{1,2}-\\d{1,2}(?:T\\S*)?|\\b\\d{1,2}-\\d{1,2}-\\d{4}\\b"
        "|\\b\\d{1,4}[./]\\s?\\d{1,2}[./]\\s?\\d{1,4}\\b|\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b"
        "|\\b\\d{1,5}[ -](?:s|sec|min|h|seconds?|minutes?|hours?|days?)\\b|\\b\\d{1,3}(?:s|sec|min|h)\\b"
        "|[#$€£]\\s?\\d+"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return wellFormed(text).replace(others, u" · "_qs);
}

bool hasDigit(const QString &code)
{
    return std::any_of(code.begin(), code.end(), isAsciiDigit);
}

bool isOfCapitals(const QString &code)
{
    return allOf(QString(code).remove(u'-'), isUpperOrDigit);
}

bool mayBeCode(const QString &code)
{
    const qsizetype size = QString(code).remove(u'-').size();
    return size >= shortestCode && size <= longestInText && (hasDigit(code) || isOfCapitals(code));
}

bool isYear(const QString &code)
{
    return code.size() == 4 && (code.startsWith(u"19") || code.startsWith(u"20"));
}

QStringList codesAlone(const QString &text)
{
    QStringList codes;
    for (const QString &line : text.split(u'\n')) {
        if (isCodeAlone(line))
            codes.append(joined(line));
    }
    return codes;
}

// The words of a text; the groups of a number count as one word.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(u"(?<![\\w-])(?:\\d{2,4}(?:[ -]\\d{2,4})+|[\\w-]+)(?![\\w-])"_qs,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto it = word.globalMatch(text); it.hasNext();)
        words.append(joined(it.next().captured()));
    return words;
}

// The words that follow "code", "código", "Bestätigungscode:" …
QStringList codesAnnounced(const QString &text)
{
    static const QRegularExpression announced(u"[ck][oó]d(?:e|igo|ice)?\\b(?=(.{0,80}))"_qs,
                                              QRegularExpression::CaseInsensitiveOption
                                                  | QRegularExpression::DotMatchesEverythingOption);
    QStringList codes;
    for (auto it = announced.globalMatch(text); it.hasNext();)
        codes += wordsOf(it.next().captured(1));
    return codes;
}

QString firstIn(const QStringList &words, bool (*isWanted)(const QString &))
{
    const auto found = std::find_if(words.begin(), words.end(),
                                    [isWanted](const QString &word) { return mayBeCode(word) && isWanted(word); });
    return found == words.end() ? QString() : *found;
}

} // namespace

QString codeIn(const QString &text)
{
    const QString plain = normalised(text);
    const QString mail = withoutOtherNumbers(plain);
    if (mail == plain && isCodeAlone(plain))
        return joined(plain);
    const QStringList alone = codesAlone(mail);
    const QStringList announced = codesAnnounced(mail);
    const QStringList words = wordsOf(mail);
    const auto isLikely = [](const QString &code) { return hasDigit(code) && !isYear(code); };
    const auto isLikelyAnywhere = [](const QString &code) {
        return hasDigit(code) && !isYear(code) && isOfCapitals(code);
    };
    for (const QString &code :
         {firstIn(alone, isLikely), firstIn(announced, isLikely), firstIn(words, isLikelyAnywhere),
          firstIn(announced, isOfCapitals), firstIn(alone, isOfCapitals)}) {
        if (!code.isEmpty())
            return code;
    }
    return {};
}

QString groupedCode(const QString &code)
{
    QString grouped = code;
    if (code.size() > groupLength && code.size() <= longestGrouped && allOf(code, isAsciiDigit))
        grouped.insert(groupLength, u' ');
    return grouped;
}

} // namespace scripto
