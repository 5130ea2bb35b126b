// SPDX-License-Identifier: MIT
#include "app/keys/facts/keyquery.h"

#include <algorithm>
#include <array>
#include <utility>

namespace scripto {

namespace {

using Field = KeyCondition::Field;
using Mistake = KeyMistake::Kind;

constexpr int mostDays = 36'500;
constexpr qsizetype mostConditions = 50;

constexpr std::array fieldNames{std::pair("unused", Field::Unused),   std::pair("used", Field::Used),
                                std::pair("expires", Field::Expires), std::pair("created", Field::Created),
                                std::pair("is", Field::Is),           std::pair("used-by", Field::UsedBy),
                                std::pair("profile", Field::UsedBy),  std::pair("note", Field::Note)};

constexpr std::array groups{std::pair("stale", KeyGroup::Stale),        std::pair("never-used", KeyGroup::NeverUsed),
                            std::pair("expiring", KeyGroup::Expiring),  std::pair("expired", KeyGroup::Expired),
                            std::pair("used-here", KeyGroup::UsedHere), std::pair("orphan", KeyGroup::Orphans),
                            std::pair("replaced", KeyGroup::Replaced)};

bool isQuote(QChar c)
{
    return c == u'"';
}

bool isOperator(QChar c)
{
    return c == u':' || c == u'<' || c == u'>';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNameLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-';
}

bool isCalled(const QString &text, const char *name)
{
    return text.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0;
}

bool isStartOf(const char *name, const QString &text)
{
    return QLatin1StringView(name).startsWith(text, Qt::CaseInsensitive);
}

bool isTime(Field field)
{
    return field == Field::Expires || field == Field::Created;
}

// The position of the operator if the word looks like a condition; -1 otherwise.
qsizetype operatorIn(const QString &word)
{
    const auto end = std::find_if_not(word.begin(), word.end(), isNameLetter);
    return end != word.begin() && end != word.end() && isOperator(*end) ? end - word.begin() : -1;
}

// Returns the value without quotation marks around it.
QString unquoted(const QString &value)
{
    if (value.isEmpty() || !isQuote(value.front()))
        return value;
    const bool isClosed = value.size() > 1 && isQuote(value.back());
    return value.sliced(1, value.size() - (isClosed ? 2 : 1));
}

struct Period {
    int days = 0;
    std::optional<Mistake> problem = {};
};

Period periodOf(const QString &value)
{
    const auto end = std::find_if_not(value.begin(), value.end(), isDigit);
    const QString digits = value.first(end - value.begin());
    const QString unit = value.sliced(digits.size()).toLower();
    const bool isUnit = unit.size() == 1 && QStringLiteral("dwmy").contains(unit);
    if (digits.isEmpty() || (!unit.isEmpty() && !isUnit))
        return {0, Mistake::NoPeriod};
    const int factor = unit == u"y" ? 365 : unit == u"m" ? 30 : unit == u"w" ? 7 : 1;
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (!isNumber || number > mostDays / factor)
        return {0, Mistake::TooLong};
    return unit.isEmpty() ? Period{0, Mistake::Unfinished} : Period{number * factor};
}

// Whether more characters could make it 2026-12-31; true for such a date itself, too.
bool isStartOfDate(const QString &value)
{
    constexpr qsizetype length = 10;
    const auto isHyphenPlace = [](qsizetype at) { return at == 4 || at == 7; };
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (isHyphenPlace(i) ? value.at(i) != u'-' : !isDigit(value.at(i)))
            return false;
    }
    return value.size() <= length;
}

QDate dateOf(const QString &value)
{
    if (value.size() != 10 || !isStartOfDate(value))
        return {};
    return {value.first(4).toInt(), value.sliced(5, 2).toInt(), value.sliced(8).toInt()};
}

using Parsed = tl::expected<KeyCondition, KeyMistake>;

class ConditionParser {
public:
    ConditionParser(Field field, const QString &word, qsizetype at)
        : m_word(word)
        , m_operator(word.at(at))
        , m_value(word.sliced(at + 1))
    {
        m_made.field = field;
    }

    Parsed parse()
    {
        const Field field = m_made.field;
        if (isTime(field) != (m_operator != u':'))
            return mistake(Mistake::WrongOperator);
        if (unquoted(m_value).isEmpty())
            return mistake(Mistake::Unfinished);
        if (isTime(field))
            return parseTime();
        if (field == Field::Is)
            return parseGroup();
        if (field == Field::Unused || field == Field::Used)
            return parsePeriod();
        m_made.text = unquoted(m_value);
        return m_made;
    }

private:
    Parsed mistake(Mistake kind) const { return tl::make_unexpected(KeyMistake{kind, m_made.field, m_word}); }

    Parsed parseTime()
    {
        m_made.isGreater = m_operator == u'>';
        m_made.date = dateOf(m_value);
        if (m_made.date.isValid())
            return m_made;
        const Period period = periodOf(m_value);
        m_made.days = period.days;
        if (!period.problem)
            return m_made;
        if (period.problem == Mistake::Unfinished
            || (isStartOfDate(m_value) && m_value.size() < 10 && m_value.size() > 4))
            return mistake(Mistake::Unfinished);
        const bool isPeriod = period.problem == Mistake::TooLong && !isDigit(m_value.back());
        return mistake(isPeriod ? Mistake::TooLong : Mistake::NoPeriodOrDate);
    }

    Parsed parsePeriod()
    {
        const Period period = periodOf(m_value);
        m_made.days = period.days;
        return period.problem ? mistake(*period.problem) : Parsed(m_made);
    }

    Parsed parseGroup()
    {
        bool isStart = false;
        for (const auto &[name, group] : groups) {
            m_made.group = group;
            if (isCalled(m_value, name))
                return m_made;
            isStart = isStart || isStartOf(name, m_value);
        }
        return mistake(isStart ? Mistake::Unfinished : Mistake::UnknownGroup);
    }

    const QString &m_word;
    QChar m_operator;
    QString m_value;
    KeyCondition m_made;
};

} // namespace

Parsed parseCondition(const QString &word)
{
    const qsizetype at = operatorIn(word);
    if (at < 0) {
        KeyCondition text;
        text.text = unquoted(word);
        return text.text.isEmpty() ? Parsed(tl::make_unexpected(KeyMistake{Mistake::Unfinished, Field::Text, word}))
                                   : text;
    }
    const QString name = word.first(at);
    const auto known = std::find_if(fieldNames.begin(), fieldNames.end(),
                                    [&](const auto &each) { return isCalled(name, each.first); });
    if (known == fieldNames.end())
        return tl::make_unexpected(KeyMistake{Mistake::UnknownField, Field::Text, word});
    return ConditionParser(known->second, word, at).parse();
}

QList<FilterWord> filterWords(const QString &text)
{
    QList<FilterWord> words;
    QString word;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c.isSpace() && !isQuoted) {
            if (!word.isEmpty())
                words.append({std::exchange(word, {}), true});
            continue;
        }
        if (isQuote(c) && (isQuoted || word.isEmpty() || isOperator(word.back())))
            isQuoted = !isQuoted;
        word += c;
    }
    if (!word.isEmpty())
        words.append({word, false});
    return words;
}

KeyQuery parseQuery(const QString &text)
{
    KeyQuery query;
    for (const FilterWord &word : filterWords(text)) {
        if (query.conditions.size() == mostConditions)
            return {{}, KeyMistake{Mistake::TooMany, Field::Text, word.text}};
        if (const Parsed parsed = parseCondition(word.text))
            query.conditions.append(*parsed);
        else if (!query.mistake && (word.isFinished || parsed.error().kind != Mistake::Unfinished))
            query.mistake = parsed.error();
    }
    return query;
}

QStringList groupNames()
{
    QStringList names;
    for (const auto &[name, group] : groups)
        names.append(QLatin1StringView(name));
    return names;
}

} // namespace scripto
