// SPDX-License-Identifier: MIT
#include "ui/keys/list/filtertexts.h"

#include <QCoreApplication>

namespace scripto {

namespace {

constexpr qsizetype shortest = 2;
constexpr qsizetype mostSuggestions = 3;

QString startOfYear(const QDate &today)
{
    return QStringLiteral("created>%1-01-01").arg(today.year(), 4, 10, QLatin1Char('0'));
}

QString quotedIfNeeded(const QString &name)
{
    return name.contains(u' ') ? u'"' + name + u'"' : name;
}

// Suggests only the first profile, unless the user is writing a profile's name.
QStringList ofProfiles(const QString &word, const QStringList &profiles)
{
    QStringList all;
    for (const QString &profile :
         word.contains(u':') ? profiles : profiles.first(qMin(qsizetype(1), profiles.size()))) {
        all.append(QStringLiteral("used-by:") + quotedIfNeeded(profile));
        if (word.startsWith(QStringLiteral("profile:"), Qt::CaseInsensitive))
            all.last().replace(0, 8, QStringLiteral("profile:"));
    }
    return all;
}

QStringList candidates(const QString &word, const QStringList &profiles, const QDate &today)
{
    QStringList all{QStringLiteral("used:7d")};
    all += ofProfiles(word, profiles);
    for (const char *text : {"unused:90d", "unused:180d", "expires<14d", "expires<30d", "created<30d"})
        all.append(QLatin1StringView(text));
    all.append(startOfYear(today));
    for (const QString &group : groupNames())
        all.append(QStringLiteral("is:") + group);
    if (word.back().isDigit()) { // it may lack its unit
        for (const char *unit : {"d", "w", "m"})
            all.append(word + QLatin1StringView(unit));
    }
    return all;
}

} // namespace

QList<FilterSuggestion> suggestionsFor(const QString &word, const QStringList &profiles, const QDate &today)
{
    if (word.size() < shortest)
        return {};
    QList<FilterSuggestion> first;
    QList<FilterSuggestion> others;
    for (const QString &text : candidates(word, profiles, today)) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        const auto parsed = parseCondition(text);
        if (at < 0 || !parsed || parsed->field == KeyCondition::Field::Text)
            continue;
        if (text.size() == word.size())
            return {}; // it is complete
        (at == 0 ? first : others).append({text, conditionText(*parsed), at});
    }
    return (first + others).first(qMin(mostSuggestions, first.size() + others.size()));
}

QString otherConditions(const QDate &today)
{
    return QCoreApplication::translate("scripto::FilterTexts", "Also: %1")
        .arg(QStringList{startOfYear(today), QStringLiteral("is:stale"), QStringLiteral("note:release")}.join(
            QStringLiteral(", ")));
}

} // namespace scripto
