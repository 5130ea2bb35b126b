// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace scripto {

class CodeField;
class LoginFlow;
class Notice;
class TextLabel;
struct Error;

// The page that takes the code.
class CodePage final : public QWidget {
    Q_OBJECT

public:
    CodePage(const LoginFlow &flow, Clock clock, QWidget *parent = nullptr);

    QString code() const;
    // The code is whole and was not refused yet.
    bool canBeSent() const;

    // Follows the flow: whether something is awaited, what the server said.
    void follow(bool askedForNewCode);
    void start(); // empty, with the focus in the field

Q_SIGNALS:
    void edited();
    void newCodeWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeAside();
    void tick();
    void showProblem(const Error &error, bool askedForNewCode);
    void takeBackProblem();
    void setNoticeVisible(bool visible);

    const LoginFlow &m_flow;
    Clock m_clock;
    QTimer m_second;
    CodeField *m_field;
    TextLabel *m_validity;
    QPushButton *m_newCode;
    Notice *m_notice;
    bool m_spent = false; // the server has seen this code and did not take it
};

} // namespace scripto
