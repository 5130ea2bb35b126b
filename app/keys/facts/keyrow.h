// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/identity.h"
#include "app/keys/facts/evidence.h"
#include "app/keys/facts/keystatus.h"

namespace scripto {

// A server key as the window shows it.
struct KeyRow {
    ApiKey key;
    AccountId account = {};
    QString accountName = {}; // the account's e-mail address, for display
    LastUse use = {};
    KeyStatus status = KeyStatus::InUse;
    bool stale = false; // independent of `status`
    bool orphan = false;
    QList<Holder> holders = {};
    bool readsThisList = false; // this program reads the account's list with it
    QDateTime replacedAt = {}; // when a rotation replaced it but kept it, to be revoked later; invalid if none did
    bool rotating = false;
    bool fileIsRead = true; // `holders` covers all profiles of config.json
    bool changeable = false; // the server lets the web session that reads the list change it
    bool changing = false; // a change is in flight
    bool revoking = false; // a revoke request is in flight
    int secondsUntilRevoked = 0; // the user can still take the revoke back; 0 = not pending
    bool untilConfirmed = false; // pending, but no time runs: the user has to confirm, and the seconds mean nothing
    int countdownSeconds = 0; // the countdown's full length while one is pending

    KeyRef ref() const { return {account, key.id}; }
    // Whether it can be changed now. Pausing it counts only if the list shows that.
    bool mayChange() const { return changeable && !changing && !revoking && !rotating && secondsUntilRevoked == 0; }
    bool mayPause() const { return mayChange() && key.enabledReported; }
    KeyEvidence evidence() const { return {use, stale, orphan, holders, readsThisList, rotating, fileIsRead}; }
    friend bool operator==(const KeyRow &, const KeyRow &) = default;
};

} // namespace scripto
