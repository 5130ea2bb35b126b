// SPDX-License-Identifier: MIT
#include "ui/common/accessibletexts.h"

#include "app/core/masking.h"

#include <QAccessible>

namespace scripto {

namespace {

QAccessible::UpdateHandler handlerBefore = nullptr;

void handle(QAccessibleEvent *event);

// An update handler takes the place of the platform; without one the event goes there.
void passOn(QAccessibleEvent *event)
{
    QAccessible::installUpdateHandler(handlerBefore);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(handle);
}

void handle(QAccessibleEvent *event)
{
    QAccessibleInterface *field = event->accessibleInterface();
    if (event->type() == QAccessible::TextInserted && field) {
        auto *change = static_cast<QAccessibleTextInsertEvent *>(event);
        QAccessibleTextInsertEvent masked(field, change->changePosition(), withKeysMasked(change->textInserted()));
        return passOn(&masked);
    }
    if (event->type() == QAccessible::TextRemoved && field) {
        auto *change = static_cast<QAccessibleTextRemoveEvent *>(event);
        QAccessibleTextRemoveEvent masked(field, change->changePosition(), withKeysMasked(change->textRemoved()));
        return passOn(&masked);
    }
    if (event->type() == QAccessible::TextUpdated && field) {
        auto *change = static_cast<QAccessibleTextUpdateEvent *>(event);
        QAccessibleTextUpdateEvent masked(field, change->changePosition(), withKeysMasked(change->textRemoved()),
                                          withKeysMasked(change->textInserted()));
        return passOn(&masked);
    }
    passOn(event);
}

} // namespace

void maskKeysInAccessibleEvents()
{
    handlerBefore = QAccessible::installUpdateHandler(handle);
}

} // namespace scripto
