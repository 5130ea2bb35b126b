// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/repairdialog.h"

class QComboBox;
class QVBoxLayout;

namespace scripto {

// Every profile that is not in step, with what may be done about it. Nothing is chosen beforehand by which something
// could be lost. Stays open with the results, and what failed can be tried again.
class RepairAllDialog final : public RepairDialog {
    Q_OBJECT

public:
    explicit RepairAllDialog(ProfileStore &profiles, QWidget *parent = nullptr);

private:
    struct Line {
        PlannedRepair plan;
        QComboBox *choice;
        TextLabel *text;
    };

    QWidget *makeList();
    void addLine(const PlannedRepair &plan);
    std::optional<Repair> chosen(const Line &line) const;
    QList<ChosenRepair> choices() const;
    void start();
    void tellProgress();
    void countChoices();
    void show(const ProfileStore &profiles) override;
    void setChoicesEnabled(bool enabled) override;
    void showDone(const Repaired &repaired) override;

    QVBoxLayout *m_list;
    QList<Line> m_lines;
    QList<ChosenRepair> m_started;
    QPushButton *m_cancel;
    QPushButton *m_repair;
    bool m_isDone = false; // the lines tell results
};

} // namespace scripto
