// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "ui/common/factlist.h"
#include "ui/common/paint.h"

namespace scripto {

// A key's state, what it rests on, and who holds the key: "Stale:", "last used 6 months ago. No profile on this
// computer holds it." In both functions, `now` is the server's time.
struct KeySentence {
    StateWord state;
    QString lead;
    QString rest;
};
KeySentence keySentence(const KeyRow &row, const QDateTime &now);

// What the server reports about a key, and where the last use comes from.
QList<Fact> keyFacts(const KeyRow &row, const QDateTime &now);

// The same for several keys: what holds for all of them.
KeySentence sharedSentence(const QList<KeyRow> &rows);
QList<Fact> sharedFacts(const QList<KeyRow> &rows, const QDateTime &now);

// A `curl` command that revokes the key, with a shell variable instead of the secret.
QString revokeCommand(const QUrl &server, const QString &id);

} // namespace scripto
