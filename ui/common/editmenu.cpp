// SPDX-License-Identifier: MIT
#include "ui/common/editmenu.h"

#include <QAbstractSpinBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>

namespace scripto {

namespace {

QLineEdit *fieldOf(QObject *widget)
{
    auto *field = qobject_cast<QLineEdit *>(widget);
    if (field && field->contextMenuPolicy() == Qt::DefaultContextMenu)
        return field;
    auto *box = qobject_cast<QAbstractSpinBox *>(widget); // its line edit passes the event on
    return box ? box->findChild<QLineEdit *>() : nullptr;
}

// The shortcut is only shown; the field itself handles it.
template <typename Act>
void add(QMenu *menu, const QString &text, const QKeySequence &shortcut, QLineEdit *field, Act act, bool isEnabled)
{
    const QString keys = shortcut.isEmpty() ? QString() : u'\t' + shortcut.toString(QKeySequence::NativeText);
    menu->addAction(text + keys, field, act)->setEnabled(isEnabled);
}

QMenu *makeMenu(QLineEdit *field)
{
    auto *menu = new QMenu(field);
    const bool isWritable = !field->isReadOnly() && field->isEnabled();
    const bool isSelected = field->hasSelectedText();
    const bool isReadable = field->echoMode() == QLineEdit::Normal;
    if (!field->isReadOnly()) {
        add(menu, EditMenu::tr("Undo"), QKeySequence::Undo, field, &QLineEdit::undo,
            isWritable && field->isUndoAvailable());
        add(menu, EditMenu::tr("Redo"), QKeySequence::Redo, field, &QLineEdit::redo,
            isWritable && field->isRedoAvailable());
        menu->addSeparator();
        add(menu, EditMenu::tr("Cut"), QKeySequence::Cut, field, &QLineEdit::cut,
            isWritable && isSelected && isReadable);
    }
    add(menu, EditMenu::tr("Copy"), QKeySequence::Copy, field, &QLineEdit::copy, isSelected && isReadable);
    if (!field->isReadOnly()) {
        add(menu, EditMenu::tr("Paste"), QKeySequence::Paste, field, &QLineEdit::paste, isWritable);
        add(menu, EditMenu::tr("Delete"), {}, field, &QLineEdit::del, isWritable && isSelected);
    }
    menu->addSeparator();
    add(menu, EditMenu::tr("Select all"), QKeySequence::SelectAll, field, &QLineEdit::selectAll,
        !field->text().isEmpty());
    return menu;
}

} // namespace

bool EditMenu::eventFilter(QObject *watched, QEvent *event)
{
    QLineEdit *field = event->type() == QEvent::ContextMenu ? fieldOf(watched) : nullptr;
    if (!field)
        return false;
    QMenu *menu = makeMenu(field);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
    return true;
}

} // namespace scripto
