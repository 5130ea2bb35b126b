// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <QList>

// An honest “last used”. The server stamps a key with every request made with it, including this program's own
// (measured on Better Auth 1.7.5), so a program that reads the list with a key makes that key look busy forever. These
// records therefore keep track of the stamps that this program caused. All times are the server's.
namespace scripto {

// A request that this program made with a key. Its stamp lies between `from` and `to`.
struct OwnRequest {
    QDateTime from;
    QDateTime to;
    bool listed = false; // a list was read after it ended; some servers stamp so late that only the next list shows it

    friend bool operator==(const OwnRequest &, const OwnRequest &) = default;
};

// What is remembered about a key that this program may have used.
struct OwnUseRecord {
    QDateTime own; // the newest `lastUsedAt` caused by this program; invalid if none
    QDateTime ownUpdate; // the newest `updatedAt` caused by this program; invalid if none
    QList<OwnRequest> requests; // the requests whose stamps may still appear
    QDateTime usedHere; // when this program last certainly used the key, whether or not that left a stamp
    QDateTime outside; // the newest stamp by others when last seen; invalid if none
    // When that was the newest stamp; invalid if the key was never seen before this program used it.
    QDateTime outsideSeenAt;
    std::optional<qint64> remaining; // the uses left when last seen, less this program's uses since

    friend bool operator==(const OwnUseRecord &, const OwnUseRecord &) = default;
};

struct LastUse {
    enum class Kind {
        NotReported, // the server does not report it
        NotTracked, // the server does not stamp this key, whatever it does for others
        Never, // proven: nothing about the key has changed since its creation
        NeverReported, // never, according to the server
        Outside, // the newest use is not this program's
        OwnNewest, // the newest use is this program's and hides earlier uses by others
    };
    enum class Source {
        Server, // the server reported it
        ThisProgram, // this program recorded it
        Inferred, // inferred from a change to the key's row, which may have been a use
        Unknown,
    };
    Kind kind = Kind::NotReported;
    QDateTime at = {}; // the newest use by anybody; for NotTracked, a possible use
    // OwnNewest only: use by others is known up to this time; invalid if it never was
    QDateTime outsideUnknownSince = {};
    Source source = Source::Unknown;

    friend bool operator==(const LastUse &, const LastUse &) = default;
};

void noteOwnRequest(OwnUseRecord &record, const OwnRequest &request);

// Adds a row of a list that was read at `now` and returns the updated record.
OwnUseRecord withListed(OwnUseRecord record, const ApiKey &key, const QDateTime &now);

// `record` is the one that withListed() returned for this row, or an empty one for a key that this program never uses.
LastUse lastUse(const ApiKey &key, const OwnUseRecord &record = {});

// The latest known or possible use by others; invalid if nothing is known.
inline QDateTime newestUseByOthers(const LastUse &use)
{
    return use.kind == LastUse::Kind::OwnNewest ? QDateTime() : use.at;
}

} // namespace scripto
