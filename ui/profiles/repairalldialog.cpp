// SPDX-License-Identifier: MIT
#include "ui/profiles/repairalldialog.h"

#include "ui/common/errortexts.h"
#include "ui/common/fonts.h"
#include "ui/profiles/mirrortexts.h"
#include "ui/profiles/repairline.h"

#include <QMap>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace scripto {

namespace {

constexpr int repairAllWidth = 580;
constexpr int listWidth = 532;
constexpr int listHeight = 280; // at most; longer lists scroll
// Hundreds of lines would block the window, and nobody makes hundreds of choices.
constexpr qsizetype linesOfTheirOwn = 30;

} // namespace

RepairAllDialog::RepairAllDialog(ProfileStore &profiles, QWidget *parent)
    : RepairDialog(profiles, repairAllWidth, parent)
    , m_list(new QWidget)
{
    setTitle(tr("Repair all"));
    setLead(tr("Nothing happens before you click Repair, and all of it can be undone until you close the window."));
    content()->addWidget(makeList());
    addEnd();
    m_cancel = addCancel();
    m_repair = addVerb(tr("Repair"));
    connect(m_repair, &QPushButton::clicked, this, &RepairAllDialog::start);
    connect(&profiles, &ProfileStore::progressChanged, this, &RepairAllDialog::showProgress);
    countChoices();
}

QWidget *RepairAllDialog::makeList()
{
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, px(12), 0);
    column->setSpacing(px(16));
    addLines();
    column->addStretch();
    auto *area = new QScrollArea;
    area->setAccessibleName(tr("Profiles to repair"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_list);
    area->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    area->setFixedHeight(qMin(column->totalHeightForWidth(px(listWidth)), px(listHeight)));
    return area;
}

void RepairAllDialog::addLines()
{
    const QList<PlannedRepair> plan = profiles().repairPlan();
    for (const PlannedRepair &each : plan.first(qMin(plan.size(), linesOfTheirOwn)))
        addLine({each.name}, each);
    struct Group {
        QStringList names;
        PlannedRepair plan;
    };
    QMap<MirrorState, Group> groups;
    for (const PlannedRepair &each : plan.sliced(qMin(plan.size(), linesOfTheirOwn))) {
        Group &group = groups[profiles().row(each.name)->mirror];
        // A choice for the group must be allowed for each of its profiles.
        const bool isFirst = group.names.isEmpty();
        if (isFirst)
            group.plan = each;
        else if (group.plan.choices != each.choices) {
            addLine({each.name}, each);
            continue;
        }
        group.names.append(each.name);
    }
    for (const Group &group : std::as_const(groups))
        addLine(group.names, group.plan);
}

void RepairAllDialog::addLine(const QStringList &names, const PlannedRepair &plan)
{
    auto *line = new RepairLine(names, plan, *profiles().row(plan.name), profiles().keychain().state());
    connect(line, &RepairLine::choiceChanged, this, &RepairAllDialog::countChoices);
    m_list->layout()->addWidget(line);
    m_lines.append(line);
}

QList<ChosenRepair> RepairAllDialog::choices() const
{
    QList<ChosenRepair> all;
    for (const RepairLine *line : m_lines) {
        const auto repair = line->chosen();
        for (const QString &name : repair ? line->names() : QStringList())
            all.append({name, *repair});
    }
    return all;
}

void RepairAllDialog::start()
{
    m_started.clear();
    for (RepairLine *line : std::as_const(m_lines)) {
        if (const auto repair = line->chosen())
            m_started.append({line, *repair});
    }
    await(profiles().repairAll(choices()), tr("Repairing…"));
}

void RepairAllDialog::showProgress()
{
    const MirrorProgress progress = profiles().progress();
    if (isBusy() && progress.total > 1)
        setWaiting(tr("Repairing, %1 of %2…").arg(QString::number(progress.done), QString::number(progress.total)));
}

void RepairAllDialog::countChoices()
{
    const auto count = choices().size();
    m_repair->setEnabled(count > 0 && !isBusy());
    m_repair->setText(count == 0       ? tr("Repair")
                          : count == 1 ? tr("Repair 1 profile")
                                       : tr("Repair %1 profiles").arg(count));
}

// Profiles that were repaired elsewhere meanwhile have no choice left.
void RepairAllDialog::show(const ProfileStore &profiles)
{
    const auto isSettled = [&profiles](const QString &name) {
        const ProfileRow *row = profiles.row(name);
        return !row || (row->repairs.isEmpty() && row->mirror != MirrorState::Checking);
    };
    for (RepairLine *line : std::as_const(m_lines)) {
        if (line->isOpen() && std::all_of(line->names().begin(), line->names().end(), isSettled))
            line->close(tr("Nothing to repair any more"), Tone::Text2);
    }
    countChoices();
}

void RepairAllDialog::setChoicesEnabled(bool enabled)
{
    m_list->setEnabled(enabled);
    countChoices();
}

void RepairAllDialog::showDone(const Repaired &repaired)
{
    for (const auto &[line, repair] : std::as_const(m_started))
        showResult(line, repair, repaired);
    m_cancel->setText(tr("Close"));
    m_cancel->setFocus();
    countChoices();
}

void RepairAllDialog::showResult(RepairLine *line, Repair repair, const Repaired &repaired)
{
    QStringList failed;
    QString why;
    for (const auto &[name, error] : repaired.failed) {
        if (!line->names().contains(name))
            continue;
        failed.append(name);
        if (why.isEmpty())
            why = errorText(error);
    }
    if (failed.isEmpty())
        line->close(repairDone(repair), Tone::Ok);
    else if (line->names().size() == 1)
        line->fail(failed, why);
    else
        line->fail(
            failed,
            tr("%1 of %2 failed. %3").arg(QString::number(failed.size()), QString::number(line->names().size()), why));
}

} // namespace scripto
