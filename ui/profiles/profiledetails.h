// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/detailsframe.h"
#include "ui/profiles/profilefacts.h"

class QAction;
class QMenu;

namespace scripto {

class ConflictCards;

// The details of a profile: its key, its account, and how its two copies compare.
class ProfileDetails final : public DetailsFrame {
    Q_OBJECT

public:
    explicit ProfileDetails(QWidget *parent = nullptr);

    void setState(const ProfileDetailsState &state, const QDateTime &now);
    // The choice between the copies of this profile has been carried out, or has failed.
    void endRepair(const QString &profile);

Q_SIGNALS:
    void useRequested(const QString &profile);
    void copyKeyRequested(const QString &profile);
    void rotateRequested(const QString &profile);
    void renameRequested(const QString &profile);
    void removeRequested(const QString &profile);
    void repairRequested(const QString &profile);
    // The user has chosen between its copies. endRepair() makes another choice possible.
    void copyChosen(const QString &profile, scripto::Repair repair);
    void unlockRequested();
    // The key of this profile should be selected.
    void keyRequested(const QString &profile);

private:
    void makeMenu();
    void openMenu();

    ProfileDetailsState m_state;
    QString m_repairing; // the profile whose repair is under way
    ConflictCards *m_conflict;
    QWidget *m_conflictRow;
    QPushButton *m_repair;
    QWidget *m_repairRow;
    QPushButton *m_use;
    QPushButton *m_copyKey;
    QPushButton *m_more;
    QMenu *m_menu;
    QAction *m_rotate;
    QAction *m_rename;
    QAction *m_remove;
};

} // namespace scripto
