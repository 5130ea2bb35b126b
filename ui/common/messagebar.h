// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/notice.h"

#include <QPointer>
#include <QStringList>

namespace scripto {

// Whether the text changes by more than a number, such as that of a countdown.
bool isWorthAnnouncing(const QString &text, const QString &before);

// The only message slot of the window. It takes no room without a message; a text of two lines makes it taller. Accessible
// name "Message", role alert, with the text as description. When the button
// that has the keyboard disappears, the keyboard returns to where it came from.
class MessageBar final : public Notice {
    Q_OBJECT

public:
    struct Message {
        MessageKind kind = MessageKind::Info;
        QString rich; // escape text from outside; strong() for the lead
        QString action = {}; // empty = no button
        std::optional<Icon> icon = {}; // default: the icon of the kind
        std::optional<Icon> actionIcon = {};
        QString actionHint = {}; // plain text: what the button refers to, if its text is not enough
        qint64 step = 0; // the serial number of the step that the button acts on, if it acts on one
        QStringList about = {}; // the subjects, for KeysMessages
        bool closable = false; // shows ✕
        QString verb = {}; // a second button, for what cannot be taken back

        friend bool operator==(const Message &, const Message &) = default;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    // Announced to assistive technology if isWorthAnnouncing().
    void showMessage(const Message &message);
    // Shows a ring instead of the icon until a message of another kind or icon comes: `left` from 1 to 0, or waiting.
    void setCountdown(qreal left);
    void setWaiting();
    void clear();
    bool isEmpty() const { return m_message.rich.isEmpty(); }
    const Message &message() const { return m_message; }
    QPushButton *actionButton() const { return m_button; }
    QPushButton *verbButton() const { return m_verb; }
    QPushButton *closeButton() const { return m_close; }

Q_SIGNALS:
    void actionClicked();
    void verbClicked();
    void closeClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showButtons();
    void fitText();
    void updateVisible();

    Message m_message;
    bool m_ring = false;
    QPushButton *m_button;
    QPushButton *m_verb;
    QPushButton *m_close;
    QPointer<QWidget> m_cameFrom; // where the keyboard was before it came to a button here
};

} // namespace scripto
