// SPDX-License-Identifier: MIT
#include "app/keychain/keychain.h"

namespace scripto {

using namespace Qt::StringLiterals;

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
    case KeychainState::Off:
        return ErrorKind::KeychainOff;
    case KeychainState::Unknown:
    case KeychainState::Ready:
        break;
    }
    return ErrorKind::KeychainFailed;
}

QLatin1StringView nameOf(KeychainState state)
{
    switch (state) {
    case KeychainState::Unknown:
        return "Unknown"_L1;
    case KeychainState::Ready:
        return "Ready"_L1;
    case KeychainState::Locked:
        return "Locked"_L1;
    case KeychainState::NotSetUp:
        return "NotSetUp"_L1;
    case KeychainState::Absent:
        return "Absent"_L1;
    case KeychainState::Silent:
        return "Silent"_L1;
    case KeychainState::Off:
        return "Off"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace scripto
