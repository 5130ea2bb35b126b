// SPDX-License-Identifier: MIT
#include "app/core/redaction.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSysInfo>
#include <QTest>

namespace tst_redaction {

using namespace scripto;

namespace {

const QString tail = QString(QStringLiteral("q7Zk")).repeated(16);
const QString key = QStringLiteral("scripto_") + tail;

const Redactor &redactor()
{
    static const Redactor the(
        {QStringLiteral("/home/ann.lee"), QStringLiteral("ann.lee"), QStringLiteral("tower.example.org")});
    return the;
}

QString percentEncoded(const QString &text, int times)
{
    QString encoded = text;
    for (int i = 0; i < times; ++i) {
        QString next;
        for (const char each : encoded.toUtf8())
            next += QStringLiteral("%") + QString::number(static_cast<uchar>(each), 16).rightJustified(2, u'0');
        encoded = next;
    }
    return encoded;
}

QString jsonEscaped(const QString &text, int backslashes)
{
    QString escaped;
    for (const QChar c : text)
        escaped += QString(backslashes, u'\\') + u'u' + QString::number(c.unicode(), 16).rightJustified(4, u'0');
    return escaped;
}

QString split(const QString &text, const QString &by)
{
    QString result;
    for (const QChar c : text)
        result += c + by;
    return result;
}

} // namespace

// Which texts are removed from a log or a report, and which stay.
class TestRedaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void privateDataIsRemoved_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const char *expected) {
            QTest::newRow(name) << text << QString::fromUtf8(expected);
        };
        row("key", key, "scripto_…");
        row("key in a line", QStringLiteral("export SCRIPTO_API_KEY=\"%1\"; ls").arg(key),
            "export SCRIPTO_API_KEY=\"[removed]\"; ls");
        row("key, adjacent to letters", u'x' + key + QStringLiteral("é"), "xscripto_…");
        row("key in capitals", key.toUpper(), "SCRIPTO_…");
        row("key of other characters", QStringLiteral("scripto_a.b/c+d=e"), "scripto_…");
        row("more of a key than is shown", QStringLiteral("scripto_abc"), "scripto_…");
        row("key beside a lone surrogate", QStringLiteral("x") + QChar(0xD800) + key, "x?scripto_…");
        row("key, split", split(key, QStringLiteral("\u200b")),
            "s\u200bc\u200br\u200bi\u200bp\u200bt\u200bo\u200b_\u200b…\u200b");
        row("key, percent", percentEncoded(key, 3), "…");
        QTest::newRow("key, escaped") << jsonEscaped(key, 2)
                                      << jsonEscaped(QStringLiteral("scripto_"), 2) + QStringLiteral("…");
        row("bearer", QStringLiteral("got Bearer abc.def-1 from x"), "got Bearer [removed] from x");
        row("authorization", QStringLiteral("Authorization: Basic dXNlcjpwdw==\nHost: h"),
            "Authorization: [removed]\nHost: h");
        row("cookie", QStringLiteral("cookie: better-auth.session_token=abc; other=1\nx"), "cookie: [removed]\nx");
        row("token", QStringLiteral("better-auth.session_token=abc.def; Path=/"),
            "better-auth.session_token=[removed]; Path=/");
        row("password", QStringLiteral("{\"password\":\"a b\",\"n\":1}"), "{\"password\":\"[removed]\",\"n\":1}");
        row("code", QStringLiteral("otp=123456 sent"), "otp=[removed] sent");
        row("user info", QStringLiteral("https://me:pw@h.org:8443/x y"), "https://[removed]@h.org:8443/x y");
        row("user info with an at sign", QStringLiteral("https://a@b:c@h.org/"), "https://[removed]@h.org/");
        row("query", QStringLiteral("GET https://h.org/x?a=1&b=2#c done"), "GET https://h.org/x?[removed] done");
        row("fragment", QStringLiteral("<https://h.org/#c>"), "<https://h.org/?[removed]>");
        row("e-mail", QStringLiteral("of Ann.Lee+x@Example.com."), "of [e-mail]");
        row("e-mail in JSON", QStringLiteral("{\"email\":\"a@b.c\"}"), "{\"email\":\"[e-mail]\"}");
        row("e-mail of letters", QStringLiteral("jürgen@bücher.example"), "[e-mail]");
        row("e-mail in quotation marks", QStringLiteral("\"a b\"@c.d"), "[e-mail]");
        row("e-mail at an address", QStringLiteral("a@[127.0.0.1]"), "[e-mail]");
        row("e-mail, split", QStringLiteral("a\u2060nn@x\u00ad.org"), "[e-mail]");
        row("e-mail, percent", QStringLiteral("u=ann%40x.org"), "[e-mail]");
        row("e-mail, twice percent", QStringLiteral("ann%2540x.org"), "[e-mail]");
        row("e-mail, escaped", QStringLiteral("\"ann\\u0040x.org\""), "\"[e-mail]\"");
        row("e-mail, escaped in an escaped text", QStringLiteral("\\\"ann\\\\u0040x.org\\\""), "\\\"[e-mail]\\\"");
        row("e-mail, both", QStringLiteral("ann%5Cu0040x.org"), "[e-mail]");
        row("home", QStringLiteral("/home/ann.lee/.config"), "~/.config");
        row("home, adjacent", QStringLiteral("in/home/ann.leex"), "in~x");
        row("home, twice", QStringLiteral("//home//ann.lee:/HOME/ANN.LEE"), "~:~");
        row("home, escaped", QStringLiteral("\"\\/home\\/ann.lee\\/x\""), "\"~\\/x\"");
        row("home, percent", QStringLiteral("file:///%68ome/ann.lee/x"), "file:~/x");
        row("user", QStringLiteral("of ann.lee (Ann.Lee)"), "of [user] ([user])");
        row("computer", QStringLiteral("on TOWER, tower.example.org"), "on [computer], [computer]");
    }

    void privateDataIsRemoved()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const QString redacted = redactor().redacted(text);
        QCOMPARE(redacted, expected);
        QCOMPARE(redactor().redacted(redacted), redacted);
    }

    void otherTextsStay_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("nothing", {});
        row("a sentence", QStringLiteral("3 profiles, 100% of them; “work” isn’t there."));
        row("a mask", QStringLiteral("scripto_ab… and scripto_…"));
        row("a start", QStringLiteral("scripto_ab"));
        row("variables", QStringLiteral("SCRIPTO_API_KEY, SCRIPTO_API_BASE_URL"));
        row("an address", QStringLiteral("http://127.0.0.1:5173/api/keys/k1 answered 401"));
        row("a category", QStringLiteral("scripto.keychain KeychainLocked"));
        row("other words", QStringLiteral("anna.leeds towers homeland"));
        row("a path", QStringLiteral("/home/bob/x"));
        row("half an escape", QStringLiteral("50% \\u12 \\ %4"));
        row("marks", QStringLiteral("[e-mail] [user] [computer] [removed]"));
        row("right to left", QStringLiteral("\u2068\u05d0\u05d1\u2069"));
    }

    void otherTextsStay()
    {
        QFETCH(QString, text);
        QCOMPARE(redactor().redacted(text), text);
    }

    // Users and computers can be called like a mark.
    void namesInMarksAreKept()
    {
        const Redactor odd({QStringLiteral("/"), QStringLiteral("user"), QStringLiteral("mail.removed.example")});
        const QString once = odd.redacted(QStringLiteral("user a@b.c on mail, /x"));
        QCOMPARE(once, QStringLiteral("[user] [e-mail] on [computer], /x"));
        QCOMPARE(odd.redacted(once), once);
    }

    void theNamesOfThisUserAreRemoved()
    {
        const PersonalNames names = PersonalNames::ofThisUser();
        QCOMPARE(names.home, QDir::homePath());
        QVERIFY(!names.user.isEmpty());
        QCOMPARE(names.computer, QSysInfo::machineHostName());
        QCOMPARE(redacted(names.home + QStringLiteral("/x")), QStringLiteral("~/x"));
    }

    // A text that is too much for the expressions is removed altogether.
    void longTextsTakeLinearTime_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part : {"w", "://", "token", "%25", "%4", "a@", "\\", "\"", "\\u0041", "x?", "scripto_"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }

    void longTextsTakeLinearTime()
    {
        QFETCH(QString, part);
        QElapsedTimer clock;
        clock.start();
        const QString redacted = redactor().redacted(part.repeated(5'000) + u' ' + key + QStringLiteral(" ann@x.org"));
        QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!redacted.contains(tail.first(8)) && !redacted.contains(QStringLiteral("ann@")));
    }
};

SCRIPTO_TEST(TestRedaction)

} // namespace tst_redaction

#include "tst_redaction.moc"
