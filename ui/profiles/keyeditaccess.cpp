// SPDX-License-Identifier: MIT
#include "ui/profiles/keyeditaccess.h"

#include "ui/profiles/keyedit.h"

namespace scripto {

namespace {

QString nothing(int *start, int *end)
{
    *start = *end = -1;
    return {};
}

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *field = qobject_cast<KeyEdit *>(object);
    return field ? new KeyEditAccess(field) : nullptr;
}

} // namespace

void KeyEditAccess::install()
{
    QAccessible::installFactory(make); // once, however often it is called
}

KeyEditAccess::KeyEditAccess(QLineEdit *field)
    : QAccessibleWidget(field, QAccessible::EditableText)
{
}

QLineEdit *KeyEditAccess::field() const
{
    return static_cast<QLineEdit *>(widget());
}

QString KeyEditAccess::text(QAccessible::Text which) const
{
    return which == QAccessible::Value ? QString() : QAccessibleWidget::text(which);
}

QAccessible::State KeyEditAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.editable = true;
    state.readOnly = field()->isReadOnly();
    state.passwordEdit = true;
    return state;
}

void *KeyEditAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    if (type == QAccessible::EditableTextInterface)
        return static_cast<QAccessibleEditableTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

void KeyEditAccess::selection(int index, int *startOffset, int *endOffset) const
{
    const bool isThere = index == 0 && field()->hasSelectedText();
    *startOffset = isThere ? field()->selectionStart() : 0;
    *endOffset = isThere ? field()->selectionEnd() : 0;
}

int KeyEditAccess::selectionCount() const
{
    return field()->hasSelectedText() ? 1 : 0;
}

void KeyEditAccess::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void KeyEditAccess::removeSelection(int)
{
    field()->deselect();
}

void KeyEditAccess::setSelection(int, int startOffset, int endOffset)
{
    field()->setSelection(startOffset, endOffset - startOffset);
}

int KeyEditAccess::cursorPosition() const
{
    return field()->cursorPosition();
}

void KeyEditAccess::setCursorPosition(int position)
{
    field()->setCursorPosition(position);
}

QString KeyEditAccess::text(int, int) const
{
    return {};
}

QString KeyEditAccess::textBeforeOffset(int, QAccessible::TextBoundaryType, int *start, int *end) const
{
    return nothing(start, end);
}

QString KeyEditAccess::textAfterOffset(int, QAccessible::TextBoundaryType, int *start, int *end) const
{
    return nothing(start, end);
}

QString KeyEditAccess::textAtOffset(int, QAccessible::TextBoundaryType, int *start, int *end) const
{
    return nothing(start, end);
}

int KeyEditAccess::characterCount() const
{
    return static_cast<int>(field()->text().size());
}

QRect KeyEditAccess::characterRect(int) const
{
    return {};
}

int KeyEditAccess::offsetAtPoint(const QPoint &point) const
{
    return field()->cursorPositionAt(field()->mapFromGlobal(point));
}

void KeyEditAccess::scrollToSubstring(int startIndex, int)
{
    field()->setCursorPosition(startIndex);
}

QString KeyEditAccess::attributes(int, int *startOffset, int *endOffset) const
{
    return nothing(startOffset, endOffset);
}

void KeyEditAccess::deleteText(int startOffset, int endOffset)
{
    replaceText(startOffset, endOffset, {});
}

void KeyEditAccess::insertText(int offset, const QString &text)
{
    replaceText(offset, offset, text);
}

void KeyEditAccess::replaceText(int startOffset, int endOffset, const QString &text)
{
    if (field()->isReadOnly())
        return;
    QString all = field()->text();
    field()->setText(all.replace(startOffset, endOffset - startOffset, text));
}

} // namespace scripto
