// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/errortexts.h"

#include <QTest>

namespace tst_errortexts {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

constexpr int kinds = static_cast<int>(ErrorKind::NotFound) + 1;

Error refusal(int status, const char *message, const char *nextAction = "")
{
    return {ErrorKind::Refused, {}, status, {}, QString::fromUtf8(nextAction), {}, QString::fromUtf8(message)};
}

} // namespace

class TestErrorTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasASentence()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind < kinds; ++kind) {
            const QString sentence = errorSentence({static_cast<ErrorKind>(kind)});
            QVERIFY2(sentence.size() > 10 && sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(sentence.front().isUpper() || sentence.startsWith(u"config.json"), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u'!') && !sentence.contains(u" ."), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), kinds);
    }

    void statesFactsOnce_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("fragment") << Error{ErrorKind::Unreachable, u"connection refused"_qs}
                                  << u"Scripto cannot be reached (connection refused)."_qs;
        QTest::newRow("sentence") << Error{ErrorKind::Unreachable, u"localhost:5173 refused the connection."_qs}
                                  << u"Scripto cannot be reached. localhost:5173 refused the connection."_qs;
        QTest::newRow("complete sentence") << Error{ErrorKind::TimedOut, u"localhost did not answer within 30 s."_qs}
                                           << u"localhost did not answer within 30 s."_qs;
        QTest::newRow("own message") << Error{ErrorKind::Invalid, u"A key has no blanks inside."_qs}
                                     << u"A key has no blanks inside."_qs;
        QTest::newRow("file") << Error{ErrorKind::FileNotWritten, u"disk full"_qs}
                              << u"config.json could not be written and is as it was (disk full)."_qs;
        QTest::newRow("keychain, without details")
            << Error{ErrorKind::KeychainLocked, u"Collection is locked"_qs} << u"The keychain is locked."_qs;
    }

    void statesFactsOnce()
    {
        QFETCH(Error, error);
        QTEST(errorSentence(error), "sentence");
    }

    void quotesTheServerWordForWord()
    {
        QCOMPARE(errorSentence(refusal(400, "Name too  long")), u"The server refused this: “Name too  long”"_qs);
        QCOMPARE(errorSentence(refusal(403, "")), u"The server refused this (403)."_qs);
        QCOMPARE(errorSentence(refusal(500, "boom")), u"The server has a problem of its own (500): “boom”"_qs);
        QCOMPARE(errorSentence({ErrorKind::Unauthenticated, {}, 401, {}, {}, {}, u"Unauthorized"_qs}),
                 u"The server did not accept the key (401): “Unauthorized”"_qs);
        QCOMPARE(errorSentence({ErrorKind::Unauthenticated, {}, 429, u"USAGE_EXCEEDED"_qs, {}, {}, u"Limit"_qs}),
                 u"The server allows no more requests with this key, which is used up: “Limit”"_qs);
        QCOMPARE(serverAdvice(refusal(400, "x", "request a new code with: scripto auth login-request")),
                 u"“request a new code with: scripto auth login-request”"_qs);
        QCOMPARE(serverAdvice(refusal(400, "x")), QString());
    }

    void quotesOnlyTheServer()
    {
        const QString page = u"It answered with a web page."_qs;
        QCOMPARE(errorSentence({ErrorKind::Refused, page, 404}),
                 u"The server refused this (404). It answered with a web page."_qs);
        QCOMPARE(errorSentence({ErrorKind::Refused, page, 502}),
                 u"The server has a problem of its own (502). It answered with a web page."_qs);
        QCOMPARE(
            errorSentence({ErrorKind::AnswerLost, page, 502}),
            u"Nobody knows whether the server did this, since it has a problem of its own (502). It answered with a web page."_qs);
        for (int kind = 0; kind < kinds; ++kind) {
            const Error error{static_cast<ErrorKind>(kind), page, 200};
            QVERIFY2(!errorText(error).contains(u'“'), qPrintable(errorText(error)));
            QVERIFY(!errorNotice(error, u"Not this time."_qs).contains(u'“'));
        }
    }

    void roundsTimesUp()
    {
        Error error{ErrorKind::RateLimited};
        QCOMPARE(retryAdvice(error), QString());
        error.retryAfter = 27001ms;
        QCOMPARE(retryAdvice(error), u"Try again in 28 s."_qs);
        error.retryAfter = 119s;
        QCOMPARE(retryAdvice(error), u"Try again in 119 s."_qs);
        error.retryAfter = 121s;
        QCOMPARE(retryAdvice(error), u"Try again in 3 min."_qs);
        error.retryAfter = 0ms;
        QCOMPARE(retryAdvice(error), u"Try again now."_qs);
    }

    void combinesEverythingInOneLine()
    {
        Error error{ErrorKind::RateLimited, {}, 429, {}, u"wait"_qs, 28s, u"Too many"_qs};
        QCOMPARE(errorText(error), u"The server asks for a pause: “Too many” Try again in 28 s. “wait”"_qs);
    }

    void escapesNotices()
    {
        const Error error = refusal(400, "<b>no</b>", "<i>do</i>");
        const QString notice = errorNotice(error);
        QVERIFY(notice.contains(u"“&lt;b&gt;no&lt;/b&gt;”"));
        QVERIFY(notice.contains(u"“&lt;i&gt;do&lt;/i&gt;”"));
        // Below a sentence of the caller comes the server's advice, or its message if there is no advice.
        QVERIFY(!errorNotice(error, u"The server refused this code."_qs).contains(u"no"));
        QVERIFY(errorNotice(refusal(403, "Too many attempts"), u"The server refused this code."_qs)
                    .endsWith(u"“Too many attempts”"));
    }
};

SCRIPTO_TEST(TestErrorTexts)

} // namespace tst_errortexts

#include "tst_errortexts.moc"
