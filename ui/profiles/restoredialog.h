// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

namespace scripto {

class CopyCard;
class Notice;
class WaitNote;

// A profile that the keychain has and config.json has not: restore it, forget it, or decide later. Accepted when one of
// the first two was done, or when there is nothing to decide any more.
class RestoreDialog final : public DialogFrame {
    Q_OBJECT

public:
    RestoreDialog(ProfileStore &profiles, const QString &name, QWidget *parent = nullptr);

private:
    void follow();
    void closeSoon();
    void restore();
    void askToForget();
    template <typename T> void await(Call<T> *call);
    void setBusy(bool busy);

    ProfileStore &m_profiles;
    QString m_name;
    CopyCard *m_copy;
    Notice *m_notice;
    WaitNote *m_note;
    QPushButton *m_forget;
    QPushButton *m_restore;
    bool m_busy = false;
};

} // namespace scripto
