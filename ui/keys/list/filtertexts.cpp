// SPDX-License-Identifier: MIT
#include "ui/keys/list/filtertexts.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/relativetime.h"

#include <QCoreApplication>

namespace scripto {

namespace {

using Condition = KeyCondition::Field;
using Mistake = KeyMistake::Kind;

struct FilterTexts {
    Q_DECLARE_TR_FUNCTIONS(scripto::FilterTexts)
};

QString daysText(int days)
{
    return days == 1 ? FilterTexts::tr("1 day") : FilterTexts::tr("%1 days").arg(days);
}

QString dayText(const QDate &date)
{
    return dateText(QDateTime(date, QTime(12, 0)));
}

QString expiryText(const KeyCondition &condition)
{
    if (condition.date.isValid())
        return (condition.isGreater ? FilterTexts::tr("Expires after %1") : FilterTexts::tr("Expires before %1"))
            .arg(dayText(condition.date));
    return (condition.isGreater ? FilterTexts::tr("Expires in more than %1")
                                : FilterTexts::tr("Expires in the next %1"))
        .arg(daysText(condition.days));
}

QString creationText(const KeyCondition &condition)
{
    if (condition.date.isValid())
        return (condition.isGreater ? FilterTexts::tr("Created after %1") : FilterTexts::tr("Created before %1"))
            .arg(dayText(condition.date));
    return (condition.isGreater ? FilterTexts::tr("Created more than %1 ago")
                                : FilterTexts::tr("Created in the last %1"))
        .arg(daysText(condition.days));
}

QString groupText(KeyGroup group)
{
    switch (group) {
    case KeyGroup::All:
        return FilterTexts::tr("Every key");
    case KeyGroup::Stale:
        return FilterTexts::tr("Not used for a long time");
    case KeyGroup::NeverUsed:
        return FilterTexts::tr("Never used");
    case KeyGroup::Expiring:
        return FilterTexts::tr("Expires soon");
    case KeyGroup::Expired:
        return FilterTexts::tr("Has expired");
    case KeyGroup::UsedHere:
        return FilterTexts::tr("Held on this computer");
    case KeyGroup::Orphans:
        return FilterTexts::tr("Probably left over from a sign-in");
    case KeyGroup::Replaced:
        return FilterTexts::tr("Replaced by a rotation");
    }
    Q_UNREACHABLE();
}

// The word with a mask if it may be the start of a key.
QString shownWord(const QString &word)
{
    return withStartsMasked(shownText(word, longestInTitle));
}

// How the condition is written.
QString usageText(Condition field)
{
    switch (field) {
    case Condition::Text:
        return FilterTexts::tr("Write the text to search for between the quotation marks.");
    case Condition::Unused:
        return FilterTexts::tr(
            "Write a number of days, weeks, months or years, such as unused:180d, unused:26w, unused:6m or unused:1y.");
    case Condition::Used:
        return FilterTexts::tr(
            "Write a number of days, weeks, months or years, such as used:7d, used:2w, used:3m or used:1y.");
    case Condition::Expires:
        return FilterTexts::tr("Write a time or a date, such as expires<14d or expires>2026-12-31.");
    case Condition::Created:
        return FilterTexts::tr("Write a time or a date, such as created<30d or created>2026-01-31.");
    case Condition::Is:
        return FilterTexts::tr("Write is: and one of these: %1.").arg(groupNames().join(QStringLiteral(", ")));
    case Condition::UsedBy:
        return FilterTexts::tr("Write a part of a profile’s name, such as used-by:work.");
    case Condition::Note:
        return FilterTexts::tr("Write a part of a note, such as note:release.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString conditionText(const KeyCondition &condition)
{
    switch (condition.field) {
    case Condition::Text:
        return FilterTexts::tr("Contains “%1”").arg(shownWord(condition.text));
    case Condition::Unused:
        return FilterTexts::tr("Not used for %1").arg(daysText(condition.days));
    case Condition::Used:
        return FilterTexts::tr("Used in the last %1").arg(daysText(condition.days));
    case Condition::Expires:
        return expiryText(condition);
    case Condition::Created:
        return creationText(condition);
    case Condition::Is:
        return groupText(condition.group);
    case Condition::UsedBy:
        return FilterTexts::tr("Held by profile %1").arg(shownWord(condition.text));
    case Condition::Note:
        return FilterTexts::tr("The note contains “%1”").arg(shownWord(condition.text));
    }
    Q_UNREACHABLE();
}

QString mistakeTitle(const KeyMistake &mistake)
{
    return mistake.kind == Mistake::TooMany ? FilterTexts::tr("Too many words")
                                            : FilterTexts::tr("“%1” is not a filter").arg(shownWord(mistake.word));
}

QString mistakeText(const KeyMistake &mistake)
{
    if (mistake.kind == Mistake::UnknownField)
        return FilterTexts::tr("To search for this text, put it in quotation marks: \"%1\".")
            .arg(shownWord(mistake.word));
    if (mistake.kind == Mistake::TooMany)
        return FilterTexts::tr("A filter can have 50 words.");
    const QString usage = usageText(mistake.field);
    return mistake.kind == Mistake::TooLong ? FilterTexts::tr("The longest time is 100 years.") + u' ' + usage : usage;
}

QString allOfText(const QStringList &conditions)
{
    QString text = conditions.value(0);
    for (qsizetype i = 1; i < conditions.size(); ++i)
        text = FilterTexts::tr("%1 and %2").arg(text, conditions.at(i));
    return text;
}

} // namespace scripto
