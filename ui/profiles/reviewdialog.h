// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

namespace scripto {

class CopyCard;
class Notice;
class WaitNote;

// Two copies of one profile: lets the user choose which is right. Accepted when one was used, or when the difference
// went away meanwhile.
class ReviewDialog final : public DialogFrame {
    Q_OBJECT

public:
    ReviewDialog(ProfileStore &profiles, const QString &name, QWidget *parent = nullptr);

private:
    void addCards();
    void follow();
    void closeSoon();
    void useFile();
    void useKeychain();
    template <typename T> void await(Call<T> *call);
    void setBusy(bool busy);

    ProfileStore &m_profiles;
    QString m_name;
    CopyCard *m_file;
    CopyCard *m_keychain;
    QPushButton *m_useFile;
    QPushButton *m_useKeychain;
    Notice *m_notice;
    WaitNote *m_note;
    bool m_busy = false;
};

} // namespace scripto
