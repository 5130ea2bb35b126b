// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace scripto {

// Brings the keyboard focus back to where the user had it. If a widget with the focus is hidden, disabled or deleted,
// Qt passes the focus to the next widget of the tab order, which may be anywhere in the window; the same happens if the
// widget has gone while a dialog was open. This passes it to the widget that the user was in before, and returns it as
// soon as the widget is back, unless the user has gone elsewhere.
class FocusKeeper final : public QObject {
    Q_OBJECT

public:
    explicit FocusKeeper(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool onFocusIn(QWidget *widget, Qt::FocusReason reason);
    void onFocusChanged(const QWidget *now);
    void visitGivenFocus();
    void visit(QWidget *widget);
    void replaceDisplaced();
    void returnFocus();
    QWidget *standIn() const;

    QWidget *m_window;
    QList<QPointer<QWidget>> m_visited; // where the user was, most recent last
    QPointer<QWidget> m_displaced; // had the focus until it was hidden or disabled
    QPointer<QWidget> m_standIn; // has the focus in its place
    QPointer<QWidget> m_passedOnTo; // Qt gave it the focus while another window was active
    bool m_isWaiting = false; // a new view may still take the focus
    bool m_isReplacing = false;
};

} // namespace scripto
