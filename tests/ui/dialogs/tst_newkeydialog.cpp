// SPDX-License-Identifier: MIT
#include "ui/keys/create/newkeydialog.h"

#include "app/keys/list/keyminting.h"
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "ui/common/relativetime.h"
#include "ui/keys/create/newkeyform.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace tst_newkeydialog {

using namespace scripto;

namespace {

struct Fixture : DialogWorld {
    Fixture()
    {
        signInAsWork();
        mints("ci-docs", "\"2027-02-20T09:30:00.000Z\"");
        dialog = std::make_unique<NewKeyDialog>(keys, profiles, clipboard, clock);
        dialog->open();
    }

    QLineEdit *field(const QString &name) const { return shown<QLineEdit>(dialog.get(), name); }
    QComboBox *expiry() const { return shown<QComboBox>(dialog.get(), u"Expiry"_qs); }
    QPushButton *press(const QString &text) const { return button(dialog.get(), text); }
    bool says(const QString &text) const { return scripto::says(dialog.get(), text); }
    KeyMinting *minting() const { return accounts.findChild<KeyMinting *>(); }

    void saveAsProfile(bool save) { dialog->findChild<QCheckBox *>()->setChecked(save); }

    void create()
    {
        field(u"Name"_qs)->setText(u"ci-docs"_qs);
        press(u"Create key"_qs)->click();
    }

    QJsonObject sent() const { return QJsonDocument::fromJson(server.requests().last().body).object(); }

    std::unique_ptr<NewKeyDialog> dialog;
};

} // namespace

class TestNewKeyDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksNames()
    {
        Fixture f;
        QVERIFY(f.says(u"For you@example.com on 127.0.0.1"_qs));
        f.press(u"Create key"_qs)->click();
        QVERIFY(f.says(u"A key needs a name."_qs));
        f.field(u"Name"_qs)->setText(QString(101, u'n'));
        f.press(u"Create key"_qs)->click();
        QVERIFY(f.says(u"The name has 101 characters; 100 are allowed."_qs));
        QCOMPARE(f.requestsTo(mintRoute), 0);
    }

    void profileNameFollowsTheKeyNameUntilTyped()
    {
        Fixture f;
        f.field(u"Name"_qs)->setText(u"CI Docs"_qs);
        QCOMPARE(f.field(u"Profile name"_qs)->text(), u"ci-docs"_qs);
        f.field(u"Name"_qs)->setText(u"work"_qs);
        QCOMPARE(f.field(u"Profile name"_qs)->text(), u"work-2"_qs);
        f.field(u"Profile name"_qs)->setText(u"--help"_qs);
        QVERIFY(f.says(u"The CLI can’t use this name."_qs));
        f.field(u"Profile name"_qs)->setText(u"work"_qs);
        QVERIFY(f.says(u"There is a profile “work” already."_qs));
        f.press(u"Create key"_qs)->click();
        QCOMPARE(f.requestsTo(mintRoute), 0);
        f.field(u"Name"_qs)->setText(u"other"_qs);
        QCOMPARE(f.field(u"Profile name"_qs)->text(), u"work"_qs);
        f.saveAsProfile(false);
        QVERIFY(!f.field(u"Profile name"_qs));
        f.press(u"Create key"_qs)->click();
        QTRY_COMPARE(f.requestsTo(mintRoute), 1);
    }

    void sendsTheExpiryInSeconds_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("seconds");
        QTest::newRow("never") << u"Never"_qs << 0;
        QTest::newRow("7") << u"7 days, until 29 Nov 2026"_qs << 7 * 86400;
        QTest::newRow("30") << u"30 days, until 22 Dec 2026"_qs << 30 * 86400;
        QTest::newRow("90") << u"90 days, until 20 Feb 2027"_qs << 90 * 86400;
        QTest::newRow("year") << u"1 year, until 22 Nov 2027"_qs << 365 * 86400;
    }

    void sendsTheExpiryInSeconds()
    {
        QFETCH(QString, start);
        QFETCH(int, seconds);
        Fixture f;
        QCOMPARE(f.expiry()->currentText(), u"90 days, until 20 Feb 2027"_qs);
        f.expiry()->setCurrentText(start);
        QCOMPARE(f.expiry()->currentText(), start);
        f.create();
        QTRY_COMPARE(f.requestsTo(mintRoute), 1);
        QCOMPARE(f.sent()[u"name"].toString(), u"ci-docs"_qs);
        QCOMPARE(f.sent().contains(u"expiresIn"), seconds != 0);
        QCOMPARE(f.sent()[u"expiresIn"].toInt(), seconds);
    }

    void dateMeansTheEndOfThatDay()
    {
        Fixture f;
        QVERIFY(!shown<QDateEdit>(f.dialog.get(), u"Expiry date"_qs));
        f.expiry()->setCurrentText(u"A date…"_qs);
        auto *date = shown<QDateEdit>(f.dialog.get(), u"Expiry date"_qs);
        QVERIFY(date);
        const auto *form = f.dialog->findChild<NewKeyForm *>();
        for (const QDate &end : {date->minimumDate(), date->maximumDate()}) {
            date->setDate(end);
            const qint64 seconds = form->request().life->count();
            QVERIFY(seconds >= 86400 && seconds <= 31536000);
            QCOMPARE(f.now.addSecs(seconds).toLocalTime().date(), end);
        }
    }

    void showsTheKeyOnceAndSavesIt()
    {
        Fixture f;
        f.create();
        QVERIFY(f.says(u"Creating the key…"_qs));
        QTRY_VERIFY(f.says(u"Saved as profile ci-docs, in config.json and in the keychain."_qs));
        QVERIFY(f.says(u"“ci-docs” was created"_qs));
        QVERIFY(!f.says(u"another expiry"_qs));
        f.press(u"Copy key"_qs)->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), rawKey);
        QVERIFY(f.press(u"Copied"_qs));
        QVERIFY(f.says(u"The clipboard is cleared in 30 s."_qs));
        QTRY_VERIFY(f.says(u"The key is no longer on the clipboard."_qs));
        QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        f.press(u"Done"_qs)->click();
        QCOMPARE(accepted.size(), 1);
        QTRY_VERIFY(!f.minting());
        QCOMPARE(f.onDisk().activeProfile(), u"work"_qs);
    }

    void copyButtonHasTheFocus()
    {
        Fixture f;
        QCOMPARE(f.dialog->focusWidget(), f.field(u"Name"_qs));
        f.create();
        QTRY_VERIFY(f.press(u"Done"_qs));
        QCOMPARE(f.dialog->focusWidget(), f.press(u"Copy key"_qs));
    }

    void cannotBeClosedByAccident()
    {
        Fixture f;
        f.saveAsProfile(false);
        f.create();
        QTRY_VERIFY(f.press(u"Done"_qs));
        for (int attempt = 0; attempt < 2; ++attempt) {
            QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
            QVERIFY(f.dialog->isVisible());
        }
        f.press(u"Done"_qs)->click();
        f.dialog->close();
        QVERIFY(f.dialog->isVisible());
        QVERIFY(f.says(u"The key was not copied."_qs));
        f.press(u"Copy key"_qs)->click();
        QVERIFY(!f.press(u"Close without the key"_qs));
        QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
        QVERIFY(!f.dialog->isVisible());
    }

    void canBeClosedWithoutTheKey()
    {
        Fixture f;
        f.saveAsProfile(false);
        f.create();
        QTRY_VERIFY(f.press(u"Done"_qs));
        f.press(u"Done"_qs)->click();
        f.press(u"Close without the key"_qs)->click();
        QVERIFY(!f.dialog->isVisible());
        QTRY_VERIFY(!f.minting());
    }

    void requestsNoKeyThatCouldNotBeSaved()
    {
        Fixture f;
        f.refuseSaves();
        f.create();
        QTRY_VERIFY(f.says(u"config.json can’t be written: a new key would be saved nowhere."_qs));
        QCOMPARE(f.requestsTo(mintRoute), 0);
        f.press(u"I’ll copy the key myself"_qs)->click();
        QTRY_VERIFY(f.press(u"Copy key"_qs));
        QCOMPARE(f.requestsTo(mintRoute), 1);
        QVERIFY(f.minting()->request().profileName.isEmpty());
    }

    void savesAnUnsavedKeyOnRetry()
    {
        Fixture f;
        f.mintsInVain("ci-docs");
        f.create();
        QTRY_VERIFY(f.says(u"It is not saved as a profile yet."_qs));
        QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
        QVERIFY(f.press(u"Close without the key"_qs));
        f.mayWrite();
        f.press(u"Try again"_qs)->click();
        QTRY_VERIFY(f.says(u"Saved as profile ci-docs, in config.json and in the keychain."_qs));
        QVERIFY(!f.press(u"Close without the key"_qs));
        QVERIFY(!f.press(u"Try again"_qs));
    }

    void saysThatTheKeychainIsAway()
    {
        Fixture f;
        f.keychain.setState(KeychainState::Absent);
        f.create();
        QTRY_VERIFY(f.says(u"Saved as profile ci-docs in config.json."_qs));
        QVERIFY(f.says(u"There is no keychain on this desktop."_qs));
    }

    void reportsAnotherExpiry_data()
    {
        QTest::addColumn<QByteArray>("expiresAt");
        QTest::addColumn<QString>("told");
        QTest::newRow("earlier") << QByteArray("\"2027-02-01T09:30:00.000Z\"")
                                 << u"1 Feb 2027 instead of 20 Feb 2027."_qs;
        QTest::newRow("never") << QByteArray("null") << u"never instead of 20 Feb 2027."_qs;
        QTest::newRow("one minute later") << QByteArray("\"2027-02-20T09:31:00.000Z\"") << QString();
    }

    void reportsAnotherExpiry()
    {
        QFETCH(QByteArray, expiresAt);
        QFETCH(QString, told);
        Fixture f;
        f.mints("ci-docs", expiresAt);
        f.create();
        QTRY_VERIFY(f.press(u"Done"_qs));
        QCOMPARE(f.says(u"The server set another expiry:"_qs), !told.isEmpty());
        QVERIFY(told.isEmpty() || f.says(told));
    }

    void showsARefusalBesideItsField()
    {
        Fixture f;
        f.refuse(mintRoute, 400, "Name must be at most 32 characters");
        f.create();
        QTRY_VERIFY(f.says(u"The server refused this: “Name must be at most 32 characters”"_qs));
        QVERIFY(f.field(u"Name"_qs)->accessibleDescription().contains(u"at most 32"));
        f.refuse(mintRoute, 400, "expiresIn is too large");
        f.press(u"Create key"_qs)->click();
        QTRY_VERIFY(f.expiry()->accessibleDescription().contains(u"expiresIn is too large"));
        QVERIFY(!f.field(u"Name"_qs)->accessibleDescription().contains(u"refused"));
        f.loseAnswer(mintRoute);
        f.press(u"Create key"_qs)->click();
        QTRY_VERIFY(f.says(u"The list has no new key “ci-docs”"_qs));
        QVERIFY(f.press(u"Create key"_qs)->isEnabled());
        QTRY_VERIFY(!f.minting());
    }

    void offersToRevokeAnOrphan()
    {
        Fixture f;
        f.loseAnswer(mintRoute);
        f.answerJson(listRoute, R"({"success":true,"data":{"keys":[{"id":"k9","name":"ci-docs"}]}})");
        f.create();
        QTRY_VERIFY(f.says(u"The key “ci-docs” is in the list since then, and nobody holds it."_qs));
        f.answerJson("DELETE /api/keys/k9", R"({"success":true,"data":{"id":"k9","revoked":true}})");
        f.press(u"Revoke key"_qs)->click();
        QTRY_VERIFY(f.says(u"The key that nobody held was revoked. You can try again."_qs));
        QVERIFY(!f.press(u"Revoke key"_qs));
        QVERIFY(!f.keyRow(u"k9"_qs));
        f.mints("ci-docs");
        f.press(u"Create key"_qs)->click();
        QTRY_VERIFY(f.press(u"Done"_qs));
        QCOMPARE(f.requestsTo(mintRoute), 2);
    }

    void countsDownAPause()
    {
        Fixture f;
        f.askForPause(mintRoute, 2);
        f.create();
        QTRY_VERIFY(f.says(u"Try again in 2 s."_qs));
        QVERIFY(!f.press(u"Create key"_qs)->isEnabled());
        f.field(u"Name"_qs)->setText(u"ci-docs-2"_qs); // typing does not end the pause
        QTRY_VERIFY(f.says(u"Try again in 1 s."_qs));
        QVERIFY(!f.press(u"Create key"_qs)->isEnabled());
        QTRY_VERIFY(f.press(u"Create key"_qs)->isEnabled());
        QCOMPARE(f.requestsTo(mintRoute), 1); // never by itself
    }

    void keepsTheInputWhileASessionIsOpened()
    {
        Fixture f;
        f.needsSession();
        f.expiry()->setCurrentIndex(f.expiry()->findText(u"7 days"_qs, Qt::MatchStartsWith));
        f.create();
        QTRY_VERIFY(f.press(u"Sign in to manage keys"_qs));
        QSignalSpy wanted(f.dialog.get(), &NewKeyDialog::sessionWanted);
        f.press(u"Sign in to manage keys"_qs)->click();
        QCOMPARE(wanted.size(), 1);
        f.openSession();
        QVERIFY(!f.press(u"Sign in to manage keys"_qs));
        QCOMPARE(f.field(u"Name"_qs)->text(), u"ci-docs"_qs);
        QVERIFY(f.expiry()->currentText().startsWith(u"7 days"));
        QCOMPARE(f.requestsTo(mintRoute), 1);
        f.mints("ci-docs");
        f.press(u"Create key"_qs)->click();
        QTRY_VERIFY(f.press(u"Done"_qs));
        QCOMPARE(f.server.requests().last().headers.value("cookie"), QByteArray("better-auth.session_token=tttt.ssss"));
    }

    void brokenFileDisablesSaving()
    {
        Fixture f;
        f.writeBytes("{ broken");
        const auto box = f.dialog->findChild<QCheckBox *>();
        QTRY_VERIFY(!box->isEnabled());
        QVERIFY(!box->isChecked());
        QVERIFY(!f.field(u"Profile name"_qs));
        QVERIFY(f.says(u"The new key can only be shown, not saved as a profile."_qs));
        f.writeBytes("{}");
        QTRY_VERIFY(box->isEnabled());
        QVERIFY(box->isChecked());
        QVERIFY(!f.says(u"can only be shown"_qs));
    }

    void laterDialogRestoresTheRequest_data()
    {
        QTest::addColumn<int>("seconds"); // 0 means never
        QTest::addColumn<QString>("shown");
        QTest::newRow("never") << 0 << u"Never"_qs;
        QTest::newRow("in the list of expiries") << 30 * 86400 << u"30 days"_qs;
        QTest::newRow("a date") << 12 * 86400 + 3600 << u"A date"_qs;
    }

    void laterDialogRestoresTheRequest()
    {
        QFETCH(int, seconds);
        QFETCH(QString, shown);
        Fixture f;
        f.refuse(mintRoute, 403, "No");
        MintRequest request{u"late"_qs, {}, u"late-profile"_qs};
        if (seconds > 0)
            request.life = std::chrono::seconds(seconds);
        KeyMinting *minting = f.keys.selected()->mint(request);
        minting->detach();
        QSignalSpy ended(minting, &KeyMinting::finishedDetached);
        QTRY_COMPARE(ended.size(), 1);
        f.dialog = std::make_unique<NewKeyDialog>(*minting, f.keys, f.profiles, f.clipboard, f.clock);
        f.dialog->open();
        QCOMPARE(f.field(u"Name"_qs)->text(), u"late"_qs);
        QCOMPARE(f.field(u"Profile name"_qs)->text(), u"late-profile"_qs);
        QVERIFY2(f.expiry()->currentText().startsWith(shown), qPrintable(f.expiry()->currentText()));
    }

    // Once the request is sent, closing only closes the dialog; the key can be shown later.
    void keyArrivesWithoutTheDialog()
    {
        Fixture f;
        f.saveAsProfile(false);
        QTcpSocket *waiting = nullptr;
        f.answer(mintRoute, [&](QTcpSocket *socket, const TestServer::Request &) { waiting = socket; });
        f.create();
        QTRY_VERIFY(waiting);
        KeyMinting *minting = f.minting();
        QSignalSpy ended(minting, &KeyMinting::finishedDetached);
        f.press(u"Cancel"_qs)->click();
        QVERIFY(!f.dialog->isVisible());
        f.dialog.reset();
        waiting->write(TestServer::answer(201, mintedJson("late")));
        QTRY_COMPARE(ended.size(), 1);

        f.dialog = std::make_unique<NewKeyDialog>(*minting, f.keys, f.profiles, f.clipboard, f.clock);
        f.dialog->open();
        QVERIFY(f.says(u"“late” was created"_qs));
        QVERIFY(f.press(u"Copy key"_qs));
        QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
        QVERIFY(f.dialog->isVisible());
    }

    void laterDialogShowsTheRefusal()
    {
        Fixture f;
        f.loseAnswer(mintRoute);
        MintRequest request;
        request.name = u"late"_qs;
        KeyMinting *minting = f.keys.selected()->mint(request);
        minting->detach();
        QSignalSpy ended(minting, &KeyMinting::finishedDetached);
        QTRY_COMPARE(ended.size(), 1);
        f.dialog = std::make_unique<NewKeyDialog>(*minting, f.keys, f.profiles, f.clipboard, f.clock);
        f.dialog->open();
        QVERIFY(f.says(u"The list has no new key “late”"_qs));
        QCOMPARE(f.field(u"Name"_qs)->text(), u"late"_qs);
    }

    void assistiveTechnologyGetsNamesAndNoSecret()
    {
        Fixture f;
        const auto check = [&f] {
            QCOMPARE(buttonsWithOtherNames(f.dialog.get()), QStringList());
            const QString all = accessibleTexts(f.dialog.get()).join(u'\n');
            QVERIFY2(!all.contains(u"mmmm"), qPrintable(all));
        };
        check();
        f.create();
        QTRY_VERIFY(f.press(u"Done"_qs));
        check();
        shown<QPushButton>(f.dialog.get(), u"Show key"_qs)->click();
        f.press(u"Copy key"_qs)->click();
        check();
    }
};

SCRIPTO_TEST(TestNewKeyDialog)

} // namespace tst_newkeydialog

#include "tst_newkeydialog.moc"
