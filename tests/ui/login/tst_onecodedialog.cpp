// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "ui/common/style.h"
#include "ui/login/signindialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace tst_onecodedialog {

using namespace scripto;

namespace {

const QString address = QStringLiteral("you@example.com");
const QString cliCode = QStringLiteral("Use the CLI’s code instead");

// On a server that is known to want a web session for managing keys.
struct Fixture : DialogWorld {
    explicit Fixture(bool sessionMayMint = true)
    {
        start();
        needsSession();
        mints("scripto-cli");
        sendsCodes(address.toUtf8());
        signsIn(address.toUtf8());
        services.servers.noteWantsSession(server.url(), true);
        services.servers.noteSessionMayMint(server.url(), sessionMayMint);
        flow = makeFlow();
        dialog = std::make_unique<SignInDialog>(*flow, clipboard, clock);
        dialog->open();
    }

    QPushButton *press(const QString &text) const { return button(dialog.get(), text); }
    QLineEdit *code() const { return shown<QLineEdit>(dialog.get(), u"Code"_qs); }
    bool says(const QString &text) const { return scripto::says(dialog.get(), text); }
    bool offers(const QString &text) const { return press(text) && press(text)->isEnabled(); }

    void sendCode()
    {
        shown<QLineEdit>(dialog.get(), u"E-mail"_qs)->setText(address);
        press(u"Send code"_qs)->click();
        [this] { QTRY_VERIFY(!flow->isWaiting()); }();
    }

    void signIn()
    {
        QVERIFY(code());
        code()->setText(u"481902"_qs);
        press(u"Sign in"_qs)->click();
        [this] { QTRY_VERIFY(!flow || !flow->isWaiting()); }();
    }

    QPointer<LoginFlow> flow; // ends with the dialog
    std::unique_ptr<SignInDialog> dialog;
};

} // namespace

// Signing in on servers that want a web session for managing keys.
class TestOneCodeDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }

    void oneCodeDoesBoth()
    {
        Fixture f;
        QVERIFY(f.says(u"a one-time code, which also lets you manage keys until you quit."_qs));
        f.sendCode();
        QVERIFY(f.says(u"One code signs you in and lets you manage keys until you quit."_qs));
        QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        f.signIn();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(f.requestsTo(loginRequest), 0);
        QCOMPARE(f.requestsTo(sessionRoute), 1);
        QCOMPARE(f.onDisk().profiles().size(), 1);
    }

    void saysBeforehandThatManagingNeedsAnotherCode()
    {
        Fixture f(false);
        QVERIFY(f.says(u"Managing keys needs a second one."_qs));
        f.sendCode();
        QVERIFY(f.says(u"This code saves a key in your profile. Managing keys needs another code."_qs));
        QCOMPARE(f.requestsTo(sessionCodeRoute), 0);
        f.now = f.now.addSecs(600);
        QTRY_VERIFY(f.says(u"Probably expired"_qs));
        QVERIFY(!f.press(cliCode)); // it is this one
        QVERIFY(!f.dialog->findChild<QCheckBox *>()->isVisibleTo(f.dialog.get())); // no session to keep
    }

    void staysSignedInIfChosen()
    {
        Fixture f;
        auto *stays = f.dialog->findChild<QCheckBox *>();
        QVERIFY(stays->isVisible());
        QVERIFY(!stays->isChecked());
        QVERIFY(f.says(u"Anyone who can read your keychain can then create keys."_qs));
        stays->click();
        f.sendCode();
        QVERIFY(f.says(u"One code signs you in and lets you manage keys until you sign out."_qs));
        f.signIn();
        QTRY_COMPARE(f.sessionKeychain.entries.size(), 1);
        QTRY_VERIFY(!f.dialog->isVisible());
    }

    void lockedKeychainKeepsNoSession()
    {
        Fixture f;
        f.sessionKeychain.setState(KeychainState::Locked);
        SignInDialog dialog(*f.makeFlow(), f.clipboard, f.clock);
        dialog.open();
        QVERIFY(!dialog.findChild<QCheckBox *>()->isEnabled());
        QVERIFY(scripto::says(&dialog, u"The keychain is locked."_qs));
    }

    void usesTheCliCodeOfServersWithoutTheOthers()
    {
        Fixture f;
        f.refuse(sessionCodeRoute, 404, "No such route");
        f.sendCode();
        QVERIFY(f.says(u"Managing keys may need the server’s website."_qs));
        QVERIFY(!f.says(u"No such route"_qs));
        QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        f.signIn();
        QTRY_COMPARE(accepted.size(), 1);
    }

    void offersTheCliCodeAfterARefusal()
    {
        Fixture f;
        f.refuse(sessionCodeRoute, 403, "Not here");
        f.sendCode();
        QVERIFY(f.says(u"Not here"_qs));
        f.press(cliCode)->click();
        QTRY_VERIFY(f.code());
        QVERIFY(f.says(u"Managing keys needs another code."_qs));
        QCOMPARE(f.requestsTo(loginRequest), 1);
    }

    void addressAndNetworkProblemsDoNotOfferTheCliCode()
    {
        Fixture f;
        f.refuse(sessionCodeRoute, 400, "Invalid email");
        f.sendCode();
        QVERIFY(f.says(u"This address isn’t valid."_qs));
        QVERIFY(!f.press(cliCode));
        f.loseAnswer(sessionCodeRoute);
        f.sendCode();
        QVERIFY(!f.press(cliCode));
    }

    // With sign-up closed, the server says that a code was sent, and none comes.
    void offersTheCliCodeIfNoneArrives()
    {
        Fixture f;
        f.sendCode();
        QVERIFY(!f.press(cliCode));
        f.now = f.now.addSecs(31);
        QTRY_VERIFY(f.press(cliCode));
        f.code()->setText(u"48"_qs);
        f.press(cliCode)->click();
        QTRY_VERIFY(!f.flow->isWaiting());
        QCOMPARE(f.code()->text(), QString());
        QVERIFY(!f.press(cliCode));
        QVERIFY(f.says(u"Managing keys needs another code."_qs));
        QCOMPARE(f.requestsTo(loginRequest), 1);
        QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        f.signIn();
        QTRY_COMPARE(accepted.size(), 1);
    }

    void lostAnswerLeavesNoKey()
    {
        Fixture f;
        f.loseAnswer(sessionRoute);
        f.sendCode();
        f.signIn();
        QVERIFY(f.says(u"The answer to your code was lost. The code is spent. Send a new one."_qs));
        QVERIFY(!f.says(u"nobody holds"_qs));
    }

    // The session stays open, and one button sends the second code.
    void refusedMintNeedsOneMoreCode()
    {
        Fixture f;
        f.refuse(mintRoute, 403, "Sessions make no keys");
        f.sendCode();
        f.signIn();
        QVERIFY(f.says(u"The profile needs one more code"_qs));
        QVERIFY(f.says(u"You are signed in and can manage keys."_qs));
        QVERIFY(f.says(u"Sessions make no keys"_qs));
        QVERIFY(f.offers(u"Close"_qs));
        QVERIFY(!f.press(cliCode));
        f.press(u"Send code"_qs)->click();
        QVERIFY(f.says(u"Sending the code…"_qs));
        QTRY_VERIFY(f.code());
        QVERIFY(f.offers(u"Cancel"_qs));
        QVERIFY(f.says(u"This code saves a key in your profile. You can already manage keys."_qs));
        QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        f.signIn();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(f.requestsTo(loginRequest), 1);
        QVERIFY(!f.services.sessions.cookieFor(AccountId::ofEmail(f.server.url(), address)).isEmpty());
    }

    void secondCodeWaitsForThePause()
    {
        Fixture f;
        f.refuse(mintRoute, 403, "Sessions make no keys");
        f.askForPause(loginRequest, 2);
        f.sendCode();
        f.signIn();
        f.press(u"Send code"_qs)->click();
        QTRY_VERIFY(f.says(u"Try again in 2 s."_qs));
        QVERIFY(!f.offers(u"Send code"_qs));
        QTRY_VERIFY(f.offers(u"Send code"_qs));
        QVERIFY(f.says(u"The profile needs one more code"_qs));
    }

    void otherFailuresOfAMintNeedNoNewCode()
    {
        Fixture f;
        f.askForPause(mintRoute, 1);
        f.sendCode();
        f.signIn();
        QVERIFY(f.says(u"The key could not be made"_qs));
        QVERIFY(!f.offers(u"Try again"_qs));
        QVERIFY(f.offers(cliCode));
        f.mints("scripto-cli");
        QTRY_VERIFY(f.offers(u"Try again"_qs));
        QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        f.press(u"Try again"_qs)->click();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(f.requestsTo(sessionRoute), 1);
        QCOMPARE(f.requestsTo(loginRequest), 0);
    }

    void lostMintSaysThatAKeyMayExist()
    {
        Fixture f;
        f.loseAnswer(mintRoute);
        f.sendCode();
        f.signIn();
        QVERIFY(f.says(u"The answer was lost. A key may exist that nobody holds."_qs));
        QVERIFY(f.offers(u"Try again"_qs));
        QTest::keyClick(f.dialog.get(), Qt::Key_Escape); // nothing is lost by closing
        QVERIFY(!f.dialog->isVisible());
    }
};

SCRIPTO_TEST(TestOneCodeDialog)

} // namespace tst_onecodedialog

#include "tst_onecodedialog.moc"
