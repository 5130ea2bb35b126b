// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace scripto {

enum class ErrorKind {
    Invalid, // unacceptable input; message says why
    Cancelled, // by the user, or because the program ends
    Unreachable, // no connection: offline, refused, or unknown name
    TimedOut, // no complete answer within our own limit
    Insecure, // a key must not be sent to this address; nothing was sent
    Tls, // the server could not prove its identity; nothing was sent
    Redirected, // the server points to another origin; nothing was sent there
    AnswerLost, // a request that changes something was sent, and its outcome is unknown
    BadAnswer, // the answer does not follow the contract
    Unauthenticated, // 401; no proof that a key is dead
    SessionNeeded, // the server wants a web session: a key is not enough, or the session has ended
    RateLimited, // 429; retryAfter if the server named a time
    Refused, // any other error answer of the server; see httpStatus, code, message, nextAction
    FileUnreadable, // config.json exists but cannot be read: no permission, a folder in its place, …
    FileBroken, // config.json is malformed; `message` gives the position
    FileNotWritten, // a change could not be saved; the file is unchanged
    NotNoted, // a state file of this program could not be read or changed; message says which and why
    KeychainLocked,
    KeychainNotSetUp, // no default collection
    KeychainAbsent, // no bus or no service
    KeychainSilent, // did not answer in time
    KeychainOff, // the user does not want it to be used
    KeychainFailed,
    NotFound, // the requested item does not exist
    Changed, // the basis of a decision has changed; message says how; nothing was sent
};

// An error as a value. Its texts are meant for people and never contain a secret; ui/common builds the sentences around
// them. The server's words are kept apart from the program's own, because they are quoted and may be anything.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    QString message = {}; // a fact in the program's own words; may be empty if `said` is set
    int httpStatus = 0;
    QString code = {}; // the server's error code, word for word
    QString nextAction = {}; // the server's advice, shown word for word
    std::optional<std::chrono::milliseconds> retryAfter = {};
    QString said = {}; // the server's own words about the problem

    friend bool operator==(const Error &, const Error &) = default;
};

// The enumerator's name, for logs and not for the window.
QLatin1StringView nameOf(ErrorKind kind);

// The server did not answer, but may do so later.
inline bool isOffline(const Error &error)
{
    return error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::TimedOut;
}

// The server has refused a key because it has no uses left, which waiting does not change. Source: Better Auth's
// USAGE_EXCEEDED, whose code not every server passes on.
bool isUsedUp(const Error &error);

} // namespace scripto
