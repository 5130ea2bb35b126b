// SPDX-License-Identifier: MIT
#include "app/core/logging.h"

#include "app/core/redaction.h"
#include "app/core/showntext.h"

#include <QMutex>
#include <QRandomGenerator>

namespace scripto {

// Only warnings are on by default, and there are none.
Q_LOGGING_CATEGORY(apiLog, "scripto.api", QtWarningMsg)
Q_LOGGING_CATEGORY(configLog, "scripto.config", QtWarningMsg)
Q_LOGGING_CATEGORY(keychainLog, "scripto.keychain", QtWarningMsg)
Q_LOGGING_CATEGORY(keysLog, "scripto.keys", QtWarningMsg)
Q_LOGGING_CATEGORY(loginLog, "scripto.login", QtWarningMsg)
Q_LOGGING_CATEGORY(profilesLog, "scripto.profiles", QtWarningMsg)
Q_LOGGING_CATEGORY(stateLog, "scripto.state", QtWarningMsg)
Q_LOGGING_CATEGORY(windowLog, "scripto.window", QtWarningMsg)

namespace {

constexpr qsizetype longestLogged = 20'000;
constexpr qsizetype mostErrors = 20;

struct Recent {
    QMutex mutex;
    QList<RecentError> errors;
};

Recent &recent()
{
    static Recent the;
    return the;
}

} // namespace

QString loggedText(const QString &text)
{
    if (text.size() > longestLogged) // redacting it would take seconds
        return QStringLiteral("[%1 characters]").arg(text.size());
    return shownText(redacted(text));
}

QString loggedText(const QUrl &url)
{
    return loggedText(
        url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded));
}

QString loggedText(ErrorKind kind)
{
    return nameOf(kind);
}

QString loggedText(const Error &error)
{
    QStringList parts{nameOf(error.kind)};
    if (error.httpStatus != 0)
        parts.append(QString::number(error.httpStatus));
    // Not the message: our own words may name a profile.
    for (const QString &words : {error.code, error.said}) {
        if (!words.isEmpty())
            parts.append(u'“' + loggedText(words) + u'”');
    }
    return parts.join(u' ');
}

QString loggedText(const LogAlias &alias)
{
    // Random for each run, so that nobody can find a name by trying which one has this mark.
    static const size_t seed = static_cast<size_t>(QRandomGenerator::system()->generate64());
    return alias.text.isEmpty() ? QStringLiteral("none") : u'#' + QString::number(qHash(alias.text, seed) & 0xffff, 16);
}

void writeLog(const QLoggingCategory &room, const QStringList &parts)
{
    qCDebug(room).noquote() << parts.join(u' ');
}

void keepError(const QLoggingCategory &room, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled) // the user wanted that
        return;
    const RecentError newest{QDateTime::currentDateTimeUtc(), QString::fromLatin1(room.categoryName()), error.kind,
                             error.httpStatus};
    const QMutexLocker lock(&recent().mutex);
    QList<RecentError> &errors = recent().errors;
    if (!errors.isEmpty() && errors.last().room == newest.room && errors.last().kind == newest.kind
        && errors.last().httpStatus == newest.httpStatus) {
        ++errors.last().count;
        errors.last().at = newest.at;
        return;
    }
    errors.append(newest);
    if (errors.size() > mostErrors)
        errors.removeFirst();
}

QList<RecentError> recentErrors()
{
    const QMutexLocker lock(&recent().mutex);
    return recent().errors;
}

} // namespace scripto
