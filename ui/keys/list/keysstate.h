// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keystore.h"

namespace scripto {

// What the panel of keys shows at one moment.
struct KeysState {
    bool hasProfile = false;
    KeyAccount account; // of the selected profile
    int accounts = 1; // that profiles belong to
    bool showsAll = false; // the keys of all of them
    QList<KeyRow> rows; // with the names of their accounts where all are shown
    StatusRules rules = {};
    bool reading = false;
    std::optional<KeyStore::LookingCost> cost = {}; // reading waits for somebody to agree to it
    bool mayBeTruncated = false; // the list may lack some keys
    std::optional<Error> problem; // why the newest read failed
    QDateTime retryAt = {}; // when the server allows another; invalid where it named no time
    QDateTime readAt; // by this computer's clock; invalid while nothing was read
    QDateTime now; // by the same clock
    QDateTime serverNow; // by the server's, for the ages of keys
};

KeysState keysStateOf(const KeyStore &store);

} // namespace scripto
