// SPDX-License-Identifier: MIT
#include "app/login/sessionflow.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "tests/ui/dialogs/preview/stage.h"
#include "ui/login/signindialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace scripto {

namespace {

const QString address = QStringLiteral("you@example.com");

struct Scene : DialogWorld {
    explicit Scene(bool withWork = false)
    {
        withWork ? signInAsWork() : start();
        sendsCodes(address.toUtf8());
        signsIn(address.toUtf8());
        dialog = std::make_unique<SignInDialog>(*makeFlow(), clipboard, clock);
        dialog->open();
    }

    void type(const QString &field, const QString &text)
    {
        QLineEdit *edit = shown<QLineEdit>(dialog.get(), field);
        edit->setText(text);
        edit->setFocus();
    }
    void press(const QString &text) { button(dialog.get(), text)->click(); }
    void goToCode()
    {
        type(u"E-mail"_qs, address);
        press(u"Send code"_qs);
        Stage::until([this] { return shown<QLineEdit>(dialog.get(), u"Code"_qs) != nullptr; });
    }
    void send()
    {
        type(u"Code"_qs, u"481902"_qs);
        press(u"Sign in"_qs);
    }
    void untilItSays(const QString &text)
    {
        Stage::until([&] { return says(dialog.get(), text); });
    }

    std::unique_ptr<SignInDialog> dialog;
};

void drawAddress(Stage &stage)
{
    Scene plain;
    plain.type(u"E-mail"_qs, address);
    stage.draw(plain.dialog.get(), u"login-email"_qs);
    plain.type(u"E-mail"_qs, u"nonsense"_qs);
    plain.press(u"Send code"_qs);
    stage.draw(plain.dialog.get(), u"login-email-wrong"_qs);
    plain.stayQuiet(loginRequest);
    plain.type(u"E-mail"_qs, address);
    plain.press(u"Send code"_qs);
    stage.draw(plain.dialog.get(), u"login-email-sending"_qs);

    Scene limited;
    limited.answer(
        loginRequest,
        TestServer::sends(TestServer::answer(429, R"({"message":"Too many requests"})", {"Retry-After: 28"})));
    limited.type(u"E-mail"_qs, address);
    limited.press(u"Send code"_qs);
    limited.untilItSays(u"pause"_qs);
    stage.draw(limited.dialog.get(), u"login-email-limited"_qs);

    Scene known(true);
    known.type(u"E-mail"_qs, address);
    stage.draw(known.dialog.get(), u"login-email-known"_qs);
    known.dialog->findChildren<QRadioButton *>().last()->click();
    known.type(u"Profile name"_qs, u"work"_qs);
    stage.draw(known.dialog.get(), u"login-email-known-new"_qs);
    known.type(u"E-mail"_qs, u"somebody.else@example.com"_qs);
    stage.draw(known.dialog.get(), u"login-email-taken"_qs);
}

void drawCode(Stage &stage)
{
    Scene typing;
    typing.goToCode();
    typing.now = typing.now.addSecs(2);
    typing.type(u"Code"_qs, u"4819"_qs);
    stage.draw(typing.dialog.get(), u"login-code"_qs);
    typing.stayQuiet(loginComplete);
    typing.send();
    stage.draw(typing.dialog.get(), u"login-code-waiting"_qs);

    Scene refused;
    refused.refuse(loginComplete, 400, "Invalid code", "request a new code with: scripto auth login-request");
    refused.goToCode();
    refused.now = refused.now.addSecs(62);
    refused.send();
    refused.untilItSays(u"refused"_qs);
    stage.draw(refused.dialog.get(), u"login-code-refused"_qs);

    Scene lost;
    lost.loseAnswer(loginComplete);
    lost.goToCode();
    lost.now = lost.now.addSecs(62);
    lost.send();
    lost.untilItSays(u"lost"_qs);
    stage.draw(lost.dialog.get(), u"login-code-lost"_qs);
}

void drawSession(Stage &stage)
{
    Scene scene(true);
    scene.needsSession();
    WebSessions sessions;
    auto *flow =
        new SessionFlow(scene.api, sessions, scene.services.kept,
                        {scene.server.url(), scene.profiles.row(u"work"_qs)->profile, {}}, scene.clock, &scene.flows);
    scene.dialog = std::make_unique<SignInDialog>(*flow, scene.clock);
    scene.dialog->open();
    stage.draw(scene.dialog.get(), u"session-email"_qs);
    scene.press(u"Send code"_qs);
    scene.untilItSays(u"Enter the code"_qs);
    stage.draw(scene.dialog.get(), u"session-code"_qs);
    scene.loseAnswer(sessionRoute);
    scene.send();
    scene.untilItSays(u"lost"_qs);
    stage.draw(scene.dialog.get(), u"session-code-lost"_qs);
}

void drawEnds(Stage &stage)
{
    Scene unsaved;
    unsaved.goToCode();
    unsaved.refuseWrites();
    unsaved.send();
    unsaved.untilItSays(u"shown this once"_qs);
    stage.draw(unsaved.dialog.get(), u"login-unsaved"_qs);
    unsaved.press(u"Close"_qs);
    stage.draw(unsaved.dialog.get(), u"login-unsaved-guard"_qs);

    DialogWorld plainHttp;
    plainHttp.environment.apiUrl = u"http://example.com"_qs;
    plainHttp.start();
    SignInDialog insecure(*plainHttp.makeFlow(), plainHttp.clipboard, plainHttp.clock);
    insecure.open();
    stage.draw(&insecure, u"login-insecure"_qs);
}

} // namespace

void drawLogin(Stage &stage)
{
    drawAddress(stage);
    drawCode(stage);
    drawSession(stage);
    drawEnds(stage);
}

} // namespace scripto
