// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace scripto {

enum class ErrorKind {
    Invalid, // input that cannot be accepted; message says why
    Cancelled, // by the user or by the end of the program
    Unreachable, // no connection: offline, refused, name not found
    TimedOut, // no (whole) answer within our own limit
    Insecure, // the address is not one a key may be sent to; nothing was sent
    Tls, // the server could not prove who it is; nothing was sent
    Redirected, // the server points to another origin; nothing was sent there
    AnswerLost, // a request that changes something was sent, and its outcome is unknown
    BadAnswer, // an answer that is not the contract's
    Unauthenticated, // 401; no proof that a key is dead
    SessionNeeded, // the server wants a web session for this: a key is not enough, or the session has ended
    RateLimited, // 429; retryAfter where the server told it
    Refused, // any other error answer of the server; httpStatus, code, message, nextAction
    FileUnreadable, // config.json exists and cannot be read (permission, folder in its place, …)
    FileBroken, // config.json is not what it should be; message says where
    FileNotWritten, // a change could not be saved; the file is as it was
    NotNoted, // a file of the program's own memory could not be read or changed; message says which and why
    KeychainLocked,
    KeychainNotSetUp, // no default collection
    KeychainAbsent, // no bus, no service
    KeychainSilent, // did not answer in time
    KeychainFailed,
    NotFound, // the thing asked for is not there
    Changed, // what a decision rested on is different by now; message says what; nothing was sent
};

// An error as a value. Its texts are for people to read and never hold a secret; the sentences around them are made in
// ui/common. What a server said is kept apart from what the program says, since it is quoted and may be anything.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    QString message = {}; // a fact in the program's own words; may be empty where there is `said`
    int httpStatus = 0;
    QString code = {}; // the server's error code, word for word
    QString nextAction = {}; // the server's advice, shown word for word
    std::optional<std::chrono::milliseconds> retryAfter = {};
    QString said = {}; // the server's own words about what is wrong

    friend bool operator==(const Error &, const Error &) = default;
};

// The server did not answer, and may again later.
inline bool isOffline(const Error &error)
{
    return error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::TimedOut;
}

} // namespace scripto
