// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

// What the palette shows for a query. Pure.
namespace scripto {

// The order of groups that match equally well. Without a query, Actions come first.
enum class CommandGroup { Profiles, Keys, Filters, Actions };

// The part of a title that names one of many things of a kind: "staging" in "Use staging". Empty if there is none.
struct TitleSubject {
    qsizetype start = 0;
    qsizetype size = 0;

    bool contains(qsizetype position) const { return position >= start && position < start + size; }
};

struct CommandCandidate {
    CommandGroup group;
    QString title;
    int lastRun = 0; // greater = run more recently; 0 = not run lately
    TitleSubject subject = {};
    bool isUsable = true;
};

struct CommandMatch {
    qsizetype candidate; // its index
    QList<qsizetype> positions; // of the matching characters in the title

    friend bool operator==(const CommandMatch &, const CommandMatch &) = default;
};

// How well a title matches; lower is better. Case and blanks in the query are ignored.
enum class MatchKind {
    WordStarts, // the query is made of beginnings of words: "cst" in "Clean up stale keys"
    Inside, // the title contains the query
    Scattered, // the query's characters are there, in order
};
struct TitleMatch {
    MatchKind kind;
    QList<qsizetype> positions;
    bool isInOneWord = false; // the query is the beginning of a word: "re" is rather Refresh than Run Export
    bool endsAWord = false; // the last word of the query is complete: "a3" is rather key a3 than key a39
};
// Empty if the title does not match. Every title matches an empty query.
std::optional<TitleMatch> matchTitle(const QString &query, const QString &title);

// The matching candidates. Groups stay together, the one with the best match first; within a group, better matches come
// first, then beginnings of one word, then those that say more than the verb which all things of a kind share, then the
// beginning of the title or the subject, then complete words, then those run lately, then in the given order. Among
// equal groups, one whose best match can be run comes first. Scattered matches only count if there are no better ones,
// and never for one of many things of a kind.
QList<CommandMatch> matchCommands(const QString &query, const QList<CommandCandidate> &candidates);

} // namespace scripto
