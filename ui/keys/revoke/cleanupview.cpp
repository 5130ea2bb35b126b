// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/cleanupview.h"

#include "app/keys/journal/revokecountdown.h"
#include "app/keys/list/keystore.h"
#include "app/keys/operations/pendingrevokes.h"
#include "ui/common/errortexts.h"
#include "ui/common/fonts.h"
#include "ui/common/textlabel.h"
#include "ui/keys/revoke/cleanupfooter.h"
#include "ui/keys/revoke/cleanupmodel.h"
#include "ui/keys/revoke/cleanuptable.h"

#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace scripto {

namespace {

using KeyState = RevokeBatch::State;

constexpr int leadHeight = 28;
constexpr int lowBelow = 320;
constexpr QLatin1StringView comma(", ");

QString keysToRevoke(qsizetype count)
{
    return counted(count, CleanUpView::tr("Revoke 1 key"), CleanUpView::tr("Revoke %1 keys"));
}

} // namespace

CleanUpView::CleanUpView(KeyStore &keys, PendingRevokes &revokes, RevokeCountdown &countdown, const QList<KeyRow> &rows,
                         std::optional<std::chrono::days> unused, QWidget *parent)
    : PaneView(unused ? tr("Clean up stale keys") : keysToRevoke(rows.size()), parent)
    , m_keys(keys)
    , m_revokes(revokes)
    , m_countdown(countdown)
    , m_stale(unused.has_value())
    , m_rows(new CleanUpModel(rows, m_stale, keys.serverNow(), this))
    , m_table(new CleanUpTable(*m_rows))
    , m_lead(new TextLabel(FontRole::Body, Tone::Text2))
    , m_leftOut(new TextLabel(FontRole::Small, Tone::Text3))
    , m_footer(new CleanUpFooter)
{
    layOut(unused);
    connectParts();
    connectCountdown();
    showChoice();
}

CleanUpView::~CleanUpView()
{
    if (m_batch)
        m_batch->letGo();
}

bool CleanUpView::isBusy() const
{
    return isCounting() || (m_batch && m_batch->isRunning());
}

bool CleanUpView::isCounting() const
{
    return m_rows->hasBegun() && !m_batch;
}

void CleanUpView::dismiss()
{
    if (isCounting())
        return undoAll();
    if (!isBusy())
        return PaneView::dismiss();
    m_isStopping = true;
    m_batch->stop();
    if (m_batch->isRunning())
        showProgress();
}

bool CleanUpView::lists(const KeyRef &key) const
{
    return m_rows->lists(key);
}

bool CleanUpView::follow(RevokeBatch *batch)
{
    if (!isCounting() || !m_rows->show(*batch))
        return false;
    m_batch = batch;
    connect(batch, &RevokeBatch::itemChanged, this, &CleanUpView::showProgress);
    connect(batch, &RevokeBatch::finished, this, &CleanUpView::showEnd);
    connect(batch, &RevokeBatch::resolved, this, &CleanUpView::showEnd);
    showProgress();
    return true;
}

bool CleanUpView::reportsOn(const RevokeBatch &batch) const
{
    return m_batch == &batch
        && std::all_of(batch.items().begin(), batch.items().end(),
                       [this](const RevokeBatch::Item &item) { return lists(item.ref); });
}

void CleanUpView::layOut(std::optional<std::chrono::days> unused)
{
    if (unused)
        m_what = tr("Not used for more than %1 days, as far as the server reports.").arg(unused->count()) + u' ';
    m_lead->setWordWrap(true);
    m_lead->setMinimumHeight(px(leadHeight));
    m_lead->setContentsMargins(px(16), 0, px(16), 0);
    if (m_stale)
        m_leftOut->setRich(escaped(leftOutText(leftOutOfCleanUp(m_keys.rows()))));
    m_leftOut->setWordWrap(true);
    m_leftOut->setContentsMargins(px(16), px(8), px(16), px(8));
    content()->addSpacing(px(4));
    content()->addWidget(m_lead);
    content()->addSpacing(px(8));
    content()->addWidget(m_table, 1);
    content()->addWidget(m_leftOut);
    content()->addStretch();
    content()->addWidget(m_footer);
    setFocusProxy(m_table);
    showTexts(false);
}

void CleanUpView::resizeEvent(QResizeEvent *event)
{
    PaneView::resizeEvent(event);
    showTexts(height() < px(lowBelow));
}

// In a low window, the rows need the room more than what is said about them. The warning stays.
void CleanUpView::showTexts(bool isLow)
{
    const QString warning = tr("Revoked keys stop working at once and %1.").arg(strong(tr("cannot be brought back")));
    m_lead->setRich(isLow ? warning : m_what + warning);
    m_leftOut->setVisible(!isLow && !m_leftOut->text().isEmpty());
}

void CleanUpView::connectParts()
{
    connect(m_rows, &CleanUpModel::toggled, this, [this] { m_note.clear(); });
    connect(m_rows, &CleanUpModel::checkedChanged, this, &CleanUpView::showChoice);
    connect(&m_keys, &KeyStore::changed, m_rows, [this] {
        m_rows->follow([this](const KeyRef &key) { return m_keys.accounts().row(key); });
        if (!m_rows->hasBegun())
            showChoice(); // they may be paused now, or no longer
    });
    connect(m_footer, &CleanUpFooter::cancelClicked, this, &CleanUpView::dismiss);
    connect(m_footer, &CleanUpFooter::doneClicked, this, &CleanUpView::dismiss);
    connect(m_footer, &CleanUpFooter::stopClicked, this, &CleanUpView::dismiss);
    connect(m_footer, &CleanUpFooter::undoClicked, this, &CleanUpView::undoAll);
    connect(m_footer, &CleanUpFooter::confirmClicked, this, [this] { m_countdown.confirm(intents()); });
    connect(m_footer, &CleanUpFooter::revokeClicked, this, &CleanUpView::begin);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *revoke =
            new QShortcut(Qt::CTRL | key, this, m_footer, &CleanUpFooter::clickRevoke, Qt::WidgetWithChildrenShortcut);
        revoke->setAutoRepeat(false);
    }
    connect(m_footer, &CleanUpFooter::pauseClicked, this, &CleanUpView::pause);
    connect(m_footer, &CleanUpFooter::retryClicked, this, [this] {
        m_isStopping = false;
        m_batch->retry();
        showProgress();
    });
}

void CleanUpView::connectCountdown()
{
    connect(&m_countdown, &RevokeCountdown::changed, this, &CleanUpView::followCountdown);
    connect(&m_countdown, &RevokeCountdown::failed, this, [this](const Error &error) {
        if (!isCounting())
            return;
        followCountdown();
        if (!isCounting())
            explain(tr("This could not be recorded on disk first.") + u' ' + errorText(error));
    });
    connect(&m_countdown, &RevokeCountdown::keptElsewhere, this,
            [this](const QList<RevokeIntent> &kept) { keep(kept, tr("This was undone in another window.")); });
    connect(&m_countdown, &RevokeCountdown::foundElsewhere, this,
            [this](const QList<RevokeIntent> &found) { keep(found, tr("Another window is revoking it already.")); });
    connect(&m_countdown, &RevokeCountdown::slept, this, [this](const QList<RevokeIntent> &slept) {
        keep(slept, tr("The computer was asleep, or its clock was changed, during the countdown."));
    });
    connect(&m_revokes, &PendingRevokes::objected, this, &CleanUpView::keep);
}

void CleanUpView::begin()
{
    m_note.clear();
    m_isStopping = false;
    m_rows->begin(m_countdown.duration());
    m_revokes.countDownConfirmed(m_rows->checked());
    showCountdown();
}

// The step before revoking that can be taken back.
bool CleanUpView::canPause() const
{
    const QList<KeyRow> checked = m_rows->checked();
    return !checked.isEmpty() && std::all_of(checked.begin(), checked.end(), [](const KeyRow &row) {
        return row.mayPause() && row.key.enabled;
    });
}

void CleanUpView::pause()
{
    QList<KeyRef> keys;
    for (const KeyRow &row : m_rows->checked())
        keys.append(row.ref());
    PaneView::dismiss();
    Q_EMIT pauseRequested(keys);
}

void CleanUpView::undoAll()
{
    m_countdown.undo(intents());
}

QList<RevokeIntent> CleanUpView::intents() const
{
    QList<RevokeIntent> intents;
    for (const KeyRow &row : m_rows->checked())
        intents.append({row.account, row.key.id, row.key.name, {}});
    return intents;
}

// Keys may be taken back in other places, too: by Ctrl+Z, for example.
void CleanUpView::followCountdown()
{
    if (!isCounting())
        return;
    m_rows->keep([this](const KeyRef &key) { return !m_countdown.has(key); }, {});
    if (m_rows->pendingCount() == 0)
        return backToChoice();
    showCountdown();
}

void CleanUpView::keep(const QList<RevokeIntent> &intents, const QString &why)
{
    const auto isMeant = [&](const KeyRef &key) {
        return std::any_of(intents.begin(), intents.end(),
                           [&](const RevokeIntent &intent) { return intent.isFor(key); });
    };
    const bool isOurs =
        std::any_of(intents.begin(), intents.end(), [this](const RevokeIntent &intent) { return lists(intent.ref()); });
    if (!isOurs)
        return;
    m_rows->keep(isMeant, why);
    followCountdown();
    if (!m_rows->hasBegun())
        explain(why);
}

void CleanUpView::backToChoice()
{
    m_rows->takeBack();
    m_rows->follow([this](const KeyRef &key) { return m_keys.accounts().row(key); });
    explain({});
}

// Why nothing was revoked, beside the choice as it was before.
void CleanUpView::explain(const QString &why)
{
    m_note = escaped(why.isEmpty() ? tr("Nothing was sent.") : why + u' ' + tr("Nothing was sent."));
    showChoice();
}

void CleanUpView::showChoice()
{
    const int count = m_rows->checkedCount();
    QString text = tr("%1 of %2 selected").arg(QString::number(count), QString::number(m_rows->rowCount()));
    if (const int inUse = m_rows->checkedInUse(); inUse > 0)
        text += QStringLiteral(", ") + counted(inUse, tr("1 used on this computer"), tr("%1 used on this computer"));
    setClosable(true);
    m_footer->showChoice(m_note.isEmpty() ? escaped(text) : m_note + u' ' + escaped(text),
                         count == 0 ? tr("Revoke keys") : keysToRevoke(count), count > 0,
                         canPause() ? counted(count, tr("Pause 1 key"), tr("Pause %1 keys")) : QString());
}

void CleanUpView::showCountdown()
{
    if (m_countdown.waitsForConfirmation())
        return askToConfirm();
    // While the journal is being written, no second has passed.
    const int duration = m_countdown.duration();
    const int seconds = m_countdown.secondsLeft() > 0 ? m_countdown.secondsLeft() : duration;
    const int count = m_rows->pendingCount();
    m_rows->showSeconds(seconds, duration);
    const QString keys = strong(counted(count, tr("1 key"), tr("%1 keys")));
    const QString text = count == 1 ? tr("Revoking %1 in %2 s. Programs that use it then stop working.")
                                    : tr("Revoking %1 in %2 s. Programs that use them then stop working.");
    setClosable(false);
    m_footer->showCountdown(seconds == 0 ? tr("Revoking %1…").arg(keys) : text.arg(keys, QString::number(seconds)),
                            static_cast<qreal>(seconds) / qMax(seconds, qMax(duration, 1)));
}

// No time runs until the user answers.
void CleanUpView::askToConfirm()
{
    const int count = m_rows->pendingCount();
    m_rows->showWaiting();
    const QString keys = strong(counted(count, tr("1 key"), tr("%1 keys")));
    setClosable(false);
    m_footer->showQuestion((count == 1 ? tr("Revoke %1? Programs that use it then stop working.")
                                       : tr("Revoke %1? Programs that use them then stop working."))
                               .arg(keys),
                           keysToRevoke(count));
}

void CleanUpView::showProgress()
{
    if (!m_batch->isRunning())
        return; // showEnd() follows
    QStringList rest;
    const auto add = [&](KeyState state, const QString &text) {
        if (const int count = m_rows->count(state); count > 0)
            rest.append(text.arg(count));
    };
    const int failed = m_rows->count(KeyState::Failed);
    CleanUpFooter::Progress progress;
    progress.all = m_rows->checkedCount();
    progress.left = m_rows->count(KeyState::Waiting) + m_rows->count(KeyState::Revoking);
    progress.before = tr("%1 revoked").arg(m_rows->count(KeyState::Revoked));
    if (failed > 0) {
        progress.before += comma;
        progress.failed = tr("%1 failed").arg(failed);
    }
    add(KeyState::Uncertain, tr("%1 not known yet"));
    add(KeyState::Kept, tr("%1 kept"));
    rest.append(tr("%1 to go").arg(progress.left));
    progress.after = comma + rest.join(comma);
    setClosable(false);
    m_footer->showProgress(progress, m_isStopping);
}

void CleanUpView::showEnd()
{
    if (m_batch->isRunning())
        return;
    const int all = m_rows->checkedCount();
    const QStringList holders = m_batch->holdersOfRevoked();
    const MessageKind kind = m_rows->count(KeyState::Failed) > 0       ? MessageKind::Error
        : m_rows->count(KeyState::Revoked) < all || !holders.isEmpty() ? MessageKind::Warn
                                                                       : MessageKind::Ok;
    QStringList sentences{result()};
    if (const int left = m_rows->firstLeft(); left >= 0)
        m_table->scrollTo(m_rows->index(left, CleanUpModel::Name));
    if (const QString why = m_rows->whyLeft(); !why.isEmpty())
        sentences.append(why);
    else if (m_batch->problem())
        sentences.append(escaped(errorText(*m_batch->problem())));
    if (holders.size() == 1)
        sentences.append(
            tr("Profile %1 held a revoked key: sign in again, or use another profile.").arg(strong(holders.first())));
    else if (!holders.isEmpty())
        sentences.append(tr("Profiles %1 held revoked keys: sign in again, or use other profiles.")
                             .arg(escaped(holders.join(QStringLiteral(", ")))));
    setClosable(true);
    m_footer->showResult(kind, sentences.join(u' '), m_batch->canRetry());
}

// "5 keys were revoked, 1 was not."
QString CleanUpView::result() const
{
    const int revoked = m_rows->count(KeyState::Revoked);
    const int uncertain = m_rows->count(KeyState::Uncertain);
    const int left = m_rows->checkedCount() - revoked - uncertain;
    QStringList parts{revoked == 0 ? tr("No key was revoked")
                                   : counted(revoked, tr("1 key was revoked"), tr("%1 keys were revoked"))};
    if (left > 0 && revoked > 0)
        parts.append(counted(left, tr("1 was not"), tr("%1 were not")));
    if (uncertain > 0)
        parts.append(counted(uncertain, tr("1 is not known yet"), tr("%1 are not known yet")));
    return strong(parts.join(comma) + u'.');
}

} // namespace scripto
