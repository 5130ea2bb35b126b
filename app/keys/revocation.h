// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"

namespace scripto {

// Revokes a key. Where the answer is lost, asks again up to twice; a key that is gone by then, or was gone already,
// counts as revoked. Ends with AnswerLost where an answer was lost and none of the later ones says what became of it.
Call<Done> *revokeSurely(ScriptoApi &api, const Credentials &credentials, const QString &id);

} // namespace scripto
