// SPDX-License-Identifier: MIT
#pragma once

#include "ui/keys/rotate/rotationtexts.h"

#include <QWidget>

class QRadioButton;

namespace scripto {

class MintProblem;
class Notice;
class TextLabel;

// The page that asks what to do with the old key.
class RotateForm final : public QWidget {
    Q_OBJECT

public:
    explicit RotateForm(QWidget *parent = nullptr);

    // Updates the plan. The user's choice stays unless it is no longer possible.
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
