// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;

namespace scripto {

class Commands;
class KeyChangeActions;
class KeysPanel;

// The commands that change the selected keys: pause or resume, rename, change the expiry. They are only there if the
// server lets the web session do that.
class KeyChangeCommands final : public QObject {
    Q_OBJECT

public:
    KeyChangeCommands(Commands &commands, KeysPanel &keys, KeyChangeActions &actions, QObject *parent);

    // `view` says why nothing can be changed now; empty if nothing speaks against it.
    void update(const QString &view);

private:
    bool isPaused() const;

    KeysPanel &m_keys;
    QAction *m_pause;
    QAction *m_rename;
    QAction *m_expiry;
};

} // namespace scripto
