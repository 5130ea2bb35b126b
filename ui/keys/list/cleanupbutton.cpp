// SPDX-License-Identifier: MIT
#include "ui/keys/list/cleanupbutton.h"

#include "app/keys/facts/cleanup.h"
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
        return CleanUpButton::tr("Revoking has to wait until the server can be reached.");
    if (!keysToCleanUp(state.rows).isEmpty())
        return {};
    if (state.rows.isEmpty() && !state.readAt.isValid())
        return CleanUpButton::tr("The keys have not been read yet.");
    return CleanUpButton::tr("No key has been unused for more than %1 days, as far as the server reports.")
        .arg(state.rules.staleAfter.count());
}

} // namespace

CleanUpButton::CleanUpButton(QWidget *parent)
    : QPushButton(parent)
    , m_action(new QAction(tr("Clean up stale keys"), this))
{
    setKind(this, ButtonKind::Bar);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_action->text());
    setBrief(false);
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    connect(this, &QPushButton::clicked, m_action, &QAction::trigger);
}

void CleanUpButton::setState(const KeysState &state)
{
    const QString why = whyNothingToCleanUp(state);
    const QString what = tr("Choose which of the keys that were not used for %1 days to revoke (%2)")
                             .arg(QString::number(state.rules.staleAfter.count()),
                                  m_action->shortcut().toString(QKeySequence::NativeText));
    m_action->setEnabled(why.isEmpty());
    m_action->setToolTip(toolTipText({why.isEmpty() ? what : why}));
    setEnabled(m_action->isEnabled());
    setToolTip(toolTipText({why.isEmpty() ? what : why}));
    setAccessibleDescription(why);
}

void CleanUpButton::setBrief(bool brief)
{
    setText(brief ? tr("Clean up") : m_action->text());
}

} // namespace scripto
