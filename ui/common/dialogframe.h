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

// The frame of every dialog: title, lead, content, and a footer with a link or a text on the left, and Cancel and the
// verb on the right. Open it with open() or show(), never exec(). Its height follows its contents. If the screen is too
// low or narrow for them, they scroll between title and footer, which stay in place.
class DialogFrame : public QDialog {
    Q_OBJECT

public:
    // `width` in pixels at the default font.
    explicit DialogFrame(int width, QWidget *parent = nullptr);

    void setTitle(const QString &plain); // also the window title
    // `sentence` with a name from outside in place of %1, shortened if it is long.
    void setTitle(const QString &sentence, const QString &name);
    void setLead(const QString &rich); // empty = none

    // Widgets and layouts go here, with a spacing of 16 px.
    QVBoxLayout *content() const { return m_content; }
    FormField *addField(const QString &label, QWidget *field, const QString &richHint = {});

    // The parts of the footer, created on demand.
    QPushButton *addLink(const QString &text); // left
    TextLabel *addFootnote(const QString &rich = {}); // left, small
    QPushButton *addCancel(const QString &text = {}); // default "Cancel"; clicking dismisses
    QPushButton *addVerb(const QString &text, ButtonKind kind = ButtonKind::Primary); // default button

    // For dialogs with a table: the user may change the size, and the contents only determine the minimum.
    void setResizable(bool resizable);
    // Keeps the dialog from becoming lower, for pages that replace each other.
    void keepHeight() { setLeastHeight(height()); }
    // In device-independent pixels, like px().
    void setLeastHeight(int height) { m_leastHeight = height; }
    // Shows `side` beside everything else, `width` pixels wide at the default font, and narrower on a small screen.
    void setSide(QWidget *side, int width);

    // Called for Esc, Ctrl+W, the window's close button and Cancel. Closes with Rejected by default. Override it to
    // stop something first, or to do nothing if closing would lose something.
    virtual void dismiss();
    void reject() final { dismiss(); }
    void setVisible(bool visible) override;

protected:
    // For content added later to a resizable dialog, which must not take room from the rows.
    void growToFit();
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int sideWidth(int width) const;
    int frameHeight(int width) const;
    int middleHeight(int width) const;
    void fitScreen();
    void updateFooterGap();

    int m_width;
    int m_leastHeight = 0;
    int m_sideWidth = 0;
    QWidget *m_side = nullptr;
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
