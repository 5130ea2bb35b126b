// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/revokebatchdialog.h"

#include "app/keys/list/keystore.h"
#include "app/keys/operations/pendingrevokes.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"
#include "ui/keys/revoke/revokebatchmodel.h"
#include "ui/keys/revoke/revokebatchview.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace scripto {

namespace {

using KeyState = RevokeBatch::State;

QString keysText(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

// Says which keys are left out because their use is unknown; some of them may be stale.
QString leftOut(const QList<KeyRow> &rows)
{
    const auto count = [&](LastUse::Kind kind) {
        return std::count_if(rows.begin(), rows.end(), [&](const KeyRow &row) {
            return row.use.kind == kind && row.status != KeyStatus::Expired && row.status != KeyStatus::Disabled;
        });
    };
    QStringList sentences;
    if (const auto silent = count(LastUse::Kind::NotReported); silent > 0) {
        sentences.append(keysText(
            silent, RevokeBatchDialog::tr("1 key is left out because the server does not report when it was used."),
            RevokeBatchDialog::tr("%1 keys are left out because the server does not report when they were used.")));
    }
    if (const auto untracked = count(LastUse::Kind::NotTracked); untracked > 0) {
        sentences.append(
            keysText(untracked, RevokeBatchDialog::tr("1 key is left out: the server does not record its use."),
                     RevokeBatchDialog::tr("%1 keys are left out: the server does not record their use.")));
    }
    if (const auto hidden = count(LastUse::Kind::OwnNewest); hidden > 0) {
        sentences.append(keysText(
            hidden,
            RevokeBatchDialog::tr("1 key is left out: Scripto Keys used it itself, so its last use says nothing."),
            RevokeBatchDialog::tr(
                "%1 keys are left out: Scripto Keys used them itself, so their last use says nothing.")));
    }
    return sentences.join(u' ');
}

} // namespace

RevokeBatchDialog::RevokeBatchDialog(KeyStore &keys, PendingRevokes &revokes, const QList<KeyRow> &rows,
                                     std::optional<std::chrono::days> unused, QWidget *parent)
    : DialogFrame(660, parent)
    , m_keys(keys)
    , m_revokes(revokes)
    , m_stale(unused.has_value())
    , m_rows(new RevokeBatchModel(rows, m_stale, keys.serverNow(), this))
    , m_view(new RevokeBatchView(*m_rows))
    , m_progress(new QProgressBar)
    , m_notice(new Notice)
    , m_note(new TextLabel(m_stale ? leftOut(keys.rows()) : QString(), FontRole::Body, Tone::Text2))
{
    setResizable(true);
    setTitle(m_stale ? tr("Revoke stale keys") : keysText(rows.size(), tr("Revoke 1 key"), tr("Revoke %1 keys")));
    QStringList lead;
    if (unused)
        lead.append(tr("Not used for more than %1 days, as far as the server reports.").arg(unused->count()));
    lead.append(tr("A revoked key stops working at once and %1.").arg(strong(tr("cannot be brought back"))));
    setLead(lead.join(u' '));
    addTable();
    addButtons();
    connect(m_rows, &RevokeBatchModel::checkedChanged, this, &RevokeBatchDialog::showChoice);
    connect(&keys, &KeyStore::changed, m_rows, [this] {
        if (!m_batch)
            m_rows->follow(m_keys.rows());
    });
    showChoice();
}

RevokeBatchDialog::~RevokeBatchDialog()
{
    if (m_batch)
        m_batch->letGo();
}

bool RevokeBatchDialog::isRunning() const
{
    return m_batch && m_batch->isRunning();
}

void RevokeBatchDialog::dismiss()
{
    if (!isRunning())
        return DialogFrame::dismiss();
    m_close->setEnabled(false);
    m_note->setRich(tr("Stopping: what was sent goes on to its end."));
    m_batch->stop();
}

void RevokeBatchDialog::addTable()
{
    m_progress->setAccessibleName(tr("Progress"));
    m_note->setWordWrap(true);
    m_progress->hide();
    m_notice->hide();
    m_note->setVisible(!m_note->text().isEmpty());
    content()->addWidget(m_progress);
    content()->addWidget(m_view, 1);
    content()->addWidget(m_note);
    content()->addWidget(m_notice);
}

void RevokeBatchDialog::addButtons()
{
    m_count = addFootnote();
    m_count->setRole(FontRole::Body);
    m_count->setTone(Tone::Text2);
    m_close = addCancel();
    m_verb = addVerb(QString(), ButtonKind::Danger);
    // Enter without a look must not revoke.
    m_verb->setAutoDefault(false);
    m_close->setAutoDefault(true);
    m_close->setDefault(true);
    m_close->setFocus();
    connect(m_verb, &QPushButton::clicked, this, [this] { m_batch ? m_batch->retry() : start(); });
    connect(m_verb, &QPushButton::clicked, this, &RevokeBatchDialog::goOn);
}

void RevokeBatchDialog::showChoice()
{
    const int count = m_rows->checkedCount();
    m_verb->setText(count == 0 ? tr("Revoke keys") : keysText(count, tr("Revoke 1 key"), tr("Revoke %1 keys")));
    m_verb->setEnabled(count > 0);
    QString text = tr("%1 of %2 selected").arg(QString::number(count), QString::number(m_rows->rowCount()));
    if (const int inUse = m_rows->checkedInUse(); inUse > 0)
        text += keysText(inUse, tr(", 1 used on this computer"), tr(", %1 used on this computer"));
    m_count->setRich(escaped(text));
}

void RevokeBatchDialog::start()
{
    m_batch = m_revokes.revoke(m_rows->checked());
    m_rows->show(*m_batch);
    m_progress->setMaximum(static_cast<int>(m_batch->items().size()));
    connect(m_batch, &RevokeBatch::itemChanged, this, &RevokeBatchDialog::showProgress);
    connect(m_batch, &RevokeBatch::finished, this, &RevokeBatchDialog::showEnd);
    connect(m_batch, &RevokeBatch::resolved, this, &RevokeBatchDialog::showEnd);
}

void RevokeBatchDialog::goOn()
{
    setTitle(keysText(m_batch->items().size(), tr("Revoking 1 key"), tr("Revoking %1 keys")));
    m_verb->hide();
    m_count->setRich({});
    m_notice->hide();
    m_progress->show();
    m_note->setRich(tr("Stop lets the running requests end and leaves the waiting keys alone."));
    m_note->show();
    m_close->setText(tr("Stop"));
    m_close->setFocus();
    showProgress();
    growToFit();
}

void RevokeBatchDialog::showProgress()
{
    const int left = m_batch->count(KeyState::Waiting) + m_batch->count(KeyState::Revoking);
    m_progress->setValue(m_progress->maximum() - left);
    setLead(left > 0 ? tr("%1, %2 to go.").arg(counts(), QString::number(left)) : tr("%1.").arg(counts()));
}

void RevokeBatchDialog::showEnd()
{
    const int all = static_cast<int>(m_batch->items().size());
    const int revoked = m_batch->count(KeyState::Revoked);
    setTitle(revoked == all ? keysText(all, tr("1 key is revoked"), tr("%1 keys are revoked"))
                            : tr("%1 of %2 keys are revoked").arg(QString::number(revoked), QString::number(all)));
    m_note->hide();
    m_close->setText(tr("Close"));
    m_close->setEnabled(true);
    m_close->setFocus();
    m_verb->setText(tr("Try again"));
    m_verb->setVisible(m_batch->canRetry());
    if (const int left = m_rows->firstLeft(); left >= 0)
        m_view->scrollTo(m_rows->index(left, RevokeBatchModel::Name));
    const QStringList holders = m_batch->holdersOfRevoked();
    if (holders.isEmpty())
        return;
    m_notice->show();
    m_notice->setMessage(MessageKind::Warn,
                         holders.size() == 1
                             ? tr("Profile %1 held a revoked key: sign in again, or make another profile active.")
                                   .arg(strong(holders.first()))
                             : tr("Profiles %1 held revoked keys: sign in again, or make other profiles active.")
                                   .arg(escaped(holders.join(QStringLiteral(", ")))));
    growToFit();
}

QString RevokeBatchDialog::counts() const
{
    QStringList counts{tr("%1 revoked").arg(m_batch->count(KeyState::Revoked))};
    if (const int uncertain = m_batch->count(KeyState::Uncertain); uncertain > 0)
        counts.append(tr("%1 not known yet").arg(uncertain));
    if (const int failed = m_batch->count(KeyState::Failed); failed > 0)
        counts.append(tr("%1 failed").arg(failed));
    if (const int kept = m_batch->count(KeyState::Kept); kept > 0)
        counts.append(tr("%1 kept").arg(kept));
    return counts.join(QStringLiteral(", "));
}

} // namespace scripto
