// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpanswer.h"
#include "app/core/apikey.h"
#include "app/core/call.h"
#include "app/core/secret.h"

#include <QList>

#include <chrono>
#include <optional>

// Turns the server's answers from bytes into values, without any I/O. Each function takes a complete HTTP answer and
// returns the value, or one of these errors:
//   RateLimited      429, or another 4xx that says when to try again; with retryAfter if the server named a time
//   Unauthenticated  401, or a key that is used up
//   NotFound         revoked() and changedKey(): the server says that it has no such key
//   Refused          any other error, with httpStatus and, if the server sent them, code, message, nextAction
//   BadAnswer        no error status, but not the contract's answer either
//   AnswerLost       signedIn(), mintedKey(), revoked() and changedKey(): instead of BadAnswer, and for a status of
//                    500 and above, because the request may have been carried out all the same; but not if signedIn()
//                    learns that no key was made
// `said` holds the server's words, `message` our own if the server said nothing; one of them is never empty. No text
// repeats a key.
namespace scripto {

struct CodeSent {
    QString email; // in the server's spelling; may be empty
};

struct SignedIn {
    Secret apiKey;
    QString keyId; // this and the following may be empty
    QString userId;
    QString email;
};

struct Account {
    QString id;
    QString email; // may be empty
    QString name; // may be empty
};

struct KeyList {
    QList<ApiKey> keys; // in the server's order, each id once
    QDateTime serverTime; // when the server answered, for computing ages; invalid if it named no time
    qsizetype unreadableRows = 0; // rows left out because their id is unusable or already listed

    // How the two lists fit together if both ends were read; empty if only one was.
    enum class Joined { Whole, BothEnds };
    std::optional<Joined> joined = {};

    // Better Auth silently truncates a list at 100 rows, leaving out the newest ones.
    bool mayBeTruncated() const { return joined ? joined == Joined::BothEnds : keys.size() + unreadableRows == 100; }
};

// Joins the lists of an account that has more keys than one list shows: one in any order, and both ends, which the
// server has sorted by createdAt. The result is whole if no key can be newer than all of `oldest` and older than all of
// `newest`. The unsorted list proves nothing: in some databases, use moves a row.
KeyList joinedLists(const KeyList &unsorted, const KeyList &oldest, const KeyList &newest);

struct MintedKey {
    Secret key;
    ApiKey record; // may be empty, including its id
};

// Whether signedIn() failed because the server accepted the code but could not make a key: the code is spent. Source:
// Scripto's API documentation, "signed in but key mint failed".
bool isMintFailure(const Error &error);

// A web session, as a browser would have it.
struct WebSession {
    Secret cookie; // "name=value"
    QString userId; // this and the e-mail address may be empty
    QString email;
    std::optional<std::chrono::seconds> life = {}; // empty if the server named none
};

namespace answers {

Result<CodeSent> codeSent(const HttpAnswer &answer);
// This and mintedKey() are the only chance to receive a key: whatever else is odd about a 2xx answer, its key is
// returned, even with a prefix other than keyPrefix.
Result<SignedIn> signedIn(const HttpAnswer &answer);
Result<Account> account(const HttpAnswer &answer);
Result<KeyList> keyList(const HttpAnswer &answer);
// The list from Better Auth's own route: in the order that was asked for, without an envelope.
Result<KeyList> sortedKeys(const HttpAnswer &answer);
Result<MintedKey> mintedKey(const HttpAnswer &answer);
Result<Done> revoked(const HttpAnswer &answer);

// Better Auth's own routes for web sessions, whose answers have no envelope.
Result<CodeSent> sessionCodeSent(const HttpAnswer &answer);
// Fails with BadAnswer if the answer has no usable session cookie.
Result<WebSession> webSession(const HttpAnswer &answer);
// A new cookie, and how long it lasts, in the answer to a request with a session; without a cookie if there is none.
WebSession renewedSession(const HttpAnswer &answer);
Result<Done> sessionClosed(const HttpAnswer &answer);
// Of Better Auth's route that changes a key: the key's row.
Result<ApiKey> changedKey(const HttpAnswer &answer);

} // namespace answers
} // namespace scripto
