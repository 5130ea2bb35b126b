// SPDX-License-Identifier: MIT
#include "ui/common/accessibleroles.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace scripto {

namespace {

constexpr const char *roleProperty = "scriptoAccessibleRole";

QAccessibleInterface *withItsRole(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(roleProperty) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

void setRole(QWidget *widget, QAccessible::Role role)
{
    QAccessible::installFactory(withItsRole); // installing the same function again has no effect
    widget->setProperty(roleProperty, static_cast<int>(role));
}

} // namespace

void makeAlert(QWidget *widget)
{
    setRole(widget, QAccessible::AlertMessage);
}

void makePane(QWidget *widget)
{
    setRole(widget, QAccessible::Pane);
}

void announce(QWidget *alert)
{
    QAccessibleEvent event(alert, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    // AT-SPI has no alert event of its own: screen readers announce an alert when it comes into view.
    if (alert->isVisible()) {
        QAccessibleEvent shown(alert, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shown);
    }
}

} // namespace scripto
