// SPDX-License-Identifier: MIT
#include "ui/profiles/removeprofiledialog.h"

#include "ui/common/notice.h"
#include "ui/common/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int removeWidth = 460;

QString whatHappens(const ProfileRow &row)
{
    if (!row.inFile)
        return RemoveProfileDialog::tr("It is deleted from the keychain, the only place that still has it.");
    return RemoveProfileDialog::tr("It is removed from config.json and from the keychain.");
}

QString whatStays(const ProfileRow &row)
{
    const QString valid = strong(RemoveProfileDialog::tr("stays valid on the server until you revoke it"));
    QString text;
    if (row.keyRevoked)
        text += u' ' + RemoveProfileDialog::tr("Its key was revoked already.");
    else if (!row.profile.apiKey.isEmpty())
        text += u' ' + RemoveProfileDialog::tr("Its key %1.").arg(valid);
    if (row.inFile)
        return text + u' '
            + RemoveProfileDialog::tr("Undo brings the profile back for as long as this window is open.");
    return text + u' '
        + RemoveProfileDialog::tr("Undo brings it back for as long as this window is open; after that nobody can show "
                                  "the key again.");
}

} // namespace

RemoveProfileDialog::RemoveProfileDialog(const ProfileStore &profiles, const ProfileRow &row, QWidget *parent)
    : DialogFrame(removeWidth, parent)
    , m_profiles(profiles)
    , m_subject(row.profile)
    , m_wasInFile(row.inFile)
    , m_notice(new Notice)
{
    setTitle(tr("Remove “%1” from this computer?"), row.profile.name);
    content()->addWidget(m_notice);
    QPushButton *cancel = addCancel();
    QPushButton *remove = addVerb(tr("Remove"), ButtonKind::Danger);
    // Enter without a look must not remove.
    cancel->setAutoDefault(true);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(remove, &QPushButton::clicked, this, &RemoveProfileDialog::accept);
    connect(&profiles, &ProfileStore::changed, this, &RemoveProfileDialog::follow);
    show(row);
}

void RemoveProfileDialog::follow()
{
    const ProfileRow *row = m_profiles.row(m_subject.name);
    if (row && row->profile.apiKey == m_subject.apiKey && row->inFile == m_wasInFile)
        return show(*row);
    disconnect(&m_profiles, nullptr, this, nullptr);
    Q_EMIT subjectChanged();
    reject();
}

void RemoveProfileDialog::show(const ProfileRow &row)
{
    setLead(whatHappens(row) + whatStays(row));
    const QString next = row.active ? m_profiles.activeAfterRemoving(row.profile.name) : QString();
    m_notice->setMessage(MessageKind::Info,
                         next.isEmpty()
                             ? tr("This is the active profile. No profile will be active afterwards.")
                             : tr("This is the active profile. %1 will be active afterwards.").arg(strong(next)));
    m_notice->setVisible(row.active);
}

} // namespace scripto
