// SPDX-License-Identifier: MIT
#include "app/keychain/keychain.h"

namespace scripto {

ErrorKind errorKindOf(KeychainState state)
{
    switch (state) {
    case KeychainState::Locked:
        return ErrorKind::KeychainLocked;
    case KeychainState::NotSetUp:
        return ErrorKind::KeychainNotSetUp;
    case KeychainState::Absent:
        return ErrorKind::KeychainAbsent;
    case KeychainState::Silent:
        return ErrorKind::KeychainSilent;
    case KeychainState::Unknown:
    case KeychainState::Ready:
        break;
    }
    return ErrorKind::KeychainFailed;
}

} // namespace scripto
