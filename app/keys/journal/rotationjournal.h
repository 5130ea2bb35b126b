// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"
#include "app/core/identity.h"
#include "app/core/profile.h"
#include "app/state/instancelock.h"
#include "app/state/statefile.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace scripto {

// A key that is being replaced, or was. Tells who and what, never a secret. All times are the server's.
struct RotationRecord {
    enum class Step {
        Minting, // the new key has been asked for, or is about to be; no profile holds it
        Stored, // profiles hold it
        Checked, // and the server accepts it; the old one is to be revoked next
        Replaced, // the old one was kept, to be revoked later
    };
    QString id;
    AccountId account;
    QString oldId;
    QString oldKey; // KeyMemory::fingerprintText(); empty in records of earlier versions
    QString name;
    QStringList profiles; // that held the old key
    bool revokeOld = false;
    QDateTime askedAt;
    QSet<QString> idsBefore; // that the account had
    bool wasTruncated = false; // it may have had more
    QString newId; // once it is known
    QStringList candidates; // one of these is the new key, where it is not known which
    QDateTime replacedAt; // invalid before
    Step step = Step::Minting;
    bool told = false; // the user knows how it ended, and that a key may have been left over

    KeyRef oldRef() const { return {account, oldId}; }
    // One of these is the new key.
    void setCandidates(const QList<ApiKey> &keys);

    friend bool operator==(const RotationRecord &, const RotationRecord &) = default;
};

// The rotations that are not settled, and the old keys that were kept, on disk before anything else happens. Shared by
// all instances of this program.
class RotationJournal : public QObject {
    Q_OBJECT
public:
    // `folder`: the program's state folder, made where it is missing.
    RotationJournal(const QString &folder, Worker &worker);

    // As they were when the journal was last read or written here.
    const QList<RotationRecord> &records() const { return m_records; }
    // Those that instances have left behind which do not run any more.
    QList<RotationRecord> interrupted() const;
    // Whether it must have been one of those that has brought this copy into config.json.
    bool hasWritten(const Profile &profile) const;
    // When this key was replaced and kept; invalid where it was not.
    QDateTime replacedAt(const KeyRef &key) const;
    // The ids of the keys one of which an earlier rotation of this one has left behind, as the user was told.
    QStringList orphansOf(const KeyRef &key) const;

    // Before the new key is asked for. Invalid where another instance is rotating the same key, or an earlier rotation
    // of it is not settled or has left a key behind; NotNoted.
    Call<Done> *begin(const RotationRecord &record);
    // Makes a left-over record this instance's. Invalid where another one has been quicker.
    Call<Done> *claim(const QString &id);
    // Replaces what is noted under its id, if anything is.
    Call<Done> *note(const RotationRecord &record);
    Call<Done> *remove(const QString &id);
    // What other instances have noted since is among records() then.
    void reload();
    // The key has gone from the server: nothing is left to be told of it. Of several candidates, one that goes is
    // taken for the one.
    void forgetKey(const KeyRef &key);

Q_SIGNALS:
    void changed();

private:
    // Returns why nothing is to be changed.
    using Change = std::function<std::optional<Error>(QJsonArray &)>;
    Call<Done> *change(const Change &change);
    void take(const QJsonObject &content);

    std::shared_ptr<const InstanceLock> m_instanceLock; // shared with the worker
    StateFile m_file;
    Worker &m_worker;
    QList<RotationRecord> m_records;
    QStringList m_left; // ids, at the start
};

} // namespace scripto
