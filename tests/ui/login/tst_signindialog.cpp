// SPDX-License-Identifier: MIT
#include "ui/login/signindialog.h"

#include "app/login/sessionflow.h"
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/login/signedintext.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSysInfo>

namespace tst_signindialog {

using namespace scripto;

namespace {

const QString address = QStringLiteral("you@example.com");
const QString addComputer = QStringLiteral("Add this computer’s name");

QString computerName()
{
    return QSysInfo::machineHostName().section(u'.', 0, 0);
}

struct Fixture : DialogWorld {
    explicit Fixture(bool withWork = false)
    {
        withWork ? signInAsWork() : start();
        sendsCodes(address.toUtf8());
        signsIn(address.toUtf8());
        open();
    }

    void open()
    {
        dialog = std::make_unique<SignInDialog>(*flow, clipboard, clock);
        dialog->open();
    }

    QLineEdit *field(const QString &name) const { return shown<QLineEdit>(dialog.get(), name); }
    QPushButton *press(const QString &text) const { return button(dialog.get(), text); }
    QRadioButton *radio(const QString &text) const
    {
        const auto radios = dialog->findChildren<QRadioButton *>();
        const auto found = std::find_if(radios.begin(), radios.end(), [&text](const QRadioButton *radio) {
            return radio->isVisible() && radio->text() == text;
        });
        return found == radios.end() ? nullptr : *found;
    }
    bool says(const QString &text) const { return scripto::says(dialog.get(), text); }

    void goToCode()
    {
        field(u"E-mail"_qs)->setText(address);
        press(u"Send code"_qs)->click();
        QTRY_VERIFY(field(u"Code"_qs));
    }

    void signIn()
    {
        goToCode();
        field(u"Code"_qs)->setText(u"481902"_qs);
        press(u"Sign in"_qs)->click();
    }

    bool isClosed() const { return !dialog->isVisible(); }
    // What the window says after the sign-in.
    QString result() const { return plainOf(signedInText(*flow)); }

    QPointer<LoginFlow> flow = makeFlow(); // ends with the dialog
    std::unique_ptr<SignInDialog> dialog;
};

} // namespace

class TestSignInDialog : public QObject {
    Q_OBJECT

    // As a user does.
    static void enter(const Fixture &f, const QString &code, bool isPasted)
    {
        QLineEdit *field = f.field(u"Code"_qs);
        if (!isPasted)
            return QTest::keyClicks(field, code);
        QGuiApplication::clipboard()->setText(code);
        QTest::keySequence(field, QKeySequence::Paste);
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }

    void asksForWhatIsNeeded()
    {
        Fixture f;
        QVERIFY(f.field(u"E-mail"_qs)->hasFocus() || f.dialog->focusWidget() == f.field(u"E-mail"_qs));
        QCOMPARE(f.field(u"Key name"_qs)->text(), u"scripto-cli"_qs);
        QVERIFY(f.says(u"Server: 127.0.0.1"_qs));
        f.press(u"Send code"_qs)->click();
        QVERIFY(f.says(u"An e-mail address looks like you@example.com."_qs));
        f.field(u"E-mail"_qs)->setText(u"anna.maria@example.com"_qs);
        QVERIFY(!f.says(u"looks like"_qs));
        QCOMPARE(f.field(u"Profile name"_qs)->placeholderText(), u"anna-maria"_qs);
        QVERIFY(f.says(u"Leave empty for anna-maria."_qs));
        f.field(u"Key name"_qs)->setText(QString(101, u'k'));
        f.press(u"Send code"_qs)->click();
        QVERIFY(f.says(u"At most 100 characters."_qs));
        QCOMPARE(f.requestsTo(loginRequest), 0);
    }

    void tabGoesFromTopToBottom()
    {
        Fixture f(true);
        f.field(u"E-mail"_qs)->setText(address);
        QVERIFY(QTest::qWaitForWindowActive(f.dialog.get()));
        QStringList names;
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(f.dialog.get(), Qt::Key_Tab);
            QWidget *at = f.dialog->focusWidget();
            names.append(QAccessible::queryAccessibleInterface(at)->text(QAccessible::Name));
        }
        QStringList wanted{u"Update “work”"_qs, u"Key name"_qs, addComputer,         u"Cancel"_qs,
                           u"Send code"_qs,     u"E-mail"_qs,   u"Update “work”"_qs, u"Key name"_qs};
        if (!f.press(addComputer)) // this one has no name
            wanted.removeAll(addComputer);
        QCOMPARE(names, wanted.first(7));
    }

    void addsTheNameOfThisComputerToTheKey()
    {
        Fixture f;
        if (!f.press(addComputer))
            QSKIP("This computer has no name.");
        QTest::mouseClick(f.press(addComputer), Qt::LeftButton);
        QCOMPARE(f.field(u"Key name"_qs)->text(), u"scripto-cli-"_qs + computerName());
        QVERIFY(!f.press(addComputer)); // it is there
        f.signIn();
        QTRY_VERIFY(f.isClosed());
        QVERIFY(f.server.requests().last().body.contains(computerName().toUtf8()));
    }

    void proposesTheActiveProfileOrANewOne_data()
    {
        QTest::addColumn<QString>("active");
        QTest::addColumn<QString>("needy"); // the profile that needs a new key
        QTest::addColumn<QString>("proposed"); // empty = a new one
        QTest::newRow("the active one") << u"laptop"_qs << QString() << u"laptop"_qs;
        QTest::newRow("none, although two have the address") << u"other"_qs << QString() << QString();
        QTest::newRow("none is active") << QString() << QString() << QString();
        QTest::newRow("the one that needs a key") << u"laptop"_qs << u"work"_qs << u"work"_qs;
    }

    void proposesTheActiveProfileOrANewOne()
    {
        QFETCH(QString, active);
        QFETCH(QString, needy);
        QFETCH(QString, proposed);
        DialogWorld world;
        QList<Profile> all;
        for (const QString &name : {u"work"_qs, u"laptop"_qs, u"other"_qs}) {
            Profile profile;
            profile.name = name;
            profile.apiKey = Secret(u"scripto_"_qs + name);
            profile.email = name == u"other" ? u"other@example.com"_qs : address;
            profile.baseUrl = world.server.url().toString();
            all.append(profile);
        }
        world.writeFile(all, active);
        world.start();
        LoginFlow *flow = world.makeFlow();
        if (!needy.isEmpty())
            flow->startWith({world.server.url(), address, needy});
        SignInDialog dialog(*flow, world.clipboard, world.clock);
        dialog.open();
        // Nothing that was proposed for an earlier address remains.
        for (const QString &typed : {u"other@example.com"_qs, u"you@example"_qs, address})
            shown<QLineEdit>(&dialog, u"E-mail"_qs)->setText(typed);
        QStringList checked;
        for (const QRadioButton *radio : dialog.findChildren<QRadioButton *>()) {
            if (radio->isVisible() && radio->isChecked())
                checked.append(radio->text());
        }
        QCOMPARE(checked, QStringList(proposed.isEmpty() ? u"Make a new profile"_qs : u"Update “%1”"_qs.arg(proposed)));
    }

    void updatesTheAccountsProfileUnlessToldOtherwise()
    {
        Fixture f(true);
        QVERIFY(!shown<QRadioButton>(f.dialog.get(), QString()));
        f.field(u"E-mail"_qs)->setText(u"You@Example.com"_qs);
        QCOMPARE(f.dialog->findChildren<QRadioButton *>().size(), 2);
        const QRadioButton *update = f.radio(u"Update “work”"_qs);
        QVERIFY(update && update->isChecked());
        QVERIFY(f.says(u"stays valid on the server until you revoke it"_qs));
        QVERIFY(!f.field(u"Profile name"_qs)->isEnabled());
        f.radio(u"Make a new profile"_qs)->click();
        QVERIFY(f.field(u"Profile name"_qs)->isEnabled());
        QCOMPARE(f.field(u"Profile name"_qs)->placeholderText(), u"you"_qs);
        f.field(u"Profile name"_qs)->setText(u"work"_qs);
        QVERIFY(f.says(u"This updates work."_qs));
    }

    // With two profiles of one account, the active one is proposed and each can be chosen by name.
    void asksWhichOfSeveralProfilesIsUpdated()
    {
        Fixture f(true);
        for (const QString &name : {u"laptop"_qs, u"desk"_qs}) {
            Profile next = f.profiles.row(u"work"_qs)->profile;
            next.name = name;
            next.apiKey = Secret(u"scripto_"_qs + name);
            f.profiles.put(next,
                           name == u"laptop" ? ProfileStore::Activate::Yes : ProfileStore::Activate::IfNoneActive);
            QTRY_VERIFY(f.profiles.row(name));
        }
        QTRY_COMPARE(f.profiles.activeProfile(), u"laptop"_qs);
        f.field(u"E-mail"_qs)->setText(address);
        QVERIFY(f.radio(u"Update “laptop”"_qs)->isChecked());
        QVERIFY(!f.radio(u"Update “work”"_qs)->isChecked());
        f.radio(u"Update “desk”"_qs)->click();
        QCOMPARE(f.field(u"Profile name"_qs)->placeholderText(), u"desk"_qs);
        f.field(u"E-mail"_qs)->setText(u"other@example.com"_qs);
        QVERIFY(!f.radio(u"Update “desk”"_qs));
        f.field(u"E-mail"_qs)->setText(address);
        f.radio(u"Update “desk”"_qs)->click();
        f.signIn();
        QTRY_VERIFY(f.isClosed());
        QCOMPARE(f.onDisk().activeProfile(), u"desk"_qs);
        QCOMPARE(f.profiles.row(u"desk"_qs)->profile.apiKey, Secret(rawKey));
        QVERIFY(f.profiles.row(u"laptop"_qs)->profile.apiKey != Secret(rawKey));
        QVERIFY(f.profiles.row(u"work"_qs)->profile.apiKey != Secret(rawKey));
    }

    void refusesTheNameOfAnotherAccount()
    {
        Fixture f(true);
        f.field(u"E-mail"_qs)->setText(u"other@example.com"_qs);
        f.field(u"Profile name"_qs)->setText(u"work"_qs);
        QVERIFY(f.says(u"“work” belongs to another account."_qs));
        f.field(u"Profile name"_qs)->setText(u"--help"_qs);
        QVERIFY(f.says(u"The CLI can’t use this name."_qs));
        f.press(u"Send code"_qs)->click();
        QCOMPARE(f.requestsTo(loginRequest), 0);
    }

    void signsInFromTheAddressToTheProfile()
    {
        Fixture f;
        f.goToCode();
        QVERIFY(f.says(u"Sent to you@example.com."_qs));
        QVERIFY(f.says(u"Valid for 5:00"_qs));
        QVERIFY(!f.press(u"Send new code (in 30 s)"_qs)->isEnabled());
        QVERIFY(!f.press(u"Sign in"_qs)->isEnabled());
        f.field(u"Code"_qs)->setText(u" 48 19 02 "_qs);
        f.press(u"Sign in"_qs)->click();
        QString result;
        connect(f.flow, &CodeFlow::changed, this, [&] {
            if (f.flow->step() == CodeFlow::Step::Done)
                result = f.result();
        });
        const QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        QTRY_VERIFY(f.isClosed());
        QCOMPARE(accepted.size(), 1);
        QVERIFY(f.server.requests().last().body.contains("\"481902\""));
        QCOMPARE(f.onDisk().activeProfile(), u"you"_qs);
        QCOMPARE(result,
                 u"You are signed in. Profile you is saved in config.json and in the keychain; the CLI uses it."_qs);
        QTRY_VERIFY(f.flow.isNull());
    }

    void saysWhatIsPendingAndWhichKeyStaysValid()
    {
        Fixture f(true);
        f.keychain.setState(KeychainState::Locked);
        LoginFlow *flow = f.makeFlow();
        flow->requestCode(address, {});
        QTRY_COMPARE(flow->step(), CodeFlow::Step::Code);
        flow->complete(u"481902"_qs);
        QTRY_COMPARE(flow->step(), CodeFlow::Step::Done);
        QCOMPARE(plainOf(signedInText(*flow)),
                 u"You are signed in. Profile work is saved in config.json; the CLI uses it. The keychain is locked. "
                 u"The copy there is written as soon as that is possible. Its previous key stays valid on the server "
                 u"until you revoke it."_qs);
    }

    // Only a code that is certainly complete is sent without Enter.
    void sendsWholeCodesByItself_data()
    {
        QTest::addColumn<int>("expected"); // the length of this server's codes, if known
        QTest::addColumn<bool>("isPasted");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isSent");
        QTest::newRow("pasted") << 0 << true << u"481902"_qs << true;
        QTest::newRow("typed") << 0 << false << u"481902"_qs << false;
        QTest::newRow("typed, as long as another") << 6 << false << u"481902"_qs << true;
        QTest::newRow("typed, too short") << 8 << false << u"481902"_qs << false;
        QTest::newRow("pasted, too short") << 8 << true << u"481902"_qs << false;
        QTest::newRow("pasted, longer") << 6 << true << u"48190273"_qs << true;
        QTest::newRow("pasted, no code") << 0 << true << u"481"_qs << false;
    }

    void sendsWholeCodesByItself()
    {
        QFETCH(int, expected);
        QFETCH(bool, isPasted);
        QFETCH(QString, code);
        QFETCH(bool, isSent);
        Fixture f;
        f.flow->expectLength(expected);
        f.goToCode();
        enter(f, code, isPasted);
        if (!isSent) {
            QCOMPARE(f.flow->step(), CodeFlow::Step::Code);
            QVERIFY(f.press(u"Sign in"_qs)); // always there
            return;
        }
        QCOMPARE(f.flow->step(), CodeFlow::Step::Completing);
        QVERIFY(f.press(u"Sign in"_qs));
        QTRY_VERIFY(f.isClosed());
        QVERIFY(f.server.requests().last().body.contains(code.toUtf8()));
        QCOMPARE(f.requestsTo(loginComplete), 1);
    }

    void enterSendsATypedCode()
    {
        Fixture f;
        f.goToCode();
        QVERIFY(QTest::qWaitForWindowActive(f.dialog.get()));
        enter(f, u"481902"_qs, false);
        QTest::keyClick(f.dialog.get(), Qt::Key_Return);
        QTRY_VERIFY(f.isClosed());
    }

    // If the codes have become longer, every attempt would be cut off otherwise.
    void waitsForEnterAfterARefusal()
    {
        Fixture f;
        f.flow->expectLength(6);
        f.refuse(loginComplete, 400, "Invalid code");
        f.goToCode();
        enter(f, u"481902"_qs, false);
        QTRY_VERIFY(f.says(u"The server refused 481 902."_qs));
        enter(f, u"48190273"_qs, false);
        QCOMPARE(f.field(u"Code"_qs)->text(), u"48190273"_qs);
        QCOMPARE(f.requestsTo(loginComplete), 1);
        f.signsIn(address.toUtf8());
        const QSignalSpy accepted(f.flow, &CodeFlow::codeAccepted);
        f.press(u"Sign in"_qs)->click();
        QTRY_VERIFY(f.isClosed());
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted.first().first().toInt(), 8);
    }

    void advisesOnARefusedAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("advice");
        const QString notValid = u"This address isn’t valid."_qs;
        const QString ending = u"The part after the @ usually has an ending such as “.com”."_qs;
        const QString check = u"Check it for typing errors."_qs;
        QTest::newRow("no ending") << u"you@example"_qs << 400 << QByteArray("Invalid email") << notValid << ending;
        QTest::newRow("an ending") << u"you@exa_mple.com"_qs << 400 << QByteArray("Invalid email") << notValid << check;
        QTest::newRow("other words") << u"you@example.com"_qs << 422 << QByteArray("Unknown E-Mail provider")
                                     << notValid << check;
        QTest::newRow("something else") << u"you@example"_qs << 400 << QByteArray("Out of paper")
                                        << u"The server refused this"_qs << QString();
        QTest::newRow("no fault of the address")
            << u"you@example"_qs << 503 << QByteArray("No mail today") << u"problem of its own"_qs << QString();
    }

    void advisesOnARefusedAddress()
    {
        QFETCH(QString, typed);
        QFETCH(int, status);
        QFETCH(QByteArray, words);
        QFETCH(QString, sentence);
        QFETCH(QString, advice);
        Fixture f;
        f.refuse(loginRequest, status, words);
        f.field(u"E-mail"_qs)->setText(typed);
        f.press(u"Send code"_qs)->click();
        QTRY_VERIFY(f.says(sentence));
        QVERIFY(f.says(u'“' + QString::fromUtf8(words) + u'”'));
        QCOMPARE(f.field(u"E-mail"_qs)->accessibleDescription(), advice);
        QVERIFY(advice.isEmpty() || isInvalid(f.field(u"E-mail"_qs)));
        f.field(u"E-mail"_qs)->setText(u"me@example.com"_qs);
        QVERIFY(!isInvalid(f.field(u"E-mail"_qs)));
        QVERIFY(!f.says(sentence));
    }

    void showsARefusedCodeBesideTheField()
    {
        Fixture f;
        f.refuse(loginComplete, 400, "Invalid code", "request a new code with: scripto auth login-request");
        f.signIn();
        QTRY_VERIFY(f.says(u"The server refused 481 902."_qs));
        QVERIFY(f.says(u"“request a new code with: scripto auth login-request”"_qs));
        QVERIFY(isInvalid(f.field(u"Code"_qs)));
        QVERIFY(f.field(u"Code"_qs)->accessibleDescription().startsWith(u"The server refused 481 902."));
        QCOMPARE(f.field(u"Code"_qs)->text(), QString());
        QCOMPARE(f.dialog->focusWidget(), f.field(u"Code"_qs));
        QVERIFY(!f.press(u"Sign in"_qs)->isEnabled());
        // Also if assistive technology sets the text without typing.
        f.field(u"Code"_qs)->setText(u"481903"_qs);
        QVERIFY(!f.says(u"refused"_qs));
        QVERIFY(!isInvalid(f.field(u"Code"_qs)));
        QVERIFY(f.press(u"Sign in"_qs)->isEnabled());
    }

    void unreachableServerDoesNotSpendTheCode()
    {
        Fixture f;
        f.goToCode();
        f.refuse(loginComplete, 429, "Too many requests");
        f.field(u"Code"_qs)->setText(u"481902"_qs);
        f.press(u"Sign in"_qs)->click();
        QTRY_VERIFY(f.says(u"The server asks for a pause: “Too many requests”"_qs));
        QVERIFY(!isInvalid(f.field(u"Code"_qs)));
        QVERIFY(f.press(u"Sign in"_qs)->isEnabled());
        QCOMPARE(f.field(u"Code"_qs)->text(), u"481 902"_qs);
    }

    // If a key was requested, such an answer counts as lost.
    void ownProblemOfTheServerKeepsTheCode()
    {
        Fixture f(true);
        f.needsSession();
        WebSessions sessions;
        auto *flow = new SessionFlow(f.api, sessions, f.services.kept,
                                     {f.server.url(), f.profiles.row(u"work"_qs)->profile, {}}, f.clock, &f.flows);
        f.dialog = std::make_unique<SignInDialog>(*flow, f.clock);
        f.dialog->open();
        f.press(u"Send code"_qs)->click();
        QTRY_VERIFY(f.field(u"Code"_qs));
        f.refuse(sessionRoute, 503, "Down for today");
        f.field(u"Code"_qs)->setText(u"481902"_qs);
        f.press(u"Sign in"_qs)->click();
        QTRY_VERIFY(f.says(u"Down for today"_qs));
        QVERIFY(!f.says(u"refused"_qs));
        QCOMPARE(f.field(u"Code"_qs)->text(), u"481 902"_qs);
        QVERIFY(f.press(u"Sign in"_qs)->isEnabled());
    }

    void countsDownAPauseBeforeANewCode()
    {
        Fixture f;
        f.askForPause(loginRequest, 2);
        f.field(u"E-mail"_qs)->setText(address);
        f.press(u"Send code"_qs)->click();
        QTRY_VERIFY(f.says(u"Try again in 2 s."_qs));
        QVERIFY(!f.press(u"Send code"_qs)->isEnabled());
        QTRY_VERIFY(f.says(u"Try again in 1 s."_qs));
        QTRY_VERIFY(f.press(u"Send code"_qs)->isEnabled());
        QCOMPARE(f.requestsTo(loginRequest), 1);
    }

    void countsDownAPauseBeforeSigningIn()
    {
        Fixture f;
        f.goToCode();
        f.askForPause(loginComplete, 1);
        f.field(u"Code"_qs)->setText(u"481902"_qs);
        f.press(u"Sign in"_qs)->click();
        QTRY_VERIFY(f.says(u"Try again in 1 s."_qs));
        QVERIFY(!f.press(u"Sign in"_qs)->isEnabled());
        QTRY_VERIFY(f.press(u"Sign in"_qs)->isEnabled());
        QCOMPARE(f.field(u"Code"_qs)->text(), u"481 902"_qs);
        QCOMPARE(f.requestsTo(loginComplete), 1);
    }

    void opensAWebSession()
    {
        Fixture f(true);
        f.needsSession();
        Profile work = f.profiles.row(u"work"_qs)->profile;
        WebSessions sessions;
        auto *flow = new SessionFlow(f.api, sessions, f.services.kept, {f.server.url(), work, {}}, f.clock, &f.flows);
        f.dialog = std::make_unique<SignInDialog>(*flow, f.clock);
        QSignalSpy accepted(f.dialog.get(), &QDialog::accepted);
        f.dialog->open();
        QVERIFY(f.says(u"Sign in to manage keys"_qs));
        QCOMPARE(f.field(u"E-mail"_qs)->text(), address);
        QVERIFY(f.field(u"E-mail"_qs)->isReadOnly());
        QVERIFY(!f.field(u"Profile name"_qs));
        f.press(u"Send code"_qs)->click();
        QTRY_VERIFY(f.field(u"Code"_qs));
        QVERIFY(!f.press(u"Change e-mail"_qs));
        f.field(u"Code"_qs)->setText(u"481902"_qs);
        f.press(u"Sign in"_qs)->click();
        QTRY_COMPARE(accepted.size(), 1);
        QVERIFY(!sessions.cookieFor(AccountId::ofEmail(f.server.url(), address)).isEmpty());
        QCOMPARE(f.requestsTo(loginComplete), 0);
    }

    void explainsALostResponse()
    {
        Fixture f;
        f.loseAnswer(loginComplete);
        f.signIn();
        QTRY_VERIFY(
            f.says(u"The answer to your code was lost. The code is spent, and a key may exist that nobody holds."_qs));
        QVERIFY(!f.press(u"Sign in"_qs)->isEnabled());
        QVERIFY(f.press(u"Send new code"_qs)); // available at once
        f.press(u"Send new code"_qs)->click();
        QVERIFY(f.says(u"Sending the code…"_qs));
        QTRY_COMPARE(f.requestsTo(loginRequest), 2);
        QVERIFY(f.field(u"Code"_qs)->text().isEmpty());
        QVERIFY(!f.says(u"lost"_qs));
    }

    void waitingForTheCodeCanBeCancelled()
    {
        Fixture f;
        f.stayQuiet(loginRequest);
        f.field(u"E-mail"_qs)->setText(address);
        f.press(u"Send code"_qs)->click();
        QVERIFY(f.says(u"Sending the code…"_qs));
        QVERIFY(!f.field(u"E-mail"_qs)->isEnabled());
        QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
        QTRY_VERIFY(f.field(u"E-mail"_qs)->isEnabled());
        QVERIFY(f.dialog->isVisible());
        QCOMPARE(f.field(u"E-mail"_qs)->text(), address);
        QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
        QVERIFY(!f.dialog->isVisible());
        QTRY_VERIFY(f.flow.isNull());
    }

    void changingTheAddressKeepsTheInput()
    {
        Fixture f;
        f.goToCode();
        f.press(u"Change e-mail"_qs)->click();
        QCOMPARE(f.field(u"E-mail"_qs)->text(), address);
    }

    void laterDialogShowsTheCurrentStep()
    {
        Fixture f;
        f.refuse(loginComplete, 400, "Invalid code");
        f.signIn();
        QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
        QSignalSpy ended(f.flow.data(), &LoginFlow::finishedDetached);
        QTRY_COMPARE(ended.size(), 1);
        f.open();
        QVERIFY(f.says(u"The server refused the code."_qs));
        QCOMPARE(f.field(u"Code"_qs)->text(), QString());
        f.press(u"Change e-mail"_qs)->click();
        QCOMPARE(f.field(u"E-mail"_qs)->text(), address);
    }

    // Once the code is sent, closing only closes the dialog.
    void keyArrivesWithoutTheDialog()
    {
        Fixture f;
        QTcpSocket *waiting = nullptr;
        f.answer(loginComplete, [&](QTcpSocket *socket, const TestServer::Request &) { waiting = socket; });
        f.signIn();
        QTRY_VERIFY(waiting);
        QSignalSpy ended(f.flow.data(), &LoginFlow::finishedDetached);
        QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
        QVERIFY(!f.dialog->isVisible());
        f.dialog.reset();
        waiting->write(TestServer::answer(200, signedInJson(address.toUtf8())));
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(f.onDisk().activeProfile(), u"you"_qs);
        QCOMPARE(f.flow->step(), CodeFlow::Step::Done); // the window says so, without a dialog
    }

    void requestsNoKeyThatCouldNotBeSaved()
    {
        Fixture f;
        f.writeFile({}, {});
        f.refuseSaves();
        f.field(u"E-mail"_qs)->setText(address);
        f.press(u"Send code"_qs)->click();
        QTRY_VERIFY(f.says(u"config.json can’t be written: a new key would be saved nowhere."_qs));
        QCOMPARE(f.requestsTo(loginRequest), 0);
        f.press(u"I’ll copy the key myself"_qs)->click();
        QTRY_COMPARE(f.requestsTo(loginRequest), 1);
        QTRY_VERIFY(f.press(u"Sign in"_qs));
    }

    void unsavedKeyIsNotLostByAccident()
    {
        Fixture f;
        f.goToCode();
        f.refuseWrites();
        f.field(u"Code"_qs)->setText(u"481902"_qs);
        f.press(u"Sign in"_qs)->click();
        QTRY_VERIFY(f.press(u"Try again"_qs));
        QVERIFY(f.says(u"The key could not be saved"_qs));
        QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
        QVERIFY(f.dialog->isVisible());
        QVERIFY(f.press(u"Close without the key"_qs));
        f.press(u"Copy key"_qs)->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), rawKey);
        QVERIFY(!f.press(u"Close without the key"_qs));
        f.mayWrite();
        f.press(u"Try again"_qs)->click();
        QTRY_VERIFY(f.isClosed());
        QCOMPARE(f.onDisk().profiles().size(), 1);
    }

    void canBeClosedWithoutTheKey()
    {
        Fixture f;
        f.goToCode();
        f.refuseWrites();
        f.field(u"Code"_qs)->setText(u"481902"_qs);
        f.press(u"Sign in"_qs)->click();
        QTRY_VERIFY(f.press(u"Close"_qs));
        f.press(u"Close"_qs)->click();
        f.press(u"Close without the key"_qs)->click();
        QVERIFY(!f.dialog->isVisible());
        QTRY_VERIFY(f.flow.isNull());
    }

    void reportsAnInsecureServerAtOnce()
    {
        DialogWorld world;
        world.environment.apiUrl = u"http://example.com"_qs;
        world.start();
        QPointer<LoginFlow> flow = world.makeFlow();
        SignInDialog dialog(*flow, world.clipboard, world.clock);
        dialog.open();
        QVERIFY(says(&dialog, u"example.com is reached over plain http."_qs));
        QVERIFY(!button(&dialog, u"Send code"_qs)->isEnabled());
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
        f.goToCode();
        check();
        f.refuseWrites();
        f.field(u"Code"_qs)->setText(u"481902"_qs);
        f.press(u"Sign in"_qs)->click();
        QTRY_VERIFY(f.press(u"Copy key"_qs));
        check();
        shown<QPushButton>(f.dialog.get(), u"Show key"_qs)->click();
        check();
    }
};

SCRIPTO_TEST(TestSignInDialog)

} // namespace tst_signindialog

#include "tst_signindialog.moc"
