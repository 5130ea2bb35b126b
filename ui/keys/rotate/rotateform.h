// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "ui/keys/rotate/rotationtexts.h"

#include <QWidget>

class QRadioButton;

namespace scripto {

class ExpiryChoice;
class MintProblem;
class Notice;
class TextLabel;

// The page that asks what to do with the old key and, for Renew, when the new one expires.
class RotateForm final : public QWidget {
    Q_OBJECT

public:
    // `clock` is the server's.
    RotateForm(RotationVerb verb, Clock clock, QWidget *parent = nullptr);

    // Updates the plan. The user's choice stays unless it is no longer possible.
    void setPlan(const RotationPlan &plan, const QDateTime &now);
    // Where the old key was found on this computer: path and line. It stays there.
    void setFoundIn(const QStringList &places);
    bool revokesOld() const;
    // The lifetime of the new key; empty = it never expires.
    std::optional<std::chrono::seconds> life() const;
    MintProblem &problem() const { return *m_problem; }

private:
    QWidget *makeChoice();
    void showElsewhere();

    ExpiryChoice *m_expiry = nullptr; // only for Renew
    std::optional<std::chrono::seconds> m_oldLife;
    Notice *m_notCopied;
    TextLabel *m_use;
    QRadioButton *m_keep;
    QRadioButton *m_revoke;
    TextLabel *m_revokeHint;
    Notice *m_elsewhere;
    MintProblem *m_problem;
    QString m_elsewhereText; // rich
    QStringList m_foundIn;
    bool m_isProposed = false;
};

} // namespace scripto
