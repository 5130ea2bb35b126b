// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/dialogframe.h"

class QCheckBox;

namespace scripto {

class ProfileCheck;
class ProfileCheckModel;
class ProfileCheckView;

// Asks the servers whether the keys of all profiles work: first what that does, then the result of each. Closes by the
// user only.
class ProfileCheckDialog final : public DialogFrame {
    Q_OBJECT

public:
    // Owns `check`.
    explicit ProfileCheckDialog(ProfileCheck *check, QWidget *parent = nullptr);

    // While it runs: stops, and the dialog stays for what is known by then.
    void dismiss() override;

Q_SIGNALS:
    void signInWanted(const QString &profile);

private:
    void addButtons();
    void offerFewUses();
    void showPreview();
    void start();
    void showProgress();
    void showEnd();
    void showRow();
    QString counts() const;

    ProfileCheck &m_check;
    ProfileCheckModel *m_rows;
    ProfileCheckView *m_view;
    QCheckBox *m_fewUses;
    TextLabel *m_meaning; // of the current row, in full
    QPushButton *m_signIn;
    QPushButton *m_close; // also cancels and stops
    QPushButton *m_verb;
};

} // namespace scripto
