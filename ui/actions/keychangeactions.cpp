// SPDX-License-Identifier: MIT
#include "ui/actions/keychangeactions.h"

#include "app/keys/list/keystore.h"
#include "ui/actions/subjects.h"
#include "ui/common/errortexts.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/keys/change/keychangedialogs.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/keys/mintedexpiry.h"

#include <QPointer>

#include <algorithm>

namespace scripto {

namespace {

using Level = KeysMessages::Level;

QString nameIn(const ChangedKey &key)
{
    return quotedName(key.before.key.name);
}

QList<KeyRef> refsOf(const QList<ChangedKey> &keys)
{
    QList<KeyRef> refs;
    for (const ChangedKey &key : keys)
        refs.append(key.before.ref());
    return refs;
}

QStringList profilesThatHold(const KeyRow &row)
{
    QStringList names;
    for (const Holder &holder : row.holders) {
        if (holder.certainty == Holder::Certainty::Sure && !holder.isEnvironment)
            names.append(holder.profile);
    }
    return names;
}

QString pausedText(const QList<ChangedKey> &keys)
{
    const int count = static_cast<int>(keys.size());
    if (count > 1)
        return KeyChangeActions::tr("%n keys are paused. The server refuses them until you resume them.", nullptr,
                                    count);
    const QString text =
        KeyChangeActions::tr("%1 is paused. The server refuses it until you resume it.").arg(nameIn(keys.first()));
    const QStringList holders = profilesThatHold(keys.first().before);
    return holders.isEmpty()
        ? text
        : text + u' ' + KeyChangeActions::tr("The CLI can’t use profile %1 until then.").arg(strong(holders.first()));
}

QString resumedText(const QList<ChangedKey> &keys)
{
    const int count = static_cast<int>(keys.size());
    return count > 1 ? KeyChangeActions::tr("%n keys are no longer paused.", nullptr, count)
                     : KeyChangeActions::tr("%1 is no longer paused.").arg(nameIn(keys.first()));
}

// Believes what the server lists, which may be another expiry than the one requested.
QString expiryText(const ChangedKey &key, const KeyChange::Expiry &asked, const QDateTime &now)
{
    const QDateTime &came = key.now->expiresAt;
    const QString other = otherExpiryText(came, asked.life ? now.addSecs(asked.life->count()) : QDateTime());
    const QString text = came.isValid()
        ? KeyChangeActions::tr("%1 now expires on %2.").arg(nameIn(key), dateText(came.toLocalTime()))
        : KeyChangeActions::tr("%1 no longer expires.").arg(nameIn(key));
    return other.isEmpty() ? text : text + u' ' + other;
}

} // namespace

KeyChangeActions::KeyChangeActions(UiServices &services, KeysMessages &messages, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_messages(messages)
    , m_window(window)
{
}

void KeyChangeActions::pause(const QList<KeyRef> &keys)
{
    setEnabled(keys, false);
}

void KeyChangeActions::resume(const QList<KeyRef> &keys)
{
    setEnabled(keys, true);
}

void KeyChangeActions::setEnabled(const QList<KeyRef> &keys, bool isEnabled)
{
    const KeyChange change{.enabled = isEnabled};
    m_messages.showWaiting(Level::Progress, {MessageKind::Info, isEnabled ? tr("Resuming…") : tr("Pausing…")});
    m_services.changes.change(keys, change)->then(this, [this, change](const Result<QList<ChangedKey>> &changed) {
        m_messages.clear(Level::Progress);
        report(*changed, change);
    });
}

void KeyChangeActions::rename(const KeyRef &key)
{
    if (const KeyRow *row = m_services.keys.accounts().row(key))
        open(key, new RenameKeyDialog(*row, m_window));
}

void KeyChangeActions::changeExpiry(const KeyRef &key)
{
    if (const KeyRow *row = m_services.keys.accounts().row(key))
        open(key, new KeyExpiryDialog(*row, m_services.clock, m_window));
}

// What has been sent goes on if the dialog is closed.
void KeyChangeActions::open(const KeyRef &key, KeyChangeDialog *dialog)
{
    connect(dialog, &KeyChangeDialog::chosen, this, [this, key, dialog = QPointer(dialog)](const KeyChange &change) {
        m_services.changes.change({key}, change)
            ->then(this, [this, dialog, change](const Result<QList<ChangedKey>> &changed) {
                const ChangedKey &only = changed->first();
                const bool isOpen = dialog && dialog->isVisible();
                if (only.problem && isOpen)
                    return dialog->showProblem(*only.problem);
                if (isOpen)
                    dialog->accept();
                report(*changed, change);
            });
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void KeyChangeActions::report(const QList<ChangedKey> &keys, const KeyChange &change)
{
    QList<ChangedKey> done;
    QList<ChangedKey> failed;
    for (const ChangedKey &key : keys)
        (key.problem ? failed : done).append(key);
    if (!done.isEmpty())
        reportDone(done, change);
    if (!failed.isEmpty())
        reportFailed(failed);
}

void KeyChangeActions::reportDone(const QList<ChangedKey> &done, const KeyChange &change)
{
    MessageBar::Message message{MessageKind::Ok, {}};
    message.about = subjectsOf(refsOf(done));
    std::function<void()> action;
    if (change.enabled == false) {
        message.rich = pausedText(done);
        message.action = done.size() == 1 ? tr("Resume") : tr("Resume all");
        action = [this, keys = refsOf(done)] { resume(keys); };
    } else if (change.enabled) {
        message.rich = resumedText(done);
    } else if (change.name) {
        message.rich = tr("%1 is now called %2.").arg(nameIn(done.first()), quotedName(done.first().now->name));
    } else {
        message.rich = expiryText(done.first(), *change.expiry, m_services.keys.serverNow());
    }
    m_messages.show(Level::Result, message, action);
}

// With the reason for the first one.
void KeyChangeActions::reportFailed(const QList<ChangedKey> &failed)
{
    const Error &error = *failed.first().problem;
    const bool isLost = error.kind == ErrorKind::AnswerLost;
    const int count = static_cast<int>(failed.size());
    QString what;
    if (count > 1)
        what = isLost ? tr("It isn’t known whether %n keys were changed.", nullptr, count)
                      : tr("%n keys were not changed.", nullptr, count);
    else
        what = (isLost ? tr("It isn’t known whether %1 was changed.") : tr("%1 was not changed."))
                   .arg(nameIn(failed.first()));
    m_messages.show(Level::Error,
                    {.kind = isLost ? MessageKind::Warn : MessageKind::Error,
                     .rich = what + u' ' + escaped(errorText(error)),
                     .about = subjectsOf(refsOf(failed))});
}

} // namespace scripto
