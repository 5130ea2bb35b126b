// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "ui/actions/uiservices.h"

#include <QObject>

#include <functional>

class QWidget;

namespace scripto {

class CodeFlow;
class KeysMessages;
class LoginFlow;
class SessionFlow;
struct KeyAccount;
struct LoginStart;
struct MintRecord;
struct SettledMint;

// Signing in, for a profile or to the web, from the dialog to the message with the result.
class SignInActions final : public QObject {
    Q_OBJECT

public:
    SignInActions(UiServices &services, KeysMessages &messages, QWidget *window);

    void signIn();
    // Signs in to the shown account, whose key the server did not accept.
    void signInAgain();
    // Signs in to the account of this profile, which needs a new key.
    void signInFor(const QString &profile);
    // Opens a web session for the shown account on top of `parent`; `then` runs once it is open.
    void openSession(QWidget *parent, std::function<void()> then = {});
    void openSession(const KeyAccount &account, QWidget *parent, std::function<void()> then = {});
    void closeSession();

    // Whether a key is on its way, or has arrived but is not in config.json.
    bool hasUnsafeKey() const;

Q_SIGNALS:
    // The window should select this profile.
    void profileAdded(const QString &profile);
    // A sign-in has ended with a new key in a profile.
    void signedIn();
    void revokeWanted(const QList<scripto::KeyRef> &keys);

private:
    void reportOtherAccount(const QString &profile, const QString &email);
    LoginFlow *makeFlow(const LoginStart &start);
    void rememberCodeLength(CodeFlow &flow);
    void showLogin(LoginFlow *flow);
    void reportGoingOn(const CodeFlow &flow);
    void reportSignedIn(const LoginFlow &flow);
    void followDetached(LoginFlow *flow);
    void showSession(SessionFlow *flow, QWidget *parent);
    void reportInterruptedMints();
    void lookFor(const MintRecord &record);
    void reportSettled(const SettledMint &mint);
    void reportMade(const QString &what, const QList<KeyRef> &keys);

    UiServices &m_services;
    KeysMessages &m_messages;
    QWidget *m_window;
    QList<LoginFlow *> m_logins; // under way, or still to be shown
};

} // namespace scripto
