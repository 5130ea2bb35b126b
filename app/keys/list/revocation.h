// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"

namespace scripto {

// Revokes a key. Where the answer is lost, asks again up to twice; a key that is gone by then counts as revoked. Ends
// with NotFound where the server has had no such key from the first, or says so of somebody else's, and with AnswerLost
// where an answer was lost and none of the later ones says what became of it.
Call<Done> *revokeSurely(ScriptoApi &api, const Credentials &credentials, const QString &id);

} // namespace scripto
