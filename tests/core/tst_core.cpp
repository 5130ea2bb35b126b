// SPDX-License-Identifier: MIT
#include "app/core/keyfingerprint.h"
#include "app/core/masking.h"
#include "app/core/profilename.h"
#include "app/core/serverurl.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_core {

using namespace scripto;

class TestCore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secretComparesByContent()
    {
        const Secret a(QStringLiteral("scripto_aaaa"));
        QCOMPARE(a == Secret(QByteArrayView("scripto_aaaa")), true);
        QCOMPARE(a == Secret(QByteArrayView("scripto_aaab")), false);
        QCOMPARE(a == Secret(QByteArrayView("scripto_aaa")), false);
        QCOMPARE(a == Secret(), false);
        QVERIFY(Secret(QString()).isEmpty());
        QCOMPARE(Secret(a).revealText(), QStringLiteral("scripto_aaaa"));
    }

    void fingerprintsNeedTheirSalt()
    {
        const QByteArray salt = randomSalt();
        QCOMPARE(salt.size(), 64); // 32 bytes as text
        QVERIFY(salt != randomSalt());
        const Secret key(QStringLiteral("scripto_aaaa"));
        QCOMPARE(fingerprintOf(key, salt), fingerprintOf(Secret(key.reveal()), salt));
        QVERIFY(!(fingerprintOf(key, salt) == fingerprintOf(key, randomSalt())));
        QVERIFY(!(fingerprintOf(key, salt) == fingerprintOf(Secret(QStringLiteral("scripto_aaab")), salt)));
        QVERIFY(fingerprintOf({}, salt).isEmpty());
    }

    void masksKeys_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("masked");
        QTest::newRow("whole") << QStringLiteral("scripto_abcdefghijklmnop") << QStringLiteral("scripto_ab…");
        QTest::newRow("shortest shown") << QStringLiteral("scripto_abcdefgh") << QStringLiteral("scripto_ab…");
        QTest::newRow("too short") << QStringLiteral("scripto_abcdefg") << QStringLiteral("scripto_…");
        QTest::newRow("prefix only") << QStringLiteral("scripto_") << QStringLiteral("scripto_…");
        QTest::newRow("foreign") << QStringLiteral("sk-abcdefghijklmnop") << QStringLiteral("…");
        QTest::newRow("empty") << QString() << QString();
    }

    void masksKeys()
    {
        QFETCH(QString, key);
        QTEST(maskedKey(Secret(key)), "masked");
    }

    void masksStarts()
    {
        QCOMPARE(maskedStart(QStringLiteral("scripto_abcd")), QStringLiteral("scripto_ab…"));
        QCOMPARE(maskedStart(QStringLiteral("script")), QStringLiteral("script…"));
        QCOMPARE(maskedStart(QString()), QString());
    }

    void profileNamesFollowTheCli_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("you@example.com") << QStringLiteral("you");
        QTest::newRow("runs of separators")
            << QStringLiteral("Anna.Maria+ci__2@example.com") << QStringLiteral("anna-maria-ci-2");
        QTest::newRow("digits") << QStringLiteral("a0z9@example.com") << QStringLiteral("a0z9");
        QTest::newRow("neighbours of letters and digits")
            << QStringLiteral("a/0:9`a{z@example.com") << QStringLiteral("a-0-9-a-z");
        QTest::newRow("capitals and their neighbours")
            << QStringLiteral("A[Z^x@example.com") << QStringLiteral("a-z-x");
        QTest::newRow("ends") << QStringLiteral("-_x_-@example.com") << QStringLiteral("x");
        QTest::newRow("other script") << QStringLiteral("名前@example.com") << QStringLiteral("default");
        QTest::newRow("empty") << QString() << QStringLiteral("default");
    }

    void profileNamesFollowTheCli()
    {
        QFETCH(QString, email);
        QTEST(profileNameFromEmail(email), "name");
    }

    void refusesNamesThatTheCliCannotTake()
    {
        for (const auto &name : {QStringLiteral("work"), QStringLiteral("Anna Maria"), QStringLiteral("名前")})
            QVERIFY2(isUsableProfileName(name), qPrintable(name));
        for (const auto &name : {QString(), QStringLiteral(" work"), QStringLiteral("-work"), QStringLiteral("a\nb"),
                                 QStringLiteral("__proto__")})
            QVERIFY2(!isUsableProfileName(name), qPrintable(name));
    }

    void putsNamesOnOneLine()
    {
        QCOMPARE(storedName(QStringLiteral(" ci\nprod\r\n")), QStringLiteral("ci prod"));
        QCOMPARE(storedName(QStringLiteral("a\tb\u2028c\ad\u2029e")), QStringLiteral("a b c d e"));
        QCOMPARE(storedName(QStringLiteral("CORP\\jenkins")), QStringLiteral("CORP\\jenkins"));
    }

    void numbersTakenNames()
    {
        const QStringList taken{QStringLiteral("you"), QStringLiteral("you-2")};
        QCOMPARE(freeProfileName(QStringLiteral("me"), taken), QStringLiteral("me"));
        QCOMPARE(freeProfileName(QStringLiteral("you"), taken), QStringLiteral("you-3"));
        QCOMPARE(freeProfileName(QStringLiteral("you"), {QStringLiteral("you")}), QStringLiteral("you-2"));
    }

    void normalisesServers_data()
    {
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<QString>("origin");
        QTest::newRow("production") << QString() << QStringLiteral("https://scripto.codika.io");
        QTest::newRow("trailing slash") << QStringLiteral("https://a.example/") << QStringLiteral("https://a.example");
        QTest::newRow("default port") << QStringLiteral("https://A.example:443") << QStringLiteral("https://a.example");
        QTest::newRow("capitals") << QStringLiteral(" HTTPS://Scripto.Codika.IO ")
                                  << QStringLiteral("https://scripto.codika.io");
        QTest::newRow("decimal") << QStringLiteral("http://2130706433") << QStringLiteral("http://127.0.0.1");
        QTest::newRow("port") << QStringLiteral("http://localhost:5173") << QStringLiteral("http://localhost:5173");
        QTest::newRow("loopback 4") << QStringLiteral("http://127.0.0.1:80") << QStringLiteral("http://127.0.0.1");
        QTest::newRow("another loopback 4")
            << QStringLiteral("http://127.1.2.3:80") << QStringLiteral("http://127.1.2.3");
        QTest::newRow("below localhost") << QStringLiteral("http://a.localhost:80")
                                         << QStringLiteral("http://a.localhost");
        QTest::newRow("https at the port of http")
            << QStringLiteral("https://a.example:80") << QStringLiteral("https://a.example:80");
        QTest::newRow("http at the port of https")
            << QStringLiteral("http://localhost:443") << QStringLiteral("http://localhost:443");
        QTest::newRow("loopback 6") << QStringLiteral("http://[::1]:8080") << QStringLiteral("http://[::1]:8080");
    }

    void normalisesServers()
    {
        QFETCH(QString, baseUrl);
        const auto server = serverFromBaseUrl(baseUrl);
        QVERIFY(server);
        QTEST(server->toString(), "origin");
    }

    void refusesUnsafeServers_data()
    {
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("surrounded by spaces") << QStringLiteral(" \t") << ErrorKind::Invalid;
        QTest::newRow("plain http") << QStringLiteral("http://scripto.codika.io") << ErrorKind::Insecure;
        QTest::newRow("looks like loopback") << QStringLiteral("http://127.0.0.1.example.com") << ErrorKind::Insecure;
        QTest::newRow("begins like loopback") << QStringLiteral("http://127.0.0.1.") << ErrorKind::Insecure;
        QTest::newRow("ends like loopback") << QStringLiteral("http://8.127.0.0.1") << ErrorKind::Insecure;
        QTest::newRow("mapped") << QStringLiteral("http://[::ffff:127.0.0.1]") << ErrorKind::Insecure;
        QTest::newRow("with a zone") << QStringLiteral("http://[::1%25eth0]") << ErrorKind::Insecure;
        QTest::newRow("ends like localhost") << QStringLiteral("http://evillocalhost") << ErrorKind::Insecure;
        QTest::newRow("localhost with a trailing dot") << QStringLiteral("http://localhost.") << ErrorKind::Insecure;
        QTest::newRow("user info") << QStringLiteral("https://u:p@a.example") << ErrorKind::Insecure;
        QTest::newRow("query") << QStringLiteral("https://a.example/?x=1") << ErrorKind::Invalid;
        QTest::newRow("fragment") << QStringLiteral("https://a.example/#x") << ErrorKind::Invalid;
        QTest::newRow("empty query") << QStringLiteral("https://a.example?") << ErrorKind::Invalid;
        QTest::newRow("key in the path") << QStringLiteral("https://a.example/u:p") << ErrorKind::Invalid;
        QTest::newRow("password only") << QStringLiteral("https://:u:p@a.example") << ErrorKind::Insecure;
        QTest::newRow("loopback as a user") << QStringLiteral("http://127.0.0.1@a.example") << ErrorKind::Insecure;
        QTest::newRow("wildcard address") << QStringLiteral("http://0.0.0.0:80") << ErrorKind::Insecure;
        QTest::newRow("backslash") << QStringLiteral("https://a.example\\@b.example") << ErrorKind::Invalid;
        QTest::newRow("space inside") << QStringLiteral("https://a. example") << ErrorKind::Invalid;
        QTest::newRow("path") << QStringLiteral("https://a.example/scripto") << ErrorKind::Invalid;
        QTest::newRow("scheme") << QStringLiteral("file:///etc/passwd") << ErrorKind::Invalid;
        QTest::newRow("no scheme") << QStringLiteral("a.example") << ErrorKind::Invalid;
        QTest::newRow("no host") << QStringLiteral("https://") << ErrorKind::Invalid;
    }

    void refusesUnsafeServers()
    {
        QFETCH(QString, baseUrl);
        const auto server = serverFromBaseUrl(baseUrl);
        QVERIFY(!server);
        QTEST(server.error().kind, "kind");
        QVERIFY(!server.error().message.isEmpty());
        QVERIFY(!server.error().message.contains(u"u:p"));
    }

    void showsAddressesWithoutPasswords()
    {
        QCOMPARE(shownAddress(QStringLiteral("https://me:secret@a.example/x?key=secret")),
                 QStringLiteral("https://a.example/x"));
        QVERIFY(!shownAddress(QStringLiteral("me:secret@a.example")).contains(u"secret"));
    }

    void comparesOrigins()
    {
        const QUrl a(QStringLiteral("https://a.example/x"));
        QVERIFY(isSameOrigin(a, QUrl(QStringLiteral("https://a.example:443/y"))));
        QVERIFY(!isSameOrigin(a, QUrl(QStringLiteral("http://a.example/x"))));
        QVERIFY(!isSameOrigin(a, QUrl(QStringLiteral("https://a.example:444/x"))));
        QVERIFY(!isSameOrigin(a, QUrl(QStringLiteral("https://b.example/x"))));
    }

    void shortensServerNames()
    {
        QCOMPARE(serverName(productionServer()), QStringLiteral("scripto.codika.io"));
        QCOMPARE(serverName(QUrl(QStringLiteral("http://localhost:5173"))), QStringLiteral("localhost:5173"));
        QCOMPARE(serverName(QUrl(QStringLiteral("http://[::1]:80"))), QStringLiteral("[::1]:80"));
    }
};

SCRIPTO_TEST(TestCore)

} // namespace tst_core

#include "tst_core.moc"
