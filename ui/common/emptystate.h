// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace scripto {

class TextLabel;

// What a pane shows instead of rows: a large icon, a title, a text, and one or two buttons if there is something to do.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    // `icon` is one of the Large ones. `rich` is rich text: escape text from outside.
    void setContent(Icon icon, const QString &title, const QString &rich);
    void setAction(const QString &text, ButtonKind kind = ButtonKind::Plain); // empty text = no button
    // Adds another button before it, until the next setAction().
    void setOtherAction(const QString &text);
    QPushButton *actionButton() const { return m_button; }

Q_SIGNALS:
    void actionClicked();
    void otherActionClicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitText();
    void updateIcon();

    Icon m_shown = Icon::LargeKey;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_other;
    QPushButton *m_button;
};

} // namespace scripto
