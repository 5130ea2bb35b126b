// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"
#include "app/profiles/profilerow.h"
#include "ui/common/theme.h"

#include <QStringList>
#include <QWidget>

class QComboBox;

namespace scripto {

class TextLabel;

// The line of one profile, or of several similar ones: the state, the possible repairs with a preview, later the
// result. Preselects only what the plan suggests.
class RepairLine final : public QWidget {
    Q_OBJECT

public:
    // `row` is one of theirs; `plan` applies to all `names`.
    RepairLine(const QStringList &names, const PlannedRepair &plan, const ProfileRow &row, KeychainState keychain,
               QWidget *parent = nullptr);

    const QStringList &names() const { return m_names; }
    // Empty if the profiles will be left alone or no choice is left.
    std::optional<Repair> chosen() const;
    bool isOpen() const { return m_isOpen; }

    // Ends the choice and shows the result.
    void close(const QString &plain, Tone tone);
    // Shows what failed; the user can try again or choose another repair.
    void fail(const QStringList &names, const QString &plain);

Q_SIGNALS:
    void choiceChanged();

private:
    void showChoice();
    void tell(const QString &plain, Tone tone);

    QStringList m_names;
    PlannedRepair m_plan;
    QString m_explanation;
    bool m_isOpen = true;
    QComboBox *m_choice;
    TextLabel *m_text;
};

} // namespace scripto
