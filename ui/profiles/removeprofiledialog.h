// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

namespace scripto {

// Asks before a profile is removed from this computer. Accepted = remove it.
class RemoveProfileDialog final : public DialogFrame {
    Q_OBJECT

public:
    // `nextActive`: which profile becomes active when the active one goes; empty = none.
    RemoveProfileDialog(const ProfileRow &row, const QString &nextActive, QWidget *parent = nullptr);
};

} // namespace scripto
