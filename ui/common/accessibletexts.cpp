// SPDX-License-Identifier: MIT
#include "ui/common/accessibletexts.h"

#include "app/core/masking.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace scripto {

namespace {

constexpr QChar dot(0x2022);

QAccessible::UpdateHandler handlerBefore = nullptr;

void handle(QAccessibleEvent *event);

// An update handler replaces the platform's. Without one, the event goes to the platform.
void passOn(QAccessibleEvent *event)
{
    if (handlerBefore)
        return handlerBefore(event);
    QAccessible::installUpdateHandler(nullptr);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(handle);
}

QString textOf(QObject *field)
{
    if (const auto *edit = qobject_cast<QLineEdit *>(field))
        return edit->text();
    const auto *text = qobject_cast<QPlainTextEdit *>(field);
    return text ? text->toPlainText() : QString();
}

// `changed` has been or is about to be inserted or removed at this position. A key may arrive in parts, its end pasted
// after its beginning, or letter by letter.
QString masked(QAccessibleInterface *field, int at, const QString &changed)
{
    const QString text = textOf(field->object());
    const QString with = QString(text).insert(qBound(qsizetype(0), qsizetype(at), text.size()), changed);
    const bool isSecret = field->state().passwordEdit || mayHoldKey(text) || mayHoldKey(with);
    return isSecret ? QString(changed.size(), dot) : changed;
}

void handle(QAccessibleEvent *event)
{
    QAccessibleInterface *field = event->accessibleInterface();
    if (!field)
        return passOn(event);
    if (event->type() == QAccessible::TextInserted) {
        auto *change = static_cast<QAccessibleTextInsertEvent *>(event);
        const int at = change->changePosition();
        QAccessibleTextInsertEvent shown(field, at, masked(field, at, change->textInserted()));
        return passOn(&shown);
    }
    if (event->type() == QAccessible::TextRemoved) {
        auto *change = static_cast<QAccessibleTextRemoveEvent *>(event);
        const int at = change->changePosition();
        QAccessibleTextRemoveEvent shown(field, at, masked(field, at, change->textRemoved()));
        return passOn(&shown);
    }
    if (event->type() == QAccessible::TextUpdated) {
        auto *change = static_cast<QAccessibleTextUpdateEvent *>(event);
        const int at = change->changePosition();
        QAccessibleTextUpdateEvent shown(field, at, masked(field, at, change->textRemoved()),
                                         masked(field, at, change->textInserted()));
        return passOn(&shown);
    }
    passOn(event);
}

} // namespace

void maskKeysInAccessibleEvents()
{
    handlerBefore = QAccessible::installUpdateHandler(handle);
}

} // namespace scripto
