// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <QList>

// Honest “last used”. Every request made with a key stamps that key on the server, this program's own included
// (measured on Better Auth 1.7.5): a program that reads a list with a key makes it look busy for ever. So it is
// remembered which stamps this program caused. All times are the server's.
namespace scripto {

// A request of this program with a key; its stamp lies in between.
struct OwnRequest {
    QDateTime from;
    QDateTime to;

    friend bool operator==(const OwnRequest &, const OwnRequest &) = default;
};

// What is remembered of a key that this program may have used itself.
struct UseRecord {
    QDateTime own; // the newest stamp that was this program's; invalid: none
    QList<OwnRequest> requests; // those whose stamps were not seen yet
    QDateTime outside; // the newest stamp by others, as last seen; invalid: none
    QDateTime outsideSeenAt; // when that was the newest stamp; invalid: never looked before using the key

    friend bool operator==(const UseRecord &, const UseRecord &) = default;
};

struct KeyUse {
    enum class Kind {
        NotReported, // by this server
        Never,
        Outside, // the newest use is not by this program
        OwnNewest, // the newest use is by this program, which hides any earlier one by others
    };
    Kind kind = Kind::NotReported;
    QDateTime at; // the newest stamp, whoever caused it
    QDateTime outsideUnknownSince; // OwnNewest only: until then the use by others is known; invalid: it never was

    friend bool operator==(const KeyUse &, const KeyUse &) = default;
};

void noteOwnRequest(UseRecord &record, const OwnRequest &request);

// Takes in a row of a list that was read at `now`, and returns the record as it is then.
UseRecord noteListed(UseRecord record, const ApiKey &key, const QDateTime &now);

// `record`: as noteListed() returned it for this row; a blank one for keys that this program never uses.
KeyUse keyUse(const ApiKey &key, const UseRecord &record = {});

} // namespace scripto
