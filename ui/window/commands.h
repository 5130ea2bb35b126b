// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/icons.h"

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

#include <optional>

class QAction;
class QWidget;

namespace scripto {

// Where a shortcut works.
enum class CommandPlace { Everywhere, Profiles, Keys, Lists };

// A line in the list of shortcuts.
struct ShortcutLine {
    QString title;
    QList<QKeySequence> keys; // alternatives, or the first and the last of a range
    bool isRange = false;

    friend bool operator==(const ShortcutLine &, const ShortcutLine &) = default;
};

// Every action of the window and every key that means something: the source of the menu, the palette and the list of
// shortcuts. Titles and reasons are those of ui/common/actiontexts.h.
class Commands final : public QObject {
    Q_OBJECT

public:
    enum class Offered { No, InPalette };

    explicit Commands(QWidget *window);

    // Creates an action whose shortcuts work in the whole window, although the list of shortcuts may name a place.
    QAction *add(const QString &title, std::optional<Icon> icon = {}, const QList<QKeySequence> &shortcuts = {},
                 Offered offered = Offered::InPalette, CommandPlace place = CommandPlace::Everywhere);
    // Takes in an action of a part of the window. With a place, its shortcut works while that list has the focus.
    void include(QAction *action, CommandPlace place = CommandPlace::Everywhere, Offered offered = Offered::No);
    // Keys that a list handles by itself.
    void describe(CommandPlace place, const QString &title, const QKeySequence &keys);
    // A range of similar shortcuts, such as "Show filter 1 to 8".
    void describeRange(CommandPlace place, const QString &title, const QKeySequence &first, const QKeySequence &last);

    // In the order they were added.
    QList<QAction *> offered() const;
    QList<ShortcutLine> shortcuts(CommandPlace place) const;

private:
    struct Command {
        CommandPlace place;
        ShortcutLine line; // for an action, its keys are read each time they are shown
        QPointer<QAction> action;
        Offered offered = Offered::No;
    };

    QWidget *m_window;
    QList<Command> m_all;
};

} // namespace scripto
