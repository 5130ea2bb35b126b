// SPDX-License-Identifier: MIT
#include "ui/window/panes.h"

#include <QWidget>

#include <algorithm>

namespace scripto {

namespace {

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

// Null if nothing in the pane can have the focus.
QWidget *entryOf(QWidget *pane)
{
    for (QWidget *wanted : {pane->focusWidget(), pane->focusProxy()}) {
        if (wanted && takesTab(wanted))
            return wanted;
    }
    for (QWidget *each = pane->nextInFocusChain(); each != pane; each = each->nextInFocusChain()) {
        if (pane->isAncestorOf(each) && takesTab(each))
            return each;
    }
    return nullptr;
}

bool holdsFocus(const QWidget *pane)
{
    const QWidget *focused = pane->window()->focusWidget();
    return focused && pane->isAncestorOf(focused);
}

} // namespace

void dropFocus(const QWidget &window)
{
    if (window.focusWidget())
        window.focusWidget()->clearFocus();
}

void focusNextPane(const QList<QWidget *> &panes, bool isForward)
{
    const qsizetype count = panes.size();
    const qsizetype step = isForward ? 1 : count - 1;
    qsizetype at = std::find_if(panes.begin(), panes.end(), holdsFocus) - panes.begin();
    if (at == count) // no pane has the focus yet
        at = isForward ? count - 1 : 0;
    for (qsizetype tries = 0; tries < count; ++tries) {
        at = (at + step) % count;
        if (QWidget *entry = entryOf(panes.at(at)); entry && panes.at(at)->isVisible())
            return entry->setFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    }
}

} // namespace scripto
