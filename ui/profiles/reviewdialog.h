// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/repairdialog.h"

namespace scripto {

class CopyCard;

// Shows both copies of a profile: the user chooses the right one or keeps both.
class ReviewDialog final : public RepairDialog {
    Q_OBJECT

public:
    ReviewDialog(ProfileStore &profiles, const QString &name, QWidget *parent = nullptr);

private:
    void addCards();
    void show(const ProfileStore &profiles) override;
    void setChoicesEnabled(bool enabled) override;
    void choose(Repair repair, const QString &waiting);

    QString m_name;
    CopyCard *m_file;
    CopyCard *m_keychain;
    QPushButton *m_useFile;
    QPushButton *m_useKeychain;
    QPushButton *m_keepBoth;
};

} // namespace scripto
