// SPDX-License-Identifier: MIT
#include "ui/profiles/reviewdialog.h"

#include "ui/common/textlabel.h"
#include "ui/profiles/copycard.h"
#include "ui/profiles/mirrortexts.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace scripto {

namespace {

constexpr int reviewWidth = 660;

} // namespace

ReviewDialog::ReviewDialog(ProfileStore &profiles, const QString &name, QWidget *parent)
    : RepairDialog(profiles, reviewWidth, parent)
    , m_name(name)
{
    setTitle(tr("Which copy of “%1” is right?"), name);
    addCards();
    auto *consequence = new TextLabel(
        tr("The other copy is replaced, which can be undone. Its key is not revoked: it stays in the list of keys "
           "until you revoke it. With “Keep both”, the keychain’s copy becomes a profile of its own."),
        FontRole::Small, Tone::Text3);
    consequence->setWordWrap(true);
    content()->addWidget(consequence);
    m_keepBoth = addLink(tr("Keep both"));
    addEnd();
    addCancel(tr("Decide later"))->setFocus();
    connect(m_useFile, &QPushButton::clicked, this,
            [this] { choose(Repair::UseFile, tr("Replacing the keychain’s copy…")); });
    connect(m_useKeychain, &QPushButton::clicked, this,
            [this] { choose(Repair::UseKeychain, tr("Replacing the copy in config.json…")); });
    connect(m_keepBoth, &QPushButton::clicked, this, [this] { choose(Repair::KeepBoth, tr("Keeping both…")); });
    follow();
}

void ReviewDialog::addCards()
{
    m_file = new CopyCard(Icon::File, tr("In config.json"));
    m_keychain = new CopyCard(Icon::Keychain, tr("In the keychain"));
    m_useFile = m_file->addButton(tr("Use the copy in the file"));
    m_useKeychain = m_keychain->addButton(tr("Use the copy in the keychain"));
    auto *cards = new QWidget;
    auto *layout = new QHBoxLayout(cards);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(12));
    layout->addWidget(m_file, 1);
    layout->addWidget(m_keychain, 1);
    content()->addWidget(cards);
}

void ReviewDialog::show(const ProfileStore &profiles)
{
    const ProfileRow *row = profiles.row(m_name);
    const bool unknown = row
        && (row->mirror == MirrorState::Checking || row->mirror == MirrorState::KeychainAway
            || row->mirror == MirrorState::LockedEntry);
    if (unknown) // don't decide before both copies have been read
        return;
    const bool differs = row && row->inFile && row->keychainCopy
        && (row->mirror == MirrorState::Differs || row->mirror == MirrorState::DifferentAccount);
    if (!differs)
        return closeSoon();
    setLead(escaped(whatHappened(*row, profiles.keychain().state(), QDateTime::currentDateTime())));
    m_file->setProfile(row->profile, &*row->keychainCopy);
    m_keychain->setProfile(*row->keychainCopy, &row->profile);
    m_useFile->setEnabled(row->repairs.contains(Repair::UseFile));
    m_keepBoth->setVisible(row->repairs.contains(Repair::KeepBoth));
    // The CLI already uses the file's copy. If the keychain's copy is offered first, the file's key is missing, older
    // or revoked.
    const bool isFileRight = !row->repairs.isEmpty() && row->repairs.first() != Repair::UseKeychain;
    setKind(m_useFile, isFileRight ? ButtonKind::Primary : ButtonKind::Plain);
    setKind(m_useKeychain, isFileRight ? ButtonKind::Plain : ButtonKind::Primary);
}

void ReviewDialog::setChoicesEnabled(bool enabled)
{
    m_useFile->setEnabled(enabled);
    m_useKeychain->setEnabled(enabled);
    m_keepBoth->setVisible(enabled);
}

void ReviewDialog::choose(Repair repair, const QString &waiting)
{
    await(profiles().repair(m_name, repair), waiting);
}

} // namespace scripto
