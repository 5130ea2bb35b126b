// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QList>

#include <array>

// What the search for keys on this computer asks for and reports. Paths are bytes, as the file system has them.
namespace scripto {

// A file or folder to search.
struct FindRoot {
    enum class Reads {
        Everything,
        Projects, // of a folder, only files called .env…, a few levels deep, and the git work trees
    };
    QByteArray path;
    Reads reads = Reads::Everything;
    bool readsEnvFiles = true; // of Projects
    bool readsWorkTrees = true; // of Projects

    friend bool operator==(const FindRoot &, const FindRoot &) = default;
};

struct FindRequest {
    QList<FindRoot> roots;
    QByteArray salt; // of the fingerprints
    QByteArrayList starts; // the first characters of keys, as servers list them
};

// A key in a file; never the key itself.
struct FoundPlace {
    QByteArray path;
    int line = 0;
    bool inWorkTree = false; // of git
    QDateTime changed; // the file
    QString fingerprint;
    QString masked; // "scripto_ab…"
    QByteArrayList starts; // those of the request that the key begins with
};

// Why something was not read.
enum class SkipReason {
    TooLarge,
    Binary,
    Archive,
    Special, // a pipe, a device, a socket
    OtherFileSystem,
    NoPermission,
    Unreadable, // any other error
    GitObjects,
    TooDeep,
};
inline constexpr auto skipReasons = 9;

struct SkippedPlace {
    QByteArray path;
    SkipReason reason = SkipReason::Unreadable;
};

struct FindProgress {
    int files = 0; // read
    QByteArray folder; // that is being read
};

struct FindSummary {
    int files = 0; // read
    int links = 0; // not followed
    std::array<int, skipReasons> skipped{}; // by reason
    qint64 milliseconds = 0;
    bool isFenced = false; // the kernel kept the search from using the network and writing files
    bool isConfined = false; // the kernel let it read nothing but the roots
};

} // namespace scripto
