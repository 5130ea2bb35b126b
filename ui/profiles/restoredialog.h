// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/repairdialog.h"

namespace scripto {

class CopyCard;

// For a profile that is in the keychain but not in config.json: restore it, forget it, or decide later.
class RestoreDialog final : public RepairDialog {
    Q_OBJECT

public:
    RestoreDialog(ProfileStore &profiles, const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    // The dialog has closed; the profile is to be removed instead.
    void removeRequested(const QString &profile);

private:
    void show(const ProfileStore &profiles) override;
    void setChoicesEnabled(bool enabled) override;

    QString m_name;
    CopyCard *m_copy;
    QPushButton *m_forget;
    QPushButton *m_restore;
};

} // namespace scripto
