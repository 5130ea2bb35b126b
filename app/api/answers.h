// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpanswer.h"
#include "app/core/apikey.h"
#include "app/core/call.h"
#include "app/core/secret.h"

#include <QList>

// The server's answers from bytes to values, without any I/O. Each function takes a whole HTTP answer and returns the
// value, or the error that the server told or that its answer is:
//   RateLimited      429, or another 4xx that says when to try again; retryAfter where it was told
//   Unauthenticated  401
//   NotFound         revoked() only: the server says that it has no such key
//   Refused          any other error, with httpStatus and, as far as the server told them, code, message, nextAction
//   BadAnswer        no error status, but not the answer of the contract either
//   AnswerLost       signedIn(), mintedKey() and revoked(): instead of BadAnswer, and for a status of 500 and above,
//                    since what was asked for may have been done all the same; not where signedIn() is told that no
//                    key was made
// `said` has the server's words, `message` our own where it said nothing; one of them is never empty. No text repeats a
// key.
namespace scripto {

struct CodeSent {
    QString email; // as the server spells it; may be blank
};

struct SignedIn {
    Secret apiKey;
    QString keyId; // this and the others may be blank
    QString userId;
    QString email;
};

struct Account {
    QString id;
    QString email; // may be blank
    QString name; // may be blank
};

struct KeyList {
    QList<ApiKey> keys; // in the server's order, each id once
    QDateTime serverTime; // of the answer, for ages; invalid where the server told none
    qsizetype unreadableRows = 0; // rows left out because they have no usable id, or that of an earlier row

    // Better Auth cuts a list at 100 rows, the newest missing, without a word.
    bool mayBeTruncated() const { return keys.size() + unreadableRows == 100; }
};

struct MintedKey {
    Secret key;
    ApiKey record; // may be blank, its id included
};

// What signedIn() ends with when the server says that the code was right and no key was made of it: the code is spent.
// Source: Scripto's API documentation, "signed in but key mint failed".
bool isMintFailure(const Error &error);

// A web session, as a browser would have it.
struct WebSession {
    Secret cookie; // "name=value"
    QString userId; // this and the e-mail may be blank
    QString email;
};

namespace answers {

Result<CodeSent> codeSent(const HttpAnswer &answer);
// This and mintedKey() are the one chance to get hold of a key: whatever else is odd about a 2xx answer, the key in it
// is returned, even with a prefix other than keyPrefix.
Result<SignedIn> signedIn(const HttpAnswer &answer);
Result<Account> account(const HttpAnswer &answer);
Result<KeyList> keyList(const HttpAnswer &answer);
Result<MintedKey> mintedKey(const HttpAnswer &answer);
Result<Done> revoked(const HttpAnswer &answer);

// Better Auth's own routes for web sessions, whose answers have no envelope.
Result<CodeSent> sessionCodeSent(const HttpAnswer &answer);
// BadAnswer where no usable session cookie came along.
Result<WebSession> webSession(const HttpAnswer &answer);
Result<Done> sessionClosed(const HttpAnswer &answer);

} // namespace answers
} // namespace scripto
