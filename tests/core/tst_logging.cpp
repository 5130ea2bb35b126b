// SPDX-License-Identifier: MIT
#include "app/core/logging.h"
#include "app/core/profile.h"
#include "app/core/secret.h"
#include "tests/support/loglistener.h"
#include "tests/support/testroom.h"

#include <QHash>
#include <QSet>
#include <QTest>
#include <QTextStream>

#include <optional>
#include <sstream>

namespace tst_logging {

using namespace scripto;

namespace {

template <typename Stream, typename Part>
concept Printable = requires(Stream &stream, const Part &part)
{
    stream << part;
};

// Neither a secret nor the bytes it reveals can be logged.
static_assert(!Printable<QDebug, Secret> && Printable<QDebug, QString>);
static_assert(!Printable<std::ostream, Secret> && Printable<std::ostream, int>);
static_assert(!Printable<QTextStream, Secret> && Printable<QTextStream, QString>);
static_assert(!Printable<QDebug, QList<Secret>> && !Printable<QDebug, QHash<QString, Secret>>);
static_assert(!Printable<QDebug, Profile> && !Printable<QDebug, std::optional<Secret>>);
static_assert(!std::is_convertible_v<Secret, QString> && !std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_convertible_v<Secret, QByteArrayView> && !std::is_convertible_v<Secret, QVariant>);
static_assert(!Loggable<Secret> && !Loggable<std::optional<Secret>> && !Loggable<QList<Secret>>);
static_assert(!Loggable<Profile> && !Loggable<QByteArray> && !Loggable<QByteArrayView> && !Loggable<const char *>);
static_assert(Loggable<QString> && Loggable<int> && Loggable<bool> && Loggable<Error> && Loggable<LogAlias>);

const QList<const QLoggingCategory &(*)()> rooms{apiLog,   configLog,   keychainLog, keysLog,
                                                 loginLog, profilesLog, stateLog,    windowLog};

} // namespace

class TestLogging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLoggingCategory::setFilterRules({}); }

    void nothingIsPrintedByDefault()
    {
        const LogListener listener;
        for (const auto room : rooms) {
            QVERIFY2(!room().isDebugEnabled() && !room().isInfoEnabled(), room().categoryName());
            debugLog(room(), "a line", 1, true);
            errorLog(room(), Error{ErrorKind::Refused}, "an error:");
        }
        QCOMPARE(LogListener::lines(), QStringList());
    }

    void aRoomCanBeTurnedOn()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("scripto.keys=true"));
        const LogListener listener;
        for (const auto room : rooms)
            debugLog(room(), "a line", 1, true);
        QCOMPARE(LogListener::lines(), QStringList{QStringLiteral("scripto.keys: a line 1 yes")});
    }

    void everyPartIsRedacted_data()
    {
        QTest::addColumn<QString>("logged");
        QTest::addColumn<QString>("expected");
        const QString key = QStringLiteral("scripto_") + QString(32, u'k');
        const auto row = [](const char *name, const auto &part, const char *expected) {
            QTest::newRow(name) << loggedText(part) << QString::fromUtf8(expected);
        };
        row("text", QString(QStringLiteral("of a@b.c: ") + key), "of [e-mail]: scripto_…");
        row("direction", QString(QStringLiteral("a\u202Eb")), "a[U+202E]b");
        row("line break", QString(QStringLiteral("a\nfake: line")), "a fake: line");
        row("long text", QString(20'001, u'x'), "[20001 characters]");
        row("address", QUrl(QStringLiteral("https://me:pw@h.org:81/api/keys/k1?otp=1#x")),
            "https://h.org:81/api/keys/k1");
        row("kind", ErrorKind::AnswerLost, "AnswerLost");
        row("error",
            Error{.kind = ErrorKind::Refused,
                  .message = {},
                  .httpStatus = 400,
                  .code = QStringLiteral("no"),
                  .said = QStringLiteral("a@b.c may not")},
            "Refused 400 “no” “[e-mail] may not”");
        row("number", 42, "42");
        row("no", false, "no");
        row("no name", LogAlias{}, "none");
    }

    void everyPartIsRedacted()
    {
        QFETCH(QString, logged);
        QTEST(logged, "expected");
    }

    void aliasesTellNamesApart()
    {
        const QString work = loggedText(LogAlias{QStringLiteral("work")});
        QCOMPARE(loggedText(LogAlias{QStringLiteral("work")}), work);
        QVERIFY(work != loggedText(LogAlias{QStringLiteral("ci")}));
        QVERIFY(work.startsWith(u'#') && !work.contains(QStringLiteral("work")));
    }

    void everyKindHasAName()
    {
        QSet<QString> names;
        const int last = static_cast<int>(ErrorKind::Changed);
        for (int kind = 0; kind <= last; ++kind)
            names.insert(nameOf(static_cast<ErrorKind>(kind)));
        QCOMPARE(names.size(), last + 1);
    }

    void theNewestErrorsAreKept()
    {
        for (int i = 0; i < 30; ++i)
            keepError(apiLog(), Error{.kind = ErrorKind::Refused, .message = {}, .httpStatus = 400 + i});
        keepError(apiLog(), Error{ErrorKind::Cancelled});
        for (int i = 0; i < 3; ++i)
            keepError(configLog(), Error{ErrorKind::FileBroken, QStringLiteral("line 7")});
        const QList<RecentError> errors = recentErrors();
        QCOMPARE(errors.size(), 20);
        QCOMPARE(errors.first().httpStatus, 411);
        QCOMPARE(errors.at(18).httpStatus, 429);
        QCOMPARE(errors.at(18).room, QStringLiteral("scripto.api"));
        QCOMPARE(errors.last().kind, ErrorKind::FileBroken);
        QCOMPARE(errors.last().count, 3);
    }
};

SCRIPTO_TEST(TestLogging)

} // namespace tst_logging

#include "tst_logging.moc"
