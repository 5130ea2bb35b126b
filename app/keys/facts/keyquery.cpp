// SPDX-License-Identifier: MIT
#include "app/keys/facts/keyquery.h"

#include "app/core/showntext.h"

#include <algorithm>

namespace scripto {

namespace {

using Field = KeyCondition::Field;

bool hasPart(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

bool isHeldByProfile(const KeyRow &row, const QString &part)
{
    return std::any_of(row.holders.begin(), row.holders.end(), [&](const Holder &holder) {
        return !holder.isEnvironment && hasPart(shownText(holder.profile), part);
    });
}

bool isOnSide(const QDateTime &time, const QDateTime &limit, bool isGreater)
{
    return time.isValid() && (isGreater ? time > limit : time < limit);
}

// Compares by the day that the window shows.
bool isOnSide(const QDateTime &time, const QDate &day, bool isGreater)
{
    const QDate own = time.toLocalTime().date();
    return time.isValid() && (isGreater ? own > day : own < day);
}

bool expires(const ApiKey &key, const KeyCondition &condition, const QDateTime &now)
{
    if (condition.date.isValid())
        return isOnSide(key.expiresAt, condition.date, condition.isGreater);
    return key.expiresAt > now && isOnSide(key.expiresAt, now.addDays(condition.days), condition.isGreater);
}

bool isCreated(const ApiKey &key, const KeyCondition &condition, const QDateTime &now)
{
    if (condition.date.isValid())
        return isOnSide(key.createdAt, condition.date, condition.isGreater);
    return isOnSide(key.createdAt, now.addDays(-condition.days), !condition.isGreater);
}

} // namespace

QByteArray searchedText(const KeyRow &row, const NoteOf &noteOf)
{
    // Typed text has no null character, so no match can span two parts.
    QString text = row.key.name + QChar() + row.key.start + QChar() + row.key.id + QChar() + row.accountName;
    for (const Holder &holder : row.holders)
        text += QChar()
            + (holder.isEnvironment ? QStringLiteral("SCRIPTO_API_KEY environment") : shownText(holder.profile));
    if (noteOf)
        text += QChar() + noteOf(row.ref());
    return foldedText(text);
}

// Folds letter by letter, as a search that ignores case does: “ß” is not “ss”. In place, because a pasted text may be
// long.
QByteArray foldedText(const QString &text)
{
    QString folded = text;
    auto *letters = reinterpret_cast<char16_t *>(folded.data());
    for (qsizetype i = 0; i < folded.size(); ++i) {
        if (!QChar::isSurrogate(letters[i])) {
            letters[i] = static_cast<char16_t>(QChar::toCaseFolded(char32_t(letters[i])));
        } else if (i + 1 < folded.size() && QChar::isHighSurrogate(letters[i]) && QChar::isLowSurrogate(letters[i + 1])) {
            const char32_t letter = QChar::toCaseFolded(QChar::surrogateToUcs4(letters[i], letters[i + 1]));
            letters[i] = QChar::highSurrogate(letter);
            letters[++i] = QChar::lowSurrogate(letter);
        }
    }
    return folded.toUtf8();
}

bool isInGroup(const KeyRow &row, KeyGroup group)
{
    switch (group) {
    case KeyGroup::All:
        return true;
    case KeyGroup::Stale:
        return row.stale;
    case KeyGroup::NeverUsed:
        return row.use.kind == LastUse::Kind::Never && row.status != KeyStatus::Expired;
    case KeyGroup::Expiring:
        return row.status == KeyStatus::Expiring;
    case KeyGroup::Expired:
        return row.status == KeyStatus::Expired;
    case KeyGroup::UsedHere:
        return !row.holders.isEmpty();
    case KeyGroup::Orphans:
        return row.orphan;
    case KeyGroup::Replaced:
        return row.replacedAt.isValid();
    }
    Q_UNREACHABLE();
}

bool matches(const KeyRow &row, const KeyCondition &condition, const QDateTime &now, const NoteOf &noteOf)
{
    switch (condition.field) {
    case Field::Text:
        return searchedText(row, noteOf).contains(foldedText(condition.text));
    case Field::Unused:
        return isUnusedFor(row.key, row.use, now, std::chrono::days(condition.days));
    case Field::Used:
        return isOnSide(row.use.at, now.addDays(-condition.days), true);
    case Field::Expires:
        return expires(row.key, condition, now);
    case Field::Created:
        return isCreated(row.key, condition, now);
    case Field::Is:
        return isInGroup(row, condition.group);
    case Field::UsedBy:
        return isHeldByProfile(row, condition.text);
    case Field::Note:
        return noteOf && hasPart(noteOf(row.ref()), condition.text);
    }
    Q_UNREACHABLE();
}

} // namespace scripto
