// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"
#include "tests/keys/rotationfixture.h"

#include <QHash>

#include <functional>
#include <optional>

// What the program writes while a system call fails.
namespace scripto::syscalls {

// Two profiles, of which “work” is active and holds key 1 of the server, and everything that the program writes.
struct World : Fixture {
    World();

    QString stateFile(const QString &name) const { return state + u'/' + name; }
    QString settingsPath() const { return folder.filePath(QStringLiteral("scripto-keys/settings.json")); }
    History &history() { return services.history; }
    Secret keyOf(const QString &name) const;
    // Waits until the workers and everything that follows from them have finished.
    void rest();
    // As rest(), but from now on every call works: the rest only inspects.
    void settle();
};

// A file's owner and rights as one text for comparison; empty without a file.
QString rightsOf(const QString &path);
// Not every file system has access lists.
bool hasAccessLists();
QJsonObject objectIn(const QString &path);

// The result of a write and what the program reports about it. Empty if it does not end.
struct Outcome {
    bool saysDone = false;
    bool isDone = false;
    bool keepsKey = true; // in the file, or shown to the user
};

struct Scenario {
    int few; // number of failures in a short run
    const char *written; // the file that must be written before it counts as done; null if it may be written later
    std::function<void(World &)> prepare;
    std::function<std::optional<Outcome>(World &)> act;
};

const QHash<QString, Scenario> &scenarios();

} // namespace scripto::syscalls
