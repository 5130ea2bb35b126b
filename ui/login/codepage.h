// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "ui/common/retrycountdown.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace scripto {

class CodeField;
class CodeFlow;
class FormField;
class LoginFlow;
class Notice;
class TextLabel;

// The page that asks for the code.
class CodePage final : public QWidget {
    Q_OBJECT

public:
    // `login` is the flow if it brings a key, otherwise null.
    CodePage(const CodeFlow &flow, const LoginFlow *login, Clock clock, QWidget *parent = nullptr);

    QString code() const;
    // The code is complete, and the server requires no pause.
    bool canBeSent() const;

    // Shows the flow's state: whether it is waiting, and what the server said.
    void follow(bool askedForNewCode);
    void start(); // clears and focuses the field

Q_SIGNALS:
    void edited();
    // A whole code has been pasted, or typed.
    void entered();
    void newCodeWanted();
    void cliCodeWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeAside();
    QWidget *makeUse();
    QString useText() const;
    void tick();
    void sendIfWhole(bool isPasted);
    void showProblem(const Error &error, bool askedForNewCode);
    QString lostText() const;
    QString problemText(const Error &error, bool askedForNewCode) const;
    void takeBackProblem();
    void setNoticeVisible(bool visible);

    const CodeFlow &m_flow;
    const LoginFlow *const m_login;
    Clock m_clock;
    RetryCountdown m_pause;
    QTimer m_second;
    CodeField *m_field;
    TextLabel *m_validity;
    QPushButton *m_newCode;
    FormField *m_codeField; // around m_field
    QWidget *m_use; // what the code does
    TextLabel *m_useText;
    QPushButton *m_cliCode;
    Notice *m_notice;
    bool m_pausesCodes = false; // m_pause applies to new codes, not to entering one
    bool m_wasRefused = false; // a code entered here, so that the length of codes is not certain
    QString m_sent; // the code that the server has got
};

} // namespace scripto
