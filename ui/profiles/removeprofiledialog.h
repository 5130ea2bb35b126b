// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

#include <QTimer>

namespace scripto {

class Notice;

// Whether the profile's key can be revoked now, and what that would mean.
struct Revocability {
    QString obstacle; // plain text; empty if it can
    QStringList consequences; // rich sentences

    friend bool operator==(const Revocability &, const Revocability &) = default;
};

// Asks before a profile is removed with the only copy of a key. Accepted means remove it as choice() says. Stays up to
// date while open.
class RemoveProfileDialog final : public DialogFrame {
    Q_OBJECT

public:
    enum class Choice { RemoveOnly, RemoveAndRevoke };

    RemoveProfileDialog(const ProfileStore &profiles, const ProfileRow &row, QWidget *parent = nullptr);

    // A new reason not to revoke disables the button for a moment, so that the user can read it.
    void setRevocability(const Revocability &now);
    Choice choice() const { return m_choice; }

Q_SIGNALS:
    // The dialog closes because the profile has another key now, or is gone.
    void subjectChanged();

private:
    void follow();
    void show(const ProfileRow &row);
    void showRevocability();

    const ProfileStore &m_profiles;
    const Profile m_subject;
    const bool m_wasInFile;
    Revocability m_revocability;
    Choice m_choice = Choice::RemoveOnly;
    bool m_losesItsKey = false;
    Notice *m_activeNotice;
    Notice *m_revokeNotice;
    QPushButton *m_removeOnly;
    QPushButton *m_removeAndRevoke;
    QTimer m_reading;
};

} // namespace scripto
