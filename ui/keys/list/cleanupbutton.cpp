// SPDX-License-Identifier: MIT
#include "ui/keys/list/cleanupbutton.h"

#include "app/keys/facts/cleanup.h"
#include "ui/common/actiontexts.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/keysstate.h"

#include <QAction>

namespace scripto {

namespace {

// Empty if there is something to clean up, and it can be revoked.
QString whyNothingToCleanUp(const KeysState &state)
{
    if (state.problem && isOffline(*state.problem))
        return CleanUpButton::tr("the server can’t be reached");
    if (!keysToCleanUp(state.rows).isEmpty())
        return {};
    if (state.rows.isEmpty() && !state.readAt.isValid())
        return CleanUpButton::tr("the keys have not been read yet");
    return CleanUpButton::tr("no key has been unused for more than %1 days").arg(state.rules.staleAfter.count());
}

} // namespace

CleanUpButton::CleanUpButton(QWidget *parent)
    : QPushButton(parent)
    , m_action(new QAction(toneIcon(Icon::Clean), tr("Clean up stale &keys"), this))
{
    setKind(this, ButtonKind::Bar);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(titleOf(*m_action));
    setBrief(false);
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    connect(this, &QPushButton::clicked, m_action, &QAction::trigger);
}

void CleanUpButton::setState(const KeysState &state)
{
    const QString why = whyNothingToCleanUp(state);
    const QString what =
        tr("Choose which of the keys that were not used for %1 days to revoke").arg(state.rules.staleAfter.count());
    setTitle(*m_action, tr("Clean up stale &keys"), what);
    setReason(*m_action, why);
    setEnabled(why.isEmpty());
    setToolTip(toolTipText({why.isEmpty() ? what : asSentence(why)},
                           why.isEmpty() ? shortcutText(m_action->shortcut()) : QString()));
    setAccessibleDescription(asSentence(why));
}

void CleanUpButton::setBrief(bool brief)
{
    setText(brief ? tr("Clean up") : titleOf(*m_action));
}

} // namespace scripto
