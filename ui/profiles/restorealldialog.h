// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/repairdialog.h"

namespace scripto {

class Notice;

// Asks before all profiles that only the keychain has are restored to config.json, which may be missing or broken.
class RestoreAllDialog final : public RepairDialog {
    Q_OBJECT

public:
    explicit RestoreAllDialog(ProfileStore &profiles, QWidget *parent = nullptr);

private:
    void show(const ProfileStore &profiles) override;
    void setChoicesEnabled(bool enabled) override;

    TextLabel *m_names;
    Notice *m_broken;
    QPushButton *m_restore;
};

} // namespace scripto
