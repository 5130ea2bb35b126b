// SPDX-License-Identifier: MIT
#include "ui/window/commandmatch.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace scripto {

namespace {

constexpr qsizetype longestQuery = 100; // more is a mistake, and would take long

QString folded(const QString &text)
{
    QString result = text;
    // One by one: folding a whole text may change its length, and with it the positions.
    std::transform(result.begin(), result.end(), result.begin(), [](QChar c) { return c.toCaseFolded(); });
    return result;
}

QString foldedQuery(const QString &query)
{
    QString wanted = folded(query);
    wanted.removeIf([](QChar c) { return c.isSpace(); });
    return wanted.left(longestQuery);
}

bool startsWord(const QString &text, qsizetype at)
{
    return text.at(at).isLetterOrNumber() && (at == 0 || !text.at(at - 1).isLetterOrNumber());
}

// Finds the query as a row of beginnings of words.
class WordStarts {
public:
    WordStarts(const QString &query, const QString &text)
        : m_query(query)
        , m_text(text)
        , m_isHopeless(query.size() * (text.size() + 1))
        , m_failedFrom(query.size(), text.size())
    {
    }

    std::optional<QList<qsizetype>> find()
    {
        QList<qsizetype> positions;
        if (!place(0, 0, false, positions))
            return {};
        return positions;
    }

private:
    // Places the query from its character `next` on, into the text from `from` on. `isRunning` if the character before
    // both is placed, so that the word may go on.
    bool place(qsizetype next, qsizetype from, bool isRunning, QList<qsizetype> &positions)
    {
        if (next == m_query.size())
            return true;
        const bool isKnownToFail = from >= m_failedFrom.at(next); // at the beginning of a word
        const qsizetype end = isKnownToFail ? qMin(from + 1, m_text.size()) : m_text.size();
        for (qsizetype at = from; at < end; ++at) {
            const bool mayStand = (isRunning && at == from) || startsWord(m_text, at);
            if (!mayStand || m_text.at(at) != m_query.at(next) || m_isHopeless.at(next * (m_text.size() + 1) + at))
                continue;
            positions.append(at);
            if (place(next + 1, at + 1, true, positions))
                return true;
            positions.removeLast();
            m_isHopeless[next * (m_text.size() + 1) + at] = true;
        }
        m_failedFrom[next] = qMin(m_failedFrom.at(next), from);
        return false;
    }

    const QString &m_query;
    const QString &m_text;
    // So that a text like "a a a a" does not take for ever.
    QList<bool> m_isHopeless; // by character of the query and position in the text
    QList<qsizetype> m_failedFrom; // by character of the query
};

QList<qsizetype> consecutive(qsizetype from, qsizetype count)
{
    QList<qsizetype> positions(count);
    std::generate(positions.begin(), positions.end(), [&from] { return from++; });
    return positions;
}

std::optional<QList<qsizetype>> scattered(const QString &query, const QString &text)
{
    QList<qsizetype> positions;
    qsizetype from = 0;
    for (const QChar c : query) {
        const qsizetype at = text.indexOf(c, from);
        if (at < 0)
            return {};
        positions.append(at);
        from = at + 1;
    }
    return positions;
}

bool endsWord(const QString &text, const QList<qsizetype> &positions)
{
    const qsizetype next = positions.last() + 1;
    return next == text.size() || !text.at(next).isLetterOrNumber();
}

std::optional<TitleMatch> matchFolded(const QString &query, const QString &text)
{
    if (query.isEmpty())
        return TitleMatch{MatchKind::WordStarts, {}};
    for (qsizetype at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
        const QList<qsizetype> positions = consecutive(at, query.size());
        if (startsWord(text, at))
            return TitleMatch{MatchKind::WordStarts, positions, true, endsWord(text, positions)};
    }
    if (const auto positions = WordStarts(query, text).find())
        return TitleMatch{MatchKind::WordStarts, *positions, false, endsWord(text, *positions)};
    if (const qsizetype at = text.indexOf(query); at >= 0)
        return TitleMatch{MatchKind::Inside, consecutive(at, query.size())};
    if (const auto positions = scattered(query, text))
        return TitleMatch{MatchKind::Scattered, *positions};
    return {};
}

// "re" finds every "Revoke KEY": that says less than "Refresh", or a key whose name starts with it.
bool isOnlyVerb(const TitleSubject &subject, const QList<qsizetype> &positions)
{
    return subject.size > 0 && !positions.isEmpty()
        && std::none_of(positions.begin(), positions.end(), [&](qsizetype at) { return subject.contains(at); });
}

// A sign that isolates the direction of a name may stand before it.
bool isAtStart(const TitleSubject &subject, const QList<qsizetype> &positions)
{
    const qsizetype at = positions.isEmpty() ? 0 : positions.first();
    return at == 0 || (subject.size > 0 && (at == subject.start || at == subject.start + 1));
}

struct Ranked {
    CommandMatch match;
    CommandGroup group;
    MatchKind kind;
    bool isInOneWord;
    bool isOnlyVerb;
    bool isAtStart;
    bool endsAWord;
    int lastRun;
    bool isUsable;

    // Lower is better.
    auto rank() const { return std::tuple(kind, !isInOneWord, isOnlyVerb, !isAtStart, !endsAWord, -lastRun); }
};

int usualPlace(CommandGroup group, bool isIdle)
{
    constexpr std::array whileIdle{1, 3, 2, 0}; // by group; keys come last, as they are many
    return isIdle ? whileIdle.at(static_cast<size_t>(group)) : static_cast<int>(group);
}

} // namespace

std::optional<TitleMatch> matchTitle(const QString &query, const QString &title)
{
    return matchFolded(foldedQuery(query), folded(title));
}

QList<CommandMatch> matchCommands(const QString &query, const QList<CommandCandidate> &candidates)
{
    const QString wanted = foldedQuery(query);
    QList<Ranked> ranked;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const CommandCandidate &each = candidates.at(i);
        const auto match = matchFolded(wanted, folded(each.title));
        // A long name has almost any letters in some order, and "pause" must not find "Revoke" of such a key.
        if (match && !(match->kind == MatchKind::Scattered && each.subject.size > 0))
            ranked.append({{i, match->positions},
                           each.group,
                           match->kind,
                           match->isInOneWord,
                           isOnlyVerb(each.subject, match->positions),
                           isAtStart(each.subject, match->positions),
                           match->endsAWord,
                           each.lastRun,
                           each.isUsable});
    }
    const auto isScattered = [](const Ranked &each) { return each.kind == MatchKind::Scattered; };
    if (!std::all_of(ranked.begin(), ranked.end(), isScattered))
        ranked.removeIf(isScattered);

    using Best = std::tuple<MatchKind, bool, bool, bool, bool, int, bool, int>;
    std::map<CommandGroup, Best> best;
    for (const Ranked &each : std::as_const(ranked)) {
        const Best now =
            std::tuple_cat(each.rank(), std::tuple(!each.isUsable, usualPlace(each.group, wanted.isEmpty())));
        const auto [place, isNew] = best.try_emplace(each.group, now);
        place->second = std::min(place->second, now);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [&best](const Ranked &left, const Ranked &right) {
        if (left.group != right.group)
            return best.at(left.group) < best.at(right.group);
        return left.rank() < right.rank();
    });
    QList<CommandMatch> matches;
    for (const Ranked &each : std::as_const(ranked))
        matches.append(each.match);
    return matches;
}

} // namespace scripto
