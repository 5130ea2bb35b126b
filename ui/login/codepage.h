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
class Notice;
class TextLabel;

// The page that takes the code.
class CodePage final : public QWidget {
    Q_OBJECT

public:
    // `lostText` is what it means that the answer to a code was lost.
    CodePage(const CodeFlow &flow, QString lostText, Clock clock, QWidget *parent = nullptr);

    QString code() const;
    // The code is whole, was not refused yet, and the server asks for no pause.
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

    const CodeFlow &m_flow;
    const QString m_lostText;
    Clock m_clock;
    RetryCountdown m_pause;
    QTimer m_second;
    CodeField *m_field;
    TextLabel *m_validity;
    QPushButton *m_newCode;
    Notice *m_notice;
    bool m_pausesCodes = false; // m_pause is for another code, not for the one that was typed
    bool m_spent = false; // the server has seen this code and did not take it
};

} // namespace scripto
