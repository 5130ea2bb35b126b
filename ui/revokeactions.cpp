// SPDX-License-Identifier: MIT
#include "ui/revokeactions.h"

#include "app/keys/keystore.h"
#include "app/keys/revokebatch.h"
#include "app/keys/revokehold.h"
#include "ui/common/errortext.h"
#include "ui/common/textlabel.h"
#include "ui/keys/keysmessages.h"
#include "ui/keys/leftoverdialog.h"
#include "ui/keys/revokebatchdialog.h"
#include "ui/keys/revokedialog.h"
#include "ui/signinactions.h"

#include <algorithm>

namespace scripto {

namespace {

using Level = KeysMessages::Level;
using State = RevokeBatch::State;

void openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString named(const QStringList &names, const QString &one, const QString &many)
{
    return names.size() == 1 ? one.arg(quotedName(names.first())) : many.arg(names.size());
}

// Whether one click is enough: nobody has used it for long, and nobody here can.
bool needsNoQuestion(const KeyRow &row)
{
    return row.stale && !row.orphan && row.owners.isEmpty() && !row.readsThisList;
}

} // namespace

RevokeActions::RevokeActions(UiServices &services, KeysMessages &messages, SignInActions &signIns, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_messages(messages)
    , m_signIns(signIns)
    , m_window(window)
{
    connect(&services.hold, &RevokeHold::changed, this, &RevokeActions::tellHold);
    connect(&services.hold, &RevokeHold::due, this, &RevokeActions::carryOut);
    connect(&services.hold, &RevokeHold::failed, this, &RevokeActions::tellNotNoted);
    tellLeftOver();
}

void RevokeActions::revoke(const QList<KeyRef> &keys)
{
    const QList<KeyRow> rows = rowsOf(keys);
    if (rows.size() > 1)
        return showBatch(rows, false);
    if (rows.isEmpty())
        return;
    if (needsNoQuestion(rows.first()))
        hold(rows.first());
    else
        ask(rows.first());
}

void RevokeActions::revokeStale()
{
    QList<KeyRow> rows;
    for (const KeyRow &row : m_services.keys.rows()) {
        if (row.stale && row.heldSeconds == 0 && !row.revoking)
            rows.append(row);
    }
    if (!rows.isEmpty())
        showBatch(rows, true);
}

void RevokeActions::undo(const QList<KeyRef> &keys)
{
    QList<RevokeIntent> kept;
    for (const KeyRef &key : keys)
        kept += m_services.hold.undo(key.account, key.id);
    tellKept(kept);
}

void RevokeActions::undoAll()
{
    tellKept(m_services.hold.undo());
}

void RevokeActions::tellKept(const QList<RevokeIntent> &kept)
{
    if (kept.isEmpty())
        return;
    QStringList names;
    for (const RevokeIntent &intent : kept)
        names.append(intent.name);
    tell(MessageKind::Ok, named(names, tr("%1 is kept. Nothing was sent."), tr("%1 keys are kept. Nothing was sent.")));
}

void RevokeActions::tellNotNoted(const Error &error)
{
    tell(MessageKind::Error,
         tr("Nothing is revoked, because it could not be noted on disk first.") + u' ' + escaped(errorText(error)));
}

void RevokeActions::tellLeftOver()
{
    const QList<RevokeIntent> left = m_services.journal.leftOver();
    if (left.isEmpty())
        return;
    QStringList names;
    for (const RevokeIntent &intent : left)
        names.append(intent.name);
    const bool isSure = std::none_of(left.begin(), left.end(), [](const RevokeIntent &each) { return each.sent; });
    const QString text = isSure ? named(names, tr("%1 was not revoked: the program ended before."),
                                        tr("%1 keys were not revoked: the program ended before."))
                                : named(names, tr("%1 was perhaps not revoked: the program ended before."),
                                        tr("%1 keys were perhaps not revoked: the program ended before."));
    m_messages.show(Level::LeftOver, {MessageKind::Warn, text, tr("Review…")}, [this, left] { showLeftOver(left); });
}

bool RevokeActions::isRevoking() const
{
    return m_running > 0 || (m_batch && m_batch->isRunning());
}

QList<KeyRow> RevokeActions::rowsOf(const QList<KeyRef> &keys) const
{
    QList<KeyRow> rows;
    for (const KeyRef &key : keys) {
        const KeyRow *row = m_services.keys.row(key);
        if (row && row->heldSeconds == 0 && !row->revoking)
            rows.append(*row);
    }
    return rows;
}

void RevokeActions::ask(const KeyRow &row)
{
    auto *dialog = new RevokeDialog({row}, m_services.keys.accountOf(row.ref()), m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, ref = row.ref()] { follow(new RevokeBatch(m_services.keys, QList<KeyRef>{ref}, this)); });
    openOnce(dialog);
}

void RevokeActions::showBatch(const QList<KeyRow> &rows, bool stale)
{
    auto *dialog = new RevokeBatchDialog(
        m_services.keys, rows, stale ? std::optional(m_services.keys.rules().staleAfter) : std::nullopt, m_window);
    m_batch = dialog;
    openOnce(dialog);
}

void RevokeActions::hold(const KeyRow &row)
{
    m_services.hold.hold({{row.account, row.key.id, row.key.name, m_services.clock()}});
}

void RevokeActions::tellHold()
{
    const QList<RevokeIntent> held = m_services.hold.held();
    if (held.isEmpty())
        return m_messages.clear(Level::Hold);
    const int left = m_services.hold.secondsLeft();
    const QString text = held.size() == 1 ? tr("Revoking %1 in %2 s. Programs that use this key then stop working.")
                                                .arg(quotedName(held.first().name), QString::number(left))
                                          : tr("Revoking %1 keys in %2 s. Programs that use them then stop working.")
                                                .arg(QString::number(held.size()), QString::number(left));
    m_messages.showCountdown(Level::Hold,
                             {MessageKind::Info, text, held.size() == 1 ? tr("Undo") : tr("Undo all"), {}, Icon::Undo},
                             static_cast<qreal>(left) / qMax(left, m_services.hold.duration()), [this] { undoAll(); });
}

void RevokeActions::follow(RevokeBatch *batch)
{
    ++m_running;
    connect(batch, &RevokeBatch::finished, this, [this, batch] {
        --m_running;
        tellRevoked(*batch);
        batch->deleteLater();
    });
}

void RevokeActions::carryOut(const QList<RevokeIntent> &intents)
{
    QList<RevokeBatch::Item> items;
    for (const RevokeIntent &intent : intents) {
        const KeyRef ref(intent.account, intent.id);
        items.append({ref, intent.name, m_services.keys.holdersOf(ref)});
    }
    auto *batch = new RevokeBatch(m_services.keys, items, this);
    follow(batch);
    // Whatever becomes of them is told, so nothing is left to tell at the next start.
    connect(batch, &RevokeBatch::finished, this, [this, intents] { m_services.journal.remove(intents); });
}

void RevokeActions::carryOutLeftOver(QList<RevokeIntent> intents)
{
    for (RevokeIntent &intent : intents)
        intent.sent = true;
    // Should the program end once more, the next start must not tell that they were not revoked.
    m_services.journal.add(intents)->then(this, [this, intents](const Result<Done> &noted) {
        if (noted)
            return carryOut(intents);
        tellLeftOver();
        tellNotNoted(noted.error());
    });
}

void RevokeActions::showLeftOver(const QList<RevokeIntent> &intents)
{
    auto *dialog = new LeftOverDialog(intents, m_window);
    connect(dialog, &LeftOverDialog::discarded, this, [this, intents] {
        m_services.journal.remove(intents);
        tell(MessageKind::Ok, tr("Discarded. No key was revoked."));
    });
    connect(dialog, &LeftOverDialog::postponed, this, &RevokeActions::tellLeftOver);
    connect(dialog, &QDialog::accepted, this, [this, intents] { carryOutLeftOver(intents); });
    openOnce(dialog);
}

void RevokeActions::tellRevoked(const RevokeBatch &batch)
{
    QStringList sentences;
    if (const QStringList revoked = batch.names(State::Revoked); !revoked.isEmpty())
        sentences.append(named(revoked, tr("%1 was revoked."), tr("%1 keys were revoked.")));
    if (const QStringList failed = batch.names(State::Failed); !failed.isEmpty()) {
        sentences.append(named(failed, tr("%1 was not revoked."), tr("%1 keys were not revoked.")));
        if (const QStringList kept = batch.names(State::Kept); !kept.isEmpty())
            sentences.append(named(kept, tr("%1, which reads this list, was kept."), tr("%1 were kept.")));
        return tellNotRevoked(sentences.join(u' '), *batch.problem(), batch.notRevoked());
    }
    const QStringList holders = batch.holdersOfRevoked();
    if (holders.isEmpty())
        return tell(MessageKind::Ok, sentences.join(u' '));
    sentences.append(named(holders, tr("Profile %1 held it: sign in again, or make another profile active."),
                           batch.names(State::Revoked).size() == 1
                               ? tr("%1 profiles held it: sign in again, or make other profiles active.")
                               : tr("%1 profiles held them: sign in again, or make other profiles active.")));
    m_pause.stop();
    m_messages.clear(Level::Error);
    // With a button for the first one; the others show that their key is revoked.
    m_messages.show(Level::Result, {MessageKind::Warn, sentences.join(u' '), tr("Sign in again…")},
                    [this, profile = holders.first()] { m_signIns.signInFor(profile); });
}

// Whatever is still there is asked about again where trying again makes sense, and never sent by itself.
void RevokeActions::tellNotRevoked(const QString &what, const Error &error, const QList<KeyRef> &keys)
{
    tell(MessageKind::Error, what + u' ' + escaped(errorText(error)));
    const auto offer = [&](const QString &action, std::function<void()> act) {
        m_messages.show(Level::Error, {MessageKind::Error, what + u' ' + escaped(errorText(error)), action},
                        std::move(act));
    };
    const auto askAgain = [this, keys] { revoke(keys); };
    if (error.kind == ErrorKind::SessionNeeded) {
        // The session that can be opened is the selected account's.
        if (m_services.keys.account().key() != keys.first().account)
            return;
        return offer(tr("Sign in to manage keys"), [this, askAgain] { m_signIns.openSession(m_window, askAgain); });
    }
    if (error.kind != ErrorKind::RateLimited)
        return;
    m_pause.start(error);
    if (!m_pause.isRunning())
        return offer(tr("Try again"), askAgain);
    m_pause.disconnect(this);
    connect(&m_pause, &RetryCountdown::ticked, this, [this, what, keys](const Error &left) {
        if (m_messages.isTold(Level::Error))
            tellNotRevoked(what, left, keys);
        else
            m_pause.stop(); // dismissed
    });
}

void RevokeActions::tell(MessageKind kind, const QString &rich)
{
    m_pause.stop();
    m_messages.clear(Level::Error);
    m_messages.show(kind == MessageKind::Error ? Level::Error : Level::Result, {kind, rich});
}

} // namespace scripto
