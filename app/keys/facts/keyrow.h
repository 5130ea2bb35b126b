// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/identity.h"
#include "app/keys/facts/evidence.h"
#include "app/keys/facts/keystatus.h"

namespace scripto {

// A server key as the user sees it.
struct KeyRow {
    ApiKey key;
    AccountId account = {};
    QString accountName = {}; // its e-mail address, for people
    LastUse use = {};
    KeyStatus status = KeyStatus::InUse;
    bool stale = false; // whatever else it is
    bool orphan = false;
    QList<Holder> holders = {};
    bool readsThisList = false; // this program reads the account with it
    QDateTime replacedAt = {}; // by a rotation that has kept it, to be revoked later; invalid = was not
    bool rotating = false;
    bool fileIsRead = true; // so that `holders` has all that config.json has
    bool revoking = false; // a request is under way
    int secondsUntilRevoked = 0; // unless the user takes that back; 0 = not pending
    int countdownSeconds = 0; // in all, while it is pending

    KeyRef ref() const { return {account, key.id}; }
    KeyEvidence evidence() const { return {use, stale, orphan, holders, readsThisList, rotating, fileIsRead}; }
    friend bool operator==(const KeyRow &, const KeyRow &) = default;
};

} // namespace scripto
