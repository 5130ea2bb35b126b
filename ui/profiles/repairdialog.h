// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

namespace scripto {

class Notice;
class WaitNote;

// The frame of a dialog that repairs: it follows the profiles, waits for one repair at a time and tells what went wrong
// with it. Accepted when the repair was done, or when there is nothing to decide any more.
class RepairDialog : public DialogFrame {
    Q_OBJECT

public:
    // What was done; none where there was nothing to decide any more.
    const std::optional<Repaired> &repaired() const { return m_repaired; }

protected:
    // The derived class adds its content, then calls addEnd(), then its buttons, then follow().
    RepairDialog(ProfileStore &profiles, int width, QWidget *parent);
    void addEnd();

    // The profiles have changed; not called while a repair is awaited.
    virtual void show(const ProfileStore &profiles) = 0;
    // Called around the wait for a repair.
    virtual void setChoicesEnabled(bool enabled) = 0;
    // The repair is done. Closes, where it is not overridden.
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
