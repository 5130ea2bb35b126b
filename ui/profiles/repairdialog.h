// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

namespace scripto {

class Notice;
class WaitNote;

// The base of all repair dialogs: it follows the profiles, waits for one repair at a time and shows its error. Accepted
// when the repair is done or no decision is left.
class RepairDialog : public DialogFrame {
    Q_OBJECT

public:
    // What was repaired; empty if no decision was left.
    const std::optional<Repaired> &repaired() const { return m_repaired; }

protected:
    // The derived class adds its content, then calls addEnd(), then adds its buttons, then calls follow().
    RepairDialog(ProfileStore &profiles, int width, QWidget *parent);
    void addEnd();

    // The profiles have changed. Not called while a repair is running.
    virtual void show(const ProfileStore &profiles) = 0;
    // Called before and after a repair.
    virtual void setChoicesEnabled(bool enabled) = 0;
    // The repair is done. Closes the dialog unless overridden.
    virtual void showDone(const Repaired &repaired);

    ProfileStore &profiles() { return m_profiles; }
    void follow();
    void await(Call<Repaired> *call, const QString &waiting);
    bool isBusy() const { return m_busy; }
    void setWaiting(const QString &text);
    void closeSoon();

private:
    void receive(const Result<Repaired> &result);

    ProfileStore &m_profiles;
    Notice *m_notice;
    WaitNote *m_note = nullptr;
    bool m_busy = false;
    std::optional<Repaired> m_repaired;
};

} // namespace scripto
