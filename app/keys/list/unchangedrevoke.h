// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/core/clock.h"

namespace scripto {

class AccountKeys;
class ProfileStore;
struct RevokeIntent;

// Revokes the key if nothing new speaks against it since the user decided. Reads config.json again, and the list unless
// it was read within the last minute. Fails with Changed if there is a new objection and with NotFound if the list
// lacks the key; nothing is sent then. Otherwise like AccountKeys::revoke().
Call<Done> *revokeUnchanged(AccountKeys &keys, ProfileStore &profiles, const Clock &clock, const RevokeIntent &intent);

} // namespace scripto
