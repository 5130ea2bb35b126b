// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/rotationrecovery.h"
#include "ui/common/messagebar.h"

namespace scripto {

// What the same thing is called: a key that expires is renewed, any other one rotated.
enum class RotationVerb { Rotate, Renew };

// "profile “work”", "profiles “work” and “ci”", "“a”, “b” and 3 more profiles"; rich.
QString profilesText(const QStringList &names);

// Before anything happens. Rich; `now` in local time.
QString rotationLead(const RotationPlan &plan, const QDateTime &now);
// Why the one or the other choice is proposed.
QString useByOthersText(const RotationPlan &plan, const QDateTime &now);
// What the new key will not have, and the old one has. Rich; empty where there is nothing.
QString notCopiedText(const RotationPlan &plan);
// Which copies keep the old key; empty where there are none.
QString elsewhereText(const RotationPlan &plan);

// Why the key `name` is not rotated now: a key has to go first that an earlier rotation has left behind, one of these.
// Rich.
QString orphansText(const QString &name, const QList<KeyRow> &orphans);

// One line of what is being done.
struct RotationStep {
    enum class State { Ahead, Now, Done, Failed, Skipped };

    QString text;
    State state = State::Ahead;

    friend bool operator==(const RotationStep &, const RotationStep &) = default;
};
QList<RotationStep> rotationSteps(KeyRotation::Step step, KeyRotation::Outcome outcome, bool revokesOld);

// Why the old key is not back yet, and what happens next. Rich.
QString notBackText(const KeyRotation &rotation);

// How a rotation that has made a key ended: what happened, what follows, and what to do about it.
struct RotationEnd {
    MessageKind kind = MessageKind::Ok;
    QString title; // plain
    QString text; // rich
    QString action = {}; // what it offers to revoke; empty: nothing
    KeyRef revokable = {};
};
RotationEnd rotationEnd(const KeyRotation &rotation, RotationVerb verb);

// What became of a rotation that was interrupted. `orphanCreatedAt`: when the key was made that it has left behind, in
// local time; invalid where that is not known.
MessageBar::Message settledMessage(const SettledRotation &settled, const QDateTime &orphanCreatedAt);
// No profile of its account is left: it waits for ever unless the user lets it be.
bool isEndless(const SettledRotation &settled);
// What that message's button offers to revoke; nothing where it is for something else.
QList<KeyRef> revokableOf(const SettledRotation &settled);

} // namespace scripto
