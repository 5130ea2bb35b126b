// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

class QAction;

namespace scripto {

struct KeysState;

// The way to the clean-up, at the end of the filters. Its action is for the menu, too. Both say why they are inactive.
class CleanUpButton final : public QPushButton {
    Q_OBJECT

public:
    explicit CleanUpButton(QWidget *parent = nullptr);

    QAction *action() const { return m_action; }
    void setState(const KeysState &state);
    // A shorter text for narrow panes; the accessible name stays.
    void setBrief(bool brief);

private:
    QAction *m_action;
};

} // namespace scripto
