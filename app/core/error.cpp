// SPDX-License-Identifier: MIT
#include "app/core/error.h"

namespace scripto {

using namespace Qt::StringLiterals;

QLatin1StringView nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
        return "Invalid"_L1;
    case ErrorKind::Cancelled:
        return "Cancelled"_L1;
    case ErrorKind::Unreachable:
        return "Unreachable"_L1;
    case ErrorKind::TimedOut:
        return "TimedOut"_L1;
    case ErrorKind::Insecure:
        return "Insecure"_L1;
    case ErrorKind::Tls:
        return "Tls"_L1;
    case ErrorKind::Redirected:
        return "Redirected"_L1;
    case ErrorKind::AnswerLost:
        return "AnswerLost"_L1;
    case ErrorKind::BadAnswer:
        return "BadAnswer"_L1;
    case ErrorKind::Unauthenticated:
        return "Unauthenticated"_L1;
    case ErrorKind::SessionNeeded:
        return "SessionNeeded"_L1;
    case ErrorKind::RateLimited:
        return "RateLimited"_L1;
    case ErrorKind::Refused:
        return "Refused"_L1;
    case ErrorKind::FileUnreadable:
        return "FileUnreadable"_L1;
    case ErrorKind::FileBroken:
        return "FileBroken"_L1;
    case ErrorKind::FileNotWritten:
        return "FileNotWritten"_L1;
    case ErrorKind::NotNoted:
        return "NotNoted"_L1;
    case ErrorKind::KeychainLocked:
        return "KeychainLocked"_L1;
    case ErrorKind::KeychainNotSetUp:
        return "KeychainNotSetUp"_L1;
    case ErrorKind::KeychainAbsent:
        return "KeychainAbsent"_L1;
    case ErrorKind::KeychainSilent:
        return "KeychainSilent"_L1;
    case ErrorKind::KeychainOff:
        return "KeychainOff"_L1;
    case ErrorKind::KeychainFailed:
        return "KeychainFailed"_L1;
    case ErrorKind::NotFound:
        return "NotFound"_L1;
    case ErrorKind::Changed:
        return "Changed"_L1;
    }
    Q_UNREACHABLE();
}

bool isUsedUp(const Error &error)
{
    return error.code == u"USAGE_EXCEEDED" || error.said.contains(u"reached its usage limit", Qt::CaseInsensitive);
}

} // namespace scripto
