// SPDX-License-Identifier: MIT
#pragma once

#include "ui/keys/rotate/rotationtexts.h"

#include <QWidget>

class QRadioButton;

namespace scripto {

class MintProblem;
class Notice;
class TextLabel;

// The page that asks what is to become of the old key.
class RotateForm final : public QWidget {
    Q_OBJECT

public:
    explicit RotateForm(QWidget *parent = nullptr);

    // What is known by now; what the user has chosen stays, unless it is not possible any more.
    void setPlan(const RotationPlan &plan, const QDateTime &now);
    bool revokesOld() const;
    MintProblem &problem() const { return *m_problem; }

private:
    QWidget *makeChoice();

    Notice *m_notCopied;
    TextLabel *m_use;
    QRadioButton *m_keep;
    QRadioButton *m_revoke;
    TextLabel *m_revokeHint;
    Notice *m_elsewhere;
    MintProblem *m_problem;
    bool m_isProposed = false;
};

} // namespace scripto
