// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"

#include <QJsonObject>

namespace scripto {

// What was known of a key when the user decided to revoke it. It is stored with the decision, which is carried out only
// while nothing new speaks against it.
struct RevokeEvidence {
    bool isKnown = false; // false if the key was not listed
    QString start;
    QDateTime createdAt;
    LastUse use;
    QList<Holder> holders;
    bool readsList = false; // this program reads the account's list with it

    friend bool operator==(const RevokeEvidence &, const RevokeEvidence &) = default;
};

RevokeEvidence evidenceOf(const KeyRow &row);

// Returns what `now` says against revoking and `then` did not, as a plain-text sentence; empty if nothing.
QString newObjection(const RevokeEvidence &then, const RevokeEvidence &now);

// True if nobody has used the key for a long time and nobody here can hold it, so revoking needs no confirmation.
bool needsNoQuestion(const KeyRow &row);

QJsonObject toJson(const RevokeEvidence &evidence);
RevokeEvidence evidenceFromJson(const QJsonObject &object);

} // namespace scripto
