// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/core/clock.h"

namespace scripto {

class AccountKeys;
class ProfileStore;
struct RevokeIntent;

// Revokes the key if what is known of it now speaks no more against that than what the decision rested on. Reads
// config.json again, and the list if it is not of the last minute. Ends with Changed if something new speaks against it
// and with NotFound if the list lacks the key, with nothing sent; else as AccountKeys::revoke().
Call<Done> *revokeUnchanged(AccountKeys &keys, ProfileStore &profiles, const Clock &clock, const RevokeIntent &intent);

} // namespace scripto
