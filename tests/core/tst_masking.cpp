// SPDX-License-Identifier: MIT
#include "app/core/masking.h"
#include "app/core/profilename.h"
#include "app/core/serverurl.h"
#include "app/core/showntext.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_masking {

using namespace scripto;

namespace {

const QString tail = QString(QStringLiteral("q7Zk")).repeated(16);
const QString key = QStringLiteral("scripto_") + tail;

} // namespace

// Keys that ended up in names and addresses, and texts that only look like keys.
class TestMasking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const QString mask = QStringLiteral("scripto_…");
        QTest::newRow("key") << key << mask;
        QTest::newRow("within a text") << QStringLiteral("ci=") + key + QStringLiteral("; x")
                                       << QStringLiteral("ci=") + mask + QStringLiteral("; x");
        QTest::newRow("two keys") << key + u' ' + key << mask + u' ' + mask;
        QTest::newRow("most of a key") << key.first(24) << mask;
        QTest::newRow("with look-alike letters")
            << QStringLiteral("scripto_ab-cd_ef-gh_ij-kl_mn-op_qr-st_uv-wx") << mask;
        QTest::newRow("as an e-mail address")
            << key + QStringLiteral("@example.com") << mask + QStringLiteral("@example.com");
        QTest::newRow("beside a lone surrogate")
            << QStringLiteral("x") + QChar(0xD800) + key << QStringLiteral("x?") + mask;
        QTest::newRow("behind 4 MB") << QString(4'000'000, u'x') + key << QString(4'000'000, u'x') + mask;
        const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
        same("nothing", QString());
        same("start", QStringLiteral("scripto_abcdef"));
        same("mask", QStringLiteral("scripto_ab…"));
        same("name", QStringLiteral("scripto_deploy_server"));
        same("another name", QStringLiteral("scripto-cli of deploy"));
    }

    void findsKeys()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(withKeysMasked(text), masked);
        QCOMPARE(containsKey(text), text != masked);
        QCOMPARE(containsMask(masked), text != masked);
        QCOMPARE(withKeysMasked(masked), masked);
    }

    void masksTypedKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field"); // what stays in a field
        QTest::addColumn<QString>("quoted");
        const QString mask = QStringLiteral("scripto_…");
        const QString shortMask = QStringLiteral("scripto_q7…");
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("a name") << QStringLiteral("deploy") << QStringLiteral("deploy") << QStringLiteral("deploy");
        QTest::newRow("no more than a mask shows")
            << QStringLiteral("scripto_q7") << QStringLiteral("scripto_q7") << QStringLiteral("scripto_q7");
        QTest::newRow("a start") << key.first(11) << key.first(11) << shortMask;
        QTest::newRow("the longest start") << key.first(19) << key.first(19) << shortMask;
        QTest::newRow("enough for a key") << key.first(20) << mask << mask;
        QTest::newRow("a letter behind a mask") << mask + u'x' << mask << mask;
        QTest::newRow("a letter behind a filter's mask") << shortMask + u'x' << shortMask << shortMask;
        QTest::newRow("within") << QStringLiteral("a ") + mask + QStringLiteral("x-_.~+/=, b")
                                << QStringLiteral("a ") + mask + QStringLiteral(", b")
                                << QStringLiteral("a ") + mask + QStringLiteral(", b");
        const QString address = mask + QStringLiteral("@example.com");
        QTest::newRow("an address") << key + QStringLiteral("@example.com") << address << address;
    }

    void masksTypedKeys()
    {
        QFETCH(QString, text);
        QFETCH(QString, field);
        QFETCH(QString, quoted);
        QCOMPARE(withTypedKeysMasked(text), field);
        QCOMPARE(withTypedKeysMasked(field), field);
        QCOMPARE(withStartsMasked(text), quoted);
        QCOMPARE(withStartsMasked(quoted), quoted);
        QCOMPARE(mayHoldKey(text), text != quoted);
    }

    void doesNotShowKeys()
    {
        QCOMPARE(shownText(key), QStringLiteral("scripto_…"));
        QCOMPARE(shownText(QStringLiteral("a\u202E") + key), QStringLiteral("a[U+202E]scripto_…"));
        // Nothing is left of it wherever the text is truncated.
        for (qsizetype before = 0; before < 2 * longestShownText; ++before) {
            const QString shown = shownText(QString(before, u'x') + key + QString(longestShownText, u'y'));
            QVERIFY(!shown.contains(tail.first(4)));
            QVERIFY(!shown.contains(tail.last(4)));
        }
    }

    void refusesKeysAsNames()
    {
        QVERIFY(!isUsableProfileName(key));
        QVERIFY(!isUsableProfileName(QStringLiteral("ci ") + key));
        QVERIFY(!isUsableProfileName(withKeysMasked(key)));
        QVERIFY(isUsableProfileName(QStringLiteral("scripto_deploy")));
        QVERIFY(isUsableProfileName(QString(longestShownText, u'n')));
        QVERIFY(!isUsableProfileName(QString(longestShownText + 1, u'n')));
        QCOMPARE(profileNameFromText(key), QStringLiteral("scripto"));
        QCOMPARE(profileNameFromEmail(key + QStringLiteral("@example.com")), QStringLiteral("scripto"));
        for (const QString &address :
             {QStringLiteral("https://") + key, QStringLiteral("https://") + key + QStringLiteral(".example.com"),
              QStringLiteral("http://localhost/") + key}) {
            const Result<QUrl> server = serverFromBaseUrl(address);
            QVERIFY(!server);
            QCOMPARE(server.error().kind, ErrorKind::Invalid);
            QVERIFY(!server.error().message.contains(tail.first(4), Qt::CaseInsensitive));
        }
    }

    void showsHostsInAscii_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("host");
        QTest::newRow("production") << QStringLiteral("https://scripto.codika.io")
                                    << QStringLiteral("scripto.codika.io");
        QTest::newRow("Cyrillic i") << QStringLiteral("https://scr\u0456pto.codika.io")
                                    << QStringLiteral("xn--scrpto-rvf.codika.io");
        QTest::newRow("umlaut") << QStringLiteral("https://b\u00fccher.example:8443")
                                << QStringLiteral("xn--bcher-kva.example:8443");
        QTest::newRow("full width") << QStringLiteral("https://\uff53cripto.codika.io")
                                    << QStringLiteral("scripto.codika.io");
        QTest::newRow("ipv6") << QStringLiteral("http://[::1]:80") << QStringLiteral("[::1]");
        QTest::newRow("port") << QStringLiteral("http://localhost:5173") << QStringLiteral("localhost:5173");
    }

    void showsHostsInAscii()
    {
        QFETCH(QString, address);
        QFETCH(QString, host);
        const Result<QUrl> server = serverFromBaseUrl(address);
        QVERIFY(server);
        QCOMPARE(serverName(*server), host);
        QCOMPARE(serverAddress(*server), server->scheme() + QStringLiteral("://") + host);
        const QString shown = shownAddress(address);
        QVERIFY2(shown.startsWith(server->scheme() + QStringLiteral("://") + host), qPrintable(shown));
        for (const QChar c : shown)
            QVERIFY(c.unicode() < 0x7f);
    }

    void errorsShowNoLookAlikeHosts()
    {
        const Result<QUrl> server = serverFromBaseUrl(QStringLiteral("http://scr\u0456pto.codika.io"));
        QVERIFY(!server);
        QVERIFY2(server.error().message.contains(QStringLiteral("xn--scrpto-")), qPrintable(server.error().message));
    }
};

SCRIPTO_TEST(TestMasking)

} // namespace tst_masking

#include "tst_masking.moc"
