// SPDX-License-Identifier: MIT
#pragma once

#include "app/state/instancelock.h"
#include "app/state/statefile.h"

#include <QDateTime>
#include <QList>
#include <QUrl>

#include <memory>

namespace scripto {

// A key that a server is asked for: whose and which, never a secret. Times by this computer's clock.
struct MintRecord {
    QString id;
    QUrl server;
    QString email; // may be empty
    QString name; // of the key
    bool bySignIn = false;
    QDateTime askedAt;
    bool told = false; // that the program ended in between

    // With an id of its own.
    static MintRecord make(const QUrl &server, const QString &email, const QString &name, const QDateTime &now);

    friend bool operator==(const MintRecord &, const MintRecord &) = default;
};

// The keys that were asked for and are not known to be kept, on disk before the request is sent. If the program ends in
// between, the next start can say that a key may exist that nobody holds.
class MintJournal {
public:
    // `folder`: the program's state folder, made if it is missing.
    MintJournal(const QString &folder, Worker &worker);

    // Those of instances that do not run any more, oldest first.
    QList<MintRecord> interrupted() const;

    // Replaces what is noted under its id, which is this instance's then. FileNotWritten.
    Call<Done> *note(const MintRecord &record);
    // The key is kept, or is known not to exist, or the user knows about it.
    void end(const QString &id);

private:
    Call<QJsonObject> *change(const QString &id, std::optional<QJsonObject> added);

    std::shared_ptr<const InstanceLock> m_instanceLock; // shared with the worker
    StateFile m_file;
    Worker &m_worker;
};

} // namespace scripto
