// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keystore.h"

namespace scripto {

// A snapshot of what the key panel shows.
struct KeysState {
    bool hasProfile = false;
    KeyAccount account; // of the selected profile
    int accounts = 1; // number of accounts that have profiles
    bool haveDifferentServers = false; // these accounts
    bool showsAll = false; // shows the keys of all accounts
    QList<KeyRow> rows; // with account names if all accounts are shown
    StatusRules rules = {};
    bool reading = false;
    std::optional<KeyStore::LookingCost> cost = {}; // reading waits for the user's consent
    bool mayBeTruncated = false; // the list may lack some keys
    std::optional<Error> problem; // why the last read failed
    QDateTime retryAt = {}; // when the server allows another read; invalid if it named no time
    QDateTime readAt; // by the local clock; invalid before the first read
    QDateTime now; // by the local clock
    QDateTime serverNow; // by the server's clock, for the ages of keys
};

KeysState keysStateOf(const KeyStore &store);

} // namespace scripto
