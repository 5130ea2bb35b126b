// SPDX-License-Identifier: MIT
#include "ui/profiles/profiledetails.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/statesentence.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/conflictcards.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

namespace scripto {

ProfileDetails::ProfileDetails(QWidget *parent)
    : DetailsFrame(parent)
    , m_conflict(new ConflictCards)
    , m_conflictRow(addBelowSentence(m_conflict))
    , m_repair(new QPushButton)
    , m_use(addButton(tr("Use")))
    , m_copyKey(addButton(tr("Copy key")))
    , m_more(addButton(tr("More")))
    , m_menu(new QMenu(this))
{
    m_repair->setAutoDefault(false);
    setKind(m_repair, ButtonKind::Primary);
    m_repairRow = addBelowSentence(m_repair);
    auto *others =
        new TextLabel(escaped(tr("Apps connected through OAuth, such as MCP connectors, are another way into the "
                                 "account. They have no API key, so they are not in the list of keys.")),
                      FontRole::Small, Tone::Text2);
    others->setWordWrap(true);
    addSection(tr("Other access to the account"), others);
    makeMenu();
    showButtons({m_use, m_copyKey, m_more});
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(m_state.name); });
    connect(m_copyKey, &QPushButton::clicked, this, [this] { Q_EMIT copyKeyRequested(m_state.name); });
    connect(m_repair, &QPushButton::clicked, this, [this] {
        if (m_state.unlocks)
            Q_EMIT unlockRequested();
        else
            Q_EMIT repairRequested(m_state.name);
    });
    connect(m_conflict, &ConflictCards::chosen, this, [this](Repair repair) {
        m_repairing = m_state.name;
        m_conflict->setBusy(true);
        Q_EMIT copyChosen(m_state.name, repair);
    });
    connect(facts(), &FactList::linkActivated, this, [this] { Q_EMIT keyRequested(m_state.name); });
}

void ProfileDetails::makeMenu()
{
    m_more->setIcon(toneIcon(Icon::Down));
    m_more->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the chevron follows the text
    m_rotate = m_menu->addAction(tr("Rotate key…"), this, [this] { Q_EMIT rotateRequested(m_state.name); });
    m_rename = m_menu->addAction(tr("Rename…"), this, [this] { Q_EMIT renameRequested(m_state.name); });
    m_menu->addSeparator();
    m_remove =
        m_menu->addAction(tr("Remove from this computer…"), this, [this] { Q_EMIT removeRequested(m_state.name); });
    connect(m_more, &QPushButton::clicked, this, &ProfileDetails::openMenu);
}

void ProfileDetails::openMenu()
{
    m_menu->popup(m_more->mapToGlobal(QPoint(0, -m_menu->sizeHint().height() - px(4))));
}

void ProfileDetails::setState(const ProfileDetailsState &state, const QDateTime &now)
{
    if (state.name != m_state.name)
        m_menu->close(); // its actions were for the previous profile
    m_state = state;
    setTitle(state.name);
    sentence()->setSentence(state.word, tr("%1.").arg(state.word.word), state.explanation);
    m_conflictRow->setVisible(state.conflict.has_value());
    if (state.conflict)
        m_conflict->setState(*state.conflict);
    m_conflict->setBusy(m_repairing == state.name);
    m_repair->setText(state.repair);
    m_repairRow->setVisible(!state.repair.isEmpty());
    facts()->setFacts(state.facts);
    history()->setEntries(state.history, now);
    setHistoryVisible(!state.history.isEmpty());
    m_use->setEnabled(state.canUse);
    m_copyKey->setEnabled(state.hasKey);
    m_rotate->setEnabled(state.canRotate);
    m_rename->setEnabled(state.canRename);
    m_remove->setEnabled(state.canRemove);
    orderTabs();
}

void ProfileDetails::endRepair(const QString &profile)
{
    if (m_repairing != profile)
        return;
    m_repairing.clear();
    m_conflict->setBusy(false);
}

} // namespace scripto
