// SPDX-License-Identifier: MIT
#include "ui/profiles/restoredialog.h"

#include "ui/common/textlabel.h"
#include "ui/profiles/copycard.h"
#include "ui/profiles/mirrortexts.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int restoreWidth = 460;

} // namespace

RestoreDialog::RestoreDialog(ProfileStore &profiles, const QString &name, QWidget *parent)
    : RepairDialog(profiles, restoreWidth, parent)
    , m_name(name)
    , m_copy(new CopyCard(Icon::Keychain, tr("In the keychain")))
{
    setTitle(tr("Restore “%1”?"), name);
    content()->addWidget(m_copy);
    m_forget = addLink(tr("Forget…"));
    addEnd();
    addCancel(tr("Decide later"));
    m_restore = addVerb(tr("Restore"));
    connect(m_forget, &QPushButton::clicked, this, [this] {
        done(Rejected);
        Q_EMIT removeRequested(m_name);
    });
    connect(m_restore, &QPushButton::clicked, this,
            [this] { await(this->profiles().repair(m_name, Repair::Restore), tr("Writing config.json…")); });
    follow();
}

void RestoreDialog::show(const ProfileStore &profiles)
{
    const ProfileRow *row = profiles.row(m_name);
    if (!row || row->inFile)
        return closeSoon();
    if (!row->repairs.contains(Repair::Restore))
        return; // don't decide before both copies have been read
    QString lead = escaped(whatHappened(*row, profiles.keychain().state(), QDateTime::currentDateTime()));
    if (const QString &target = profiles.file().missingTarget; !target.isEmpty())
        lead +=
            u' ' + tr("config.json is a link: the file is written as %1, which doesn’t exist now.").arg(strong(target));
    else if (profiles.file().problem)
        lead += u' ' + tr("The broken file is kept beside the new one, with its date in its name.");
    setLead(lead);
    m_copy->setTexts(copyTexts(row->profile, QDateTime::currentDateTime()));
    m_forget->setVisible(row->repairs.contains(Repair::Forget));
}

void RestoreDialog::setChoicesEnabled(bool enabled)
{
    m_forget->setVisible(enabled);
    m_restore->setEnabled(enabled);
}

} // namespace scripto
