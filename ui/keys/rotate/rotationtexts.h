// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/rotationrecovery.h"
#include "ui/common/messagebar.h"

namespace scripto {

// An expiring key is renewed, any other key rotated.
enum class RotationVerb { Rotate, Renew };

// "profile “work”", "profiles “work” and “ci”", "“a”, “b” and 3 more profiles"; rich.
QString profilesText(const QStringList &names);

// The lead before anything happens. Rich text; `now` is local time. Renewing asks for the expiry, so the lead does not
// name it.
QString rotationLead(const RotationPlan &plan, RotationVerb verb, const QDateTime &now);
// Why one of the two choices is preselected.
QString useByOthersText(const RotationPlan &plan, const QDateTime &now);
// What the old key has and the new one will lack. Rich text; empty if nothing.
QString notCopiedText(const RotationPlan &plan);
// Which copies keep the old key; empty if none.
QString elsewhereText(const RotationPlan &plan);

// Why the key `name` cannot be rotated now: an earlier rotation left behind one of `orphans`, which has to be revoked
// first. Rich text.
QString orphansText(const QString &name, const QList<KeyRow> &orphans);

// One step of a rotation.
struct RotationStep {
    enum class State { Ahead, Now, Done, Failed, Skipped };

    QString text;
    State state = State::Ahead;

    friend bool operator==(const RotationStep &, const RotationStep &) = default;
};
QList<RotationStep> rotationSteps(KeyRotation::Step step, KeyRotation::Outcome outcome, bool revokesOld);

// Why the old key has not been restored yet, and what happens next. Rich text.
QString notBackText(const KeyRotation &rotation);

// The end of a rotation that created a key: what happened, what follows and what to do.
struct RotationEnd {
    MessageKind kind = MessageKind::Ok;
    QString title; // plain
    QString text; // rich
    QString action = {}; // offers to revoke `revokable`; empty if there is nothing to revoke
    KeyRef revokable = {};
};
RotationEnd rotationEnd(const KeyRotation &rotation, RotationVerb verb);

// What happened to an interrupted rotation. `orphanCreatedAt`: when the key it left behind was created, in local time;
// invalid if unknown.
MessageBar::Message settledMessage(const SettledRotation &settled, const QDateTime &orphanCreatedAt);
// No profile of its account is left: it waits forever unless the user dismisses it.
bool isEndless(const SettledRotation &settled);
// The keys that the message's button offers to revoke; empty if it does something else.
QList<KeyRef> revokableOf(const SettledRotation &settled);

} // namespace scripto
