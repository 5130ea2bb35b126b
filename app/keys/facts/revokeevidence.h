// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"

#include <QJsonObject>

namespace scripto {

// What was known of a key when somebody decided that it is revoked. It stands with that decision, which is carried out
// only while nothing has come to light that speaks against it.
struct RevokeEvidence {
    bool isKnown = false; // false: the key was not listed
    QString start;
    QDateTime createdAt;
    LastUse use;
    QList<Holder> holders;
    bool readsList = false; // this program reads the account with it

    friend bool operator==(const RevokeEvidence &, const RevokeEvidence &) = default;
};

RevokeEvidence evidenceOf(const KeyRow &row);

// What `now` says against revoking that `then` did not say, as a sentence in plain text; empty: nothing.
QString newObjection(const RevokeEvidence &then, const RevokeEvidence &now);

// Nobody has used the key for long and nobody here can have it: no question is needed before it is revoked.
bool needsNoQuestion(const KeyRow &row);

QJsonObject toJson(const RevokeEvidence &evidence);
RevokeEvidence evidenceFromJson(const QJsonObject &object);

} // namespace scripto
