// SPDX-License-Identifier: MIT
#include "ui/actions/rotateactions.h"

#include "app/keys/list/keystore.h"
#include "app/keys/operations/rotations.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/foundlookup.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/signinactions.h"
#include "ui/actions/subjects.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/keys/rotate/rotatedialog.h"

#include <algorithm>

namespace scripto {

namespace {

using Level = KeysMessages::Level;
using Outcome = KeyRotation::Outcome;

} // namespace

RotateActions::RotateActions(UiServices &services, KeysMessages &messages, SignInActions &signIns,
                             RevokeActions &revokes, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_messages(messages)
    , m_signIns(signIns)
    , m_revokes(revokes)
    , m_window(window)
{
    connect(&services.rotations, &Rotations::finishedDetached, this, &RotateActions::showUnseen);
    connect(&services.rotations, &Rotations::stuckAgain, this, &RotateActions::reportStuck);
    connect(&services.rotations, &Rotations::ended, this, &RotateActions::followEnd);
    connect(&services.keys, &KeyStore::changed, this, [this] {
        followWanted();
        followListed();
    });
    connect(&services.recovery, &RotationRecovery::settled, this, &RotateActions::takeSettled);
}

QString RotateActions::obstacleTo(const QList<KeyRef> &keys) const
{
    if (keys.size() != 1)
        return keys.isEmpty() ? tr("no key is selected") : tr("one key at a time");
    // A config.json that cannot be read cannot store the new key either.
    if (m_services.profiles.file().problem)
        return tr("config.json can’t be read");
    if (m_services.keys.isOffline())
        return tr("the server can’t be reached");
    return m_services.rotations.plan(keys.first()) ? QString() : tr("no profile here holds this key");
}

void RotateActions::rotate(const KeyRef &key, RotationVerb verb)
{
    const auto plan = m_services.rotations.plan(key);
    if (!plan)
        return;
    if (const QList<KeyRow> orphans = m_services.rotations.orphansOf(key); !orphans.isEmpty())
        return reportOrphans(*plan, orphans);
    auto *dialog = new RotateDialog(*plan, verb, m_services.keys, m_services.rotations, m_services.clipboard, m_window);
    dialog->setFoundIn(placesFoundOf(m_services, key));
    open(dialog);
}

// An orphan of an earlier rotation must go first, so that there is never more than one.
void RotateActions::reportOrphans(const RotationPlan &plan, const QList<KeyRow> &orphans)
{
    QList<KeyRef> keys;
    for (const KeyRow &orphan : orphans)
        keys.append(orphan.ref());
    m_messages.show(Level::Error,
                    {.kind = MessageKind::Warn,
                     .rich = orphansText(plan.name, orphans),
                     .action = tr("Revoke…"),
                     .icon = Icon::Rotate,
                     .about = subjectsOf(keys)},
                    [this, keys] { m_revokes.revoke(keys); });
}

void RotateActions::rotateHeldBy(const QString &profile, RotationVerb verb)
{
    const KeyRow *row = m_services.keys.accounts().rowHeldBy(profile);
    m_messages.settle({subjectOfProfile(profile)});
    if (row && canRotate({row->ref()}))
        return rotate(row->ref(), verb);
    m_wantedVerb = verb;
    Q_EMIT selectProfileRequested(profile);
    m_wanted = profile;
    if (!m_services.keys.isReading())
        m_services.keys.refresh();
    followWanted();
}

void RotateActions::followWanted()
{
    const KeyStore &keys = m_services.keys;
    if (m_wanted.isEmpty() || keys.isReading())
        return;
    const QString profile = std::exchange(m_wanted, {});
    if (keys.selectedProfile() != profile) // the user has moved on
        return;
    const KeyRow *row = keys.accounts().rowHeldBy(profile);
    if (row && canRotate({row->ref()}))
        rotate(row->ref(), m_wantedVerb);
    else
        reportUnknown(profile, m_wantedVerb);
}

void RotateActions::reportUnknown(const QString &profile, RotationVerb verb)
{
    const KeyStore &keys = m_services.keys;
    const QString what = tr("The key of %1 cannot be replaced now.").arg(quotedName(profile)) + u' ';
    const auto show = [&](const QString &why, const QString &action = {}, std::function<void()> act = {}) {
        m_messages.show(
            Level::Error,
            {.kind = MessageKind::Warn, .rich = what + why, .action = action, .about = {subjectOfProfile(profile)}},
            std::move(act));
    };
    if (m_services.profiles.file().problem)
        return show(escaped(errorText(*m_services.profiles.file().problem)));
    if (keys.problem() && keys.problem()->kind == ErrorKind::SessionNeeded)
        return show(
            escaped(errorText(*keys.problem())), tr("Sign in to manage keys"),
            [this, profile, verb, account = keys.account().id] {
                m_signIns.openSession(m_services.keys.accounts().account(account), m_window,
                                      [this, profile, verb] { rotateHeldBy(profile, verb); });
            });
    if (keys.problem() && keys.problem()->kind != ErrorKind::Unauthenticated)
        return show(escaped(errorText(*keys.problem())));
    QString why = tr("The server doesn’t say enough to be sure which one it is.");
    if (keys.problem())
        why = escaped(errorText(*keys.problem()));
    else if (keys.accounts().heldBy(profile) == KeyAccounts::Held::Gone)
        why = tr("The server lists no such key.");
    show(why, tr("Sign in again…"), [this, profile] { m_signIns.signInFor(profile); });
}

void RotateActions::open(RotateDialog *dialog)
{
    connect(dialog, &RotateDialog::sessionWanted, this, [this, dialog](const KeyRef &key) {
        m_signIns.openSession(m_services.keys.accounts().account(key.account), dialog);
    });
    connect(dialog, &RotateDialog::revokeWanted, this, [this](const KeyRef &key) { m_revokes.revoke({key}); });
    connect(dialog, &RotateDialog::rotated, this, [this](const RotationEnd &end) { reportEnd(end, true); });
    connect(dialog, &RotateDialog::goesOn, this, [this](const QString &name) {
        if (m_stuck)
            return;
        m_messages.showWaiting(Level::Progress, {MessageKind::Info, tr("%1 is being rotated.").arg(quotedName(name))});
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// Shown even while the dialog is open: once it is closed nothing else says so, and quitting asks first.
void RotateActions::reportStuck(KeyRotation *rotation)
{
    m_stuck = rotation;
    m_messages.clear(Level::Progress);
    const QString text =
        tr("%1 was not rotated.").arg(quotedName(rotation->plan().name)) + u' ' + notBackText(*rotation);
    m_messages.show(Level::Stuck,
                    {.kind = MessageKind::Warn, .rich = text, .action = tr("Try again"), .icon = Icon::Rotate},
                    [stuck = m_stuck] { stuck ? stuck->goBackNow() : void(); });
}

void RotateActions::followEnd(const KeyRotation &rotation)
{
    if (m_stuck != &rotation)
        return;
    m_stuck = nullptr;
    m_messages.clear(Level::Stuck);
}

void RotateActions::showUnseen(KeyRotation *rotation)
{
    m_messages.clear(Level::Progress);
    const bool asWished = rotation->step() == KeyRotation::Step::Ended
        && (rotation->outcome() == Outcome::Replaced || rotation->outcome() == Outcome::Revoked);
    if (!asWished)
        return open(new RotateDialog(*rotation, m_services.keys, m_services.rotations, m_services.clipboard, m_window));
    reportEnd(rotationEnd(*rotation, RotationVerb::Rotate), false);
    rotation->detach();
}

// An end that was not seen, or that needs action, must stay whatever other programs do meanwhile.
void RotateActions::reportEnd(const RotationEnd &end, bool wasSeen)
{
    MessageBar::Message message{.kind = end.kind, .rich = end.text, .action = end.action, .icon = Icon::Rotate};
    if (!end.revokable.id.isEmpty())
        message.about = {subjectOf(end.revokable)};
    m_messages.show(wasSeen && end.action.isEmpty() ? Level::Result : Level::Error, message,
                    [this, key = end.revokable] { m_revokes.revoke({key}); });
}

void RotateActions::takeSettled(const SettledRotation &settled)
{
    // A rotation that was waiting is settled now.
    m_settled.removeIf([&](const Told &each) { return each.rotation.record.id == settled.record.id; });
    m_settled.append({settled, isListed(settled)});
    reportSettled();
}

bool RotateActions::isListed(const SettledRotation &settled) const
{
    const QList<KeyRef> keys = revokableOf(settled);
    return std::any_of(keys.begin(), keys.end(),
                       [this](const KeyRef &key) { return m_services.keys.accounts().row(key); });
}

// A key that the message offers to revoke may be listed later, and may be revoked from the table or by another program.
void RotateActions::followListed()
{
    const auto isGone = [this](const Told &each) { return each.wasListed && !isListed(each.rotation); };
    bool isOther = m_settled.removeIf(isGone) > 0;
    for (Told &each : m_settled) {
        if (!each.wasListed && isListed(each.rotation))
            each.wasListed = isOther = true;
    }
    if (isOther)
        reportSettled();
}

void RotateActions::reportSettled()
{
    if (m_settled.isEmpty())
        return m_messages.clear(Level::InterruptedRotations);
    const SettledRotation &first = m_settled.first().rotation;
    const KeyRow *orphan = first.keys.isEmpty() ? nullptr : m_services.keys.accounts().row(first.keys.first());
    MessageBar::Message message = settledMessage(first, orphan ? orphan->key.createdAt.toLocalTime() : QDateTime());
    if (!revokableOf(first).isEmpty() && !m_settled.first().wasListed)
        message.action.clear(); // no key to revoke is listed
    const auto act = [this] { actOnSettled(); };
    m_messages.show(Level::InterruptedRotations, message, act, act);
}

void RotateActions::actOnSettled()
{
    if (m_settled.first().wasListed) {
        m_revokes.revoke(revokableOf(m_settled.first().rotation));
        return reportSettled(); // the message stays until they are gone
    }
    const SettledRotation first = m_settled.takeFirst().rotation;
    reportSettled();
    if (isEndless(first))
        m_services.recovery.forget(first.record.id);
    else if (first.problem && first.problem->kind == ErrorKind::SessionNeeded)
        m_signIns.openSession(m_services.keys.accounts().account(first.record.account), m_window);
}

} // namespace scripto
