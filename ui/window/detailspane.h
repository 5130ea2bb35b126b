// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/uiservices.h"

#include <QWidget>

class QStackedLayout;

namespace scripto {

class DetailsFrame;
class DetailsHistory;
class KeyDetails;
class KeysPanel;
class ProfileDetails;
class ProfilesPanel;
class UserActions;
struct KeyRow;
struct ProfileRow;

// Shows the details of the selected keys, or of the selected profile if no key is selected. Only follows the selection
// while it is visible. Never takes the focus by itself.
class DetailsPane final : public QWidget {
    Q_OBJECT

public:
    DetailsPane(UiServices &services, ProfilesPanel &profiles, KeysPanel &keys, UserActions &actions,
                QWidget *parent = nullptr);

    // Shows the selected profile although keys are selected, until the selection changes.
    void showProfile();
    // The selection counts again.
    void showSelection();
    // Whether the pane stands in the place of the keys.
    void setNarrow(bool narrow);
    // Saves a note that the user is writing.
    void commitNote();
    void editNote();

Q_SIGNALS:
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    QList<DetailsFrame *> pages() const;
    void connectKey();
    void connectProfile();
    void followSelection();
    void follow();
    void showKeys(const QList<KeyRow> &rows);
    void showRow(const ProfileRow &row);
    void showPage(DetailsFrame *page);
    void selectKeyOf(const QString &profile);

    UiServices &m_services;
    ProfilesPanel &m_profiles;
    KeysPanel &m_keys;
    UserActions &m_actions;
    DetailsHistory *m_history;
    QStackedLayout *m_pages;
    KeyDetails *m_key;
    ProfileDetails *m_profile;
    DetailsFrame *m_nothing;
    bool m_prefersProfile = false;
};

} // namespace scripto
