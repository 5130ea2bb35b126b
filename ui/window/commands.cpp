// SPDX-License-Identifier: MIT
#include "ui/window/commands.h"

#include "ui/common/actiontexts.h"

#include <QAction>
#include <QWidget>

namespace scripto {

namespace {

// Without the second Enter key, which is called the same.
QList<QKeySequence> shownShortcuts(const QAction &action)
{
    QList<QKeySequence> shown;
    QStringList texts;
    const QList<QKeySequence> all = action.shortcuts();
    for (const QKeySequence &keys : all) {
        if (const QString text = shortcutText(keys); !text.isEmpty() && !texts.contains(text)) {
            texts.append(text);
            shown.append(keys);
        }
    }
    return shown;
}

} // namespace

Commands::Commands(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QAction *Commands::add(const QString &title, std::optional<Icon> icon, const QList<QKeySequence> &shortcuts,
                       Offered offered, CommandPlace place)
{
    auto *action = new QAction(this);
    if (icon)
        action->setIcon(toneIcon(*icon));
    action->setShortcuts(shortcuts);
    setTitle(*action, title);
    m_window->addAction(action);
    include(action, place, offered);
    return action;
}

void Commands::include(QAction *action, CommandPlace place, Offered offered)
{
    if (action->objectName().isEmpty())
        action->setObjectName(titleOf(*action)); // as it is before names are added
    m_all.append({place, {titleOf(*action), {}}, action, offered});
}

void Commands::describe(CommandPlace place, const QString &title, const QKeySequence &keys)
{
    m_all.append({place, {title, {keys}}, {}});
}

void Commands::describeRange(CommandPlace place, const QString &title, const QKeySequence &first,
                             const QKeySequence &last)
{
    m_all.append({place, {title, {first, last}, true}, {}});
}

QList<QAction *> Commands::offered() const
{
    QList<QAction *> actions;
    for (const Command &command : m_all) {
        if (command.offered == Offered::InPalette && command.action && command.action->isVisible())
            actions.append(command.action);
    }
    return actions;
}

QList<ShortcutLine> Commands::shortcuts(CommandPlace place) const
{
    QList<ShortcutLine> lines;
    for (const Command &command : m_all) {
        ShortcutLine line = command.line;
        if (command.action)
            line.keys = shownShortcuts(*command.action);
        if (command.place == place && !line.keys.isEmpty())
            lines.append(line);
    }
    return lines;
}

} // namespace scripto
