// SPDX-License-Identifier: MIT
#include "ui/common/taborder.h"

#include <QLayout>
#include <QScrollArea>

namespace scripto {

namespace {

void collectTabStops(const QWidget &widget, QWidgetList &stops);

void collectTabStops(const QLayout &layout, QWidgetList &stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (const QLayout *inner = item->layout())
            collectTabStops(*inner, stops);
        else if (QWidget *widget = item->widget()) {
            if (widget->focusPolicy() & Qt::TabFocus)
                stops.append(widget);
            collectTabStops(*widget, stops);
        }
    }
}

void collectTabStops(const QWidget &widget, QWidgetList &stops)
{
    if (const auto *area = qobject_cast<const QScrollArea *>(&widget))
        collectTabStops(*area->widget(), stops);
    else if (const QLayout *layout = widget.layout())
        collectTabStops(*layout, stops);
    for (QObject *child : widget.children()) { // placed without a layout
        auto *stop = qobject_cast<QWidget *>(child);
        if (stop && stop->focusPolicy() & Qt::TabFocus && !stops.contains(stop))
            stops.append(stop);
    }
}

} // namespace

void orderTabsAsSeen(const QWidget &root)
{
    QWidgetList stops;
    collectTabStops(root, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace scripto
