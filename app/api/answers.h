// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpanswer.h"
#include "app/core/apikey.h"
#include "app/core/call.h"
#include "app/core/secret.h"

#include <QList>

// The server's answers from bytes to values, without any I/O. Each function takes a whole HTTP answer and returns the
// value, or the error that the server told or that its answer is.
namespace scripto {

struct CodeSent {
    QString email; // as the server spells it
};

struct SignedIn {
    Secret apiKey;
    QString keyId;
    QString userId;
    QString email;
};

struct Account {
    QString id;
    QString email; // may be blank
    QString name;  // may be blank
};

struct KeyList {
    QList<ApiKey> keys; // in the server's order
    QDateTime serverTime; // of the answer, for ages; invalid where the server told none
    qsizetype unreadableRows = 0; // rows left out because they have no usable id
};

struct MintedKey {
    Secret key;
    ApiKey record;
};

namespace answers {

Result<CodeSent> codeSent(const HttpAnswer &answer);
Result<SignedIn> signedIn(const HttpAnswer &answer);
Result<Account> account(const HttpAnswer &answer);
Result<KeyList> keyList(const HttpAnswer &answer);
Result<MintedKey> mintedKey(const HttpAnswer &answer);
Result<Done> revoked(const HttpAnswer &answer);

} // namespace answers
} // namespace scripto
