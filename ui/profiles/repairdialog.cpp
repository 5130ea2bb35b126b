// SPDX-License-Identifier: MIT
#include "ui/profiles/repairdialog.h"

#include "ui/common/errortexts.h"
#include "ui/common/notice.h"
#include "ui/common/waitnote.h"

#include <QVBoxLayout>

namespace scripto {

RepairDialog::RepairDialog(ProfileStore &profiles, int width, QWidget *parent)
    : DialogFrame(width, parent)
    , m_profiles(profiles)
    , m_notice(new Notice(this))
{
    m_notice->hide();
    connect(&profiles, &ProfileStore::changed, this, &RepairDialog::follow);
}

void RepairDialog::addEnd()
{
    content()->addWidget(m_notice);
    m_note = new WaitNote(addFootnote());
}

void RepairDialog::follow()
{
    if (!m_busy)
        show(m_profiles);
}

void RepairDialog::await(Call<Repaired> *call, const QString &waiting)
{
    m_busy = true;
    m_notice->hide();
    setChoicesEnabled(false);
    m_note->start(waiting);
    // The store finishes it even if this dialog is closed first.
    call->then(this, [this](const Result<Repaired> &result) { receive(result); });
}

void RepairDialog::receive(const Result<Repaired> &result)
{
    m_busy = false;
    m_note->stop();
    setChoicesEnabled(true);
    if (result) {
        m_repaired = *result;
        return showDone(*result);
    }
    m_notice->setMessage(MessageKind::Error, errorNotice(result.error()));
    m_notice->show();
    follow();
}

void RepairDialog::showDone(const Repaired &)
{
    closeSoon();
}

void RepairDialog::setWaiting(const QString &text)
{
    m_note->start(text);
}

// Queued, because other receivers of the current change have not run yet.
void RepairDialog::closeSoon()
{
    disconnect(&m_profiles, nullptr, this, nullptr);
    QMetaObject::invokeMethod(this, &RepairDialog::accept, Qt::QueuedConnection);
}

} // namespace scripto
