// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/icons.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QHBoxLayout;

namespace scripto {

class RingIcon;
class TextLabel;

enum class MessageKind { Error, Warn, Info, Ok };

Tone toneOf(MessageKind kind);
const QColor &tintOf(const Theme &theme, MessageKind kind);
Icon iconOf(MessageKind kind);

// A tinted card with an icon and a text, for dialogs and panels. Rich text: escape text from outside.
class Notice : public QWidget {
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    void setMessage(MessageKind kind, const QString &rich, std::optional<Icon> icon = {});
    MessageKind kind() const { return m_kind; }
    QString plainText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void setText(MessageKind kind, const QString &rich);
    QHBoxLayout *row() const { return m_row; }
    RingIcon *ringIcon() const { return m_icon; }

private:
    MessageKind m_kind = MessageKind::Info;
    QHBoxLayout *m_row;
    RingIcon *m_icon;
    TextLabel *m_label;
};

// The same for a narrow pane: a title with the icon, a text below it, and up to two actions under that.
class NoticeCard final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeCard(QWidget *parent = nullptr);

    void setMessage(MessageKind kind, const QString &title, const QString &rich);
    // The first is a button, the second a link. An empty text hides it.
    void setActions(const QString &button, const QString &link = {});
    void setButtonEnabled(bool enabled);

Q_SIGNALS:
    void buttonClicked();
    void linkClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitText();

    MessageKind m_kind = MessageKind::Info;
    RingIcon *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_button;
    QPushButton *m_link;
    QHBoxLayout *m_foot;
};

} // namespace scripto
