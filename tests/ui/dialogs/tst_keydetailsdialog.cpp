// SPDX-License-Identifier: MIT
#include "ui/keys/details/keydetailsdialog.h"

#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QPushButton>
#include <QTest>

namespace tst_keydetailsdialog {

using namespace scripto;

namespace {

const QUrl server(u"https://scripto.codika.io"_qs);
const KeyAccount account{u"you@example.com"_qs, server, u"work"_qs};
const QDateTime now({2026, 11, 22}, {9, 30}, Qt::UTC);

KeyRow full()
{
    KeyRow row;
    row.key.id = u"key_1"_qs;
    row.key.name = u"ci <b>docs</b>"_qs;
    row.key.start = u"scripto_ab"_qs;
    row.key.createdAt = now.addDays(-200);
    row.key.expiresAt = now.addDays(20);
    row.key.requestCount = 1234;
    row.key.remaining = 7;
    row.key.rateLimitMax = 10;
    row.key.rateLimitTimeWindow = 86400000;
    row.key.permissions = QJsonObject{{u"files"_qs, QJsonArray{u"read"_qs}}};
    row.key.metadata = u"from <i>CI</i>"_qs;
    row.use = {LastUse::Kind::OwnNewest, now.addDays(-1), now.addDays(-30)};
    row.status = KeyStatus::OwnUse;
    row.holders = {{u"work"_qs, Holder::Certainty::Probable, true}};
    return row;
}

// The words of the command as a shell splits them.
QStringList wordsOf(const QString &command)
{
    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(u"SCRIPTO_API_KEY"_qs, u"KEY"_qs);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_qs, {u"-c"_qs, u"curl() { printf '%s\\n' \"$@\"; }\n"_qs + command});
    if (!shell.waitForFinished())
        return {};
    return QString::fromUtf8(shell.readAllStandardOutput()).trimmed().split(u'\n');
}

} // namespace

class TestKeyDetailsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEverythingTheServerReports()
    {
        KeyDetailsDialog dialog(full(), account, now);
        dialog.open();
        for (const QString &text :
             {u"scripto_ab…"_qs, u"key_1"_qs, u"you@example.com on scripto.codika.io"_qs, u"probably work"_qs,
              u"Other use is unknown since"_qs, u"1,234"_qs, u"10 requests in 24 h"_qs, u"\"read\""_qs})
            QVERIFY2(says(&dialog, text), qPrintable(text));
        // Literally, not as markup.
        QCOMPARE(dialog.windowTitle(), u"ci <b>docs</b>"_qs);
        QVERIFY(accessibleTexts(&dialog).contains(u"from <i>CI</i>"_qs));
        QCOMPARE(buttonsWithOtherNames(&dialog), QStringList());
    }

    void showsWhenTheKeyWasReplaced()
    {
        KeyRow row = full();
        KeyDetailsDialog before(row, account, now);
        before.open();
        QVERIFY(!says(&before, u"Replaced"_qs));
        row.replacedAt = now.addDays(-1);
        KeyDetailsDialog after(row, account, now);
        after.open();
        QVERIFY(says(&after, u"Replaced on 21 Nov 2026 by a new key. Revoke it when nothing uses it any more."_qs));
    }

    void copiesTheIdAndTheCommand()
    {
        KeyDetailsDialog dialog(full(), account, now);
        dialog.open();
        button(&dialog, u"Copy id"_qs)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"key_1"_qs);
        button(&dialog, u"Copy revoke command"_qs)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), revokeCommand(server, u"key_1"_qs));
        QVERIFY(dialog.isVisible());
    }

    void commandIsValidInAShell_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("inAddress");
        QTest::newRow("plain") << u"key_1"_qs << u"key_1"_qs;
        QTest::newRow("quote") << u"a'; touch /tmp/x; '"_qs << u"a%27%3B%20touch%20%2Ftmp%2Fx%3B%20%27"_qs;
        QTest::newRow("path") << u"../me?x=1#y"_qs << u"..%2Fme%3Fx%3D1%23y"_qs;
        QTest::newRow("shell") << u"$(id)`id`\\\"\n"_qs << u"%24%28id%29%60id%60%5C%22%0A"_qs;
        QTest::newRow("letters") << u"schlüssel"_qs << u"schl%C3%BCssel"_qs;
    }

    void commandIsValidInAShell()
    {
        QFETCH(QString, id);
        QFETCH(QString, inAddress);
        const QString command = revokeCommand(server, id);
        // No secret: the shell inserts it.
        QVERIFY(command.contains(u"Bearer $SCRIPTO_API_KEY\""));
        QCOMPARE(wordsOf(command),
                 (QStringList{u"-X"_qs, u"DELETE"_qs, u"-H"_qs, u"Authorization: Bearer KEY"_qs,
                              u"https://scripto.codika.io/api/keys/"_qs + inAddress}));
    }
};

SCRIPTO_TEST(TestKeyDetailsDialog)

} // namespace tst_keydetailsdialog

#include "tst_keydetailsdialog.moc"
