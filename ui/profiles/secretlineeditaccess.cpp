// SPDX-License-Identifier: MIT
#include "ui/profiles/secretlineeditaccess.h"

#include "ui/profiles/secretlineedit.h"

namespace scripto {

namespace {

QString nothing(int *start, int *end)
{
    *start = *end = -1;
    return {};
}

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *field = qobject_cast<SecretLineEdit *>(object);
    return field ? new SecretLineEditAccess(field) : nullptr;
}

} // namespace

void SecretLineEditAccess::install()
{
    QAccessible::installFactory(make); // has no effect if already installed
}

SecretLineEditAccess::SecretLineEditAccess(QLineEdit *field)
    : QAccessibleWidget(field, QAccessible::EditableText)
{
}

QLineEdit *SecretLineEditAccess::field() const
{
    return static_cast<QLineEdit *>(widget());
}

QString SecretLineEditAccess::text(QAccessible::Text which) const
{
    return which == QAccessible::Value ? QString() : QAccessibleWidget::text(which);
}

QAccessible::State SecretLineEditAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.editable = true;
    state.readOnly = field()->isReadOnly();
    state.passwordEdit = true;
    return state;
}

void *SecretLineEditAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    if (type == QAccessible::EditableTextInterface)
        return static_cast<QAccessibleEditableTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

void SecretLineEditAccess::selection(int index, int *startOffset, int *endOffset) const
{
    const bool isThere = index == 0 && field()->hasSelectedText();
    *startOffset = isThere ? field()->selectionStart() : 0;
    *endOffset = isThere ? field()->selectionEnd() : 0;
}

int SecretLineEditAccess::selectionCount() const
{
    return field()->hasSelectedText() ? 1 : 0;
}

void SecretLineEditAccess::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void SecretLineEditAccess::removeSelection(int)
{
    field()->deselect();
}

void SecretLineEditAccess::setSelection(int, int startOffset, int endOffset)
{
    field()->setSelection(startOffset, endOffset - startOffset);
}

int SecretLineEditAccess::cursorPosition() const
{
    return field()->cursorPosition();
}

void SecretLineEditAccess::setCursorPosition(int position)
{
    field()->setCursorPosition(position);
}

QString SecretLineEditAccess::text(int, int) const
{
    return {};
}

QString SecretLineEditAccess::textBeforeOffset(int, QAccessible::TextBoundaryType, int *start, int *end) const
{
    return nothing(start, end);
}

QString SecretLineEditAccess::textAfterOffset(int, QAccessible::TextBoundaryType, int *start, int *end) const
{
    return nothing(start, end);
}

QString SecretLineEditAccess::textAtOffset(int, QAccessible::TextBoundaryType, int *start, int *end) const
{
    return nothing(start, end);
}

int SecretLineEditAccess::characterCount() const
{
    return static_cast<int>(field()->text().size());
}

QRect SecretLineEditAccess::characterRect(int) const
{
    return {};
}

int SecretLineEditAccess::offsetAtPoint(const QPoint &point) const
{
    return field()->cursorPositionAt(field()->mapFromGlobal(point));
}

void SecretLineEditAccess::scrollToSubstring(int startIndex, int)
{
    field()->setCursorPosition(startIndex);
}

QString SecretLineEditAccess::attributes(int, int *startOffset, int *endOffset) const
{
    return nothing(startOffset, endOffset);
}

void SecretLineEditAccess::deleteText(int startOffset, int endOffset)
{
    replaceText(startOffset, endOffset, {});
}

void SecretLineEditAccess::insertText(int offset, const QString &text)
{
    replaceText(offset, offset, text);
}

void SecretLineEditAccess::replaceText(int startOffset, int endOffset, const QString &text)
{
    if (field()->isReadOnly())
        return;
    QString all = field()->text();
    field()->setText(all.replace(startOffset, endOffset - startOffset, text));
}

} // namespace scripto
