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
    bool listed = false; // a list was read since it ended; some servers stamp so late that only the next one shows it

    friend bool operator==(const OwnRequest &, const OwnRequest &) = default;
};

// What is remembered of a key that this program may have used itself.
struct OwnUseRecord {
    QDateTime own; // the newest `lastUsedAt` that was this program's; invalid: none
    QDateTime ownUpdate; // the newest `updatedAt` that was this program's; invalid: none
    QList<OwnRequest> requests; // those whose stamps may still appear
    QDateTime usedHere; // when this program surely used the key last, whether or not that left a stamp
    QDateTime outside; // the newest stamp by others, as last seen; invalid: none
    QDateTime outsideSeenAt; // when that was the newest stamp; invalid: never looked before using the key
    std::optional<qint64> remaining; // uses that the server allowed when last seen, less our own since

    friend bool operator==(const OwnUseRecord &, const OwnUseRecord &) = default;
};

struct LastUse {
    enum class Kind {
        NotReported, // by this server
        NotTracked, // the server does not stamp this key, whatever it stamps otherwise
        Never, // proven: nothing about the key has changed since it was made
        NeverReported, // never, as far as the server says
        Outside, // the newest use is not by this program
        OwnNewest, // the newest use is by this program, which hides any earlier one by others
    };
    enum class Source {
        Server, // said so
        ThisProgram, // saw it
        Inferred, // the key's row was changed then, which may have been a use
        Unknown,
    };
    Kind kind = Kind::NotReported;
    QDateTime at = {}; // the newest use, whoever caused it; of NotTracked: perhaps
    QDateTime outsideUnknownSince = {}; // OwnNewest only: until then use by others is known; invalid: it never was
    Source source = Source::Unknown;

    friend bool operator==(const LastUse &, const LastUse &) = default;
};

void noteOwnRequest(OwnUseRecord &record, const OwnRequest &request);

// Takes in a row of a list that was read at `now`, and returns the record as it is then.
OwnUseRecord withListed(OwnUseRecord record, const ApiKey &key, const QDateTime &now);

// `record`: as withListed() returned it for this row; a blank one for keys that this program never uses.
LastUse lastUse(const ApiKey &key, const OwnUseRecord &record = {});

// When others are known to have used the key last, or may have; invalid: nothing is known.
inline QDateTime newestUseByOthers(const LastUse &use)
{
    return use.kind == LastUse::Kind::OwnNewest ? QDateTime() : use.at;
}

} // namespace scripto
