// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"

#include <tl/expected.hpp>

#include <functional>
#include <optional>

// The language of the filter: words, and conditions such as "unused:180d". All of them must hold.
//
//   ci "my laptop"          the name, the key's start or id, its account or a profile that holds it contains this
//   unused:180d used:7d     by others for at least, or by anybody in the last, so many days (d), weeks, months or years
//   expires<14d             will expire within, or with ">" only after, this time
//   created>30d             longer ago than, or with "<" within, this time
//   expires<2026-12-31      before, or with ">" after, this day; the same for created
//   is:stale                is in the group of this name
//   used-by:work            a profile with this in its name holds it, or may hold it; profile: is the same
//   note:release            its note contains this
namespace scripto {

// The groups that the window has filters for.
enum class KeyGroup { All, Stale, NeverUsed, Expiring, Expired, UsedHere, Orphans, Replaced };

bool isInGroup(const KeyRow &row, KeyGroup group);

struct KeyCondition {
    enum class Field { Text, Unused, Used, Expires, Created, Is, UsedBy, Note };
    Field field = Field::Text;
    bool isGreater = false; // Expires, Created: ">" instead of "<"
    int days = 0; // Unused, Used; Expires and Created without a date
    QDate date = {}; // Expires, Created
    KeyGroup group = KeyGroup::All; // Is
    QString text = {}; // Text, UsedBy, Note

    friend bool operator==(const KeyCondition &, const KeyCondition &) = default;
};

// Why a word is not a condition.
struct KeyMistake {
    enum class Kind {
        Unfinished, // the start of a condition: "unused:18", "created>2026-0"
        UnknownField, // "owner:me"; in quotation marks it is a text
        WrongOperator, // "expires:14d"
        NoPeriod,
        NoPeriodOrDate, // a date must be written as 2026-12-31
        TooLong, // a period of more than a century
        UnknownGroup,
        TooMany, // words: a pasted text, which would take long to search for
    };
    Kind kind = Kind::Unfinished;
    KeyCondition::Field field = KeyCondition::Field::Text; // not for UnknownField
    QString word = {}; // as written

    friend bool operator==(const KeyMistake &, const KeyMistake &) = default;
};

// One word: a text, or a condition.
tl::expected<KeyCondition, KeyMistake> parseCondition(const QString &word);

// The words of a filter. Quotation marks keep blanks together, at the start of a word or of a value; one that is not
// closed ends with the text.
struct FilterWord {
    QString text; // as written, with its quotation marks
    bool isFinished = false; // a blank follows

    friend bool operator==(const FilterWord &, const FilterWord &) = default;
};
QList<FilterWord> filterWords(const QString &text);

struct KeyQuery {
    QList<KeyCondition> conditions;
    std::optional<KeyMistake> mistake; // the first one, but not the start of a condition at the end of the text
};
KeyQuery parseQuery(const QString &text);

// The names of the groups, as in "is:stale".
QStringList groupNames();

using NoteOf = std::function<QString(const KeyRef &)>;

// The text that a filter's words are searched for in: everything that describes the key, folded so that case does not
// matter. Keep it for each row to search many rows fast: a word matches if its foldedText() is part of it.
QByteArray searchedText(const KeyRow &row, const NoteOf &noteOf = {});
QByteArray foldedText(const QString &text);

// `now` is the server's time.
bool matches(const KeyRow &row, const KeyCondition &condition, const QDateTime &now, const NoteOf &noteOf = {});

} // namespace scripto
