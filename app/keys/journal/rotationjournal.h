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

// A key that is being replaced, or was. Identifies account and keys, never holds a secret. All times are the server's.
struct RotationRecord {
    enum class Step {
        Minting, // the new key has been or is about to be requested; no profile holds it
        Stored, // profiles hold the new key
        Checked, // the server accepts the new key; the old one is revoked next
        Replaced, // the old key was kept, to be revoked later
    };
    QString id;
    AccountId account;
    QString oldId;
    QString oldKey; // KeyMemory::fingerprintText(); empty in records of earlier versions
    QString name;
    QStringList profiles; // the profiles that held the old key
    bool revokeOld = false;
    QDateTime askedAt;
    QSet<QString> idsBefore; // the keys that the account had before
    bool wasTruncated = false; // the account may have had more keys than `idsBefore`
    QString newId; // empty until it is known
    QStringList candidates; // the keys one of which is the new one, if it is not known which
    QDateTime replacedAt; // invalid until then
    Step step = Step::Minting;
    bool told = false; // the user knows the outcome, and that a key may be left over

    KeyRef oldRef() const { return {account, oldId}; }
    // Sets the keys one of which is the new key. A single one becomes `newId`.
    void setCandidates(const QList<ApiKey> &keys);

    friend bool operator==(const RotationRecord &, const RotationRecord &) = default;
};

// The rotations that are not settled, and the old keys that were kept. They are on disk before anything else happens.
// All instances of this program share the journal.
class RotationJournal : public QObject {
    Q_OBJECT
public:
    // `folder` is the program's state folder; it is created if missing.
    RotationJournal(const QString &folder, Worker &worker);

    // As of the last time this instance read or wrote the journal.
    const QList<RotationRecord> &records() const { return m_records; }
    // The unsettled records of instances that were no longer running at the start.
    QList<RotationRecord> interrupted() const;
    // Whether an interrupted rotation must have written this copy into config.json.
    bool hasWritten(const Profile &profile) const;
    // When this key was replaced and kept; invalid if it was not.
    QDateTime replacedAt(const KeyRef &key) const;
    // The candidates for the key that an earlier rotation of `key` left behind, once the user knows of it.
    QStringList orphansOf(const KeyRef &key) const;

    // To be called before the new key is requested. Fails with Invalid if another instance is rotating the same key, or
    // if an earlier rotation of it is not settled or has left a key behind; with NotNoted if it cannot be recorded.
    Call<Done> *begin(const RotationRecord &record);
    // Makes an abandoned record this instance's. Fails with Invalid if another instance was faster.
    Call<Done> *claim(const QString &id);
    // Replaces the record with the same id, if there is one.
    Call<Done> *note(const RotationRecord &record);
    Call<Done> *remove(const QString &id);
    // Updates records() with what other instances have recorded since.
    void reload();
    // To be called when the key is gone from the server: drops the records that it settles. If several candidates were
    // left, the one that goes counts as the one left behind.
    void forgetKey(const KeyRef &key);

Q_SIGNALS:
    void changed();

private:
    // Returns an error if nothing is to be changed.
    using Change = std::function<std::optional<Error>(QJsonArray &)>;
    Call<Done> *change(const Change &change);
    void take(const QJsonObject &content);

    std::shared_ptr<const InstanceLock> m_instanceLock; // shared with the worker
    StateFile m_file;
    Worker &m_worker;
    QList<RotationRecord> m_records;
    QStringList m_left; // the ids of abandoned records, as found at the start
};

} // namespace scripto
