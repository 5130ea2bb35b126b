// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyquery.h"

namespace scripto {

// "Not used for 180 days", "Held by profile work".
QString conditionText(const KeyCondition &condition);
// "is:stale and unused:80d and key"
QString allOfText(const QStringList &conditions);

// "“owner:me” is not a filter"
QString mistakeTitle(const KeyMistake &mistake);
// What to write instead.
QString mistakeText(const KeyMistake &mistake);

struct FilterSuggestion {
    QString text = {}; // what to write
    QString description = {};
    qsizetype at = 0; // where it contains what was typed

    friend bool operator==(const FilterSuggestion &, const FilterSuggestion &) = default;
};
// At most three conditions that contain `word`, those that begin with it first. None for less than two letters, and for
// a word that is complete.
QList<FilterSuggestion> suggestionsFor(const QString &word, const QStringList &profiles, const QDate &today);
// "Also: created>2026-01-01, is:stale, note:release"
QString otherConditions(const QDate &today);

} // namespace scripto
