// SPDX-License-Identifier: MIT
#include "ui/actions/revokeactions.h"

#include "app/keys/facts/cleanup.h"
#include "app/keys/list/keystore.h"
#include "app/keys/operations/pendingrevokes.h"
#include "ui/actions/foundlookup.h"
#include "ui/actions/signinactions.h"
#include "ui/actions/subjects.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/keys/revoke/cleanupview.h"
#include "ui/keys/revoke/interruptedrevokesdialog.h"
#include "ui/keys/revoke/revokedialog.h"

#include <algorithm>

namespace scripto {

namespace {

using Level = KeysMessages::Level;
using State = RevokeBatch::State;
using Because = RevokeBatch::KeptBecause;

void openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString named(const QStringList &names, const QString &one, const QString &many)
{
    return names.size() == 1 ? one.arg(quotedName(names.first())) : many.arg(names.size());
}

QString namedIntents(const QList<RevokeIntent> &intents, const QString &one, const QString &many)
{
    QStringList names;
    for (const RevokeIntent &intent : intents)
        names.append(intent.name);
    return named(names, one, many);
}

QList<KeyRef> refsOf(const QList<RevokeIntent> &intents)
{
    QList<KeyRef> refs;
    for (const RevokeIntent &intent : intents)
        refs.append(intent.ref());
    return refs;
}

bool isWorthRetrying(const Error &error)
{
    constexpr int serverErrors = 500;
    return isOffline(error) || error.kind == ErrorKind::RateLimited || error.httpStatus >= serverErrors;
}

} // namespace

RevokeActions::RevokeActions(UiServices &services, KeysMessages &messages, SignInActions &signIns, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_messages(messages)
    , m_signIns(signIns)
    , m_window(window)
{
    followCountdown();
    PendingRevokes &revokes = services.revokes;
    connect(&revokes, &PendingRevokes::began, this, &RevokeActions::follow);
    connect(&revokes, &PendingRevokes::objected, this,
            [this](const QList<RevokeIntent> &intents, const QString &why) { reportStopped(intents, escaped(why)); });
    connect(&revokes, &PendingRevokes::resolved, this, [this](const RevokeBatch *batch) { reportEnd(*batch); });
    connect(&revokes, &PendingRevokes::interruptedResolved, this, [this](const QList<RevokeIntent> &gone) {
        tell(MessageKind::Ok, namedIntents(gone, tr("%1 was revoked after all."), tr("%1 keys were revoked after all.")),
             refsOf(gone));
    });
    connect(&revokes, &PendingRevokes::interruptedChanged, this, &RevokeActions::reportInterruptedRevokes);
    reportInterruptedRevokes();
}

void RevokeActions::followCountdown()
{
    RevokeCountdown &countdown = m_services.countdown;
    connect(&countdown, &RevokeCountdown::changed, this, &RevokeActions::showCountdown);
    connect(&countdown, &RevokeCountdown::failed, this, &RevokeActions::reportNotNoted);
    connect(&countdown, &RevokeCountdown::kept, this, &RevokeActions::reportKept);
    const auto inform = [this](const QList<RevokeIntent> &intents, const QString &one, const QString &many) {
        if (const QList<RevokeIntent> others = notInView(intents); !others.isEmpty())
            tell(MessageKind::Info, namedIntents(others, one, many), refsOf(others));
    };
    connect(&countdown, &RevokeCountdown::keptElsewhere, this, [inform](const QList<RevokeIntent> &kept) {
        inform(kept, tr("%1 is kept: this was undone in another window."),
               tr("%1 keys are kept: this was undone in another window."));
    });
    connect(&countdown, &RevokeCountdown::foundElsewhere, this, [inform](const QList<RevokeIntent> &found) {
        inform(found, tr("Another window is revoking %1 already."),
               tr("Another window is revoking these %1 keys already."));
    });
    connect(&countdown, &RevokeCountdown::slept, this, [this](const QList<RevokeIntent> &intents) {
        reportStopped(intents, tr("The computer was asleep, or its clock was changed, during the countdown."));
    });
}

void RevokeActions::revoke(const QList<KeyRef> &keys)
{
    const QList<KeyRow> rows = rowsOf(keys);
    if (rows.size() == 1 && needsNoQuestion(rows.first()))
        m_services.revokes.countDown(rows.first());
    else
        review(keys);
}

void RevokeActions::review(const QList<KeyRef> &keys)
{
    const QList<KeyRow> rows = rowsOf(keys);
    if (rows.size() > 1)
        choose(rows, false);
    else if (rows.size() == 1)
        ask(rows.first());
}

void RevokeActions::cleanUp()
{
    if (m_view && m_view->isVisible())
        return m_view->setFocus(); // keeps the choices made there
    if (const QList<KeyRow> rows = keysToCleanUp(m_services.keys.rows()); !rows.isEmpty())
        choose(rows, true);
}

void RevokeActions::undo(const QList<KeyRef> &keys)
{
    QList<RevokeIntent> kept;
    for (const KeyRef &key : keys)
        kept += m_services.countdown.undo(key);
    reportKept(kept);
}

void RevokeActions::undoAll()
{
    reportKept(m_services.countdown.undo());
}

void RevokeActions::reportKept(const QList<RevokeIntent> &kept)
{
    if (const QList<RevokeIntent> others = notInView(kept); !others.isEmpty())
        tell(MessageKind::Ok,
             namedIntents(others, tr("%1 is kept. Nothing was sent."), tr("%1 keys are kept. Nothing was sent.")),
             refsOf(others));
}

void RevokeActions::reportNotNoted(const Error &error)
{
    if (m_view && m_view->isBusy())
        return; // shows it
    const QString what = tr("Nothing is revoked, because it could not be noted on disk first.");
    m_messages.show(Level::Error, {MessageKind::Error, what + u' ' + escaped(errorText(error))});
}

// A message, not a question: a user coming back to the keyboard is in the middle of something else.
void RevokeActions::reportStopped(const QList<RevokeIntent> &intents, const QString &why)
{
    if (const QList<RevokeIntent> others = notInView(intents); !others.isEmpty())
        offerReview(namedIntents(others, tr("%1 was not revoked."), tr("%1 keys were not revoked.")) + u' ' + why + u' '
                        + tr("Nothing was sent."),
                    refsOf(others));
}

void RevokeActions::offerReview(const QString &what, const QList<KeyRef> &keys)
{
    m_messages.show(Level::Error,
                    {.kind = MessageKind::Warn, .rich = what, .action = tr("Review…"), .about = subjectsOf(keys)},
                    [this, keys] { review(keys); });
}

void RevokeActions::reportInterruptedRevokes()
{
    const QList<RevokeIntent> &left = m_services.revokes.interrupted();
    if (left.isEmpty())
        return m_messages.clear(Level::InterruptedRevokes);
    const bool isSure = std::none_of(left.begin(), left.end(), [](const RevokeIntent &each) { return each.sent; });
    const QString text = isSure ? namedIntents(left, tr("%1 was not revoked: Scripto Keys was closed first."),
                                               tr("%1 keys were not revoked: Scripto Keys was closed first."))
                                : namedIntents(left, tr("%1 may not have been revoked: Scripto Keys was closed first."),
                                               tr("%1 keys may not have been revoked: Scripto Keys was closed first."));
    m_messages.show(Level::InterruptedRevokes, {MessageKind::Warn, text, tr("Review…")},
                    [this] { showInterruptedRevokes(); });
}

bool RevokeActions::isRevoking() const
{
    return m_services.revokes.isRunning();
}

QList<KeyRow> RevokeActions::rowsOf(const QList<KeyRef> &keys) const
{
    QList<KeyRow> rows;
    for (const KeyRef &key : keys) {
        const KeyRow *row = m_services.keys.accounts().row(key);
        if (row && row->secondsUntilRevoked == 0 && !row->revoking)
            rows.append(*row);
    }
    return rows;
}

void RevokeActions::ask(const KeyRow &row)
{
    auto *dialog = new RevokeDialog({row}, m_services.keys.accounts().account(row.account), m_window);
    dialog->setFoundIn(placesFoundOf(m_services, row.ref()));
    connect(&m_services.keys, &KeyStore::changed, dialog, [this, dialog] {
        dialog->follow([this](const KeyRef &ref) { return m_services.keys.accounts().row(ref); });
    });
    connect(dialog, &RevokeDialog::nothingLeft, this, [this, name = row.key.name, key = row.ref()] {
        tell(MessageKind::Info, tr("%1 is not in the server’s list any more. Nothing was sent.").arg(quotedName(name)),
             {key});
    });
    connect(dialog, &RevokeDialog::pauseChosen, this, [this](const KeyRef &key) { Q_EMIT pauseRequested({key}); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] { follow(m_services.revokes.revoke(dialog->rows())); });
    openOnce(dialog);
}

void RevokeActions::choose(const QList<KeyRow> &rows, bool stale)
{
    if (m_view && m_view->isBusy())
        return m_view->setFocus();
    m_view =
        new CleanUpView(m_services.keys, m_services.revokes, m_services.countdown, rows,
                        stale ? std::optional(m_services.keys.accounts().rules().staleAfter) : std::nullopt, m_window);
    connect(m_view, &CleanUpView::pauseRequested, this, &RevokeActions::pauseRequested);
    Q_EMIT viewRequested(m_view);
}

QList<RevokeIntent> RevokeActions::notInView(QList<RevokeIntent> intents) const
{
    if (m_view)
        intents.removeIf([this](const RevokeIntent &intent) { return m_view->lists(intent.ref()); });
    return intents;
}

void RevokeActions::showCountdown()
{
    const RevokeCountdown &countdown = m_services.countdown;
    const QList<RevokeIntent> own = notInView(countdown.pending());
    if (!own.isEmpty() && countdown.waitsForConfirmation())
        return askToConfirm(own);
    QList<RevokeIntent> elsewhere = countdown.pendingElsewhere();
    elsewhere.removeIf([](const RevokeIntent &intent) { return !intent.dueAt.isValid(); });
    const QList<RevokeIntent> pending = own + elsewhere;
    if (pending.isEmpty())
        return showOthersQuestion();
    const RevokeIntent &first = pending.first();
    const int left = own.isEmpty() ? countdown.secondsLeft(first.ref()) : countdown.secondsLeft();
    const QString one = own.isEmpty()
        ? tr("Another window is revoking %1 in %2 s. Programs that use this key then stop working.")
        : tr("Revoking %1 in %2 s. Programs that use this key then stop working.");
    const QString text = pending.size() == 1 ? one.arg(quotedName(first.name), QString::number(left))
                                             : tr("Revoking %1 keys in %2 s. Programs that use them then stop working.")
                                                   .arg(QString::number(pending.size()), QString::number(left));
    m_messages.showCountdown(Level::Countdown,
                             {.kind = MessageKind::Info,
                              .rich = text,
                              .action = pending.size() == 1 ? tr("Undo") : tr("Undo all"),
                              .actionIcon = Icon::Undo,
                              .about = subjectsOf(refsOf(pending))},
                             static_cast<qreal>(left) / qMax(left, countdown.duration()), [this] { undoAll(); });
}

// No time runs. The answer is about exactly the keys that the question is about.
void RevokeActions::askToConfirm(const QList<RevokeIntent> &pending)
{
    const bool isOne = pending.size() == 1;
    m_messages.showQuestion(
        Level::Countdown,
        {.kind = MessageKind::Info,
         .rich = namedIntents(pending, tr("Revoke %1? Programs that use this key then stop working."),
                              tr("Revoke %1 keys? Programs that use them then stop working.")),
         .action = isOne ? tr("Keep it") : tr("Keep them"),
         .icon = Icon::Disabled,
         .about = subjectsOf(refsOf(pending)),
         .verb = tr("Revoke")},
        [this, pending] { reportKept(m_services.countdown.undo(pending)); },
        [this, pending] { m_services.countdown.confirm(pending); });
}

// Only the window that asks can revoke.
void RevokeActions::showOthersQuestion()
{
    const QList<RevokeIntent> elsewhere = m_services.countdown.pendingElsewhere();
    if (elsewhere.isEmpty())
        return m_messages.clear(Level::Countdown);
    m_messages.show(Level::Countdown,
                    {.kind = MessageKind::Info,
                     .rich = namedIntents(elsewhere, tr("Another window asks whether to revoke %1."),
                                          tr("Another window asks whether to revoke %1 keys.")),
                     .action = elsewhere.size() == 1 ? tr("Keep it") : tr("Keep them"),
                     .icon = Icon::Disabled,
                     .about = subjectsOf(refsOf(elsewhere))},
                    [this, elsewhere] { reportKept(m_services.countdown.undo(elsewhere)); });
}

void RevokeActions::follow(RevokeBatch *batch)
{
    const bool isShown = m_view && m_view->follow(batch); // then the view lets go of it
    connect(batch, &RevokeBatch::finished, this, [this, batch, isShown] {
        reportEnd(*batch);
        if (!isShown)
            batch->letGo();
    });
}

void RevokeActions::showInterruptedRevokes()
{
    auto *dialog = new InterruptedRevokesDialog(m_services.revokes.interrupted(), m_window);
    connect(dialog, &InterruptedRevokesDialog::discarded, this, [this] {
        m_services.revokes.discardInterrupted();
        tell(MessageKind::Ok, tr("Discarded. No key was revoked."));
    });
    connect(dialog, &InterruptedRevokesDialog::postponed, this, &RevokeActions::reportInterruptedRevokes);
    connect(dialog, &QDialog::accepted, this, [this] { follow(m_services.revokes.revokeInterrupted()); });
    openOnce(dialog);
}

void RevokeActions::reportEnd(const RevokeBatch &batch, const QString &first)
{
    if (m_view && m_view->reportsOn(batch))
        return;
    QStringList sentences;
    if (!first.isEmpty())
        sentences.append(first);
    const auto add = [&](const QStringList &names, const QString &one, const QString &many) {
        if (!names.isEmpty())
            sentences.append(named(names, one, many));
    };
    const auto addKept = [&](Because because, const QString &one, const QString &many) {
        QStringList names;
        for (const RevokeBatch::Item &item : batch.kept(because))
            names.append(item.name);
        add(names, one, many);
    };
    add(batch.names(State::Revoked), tr("%1 was revoked."), tr("%1 keys were revoked."));
    add(batch.names(State::Uncertain),
        tr("It’s not known yet whether %1 was revoked. The list shows it once the server answers."),
        tr("It’s not known yet whether %1 keys were revoked. The list shows it once the server answers."));
    add(batch.names(State::Failed), tr("%1 was not revoked."), tr("%1 keys were not revoked."));
    addKept(Because::OthersFailed, tr("%1, which reads this list, was kept."), tr("%1 were kept."));
    addKept(Because::Paused, tr("%1 was kept."), tr("%1 were kept."));
    addKept(Because::Elsewhere, tr("Another window is revoking %1 already."),
            tr("Another window is revoking %1 keys already."));
    addKept(Because::Slept, tr("%1 was not revoked: the computer was asleep, or its clock was changed."),
            tr("%1 keys were not revoked: the computer was asleep, or its clock was changed."));
    const QList<RevokeBatch::Item> changed = batch.kept(Because::Changed);
    addKept(Because::Changed, tr("%1 was not revoked, and nothing was sent."),
            tr("%1 keys were not revoked, and nothing was sent for them."));
    if (!changed.isEmpty())
        sentences.append(escaped(changed.first().problem ? errorText(*changed.first().problem) : QString()));

    QList<KeyRef> all;
    for (const RevokeBatch::Item &item : batch.items())
        all.append(item.ref);
    QList<KeyRef> toReview;
    for (const RevokeBatch::Item &item : changed + batch.kept(Because::Slept)) {
        if (m_services.keys.accounts().row(item.ref))
            toReview.append(item.ref);
    }
    if (!batch.kept(Because::NotNoted).isEmpty())
        reportNotNoted(*batch.problem());
    else if (batch.count(State::Failed) > 0 && batch.problem())
        reportNotRevoked(sentences.join(u' '), *batch.problem(), batch.notRevoked());
    else if (!toReview.isEmpty())
        offerReview(sentences.join(u' '), toReview);
    else if (!batch.holdersOfRevoked().isEmpty())
        reportHolders(sentences, batch, all);
    else if (batch.count(State::Uncertain) > 0)
        m_messages.show(Level::Error, // until it is known
                        {.kind = MessageKind::Warn, .rich = sentences.join(u' '), .about = subjectsOf(all)});
    else if (!sentences.isEmpty())
        tell(batch.count(State::Revoked) == batch.items().size() ? MessageKind::Ok : MessageKind::Warn,
             sentences.join(u' '), all);
}

void RevokeActions::reportHolders(QStringList sentences, const RevokeBatch &batch, const QList<KeyRef> &keys)
{
    const QStringList holders = batch.holdersOfRevoked();
    sentences.append(named(holders, tr("Profile %1 held it: sign in again, or use another profile."),
                           batch.names(State::Revoked).size() == 1
                               ? tr("%1 profiles held it: sign in again, or use other profiles.")
                               : tr("%1 profiles held them: sign in again, or use other profiles.")));
    // The button is for the first profile; the rows of the others show that their key is revoked.
    m_messages.show(Level::Result,
                    {.kind = MessageKind::Warn,
                     .rich = sentences.join(u' '),
                     .action = tr("Sign in again…"),
                     .about = subjectsOf(keys)},
                    [this, profile = holders.first()] { m_signIns.signInFor(profile); });
}

// Offers to ask again if a retry makes sense; nothing is ever resent without a question.
void RevokeActions::reportNotRevoked(const QString &what, const Error &error, const QList<KeyRef> &keys)
{
    const QStringList about = subjectsOf(keys);
    const auto show = [&](const QString &action, std::function<void()> act) {
        m_messages.show(Level::Error,
                        {.kind = MessageKind::Error,
                         .rich = what + u' ' + escaped(errorText(error)),
                         .action = action,
                         .about = about},
                        std::move(act));
    };
    const auto askAgain = [this, keys] { revoke(keys); };
    if (error.kind == ErrorKind::SessionNeeded) {
        return show(tr("Sign in to manage keys"), [this, askAgain, account = keys.first().account] {
            m_signIns.openSession(m_services.keys.accounts().account(account), m_window, askAgain);
        });
    }
    RetryCountdown &pause = m_pauses[about];
    pause.disconnect(this);
    pause.start(error);
    if (!pause.isRunning())
        return isWorthRetrying(error) ? show(tr("Try again"), askAgain) : show({}, {});
    show({}, {});
    connect(&pause, &RetryCountdown::ticked, this, [this, what, keys, about](const Error &left) {
        if (m_messages.isErrorAbout(about))
            reportNotRevoked(what, left, keys);
        else
            m_pauses[about].stop(); // dismissed
    });
}

void RevokeActions::tell(MessageKind kind, const QString &rich, const QList<KeyRef> &keys)
{
    m_messages.show(Level::Result, {.kind = kind, .rich = rich, .about = subjectsOf(keys)});
}

} // namespace scripto
