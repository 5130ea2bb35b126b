// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

namespace scripto {

class Notice;

// Asks before a profile is removed from this computer. Accepted means remove it.
class RemoveProfileDialog final : public DialogFrame {
    Q_OBJECT

public:
    RemoveProfileDialog(const ProfileStore &profiles, const ProfileRow &row, QWidget *parent = nullptr);

Q_SIGNALS:
    // The dialog closes because the profile has another key now, or is gone.
    void subjectChanged();

private:
    void follow();
    void show(const ProfileRow &row);

    const ProfileStore &m_profiles;
    const Profile m_subject;
    const bool m_wasInFile;
    Notice *m_notice;
};

} // namespace scripto
