// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"

#include <functional>

namespace scripto {

// Revokes a key. If an answer is lost, asks again up to twice, each time only if `mayRepeat` succeeds; a key that is
// gone by then counts as revoked. Fails with NotFound if the server never had such a key, which it also says of other
// users' keys, and with AnswerLost if an answer was lost and no later one settles the outcome.
Call<Done> *revokeSurely(ScriptoApi &api, const Credentials &credentials, const QString &id,
                         const std::function<Call<Done> *()> &mayRepeat);

} // namespace scripto
