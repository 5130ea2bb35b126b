// SPDX-License-Identifier: MIT
#include "app/keys/list/keyanswer.h"

#include "app/state/keymemory.h"

namespace scripto {

KeyAnswer keyAnswer(const std::optional<Error> &refusal)
{
    if (!refusal)
        return KeyAnswer::Works;
    // The contract's own routes send the code, GET /api/auth/me sends the text.
    const bool isWorded = refusal->code == u"unauthenticated" || refusal->said == u"Unauthorized";
    return refusal->kind == ErrorKind::Unauthenticated && isWorded ? KeyAnswer::Refused : KeyAnswer::Unknown;
}

bool isRefusalOfKey(const Error &error)
{
    return error.kind == ErrorKind::Unauthenticated || (error.kind == ErrorKind::Refused && error.httpStatus == 403);
}

KeyAnswer noteAnswer(KeyMemory &memory, const Secret &key, const std::optional<Error> &refusal, const QDateTime &now)
{
    const KeyAnswer answer = keyAnswer(refusal);
    if (answer == KeyAnswer::Works)
        memory.noteWorks(key);
    else if (answer == KeyAnswer::Refused)
        memory.noteRevokeConfirmed(key, now);
    return answer;
}

} // namespace scripto
