// SPDX-License-Identifier: MIT
#pragma once

#include "app/state/instancelock.h"
#include "app/state/statefile.h"

#include <QDateTime>
#include <QList>
#include <QUrl>

#include <memory>

namespace scripto {

// A key requested from a server: for whom and under which name, never a secret. Times are this computer's.
struct MintRecord {
    QString id;
    QUrl server;
    QString email; // may be empty
    QString name; // the key's name
    bool bySignIn = false;
    QDateTime askedAt;
    bool told = false; // the user was told that the program ended before the answer came

    // Makes a record with a new id.
    static MintRecord make(const QUrl &server, const QString &email, const QString &name, const QDateTime &now);

    friend bool operator==(const MintRecord &, const MintRecord &) = default;
};

// The keys that were requested and are not known to be stored. They are on disk before the request is sent, so that if
// the program ends in between, the next start can report a key that may exist and that nobody holds.
class MintJournal {
public:
    // `folder` is the program's state folder; it is created if missing.
    MintJournal(const QString &folder, Worker &worker);

    // The records of instances that are no longer running, oldest first.
    QList<MintRecord> interrupted() const;

    // Replaces the record with the same id and makes it this instance's. Fails with FileNotWritten.
    Call<Done> *note(const MintRecord &record);
    // To be called when the key is stored, is known not to exist, or the user knows about it.
    void end(const QString &id);

private:
    Call<QJsonObject> *change(const QString &id, std::optional<QJsonObject> added);

    std::shared_ptr<const InstanceLock> m_instanceLock; // shared with the worker
    StateFile m_file;
    Worker &m_worker;
};

} // namespace scripto
