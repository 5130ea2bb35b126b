// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"

#include <QDateTime>
#include <QList>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QStringList>
#include <QUrl>

#include <concepts>
#include <utility>

// Debug lines about what the program decides, for people who look for a fault. They are off unless the user turns them
// on with QT_LOGGING_RULES="scripto.*=true". Nothing else may log; tests/structure checks that. Like Qt's categories,
// the list of recent errors belongs to the process. All functions may be called from any thread.
namespace scripto {

const QLoggingCategory &apiLog(); // scripto.api
const QLoggingCategory &configLog(); // scripto.config
const QLoggingCategory &keychainLog(); // scripto.keychain
const QLoggingCategory &keysLog(); // scripto.keys
const QLoggingCategory &loginLog(); // scripto.login
const QLoggingCategory &profilesLog(); // scripto.profiles
const QLoggingCategory &stateLog(); // scripto.state
const QLoggingCategory &windowLog(); // scripto.window

// Enumerations with Q_ENUM.
template <typename Enum>
concept RegisteredEnum = static_cast<bool>(QtPrivate::IsQEnumHelper<Enum>::Value);

// The types that a line can be made of. Byte arrays are not among them, because a Secret reveals itself as bytes.
template <qsizetype size> QString loggedText(const char (&ours)[size])
{
    return QString::fromLatin1(ours, size - 1);
}
template <std::integral Number> QString loggedText(Number number)
{
    if constexpr (std::same_as<Number, bool>)
        return number ? QStringLiteral("yes") : QStringLiteral("no");
    else
        return QString::number(number);
}
template <RegisteredEnum Enum> QString loggedText(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}
inline QString loggedText(QLatin1StringView ours)
{
    return ours;
}
// Any other text may contain something from outside, so it goes through redacted() and shownText().
QString loggedText(const QString &text);
// Without user name, password, query and fragment.
QString loggedText(const QUrl &url);
QString loggedText(ErrorKind kind);
QString loggedText(const Error &error);

// Prints a short mark instead of a name, id or address that a reader only needs to distinguish from others. The same
// text gets the same mark until the program ends.
struct LogAlias {
    QString text;
};
QString loggedText(const LogAlias &alias);

template <typename Part>
concept Loggable = std::same_as<decltype(loggedText(std::declval<const Part &>())), QString>;

void writeLog(const QLoggingCategory &room, const QStringList &parts);

// Prints the parts with blanks between them.
template <Loggable... Parts> void debugLog(const QLoggingCategory &room, const Parts &...parts)
{
    if (room.isDebugEnabled())
        writeLog(room, {loggedText(parts)...});
}

// The same, followed by the error. Its kind is also kept for recentErrors(), whether or not the room is logged.
void keepError(const QLoggingCategory &room, const Error &error);
template <Loggable... Parts> void errorLog(const QLoggingCategory &room, const Error &error, const Parts &...parts)
{
    keepError(room, error);
    debugLog(room, parts..., error);
}

// An error without its words.
struct RecentError {
    QDateTime at; // of the newest one, in UTC
    QString room;
    ErrorKind kind = ErrorKind::Invalid;
    int httpStatus = 0;
    int count = 1; // in a row
};
// The newest 20, oldest first.
QList<RecentError> recentErrors();

} // namespace scripto
