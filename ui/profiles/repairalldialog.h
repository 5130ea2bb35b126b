// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/repairdialog.h"

class QVBoxLayout;

namespace scripto {

class RepairLine;

// Lists every profile that is not in sync, with its possible repairs; long lists have one line per group of similar
// profiles. Repairs that could lose something are never preselected. Stays open with the results; failed repairs can be
// tried again.
class RepairAllDialog final : public RepairDialog {
    Q_OBJECT

public:
    explicit RepairAllDialog(ProfileStore &profiles, QWidget *parent = nullptr);

private:
    QWidget *makeList();
    void addLines();
    void addLine(const QStringList &names, const PlannedRepair &plan);
    void showResult(RepairLine *line, Repair repair, const Repaired &repaired);
    QList<ChosenRepair> choices() const;
    void start();
    void showProgress();
    void countChoices();
    void show(const ProfileStore &profiles) override;
    void setChoicesEnabled(bool enabled) override;
    void showDone(const Repaired &repaired) override;

    QWidget *m_list;
    QList<RepairLine *> m_lines;
    QList<std::pair<RepairLine *, Repair>> m_started;
    QPushButton *m_cancel;
    QPushButton *m_repair;
};

} // namespace scripto
