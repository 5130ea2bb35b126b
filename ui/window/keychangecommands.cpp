// SPDX-License-Identifier: MIT
#include "ui/window/keychangecommands.h"

#include "ui/actions/keychangeactions.h"
#include "ui/common/actiontexts.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/window/commands.h"

#include <QAction>

#include <algorithm>

namespace scripto {

namespace {

using Rows = QList<KeyRow>;

bool all(const Rows &rows, bool (*is)(const KeyRow &))
{
    return !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), is);
}

} // namespace

KeyChangeCommands::KeyChangeCommands(Commands &commands, KeysPanel &keys, KeyChangeActions &actions, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_pause(commands.add(tr("&Pause"), Icon::Disabled))
    , m_rename(commands.add(tr("Re&name key…"), Icon::Edit))
    , m_expiry(commands.add(tr("C&hange expiry…"), Icon::Hourglass))
{
    for (QAction *action : {m_pause, m_rename, m_expiry})
        keys.addToMenu(action, KeysPanel::MenuGroup::Changes);
    connect(m_pause, &QAction::triggered, this,
            [this, &actions] { isPaused() ? actions.resume(m_keys.selected()) : actions.pause(m_keys.selected()); });
    connect(m_rename, &QAction::triggered, this, [this, &actions] { actions.rename(m_keys.selected().first()); });
    connect(m_expiry, &QAction::triggered, this, [this, &actions] { actions.changeExpiry(m_keys.selected().first()); });
    update({});
}

bool KeyChangeCommands::isPaused() const
{
    return all(m_keys.selectedRows(), [](const KeyRow &row) { return !row.key.enabled; });
}

void KeyChangeCommands::update(const QString &view)
{
    const Rows rows = m_keys.selectedRows();
    const bool isOffered = all(rows, [](const KeyRow &row) { return row.changeable; });
    m_pause->setVisible(isOffered && all(rows, [](const KeyRow &row) { return row.key.enabledReported; }));
    m_rename->setVisible(isOffered);
    m_expiry->setVisible(isOffered);
    setTitle(*m_pause, isPaused() ? tr("Resu&me") : tr("&Pause"));
    const QString busy = !view.isEmpty()                               ? view
        : all(rows, [](const KeyRow &row) { return row.mayChange(); }) ? QString()
                                                                       : tr("it is being changed already");
    setReason(*m_pause, busy);
    for (QAction *action : {m_rename, m_expiry})
        setReason(*action, rows.size() > 1 ? tr("one key at a time") : busy);
}

} // namespace scripto
