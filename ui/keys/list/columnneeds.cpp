// SPDX-License-Identifier: MIT
#include "ui/keys/list/columnneeds.h"

#include "app/core/masking.h"
#include "ui/common/paint.h"
#include "ui/common/relativetime.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/keysmodel.h"

#include <QFontMetrics>

namespace scripto {

namespace {

constexpr int beforeCell = 8;
constexpr int afterCell = 4;
constexpr int headerArrow = 16;

int advanceOf(const QString &text, FontRole role)
{
    return QFontMetrics(fontOf(role)).horizontalAdvance(text);
}

int widestOf(const QStringList &texts, FontRole role)
{
    int width = 0;
    for (const QString &text : texts)
        width = qMax(width, advanceOf(text, role));
    return width;
}

int longestState()
{
    QList<KeyRow> rows(static_cast<int>(KeyStatus::InUse) + 1);
    for (int i = 0; i < rows.size(); ++i)
        rows[i].status = static_cast<KeyStatus>(i);
    KeyRow row;
    row.orphan = true;
    rows.append(row);
    row.replacedAt = QDateTime::currentDateTime();
    rows.append(row);
    row.revoking = true;
    rows.append(row);
    row.secondsUntilRevoked = row.countdownSeconds = 60;
    rows.append(row);
    row.untilConfirmed = true;
    rows.append(row);
    int width = 0;
    for (const KeyRow &each : std::as_const(rows))
        width = qMax(width, stateWidth(keyStateWord(each)));
    return width;
}

int longestDate()
{
    QStringList dates{dateText({})};
    for (int month = 1; month <= 12; ++month)
        dates.append(dateText(QDateTime(QDate(2000, month, 28), QTime(12, 0))));
    return widestOf(dates, FontRole::Body);
}

// Without "Maybe", which only some servers need, and which is elided at its end.
int longestAge()
{
    const QDateTime now(QDate(2000, 12, 28), QTime(12, 0));
    QStringList ages;
    for (const qint64 seconds : {0, 59, 59 * 60, 11 * 3600})
        ages.append(ago(now.addSecs(-seconds), now));
    for (const int days : {1, 13, 55})
        ages.append(ago(now.addDays(-days), now));
    for (const int months : {11, 23, 240})
        ages.append(ago(now.addMonths(-months), now));
    for (const LastUse::Kind kind : {LastUse::Kind::Never, LastUse::Kind::NeverReported, LastUse::Kind::OwnNewest})
        ages.append(lastUsedText({kind, now, {}}, now));
    return widestOf(ages, FontRole::Body);
}

int longestCell(int column)
{
    switch (column) {
    case KeysModel::Status: // it may extend into the padding of the next column
        return longestState() - px(afterCell);
    case KeysModel::Key:
        return advanceOf(maskedStart(keyPrefix + QStringLiteral("WW")), FontRole::Mono);
    case KeysModel::LastUsed:
        return longestAge();
    case KeysModel::Created:
    case KeysModel::Expires:
        return longestDate();
    default:
        return 0;
    }
}

} // namespace

int neededWidth(int column)
{
    const QString title = KeysModel::title(column);
    const int header = title.isEmpty() ? 0 : advanceOf(title, FontRole::SmallStrong) + px(headerArrow);
    return px(beforeCell) + qMax(header, longestCell(column)) + px(afterCell);
}

} // namespace scripto
