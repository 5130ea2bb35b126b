// SPDX-License-Identifier: MIT
#include "ui/profiles/restoredialog.h"

#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/common/waitnote.h"
#include "ui/profiles/copycard.h"
#include "ui/profiles/removeprofiledialog.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int dialogWidth = 460;

} // namespace

RestoreDialog::RestoreDialog(ProfileStore &profiles, const QString &name, QWidget *parent)
    : DialogFrame(dialogWidth, parent)
    , m_profiles(profiles)
    , m_name(name)
    , m_copy(new CopyCard(Icon::Keychain, tr("In the keychain")))
    , m_notice(new Notice)
{
    setTitle(tr("“%1” is not in config.json").arg(name));
    setLead(tr("The CLI does not know this profile any more; the keychain still has a copy of it."));
    content()->addWidget(m_copy);
    content()->addWidget(m_notice);
    m_notice->hide();
    m_forget = addLink(tr("Forget…"));
    m_note = new WaitNote(addFootnote());
    addCancel(tr("Decide later"));
    m_restore = addVerb(tr("Restore"));
    connect(m_forget, &QPushButton::clicked, this, &RestoreDialog::askToForget);
    connect(m_restore, &QPushButton::clicked, this, &RestoreDialog::restore);
    connect(&profiles, &ProfileStore::changed, this, &RestoreDialog::follow);
    follow();
}

void RestoreDialog::follow()
{
    if (m_busy)
        return;
    const ProfileRow *row = m_profiles.row(m_name);
    if (row && row->mirror == MirrorState::NotInConfig)
        m_copy->setProfile(row->profile, nullptr);
    else if (!row || row->inFile)
        closeSoon();
}

// Once, and not within the change itself, which others are still being told of.
void RestoreDialog::closeSoon()
{
    disconnect(&m_profiles, nullptr, this, nullptr);
    QMetaObject::invokeMethod(this, &RestoreDialog::accept, Qt::QueuedConnection);
}

void RestoreDialog::restore()
{
    await(m_profiles.repair(m_name, Repair::Restore));
}

void RestoreDialog::askToForget()
{
    const ProfileRow *row = m_profiles.row(m_name);
    if (!row)
        return;
    auto *question = new RemoveProfileDialog(*row, {}, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &RemoveProfileDialog::accepted, this, [this] { await(m_profiles.remove(m_name)); });
    question->open();
}

template <typename T> void RestoreDialog::await(Call<T> *call)
{
    setBusy(true);
    call->then(this, [this](const Result<T> &result) {
        setBusy(false);
        if (result)
            return closeSoon();
        m_notice->setMessage(MessageKind::Error, errorNotice(result.error()));
        m_notice->show();
        follow();
    });
}

void RestoreDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_forget->setVisible(!busy);
    m_restore->setEnabled(!busy);
    m_notice->hide();
    if (busy)
        m_note->start(tr("Saving…"));
    else
        m_note->stop();
}

} // namespace scripto
