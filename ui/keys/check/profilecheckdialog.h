// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/dialogframe.h"

class QCheckBox;

namespace scripto {

class ProfileCheck;
class ProfileCheckModel;
class ProfileCheckView;

// Asks the servers whether the keys of all profiles work. A preview says what a check does, then each row shows its
// result. Only the user closes it.
class ProfileCheckDialog final : public DialogFrame {
    Q_OBJECT

public:
    // Takes ownership of `check`.
    explicit ProfileCheckDialog(ProfileCheck *check, QWidget *parent = nullptr);

    // Stops a running check and stays open to show the results so far.
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
    TextLabel *m_meaning; // the current row's, in full
    QPushButton *m_signIn;
    QPushButton *m_close; // also cancels and stops
    QPushButton *m_verb;
};

} // namespace scripto
