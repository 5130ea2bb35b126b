// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"
#include "tests/keys/rotationfixture.h"

#include <QHash>

#include <functional>
#include <optional>

// What the program is asked to write while a system call fails.
namespace scripto::syscalls {

// Two profiles, of which work is active and holds the key 1 of the server, and all that the program writes.
struct World : Fixture {
    World();

    QString stateFile(const QString &name) const { return state + u'/' + name; }
    QString settingsPath() const { return folder.filePath(QStringLiteral("scripto-keys/settings.json")); }
    History &history() { return services.history; }
    Secret keyOf(const QString &name) const;
    // Until what was asked of the workers is done, and what follows from it.
    void rest();
    // The same, and from now on every call works: what comes is only to look.
    void settle();
};

// Whose a file is and who may read it: in one text, to be compared. Empty without a file.
QString rightsOf(const QString &path);
// Not every file system knows access lists.
bool hasAccessLists();
QJsonObject objectIn(const QString &path);

// What was to be written, and what the program says of it. Nothing where it does not end.
struct Outcome {
    bool saysDone = false;
    bool isDone = false;
    bool keepsKey = true; // in the file, or in the hands of somebody who shows it
};

struct Scenario {
    int few; // failures of a short run
    const char *written; // the file without which it must not count as done; null if it is done later at the latest
    std::function<void(World &)> prepare;
    std::function<std::optional<Outcome>(World &)> act;
};

const QHash<QString, Scenario> &scenarios();

} // namespace scripto::syscalls
