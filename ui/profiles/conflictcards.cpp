// SPDX-License-Identifier: MIT
#include "ui/profiles/conflictcards.h"

#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/copycard.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

ConflictCards::ConflictCards(QWidget *parent)
    : QWidget(parent)
    , m_file(new CopyCard(Icon::File, tr("In config.json")))
    , m_keychain(new CopyCard(Icon::Keychain, tr("In the keychain")))
    , m_keepFile(m_file->addButton(tr("Keep this copy")))
    , m_keepKeychain(m_keychain->addButton(tr("Keep this copy")))
    , m_keepBoth(new QPushButton(tr("Keep both")))
{
    setKind(m_keepBoth, ButtonKind::Link);
    m_keepBoth->setAutoDefault(false);
    m_keepBoth->setToolTip(toolTipText({tr("The keychain’s copy becomes a profile of its own.")}));
    auto *consequence = new TextLabel(tr("The other copy is replaced, which can be undone. Its key is not revoked."),
                                      FontRole::Small, Tone::Text2);
    consequence->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(8));
    layout->addWidget(m_file);
    layout->addWidget(m_keychain);
    layout->addWidget(consequence);
    layout->addWidget(m_keepBoth, 0, Qt::AlignLeft);
    connect(m_keepFile, &QPushButton::clicked, this, [this] { Q_EMIT chosen(Repair::UseFile); });
    connect(m_keepKeychain, &QPushButton::clicked, this, [this] { Q_EMIT chosen(Repair::UseKeychain); });
    connect(m_keepBoth, &QPushButton::clicked, this, [this] { Q_EMIT chosen(Repair::KeepBoth); });
}

void ConflictCards::setState(const ConflictState &state)
{
    m_file->setTexts(state.file);
    m_keychain->setTexts(state.keychain);
    setKind(m_keepFile, state.isFileRight ? ButtonKind::Primary : ButtonKind::Plain);
    setKind(m_keepKeychain, state.isFileRight ? ButtonKind::Plain : ButtonKind::Primary);
    m_keepBoth->setVisible(state.canKeepBoth);
}

void ConflictCards::setBusy(bool busy)
{
    for (QPushButton *button : {m_keepFile, m_keepKeychain, m_keepBoth})
        button->setEnabled(!busy);
}

} // namespace scripto
