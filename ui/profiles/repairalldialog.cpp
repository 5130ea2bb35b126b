// SPDX-License-Identifier: MIT
#include "ui/profiles/repairalldialog.h"

#include "ui/common/errortext.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/mirrorwords.h"
#include "ui/profiles/profilestate.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace scripto {

namespace {

constexpr int dialogWidth = 560;
constexpr int lineHeight = 56;
constexpr int linesShown = 5; // more are scrolled
constexpr int choiceWidth = 176;

QStringList namesOf(const QList<PlannedRepair> &plan)
{
    QStringList names;
    for (const PlannedRepair &each : plan)
        names.append(each.name);
    return names;
}

} // namespace

RepairAllDialog::RepairAllDialog(ProfileStore &profiles, QWidget *parent)
    : RepairDialog(profiles, dialogWidth, parent)
{
    setTitle(tr("Repair all"));
    setLead(tr("Nothing happens before you click Repair, and all of it can be undone while this window is open."));
    content()->addWidget(makeList());
    addEnd();
    m_cancel = addCancel();
    m_repair = addVerb(tr("Repair"));
    connect(m_repair, &QPushButton::clicked, this, &RepairAllDialog::start);
    connect(&profiles, &ProfileStore::progressChanged, this, &RepairAllDialog::tellProgress);
    for (const PlannedRepair &plan : profiles.repairPlan())
        addLine(plan);
    m_list->addStretch();
    countChoices();
}

QWidget *RepairAllDialog::makeList()
{
    auto *list = new QWidget;
    m_list = new QVBoxLayout(list);
    m_list->setContentsMargins(0, 0, px(8), 0);
    m_list->setSpacing(px(8));
    auto *area = new QScrollArea;
    area->setAccessibleName(tr("Profiles to repair"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(list);
    area->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    const auto lines = static_cast<int>(qBound(qsizetype(2), profiles().repairPlan().size(), qsizetype(linesShown)));
    area->setFixedHeight(lines * px(lineHeight));
    return area;
}

void RepairAllDialog::addLine(const PlannedRepair &plan)
{
    const ProfileRow *row = profiles().row(plan.name);
    auto *name = new TextLabel(escaped(plan.name), FontRole::BodyMedium, Tone::Text);
    auto *text = new TextLabel(FontRole::Small, Tone::Text2);
    if (row)
        text->setRich(escaped(profileStateWord(row->mirror, profiles().keychain().state(), false).word));
    text->setWordWrap(true);
    auto *choice = new QComboBox;
    choice->addItem(tr("Leave as it is"));
    for (const Repair repair : plan.choices)
        choice->addItem(repairVerb(repair));
    if (plan.suggested)
        choice->setCurrentIndex(1 + static_cast<int>(plan.choices.indexOf(*plan.suggested)));
    choice->setFixedWidth(px(choiceWidth));
    name->setBuddy(choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &RepairAllDialog::countChoices);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(name);
    texts->addWidget(text);
    auto *line = new QHBoxLayout;
    line->setSpacing(px(16));
    line->addLayout(texts, 1);
    line->addWidget(choice, 0, Qt::AlignVCenter);
    m_list->addLayout(line);
    m_lines.append({plan, choice, text});
}

std::optional<Repair> RepairAllDialog::chosen(const Line &line) const
{
    const int index = line.choice->currentIndex() - 1;
    return index < 0 || line.choice->isHidden() ? std::nullopt : std::optional(line.plan.choices.at(index));
}

QList<ChosenRepair> RepairAllDialog::choices() const
{
    QList<ChosenRepair> all;
    for (const Line &line : m_lines) {
        if (const auto repair = chosen(line))
            all.append({line.plan.name, *repair});
    }
    return all;
}

void RepairAllDialog::start()
{
    m_started = choices();
    await(profiles().repairAll(m_started), {});
    tellProgress();
}

void RepairAllDialog::tellProgress()
{
    if (!isBusy())
        return;
    const MirrorProgress progress = profiles().progress();
    setWaiting(progress.total > 1 ? tr("Repairing, %1 of %2…").arg(progress.done).arg(progress.total)
                                  : tr("Repairing…"));
}

void RepairAllDialog::countChoices()
{
    const auto count = choices().size();
    m_repair->setEnabled(count > 0 && !isBusy());
    m_repair->setText(count == 0       ? tr("Repair")
                          : count == 1 ? tr("Repair 1 profile")
                                       : tr("Repair %1 profiles").arg(count));
}

// What others have repaired meanwhile has nothing to choose any more.
void RepairAllDialog::show(const ProfileStore &profiles)
{
    if (m_isDone)
        return;
    const QStringList left = namesOf(profiles.repairPlan());
    for (const Line &line : std::as_const(m_lines)) {
        const ProfileRow *row = profiles.row(line.plan.name);
        const bool isUnknown = row && row->mirror == MirrorState::Checking;
        if (left.contains(line.plan.name) || isUnknown || line.choice->isHidden())
            continue;
        line.choice->hide();
        line.text->setRich(tr("Nothing to repair any more"));
    }
    countChoices();
}

void RepairAllDialog::setChoicesEnabled(bool enabled)
{
    for (const Line &line : std::as_const(m_lines))
        line.choice->setEnabled(enabled);
    countChoices();
}

void RepairAllDialog::showDone(const Repaired &repaired)
{
    m_isDone = true;
    for (const Line &line : std::as_const(m_lines)) {
        const auto isThis = [&line](const auto &pair) { return pair.first == line.plan.name; };
        const auto started = std::find_if(m_started.begin(), m_started.end(), isThis);
        if (started == m_started.end())
            continue;
        const auto failed = std::find_if(repaired.failed.begin(), repaired.failed.end(), isThis);
        if (failed != repaired.failed.end()) {
            line.text->setTone(Tone::Danger);
            line.text->setRich(escaped(errorText(failed->second)));
            continue;
        }
        line.choice->hide();
        line.text->setTone(Tone::Ok);
        line.text->setRich(escaped(repairDone(started->second)));
    }
    m_cancel->setText(tr("Close"));
    m_cancel->setFocus();
    countChoices();
}

} // namespace scripto
