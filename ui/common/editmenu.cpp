// SPDX-License-Identifier: MIT
#include "ui/common/editmenu.h"

#include <QAbstractSpinBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

namespace scripto {

namespace {

QLineEdit *lineOf(QObject *widget)
{
    auto *field = qobject_cast<QLineEdit *>(widget);
    if (field && field->contextMenuPolicy() == Qt::DefaultContextMenu)
        return field;
    auto *box = qobject_cast<QAbstractSpinBox *>(widget); // its line edit passes the event on
    return box ? box->findChild<QLineEdit *>() : nullptr;
}

// The event may be sent to the field or to its viewport.
QPlainTextEdit *textFieldOf(QObject *widget)
{
    if (auto *field = qobject_cast<QPlainTextEdit *>(widget))
        return field;
    auto *around = qobject_cast<QPlainTextEdit *>(widget->parent());
    return around && around->viewport() == widget ? around : nullptr;
}

struct EditState {
    bool isReadOnly = false;
    bool isEnabled = true;
    bool isReadable = true; // not a password
    bool isSelected = false;
    bool canUndo = false;
    bool canRedo = false;
    bool isEmpty = true;
};

EditState editStateOf(const QLineEdit &field)
{
    return {field.isReadOnly(),      field.isEnabled(),       field.echoMode() == QLineEdit::Normal,
            field.hasSelectedText(), field.isUndoAvailable(), field.isRedoAvailable(),
            field.text().isEmpty()};
}

EditState editStateOf(const QPlainTextEdit &field)
{
    return {field.isReadOnly(),
            field.isEnabled(),
            true,
            field.textCursor().hasSelection(),
            field.document()->isUndoAvailable(),
            field.document()->isRedoAvailable(),
            field.document()->isEmpty()};
}

void deleteSelected(QLineEdit *field)
{
    field->del();
}

void deleteSelected(QPlainTextEdit *field)
{
    field->textCursor().removeSelectedText();
}

// The shortcut is only shown; the field itself handles it.
template <typename Act>
void add(QMenu *menu, const QString &text, const QKeySequence &shortcut, QWidget *field, Act act, bool isEnabled)
{
    const QString keys = shortcut.isEmpty() ? QString() : u'\t' + shortcut.toString(QKeySequence::NativeText);
    menu->addAction(text + keys, field, act)->setEnabled(isEnabled);
}

template <typename Field> QMenu *makeMenu(Field *field)
{
    auto *menu = new QMenu(field);
    const EditState state = editStateOf(*field);
    const bool isWritable = !state.isReadOnly && state.isEnabled;
    if (!state.isReadOnly) {
        add(
            menu, EditMenu::tr("Undo"), QKeySequence::Undo, field, [field] { field->undo(); },
            isWritable && state.canUndo);
        add(
            menu, EditMenu::tr("Redo"), QKeySequence::Redo, field, [field] { field->redo(); },
            isWritable && state.canRedo);
        menu->addSeparator();
        add(
            menu, EditMenu::tr("Cut"), QKeySequence::Cut, field, [field] { field->cut(); },
            isWritable && state.isSelected && state.isReadable);
    }
    add(
        menu, EditMenu::tr("Copy"), QKeySequence::Copy, field, [field] { field->copy(); },
        state.isSelected && state.isReadable);
    if (!state.isReadOnly) {
        add(
            menu, EditMenu::tr("Paste"), QKeySequence::Paste, field, [field] { field->paste(); }, isWritable);
        add(
            menu, EditMenu::tr("Delete"), {}, field, [field] { deleteSelected(field); },
            isWritable && state.isSelected);
    }
    menu->addSeparator();
    add(
        menu, EditMenu::tr("Select all"), QKeySequence::SelectAll, field, [field] { field->selectAll(); },
        !state.isEmpty);
    return menu;
}

} // namespace

bool EditMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return false;
    QMenu *menu = nullptr;
    if (QLineEdit *line = lineOf(watched))
        menu = makeMenu(line);
    else if (QPlainTextEdit *text = textFieldOf(watched))
        menu = makeMenu(text);
    else
        return false;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
    return true;
}

} // namespace scripto
