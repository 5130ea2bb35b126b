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

// One profile of many that are to be repaired, or several that are alike: the state, a choice of repairs and what each
// would do; later what became of it. Nothing is chosen but what the plan suggests.
class RepairLine final : public QWidget {
    Q_OBJECT

public:
    // `row` of one of them; `plan` without its name.
    RepairLine(const QStringList &names, const PlannedRepair &plan, const ProfileRow &row, KeychainState keychain,
               QWidget *parent = nullptr);

    const QStringList &names() const { return m_names; }
    // None: it is to be left as it is, or there is nothing left to choose.
    std::optional<Repair> chosen() const;
    bool isOpen() const { return m_isOpen; }

    // There is nothing left to choose.
    void close(const QString &plain, Tone tone);
    // These may be tried again, or something else be chosen for them.
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
