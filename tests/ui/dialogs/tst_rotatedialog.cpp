// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/rotateworld.h"
#include "ui/common/textlabel.h"
#include "ui/keys/rotate/rotateform.h"

#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

namespace tst_rotatedialog {

using namespace scripto;

namespace {

const QString rotateKey = u"Rotate key"_qs;

struct Fixture : RotateWorld {
    using RotateWorld::RotateWorld;

    QRadioButton *choice(const QString &start) const
    {
        for (QRadioButton *each : dialog->findChildren<QRadioButton *>()) {
            if (each->text().startsWith(start))
                return each;
        }
        return nullptr;
    }
    QRadioButton *keep() const { return choice(u"Keep"_qs); }
    QRadioButton *revoke() const { return choice(u"Revoke"_qs); }

    void rotate(bool revokeOld = false)
    {
        (revokeOld ? revoke() : keep())->setChecked(true);
        press(rotateKey)->click();
    }

    Secret keyInFile(const QString &name) const
    {
        for (const Profile &each : onDisk().profiles()) {
            if (each.name == name)
                return each.apiKey;
        }
        return {};
    }
};

const Secret newSecret(rawKey);
const Secret oldSecret(RotateWorld::oldKey);

} // namespace

class TestRotateDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWillHappen()
    {
        Fixture f;
        QCOMPARE(f.dialog->windowTitle(), u"Rotate “laptop”?"_qs);
        QVERIFY(f.says(u"A new key of the same name takes its place in profiles “"_qs));
        QVERIFY(
            f.dialog->accessibleDescription().contains(u"profiles “work” and “ci”. Like this one, it never expires."));
        QVERIFY(f.says(u"Others used this key 2 h ago"_qs));
        QVERIFY(f.keep()->isChecked());
        QVERIFY(f.revoke()->isEnabled());
        QVERIFY(f.press(u"Cancel"_qs));
        QCOMPARE(f.requestsTo(mintRoute), 0);
    }

    void proposesRevokingIfNobodyElseUsesTheKey()
    {
        Fixture f({.lastUsed = "\"2026-08-30T09:30:00.000Z\""});
        QVERIFY(f.says(u"Others last used this key 2 months ago."_qs));
        QVERIFY(f.revoke()->isChecked());
    }

    void offersOnlyKeepingIfTheHolderIsNotCertain()
    {
        Fixture f({.holders = {u"work"_qs}, .lastUsed = "null", .knowsId = false});
        QVERIFY(f.keep()->isChecked());
        QVERIFY(!f.revoke()->isEnabled());
        QVERIFY(f.says(u"Not possible here"_qs));
        QVERIFY(f.revoke()->accessibleDescription().contains(u"profile “work”"));
    }

    void onlyKeepsWhatTheEnvironmentHolds()
    {
        Fixture f({.lastUsed = "\"2026-08-30T09:30:00.000Z\""});
        RotationPlan plan = *f.plan(u"key_1"_qs);
        RotateForm form(RotationVerb::Rotate, f.clock);
        form.setPlan(plan, f.now);
        QVERIFY(form.revokesOld());
        plan.isInEnvironment = true;
        form.setPlan(plan, f.now);
        QVERIFY(!form.revokesOld());
        const QList<QRadioButton *> choices = form.findChildren<QRadioButton *>();
        QVERIFY(!choices.last()->isEnabled());
        QVERIFY(choices.last()->accessibleDescription().contains(u"SCRIPTO_API_KEY"));
    }

    void renewsAnExpiringKey()
    {
        Fixture f({.expires = "\"2026-11-27T09:30:00.000Z\"", .verb = RotationVerb::Renew});
        QCOMPARE(f.dialog->windowTitle(), u"Renew “laptop”?"_qs);
        QVERIFY(!f.says(u"It is valid for"_qs)); // that is chosen here
        auto *expiry = shown<QComboBox>(f.dialog.get(), u"Expiry"_qs);
        QVERIFY(expiry);
        QCOMPARE(expiry->currentText(), u"90 days, until 20 Feb 2027"_qs); // as long as the old one was valid
        expiry->setCurrentIndex(expiry->findText(u"30 days"_qs, Qt::MatchStartsWith));
        QByteArray asked;
        f.answer(mintRoute, [&](QTcpSocket *socket, const TestServer::Request &request) {
            asked = request.body;
            TestServer::sends(TestServer::answer(201, mintedJson("laptop"), {"Content-Type: application/json"}))(
                socket, request);
        });
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading()); // the choice stays
        f.press(u"Renew key"_qs)->click();
        QTRY_COMPARE(QJsonDocument::fromJson(asked)[u"expiresIn"].toInt(), 30 * 24 * 60 * 60);
    }

    void rotatingKeepsTheLifetime()
    {
        Fixture f({.expires = "\"2026-11-27T09:30:00.000Z\""});
        QVERIFY(!shown<QComboBox>(f.dialog.get(), u"Expiry"_qs));
        QVERIFY(f.says(u"It is valid for 90 days from now, until 20 Feb 2027."_qs));
    }

    void questionFollowsTheFile()
    {
        Fixture f;
        f.writeFile({f.profile(u"ci"_qs, RotateWorld::oldKey, u"key_1"_qs)}, u"ci"_qs);
        QTRY_VERIFY(f.dialog->accessibleDescription().contains(u"in profile “ci”."));
        f.writeFile({f.profile(u"ci"_qs, "scripto_cccccccccccc", u"key_7"_qs)}, u"ci"_qs);
        QTRY_VERIFY(!f.plan(u"key_1"_qs));
        f.press(rotateKey)->click();
        QVERIFY(f.says(u"No profile in config.json holds this key any more."_qs));
        QCOMPARE(f.requestsTo(mintRoute), 0);
    }

    void closesByItselfOnSuccess_data()
    {
        QTest::addColumn<bool>("revokes");
        QTest::addColumn<QString>("text");
        QTest::newRow("kept") << false << u"The old one is kept: revoke it when nothing uses it any more."_qs;
        QTest::newRow("revoked") << true << u"The old one was revoked."_qs;
    }

    void closesByItselfOnSuccess()
    {
        QFETCH(bool, revokes);
        QFETCH(QString, text);
        Fixture f;
        QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        RotationEnd told;
        connect(f.dialog.get(), &RotateDialog::rotated, this, [&](const RotationEnd &end) { told = end; });
        f.rotate(revokes);
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(plainOf(told.text), u"“laptop” was rotated. Profiles “work” and “ci” have the new key. "_qs + text);
        QCOMPARE(told.revokable.id, revokes ? QString() : u"key_1"_qs);
        QCOMPARE(f.requestsTo(revokeOldRoute), revokes ? 1 : 0);
        for (const QString &name : {u"work"_qs, u"ci"_qs})
            QVERIFY(f.keyInFile(name) == newSecret);
        QTRY_VERIFY(!f.rotation());
    }

    void reportsAnotherExpiry()
    {
        Fixture f({.expires = "\"2026-11-27T09:30:00.000Z\""});
        f.mints("laptop", "\"2026-12-01T09:30:00.000Z\"");
        RotationEnd told;
        connect(f.dialog.get(), &RotateDialog::rotated, this, [&](const RotationEnd &end) { told = end; });
        f.rotate();
        QTRY_VERIFY(told.text.contains(u"The server set another expiry:"));
        QVERIFY(told.text.contains(u"1 Dec 2026 instead of 20 Feb 2027."));
    }

    void closingDoesNotEndTheRotation()
    {
        Fixture f;
        f.stayQuiet(mintRoute);
        f.rotate(true);
        QTRY_VERIFY(f.says(u"Making the new key"_qs));
        QVERIFY(f.says(u"Revoking the old key"_qs));
        QVERIFY(!f.press(u"Cancel"_qs)); // it is too late to cancel
        QSignalSpy goesOn(f.dialog.get(), &RotateDialog::goesOn);
        QTRY_COMPARE(f.requestsTo(mintRoute), 1);
        f.press(u"Close"_qs)->click();
        QVERIFY(!f.dialog->isVisible());
        QCOMPARE(goesOn, (QList<QList<QVariant>>{{u"laptop"_qs}}));
        QVERIFY(f.rotation());
        QVERIFY(f.accounts.hasUnsafeKey());
    }

    void keepsItsSizeDuringTheRotation()
    {
        Fixture f;
        f.stayQuiet(meRoute);
        const int before = f.dialog->height();
        f.rotate(true);
        QTRY_COMPARE(f.requestsTo(meRoute), 1);
        QTRY_COMPARE(f.dialog->height(), before);
    }

    void showsAnUnsavedKeyOnce()
    {
        Fixture f;
        f.mintsAfter([&f] { f.refuseWrites(); });
        f.rotate();
        QTRY_VERIFY(f.says(u"config.json was not changed."_qs));
        QCOMPARE(f.dialog->windowTitle(), u"The new key is not saved"_qs);
        QCOMPARE(f.dialog->focusWidget(), f.press(u"Copy key"_qs));
        f.press(u"Done"_qs)->click();
        QVERIFY(f.dialog->isVisible());
        QVERIFY(f.says(u"Copy it first, or it is lost for good"_qs));
        f.press(u"Copy key"_qs)->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), rawKey);
        QVERIFY(!f.press(u"Close without the key"_qs));
        QCOMPARE(buttonsWithOtherNames(f.dialog.get()), QStringList());
        QVERIFY(!accessibleTexts(f.dialog.get()).join(u'\n').contains(u"mmmm"));

        f.mayWrite();
        QSignalSpy rotated(f.dialog.get(), &RotateDialog::rotated);
        f.press(u"Try again"_qs)->click();
        QTRY_COMPARE(rotated.size(), 1);
        QVERIFY(f.keyInFile(u"work"_qs) == newSecret);
    }

    void revokesAnUnsavedKey()
    {
        Fixture f;
        f.mintsAfter([&f] { f.refuseWrites(); });
        f.rotate();
        QTRY_VERIFY(f.press(u"Revoke the new key"_qs));
        f.refuse(revokeNewRoute, 403, "Not now");
        f.mayWrite();
        QTRY_VERIFY(f.profiles.row(u"work"_qs));
        f.press(u"Revoke the new key"_qs)->click();
        QTRY_VERIFY(f.says(u"The new key was not revoked."_qs));
        f.answerJson(revokeNewRoute, R"({"success":true,"data":{"id":"key_2","revoked":true}})");
        f.press(u"Revoke the new key"_qs)->click();
        QTRY_VERIFY(!f.dialog->isVisible());
        QVERIFY(f.keyInFile(u"work"_qs) == oldSecret);
        QTRY_VERIFY(!f.rotation());
        QVERIFY(!f.accounts.hasUnsafeKey());
    }

    void refusalLeadsBackToTheQuestion()
    {
        Fixture f;
        f.refuse(mintRoute, 403, "Too many keys");
        f.rotate(true);
        QTRY_VERIFY(f.says(u"Too many keys"_qs));
        QVERIFY(f.revoke()->isVisible());
        QVERIFY(f.revoke()->isChecked());
        f.mints("laptop");
        QSignalSpy rotated(f.dialog.get(), &RotateDialog::rotated);
        f.press(rotateKey)->click();
        QTRY_COMPARE(rotated.size(), 1);
        QCOMPARE(f.requestsTo(mintRoute), 2);
    }

    void offersToOpenASession()
    {
        Fixture f;
        f.needsSession();
        f.rotate();
        QTRY_VERIFY(f.press(u"Sign in to manage keys"_qs));
        QSignalSpy wanted(f.dialog.get(), &RotateDialog::sessionWanted);
        f.press(u"Sign in to manage keys"_qs)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<KeyRef>().id, u"key_1"_qs);
        f.answerJson(listRoute,
                     R"({"success":true,"data":{"keys":[)" + RotateWorld::row(RotateWorld::Options()) + "]}}");
        f.accounts.sessions().put(f.keys.account().id, Secret(QByteArrayView("better-auth.session_token=tttt.ssss")));
        QTRY_VERIFY(!f.press(u"Sign in to manage keys"_qs));
        f.mints("laptop");
        QSignalSpy rotated(f.dialog.get(), &RotateDialog::rotated);
        f.press(rotateKey)->click();
        QTRY_COMPARE(rotated.size(), 1);
    }

    void explainsALostResponse()
    {
        Fixture f;
        f.loseAnswer(mintRoute);
        f.rotate();
        QTRY_VERIFY(f.says(u"The list has no new key “laptop”, so it was most likely not made."_qs));
        f.answerJson(listRoute,
                     R"({"success":true,"data":{"keys":[)" + RotateWorld::row(RotateWorld::Options())
                         + R"(,{"id":"key_2","name":"laptop","createdAt":"2026-11-22T09:30:00.000Z"}]}})");
        f.press(rotateKey)->click();
        QTRY_VERIFY(f.says(u"nobody holds it. Revoke it, then try again."_qs));
        QVERIFY(!f.press(rotateKey)->isEnabled()); // never more than one orphan
        f.press(u"Revoke key"_qs)->click();
        QTRY_VERIFY(f.says(u"The key that nobody held was revoked."_qs));
        QVERIFY(f.press(rotateKey)->isEnabled());
        QCOMPARE(f.requestsTo(revokeNewRoute), 1);
        QVERIFY(f.keyInFile(u"work"_qs) == oldSecret);
    }

    void rollsBackAKeyThatIsNotAccepted()
    {
        Fixture f;
        f.answerJson(meRoute, R"({"error":"Unauthorized"})", 401);
        f.rotate(true);
        QTRY_COMPARE(f.dialog->windowTitle(), u"“laptop” was not rotated"_qs);
        QVERIFY(f.says(u"The server did not accept the new key, so the old one is back in config.json."_qs));
        QVERIFY(f.says(u"Putting the old key back"_qs));
        QVERIFY(f.keyInFile(u"work"_qs) == oldSecret);
        QVERIFY(f.press(u"Done"_qs));
        QSignalSpy wanted(f.dialog.get(), &RotateDialog::revokeWanted);
        f.press(u"Revoke the new key…"_qs)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<KeyRef>().id, u"key_2"_qs);
        QVERIFY(!f.dialog->isVisible());
        QCOMPARE(f.requestsTo(revokeOldRoute), 0);
    }

    void keepsTheOldKeyIfTheNewOneCannotBeChecked()
    {
        Fixture f;
        f.answerJson(meRoute, R"({"success":false,"error":{"code":"internal","message":"Out of order"}})", 500);
        f.rotate(true);
        QTRY_COMPARE(f.dialog->windowTitle(), u"The new key was not checked"_qs);
        QVERIFY(f.says(u"so the old one is kept"_qs));
        QVERIFY(f.says(u"Out of order"_qs));
        QCOMPARE(f.requestsTo(revokeOldRoute), 0);
        f.press(u"Done"_qs)->click();
        QTRY_VERIFY(!f.rotation());
    }

    void offersToRevokeTheOldKeyAgain()
    {
        Fixture f;
        f.refuse(revokeOldRoute, 403, "It belongs to the organisation");
        f.rotate(true);
        QTRY_COMPARE(f.dialog->windowTitle(), u"The old key was not revoked"_qs);
        QVERIFY(f.says(u"It belongs to the organisation"_qs));
        QSignalSpy wanted(f.dialog.get(), &RotateDialog::revokeWanted);
        f.press(u"Revoke the old key…"_qs)->click();
        QCOMPARE(wanted.first().first().value<KeyRef>().id, u"key_1"_qs);
    }

    void offersToRevokeANewKeyThatIsNotNeeded()
    {
        Fixture f({.holders = {u"work"_qs}});
        f.mintsAfter([&f] { f.writeFile({f.profile(u"work"_qs, "scripto_oooooooooo", {})}, u"work"_qs); });
        f.rotate(true);
        QTRY_VERIFY(f.says(u"No profile held the old key any more when the new one came"_qs));
        QVERIFY(f.press(u"Revoke the new key…"_qs));
        QVERIFY(f.keyInFile(u"work"_qs) == Secret(QByteArrayView("scripto_oooooooooo")));
    }

    void laterDialogShowsTheCurrentStep()
    {
        Fixture f;
        f.mintsAfter([&f] { f.refuseWrites(); });
        KeyRotation *rotation = f.running.rotate(*f.plan(u"key_1"_qs), false);
        rotation->detach();
        QSignalSpy ended(&f.running, &Rotations::finishedDetached);
        QTRY_COMPARE(ended.size(), 1);
        f.show(new RotateDialog(*rotation, f.keys, f.running, f.clipboard));
        QVERIFY(f.press(u"Copy key"_qs));
        f.mayWrite();
    }
};

SCRIPTO_TEST(TestRotateDialog)

} // namespace tst_rotatedialog

#include "tst_rotatedialog.moc"
