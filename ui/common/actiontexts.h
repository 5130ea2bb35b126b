// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>
#include <QString>

class QAction;
class QKeySequence;

// The texts of an action wherever it appears. Menus show its title and, while it is inactive, the reason; its tool tip
// also has the shortcut. Assistive technology gets the same texts.
namespace scripto {

// Precedes a less important part of a text: the reason in a menu, the shortcut in a tool tip. An em space.
inline constexpr QChar asideMark(0x2003);

// `title` may have a mnemonic, so pass names through withoutMnemonic(). The tool tip says `purpose`, or the title if
// that is enough. `shownKeys` is for an action whose shortcut belongs to a list. To be called after setShortcut().
void setTitle(QAction &action, const QString &title, const QString &purpose = {}, const QString &shownKeys = {});

// Makes the action inactive and shows why, in lower case: "no profile here holds this key". An empty reason makes it
// active.
void setReason(QAction &action, const QString &reason);

// Without mnemonic and reason.
QString titleOf(const QAction &action);
// Empty while the action is active.
QString reasonOf(const QAction &action);

// "No profile here holds this key", where a reason stands alone; asSentence() ends it with a full stop.
QString capitalised(const QString &reason);
QString asSentence(const QString &reason);

// "Ctrl+Enter", as this platform writes it.
QString shortcutText(const QKeySequence &keys);

} // namespace scripto
