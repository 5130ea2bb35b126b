// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/keys/journal/mintjournal.h"
#include "ui/actions/uiservices.h"

#include <QObject>

#include <functional>

class QWidget;

namespace scripto {

class KeysMessages;
class LoginFlow;
class SessionFlow;
struct KeyAccount;
struct LoginStart;

// Signing in, for a profile or to the web, from the dialog to what is told afterwards.
class SignInActions final : public QObject {
    Q_OBJECT

public:
    SignInActions(UiServices &services, KeysMessages &messages, QWidget *window);

    void signIn();
    // To the account shown, whose key the server did not accept.
    void signInAgain();
    // To the account of this profile, which needs a new key.
    void signInFor(const QString &profile);
    // Opens a web session for the account shown, on top of `parent`; `then` runs once it is there.
    void openSession(QWidget *parent, std::function<void()> then = {});
    void openSession(const KeyAccount &account, QWidget *parent, std::function<void()> then = {});
    void closeSession();

    // A key is on its way, or here and not in config.json.
    bool hasUnsafeKey() const;

Q_SIGNALS:
    void profileAdded(const QString &profile);
    void revokeWanted(const QList<scripto::KeyRef> &keys);

private:
    void reportOtherAccount(const QString &profile, const QString &email);
    LoginFlow *makeFlow();
    void showLogin(LoginFlow *flow);
    void showSession(SessionFlow *flow, QWidget *parent);
    // Keys that an earlier run of the program has asked for, and ended before they were kept.
    void takeInterrupted();
    void reportInterruptedMints();
    void lookFor(const MintRecord &record);
    void watchForLostKey(const LoginFlow &flow);
    void reportLostKey(const MintRecord &record, const QList<KeyRef> &keys, bool mayBeTruncated);

    UiServices &m_services;
    KeysMessages &m_messages;
    QWidget *m_window;
    QList<MintRecord> m_interrupted; // not found yet
};

} // namespace scripto
