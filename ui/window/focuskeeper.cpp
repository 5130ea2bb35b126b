// SPDX-License-Identifier: MIT
#include "ui/window/focuskeeper.h"

#include <QApplication>
#include <QFocusEvent>
#include <QTimer>
#include <QWidget>

namespace scripto {

namespace {

constexpr qsizetype mostVisited = 8;

bool canHaveFocus(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus;
}

// Whether Qt has moved the focus: to the next widget of the tab order, or to any when the window becomes active again.
bool isPassedOn(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::ActiveWindowFocusReason;
}

} // namespace

FocusKeeper::FocusKeeper(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) { onFocusChanged(now); });
}

bool FocusKeeper::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    switch (event->type()) {
    case QEvent::FocusIn:
        return m_window->isAncestorOf(widget) && onFocusIn(widget, static_cast<QFocusEvent *>(event)->reason());
    case QEvent::WindowActivate:
        if (widget == m_window)
            visitGivenFocus();
        break;
    case QEvent::Show:
    case QEvent::EnabledChange:
        if (!m_visited.isEmpty() && widget == m_visited.last() && !widget->isEnabled() && !m_window->isActiveWindow())
            m_passedOnTo = m_window->focusWidget();
        if (widget == m_displaced)
            QTimer::singleShot(0, this, &FocusKeeper::returnFocus); // it may be half of a change
        break;
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
        if (m_standIn && (widget == m_standIn || m_standIn->isAncestorOf(widget)))
            m_displaced.clear(); // the user goes on here
        break;
    default:
        break;
    }
    return false;
}

// Returns true if the widget does not get the focus.
bool FocusKeeper::onFocusIn(QWidget *widget, Qt::FocusReason reason)
{
    if (m_isReplacing)
        return false;
    if (widget == m_standIn && m_displaced && reason == Qt::ActiveWindowFocusReason)
        return false;
    QWidget *last = m_visited.isEmpty() ? nullptr : m_visited.last().data();
    if (m_visited.isEmpty() || canHaveFocus(last) || !isPassedOn(reason)) {
        m_displaced.clear();
        visit(widget);
        return false;
    }
    m_displaced = last;
    m_standIn = widget;
    m_isWaiting = true;
    widget->clearFocus(); // so that this sees a new view taking the focus, even for this very widget
    QTimer::singleShot(0, this, &FocusKeeper::replaceDisplaced);
    return true;
}

// A deleted widget, and the last one that could have the focus, leave it to nobody.
void FocusKeeper::onFocusChanged(const QWidget *now)
{
    if (now || m_isWaiting || m_visited.isEmpty() || QApplication::activeWindow() != m_window
        || QApplication::activePopupWidget())
        return;
    m_displaced = m_visited.last();
    m_standIn.clear();
    m_isWaiting = true;
    QTimer::singleShot(0, this, &FocusKeeper::replaceDisplaced);
}

// While another window is active, no event reports that code has given the focus to a widget of this one. Qt itself
// moves the focus of an inactive window only if the widget that has it is disabled.
void FocusKeeper::visitGivenFocus()
{
    QWidget *widget = m_window->focusWidget();
    const bool isPassedOn = widget == m_passedOnTo;
    m_passedOnTo.clear();
    if (canHaveFocus(widget) && !isPassedOn && widget != m_standIn)
        visit(widget);
}

void FocusKeeper::visit(QWidget *widget)
{
    m_visited.removeIf([widget](const QPointer<QWidget> &each) { return !each || each == widget; });
    m_visited.append(widget);
    if (m_visited.size() > mostVisited)
        m_visited.removeFirst();
}

QWidget *FocusKeeper::standIn() const
{
    for (auto it = m_visited.crbegin(); it != m_visited.crend(); ++it) {
        if (canHaveFocus(*it))
            return *it;
    }
    return m_standIn;
}

void FocusKeeper::replaceDisplaced()
{
    m_isWaiting = false;
    if (m_window->focusWidget())
        return; // the user, or a new view, was faster
    QWidget *widget = standIn();
    if (!widget)
        return;
    m_standIn = widget;
    visit(widget);
    m_isReplacing = true;
    widget->setFocus(Qt::OtherFocusReason);
    m_isReplacing = false;
}

void FocusKeeper::returnFocus()
{
    if (!canHaveFocus(m_displaced) || !m_standIn || m_window->focusWidget() != m_standIn)
        return;
    QWidget *widget = m_displaced;
    m_displaced.clear();
    widget->setFocus(Qt::OtherFocusReason);
}

} // namespace scripto
