// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"
#include "app/finder/findtypes.h"

#include <optional>

namespace scripto {

// A root that is open, so that the same place is read whatever happens to its path.
struct OpenRoot {
    int descriptor = -1; // walkTrees() closes it
    FindRoot root; // its path has no links in it
    std::optional<SkipReason> problem = {}; // then it is not open
};

// Opens what can be opened, the links in their paths resolved, and leaves out what lies in another root that is read
// whole. What does not exist is left out, too.
QList<OpenRoot> openRoots(const QList<FindRoot> &roots);

// Receives what a walk meets; called on several threads at once.
class TreeWalkSink {
public:
    virtual ~TreeWalkSink() = default;
    // `place` has neither a fingerprint nor starts yet.
    virtual void found(const Secret &key, const FoundPlace &place) = 0;
    virtual void skipped(const SkippedPlace &place) = 0;
    virtual void fileRead() = 0;
    virtual void linkPassed() = 0;
    virtual void folderEntered(const QByteArray &path) = 0;
};

// Searches the files below the roots for keys, with this number of threads, and returns when all are read. Follows no
// links and leaves no file system.
void walkTrees(const QList<OpenRoot> &roots, int threads, TreeWalkSink &sink);

} // namespace scripto
