// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/style.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QSpacerItem;
class QVBoxLayout;

namespace scripto {

class FormField;
class ScrollMiddle;
class TextLabel;

// The frame of every dialog: title, lead, content, and a footer with a link or a text at the left, Cancel and the verb
// at the right. Open it with open() or show(), never exec(). Its height follows its contents; where the screen is too
// low or narrow for them, they scroll between the title and the footer, which stay.
class DialogFrame : public QDialog {
    Q_OBJECT

public:
    // Width in pixels at the default font.
    explicit DialogFrame(int width, QWidget *parent = nullptr);

    void setTitle(const QString &plain); // also the window title
    // With a name from outside in place of %1, shortened if it is long.
    void setTitle(const QString &sentence, const QString &name);
    void setLead(const QString &rich); // empty: none

    // Widgets and layouts go here, 16 px apart.
    QVBoxLayout *content() const { return m_content; }
    FormField *addField(const QString &label, QWidget *field, const QString &richHint = {});

    // The footer, made as they are asked for.
    QPushButton *addLink(const QString &text); // left
    TextLabel *addFootnote(const QString &rich = {}); // left, small
    QPushButton *addCancel(const QString &text = {}); // default "Cancel"; clicking dismisses
    QPushButton *addVerb(const QString &text, ButtonKind kind = ButtonKind::Primary); // default button

    // For dialogs with a table: the user may change the size, contents only set the least.
    void setResizable(bool resizable);
    // From now on it becomes no lower than it is: for pages that take each other's place by themselves.
    void keepHeight();

    // Esc, the window's close button and Cancel. The default closes with Rejected; override to stop something first
    // or to do nothing while closing would lose something.
    virtual void dismiss();
    void reject() final { dismiss(); }
    void setVisible(bool visible) override;

protected:
    // For what comes later in a resizable one: it must not take room from the rows.
    void growToFit();
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int frameHeight(int width) const;
    void fitScreen();
    void updateFooterGap();

    int m_width;
    int m_leastHeight = 0;
    bool m_resizable = false;
    TextLabel *m_title;
    TextLabel *m_lead;
    ScrollMiddle *m_middle; // lead and content
    QVBoxLayout *m_content;
    QSpacerItem *m_gap; // between content and footer
    QHBoxLayout *m_footer;
    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
};

} // namespace scripto
