// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/mirror.h"
#include "app/state/statefile.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <memory>

class QJsonObject;

namespace scripto {

// What was last known of the mirror, kept between runs in mirror.json in the program's state folder: fingerprints and
// times per keychain service and profile name, never a secret. Losing the file loses no key; the mirror then asks
// questions that it could otherwise answer itself.
class MirrorMemory {
public:
    enum class Side { File, Keychain };

    // `path` is the file, `service` the keychain service whose entries these are. Reads at once; an unreadable file
    // counts as empty.
    MirrorMemory(QString path, QString service, Worker &worker);

    const QByteArray &salt() const { return m_salt; }
    // Whether nothing was known of this service when this object was created.
    bool isNew() const { return m_isNew; }
    Fingerprint lastInStep(const QString &profile) const { return m_records.value(profile).inStep; }
    // The copy that was being written to the keychain when last recorded. Still set if the program was killed during
    // the write.
    Fingerprint writing(const QString &profile) const { return m_records.value(profile).writing; }
    // A copy that was removed here. Its entry is removed from the keychain as soon as possible.
    struct Removal {
        Fingerprint copy; // empty = none
        Fingerprint key = {}; // of its key alone; empty in records of earlier versions
        qint64 fileChangedAt = 0; // ConfigSnapshot::changedAt of the file without it
        QString renamedTo = {}; // the name that its key has now; empty if it was removed altogether
    };
    Removal removal(const QString &profile) const { return m_records.value(profile).removal; }
    // Whether this program itself wrote this copy into the file.
    bool isOwn(const QString &profile, const Fingerprint &copy) const { return m_records.value(profile).own == copy; }
    // Whether profiles were seen that this program has not removed.
    bool knowsProfiles() const;
    const QString &lastActive() const { return m_lastActive; }

    // Each of these writes the file on the worker if something has changed. Consecutive calls share one write.
    void rememberInStep(const QString &profile, const Fingerprint &fingerprint);
    void rememberWriting(const QString &profile, const Fingerprint &fingerprint);
    void rememberRemoved(const QString &profile, const Removal &removal);
    void forgetRemoval(const QString &profile);
    void rememberOwn(const QString &profile, const Fingerprint &fingerprint);
    void rememberActive(const QString &profile);
    void forget(const QString &profile);
    // Returns since when that side has had this copy: `now` if the copy is new. Invalid if `now` was invalid when the
    // copy was first seen.
    QDateTime sawCopy(Side side, const QString &profile, const Fingerprint &copy, const QDateTime &now);

private:
    struct Sight {
        Fingerprint copy;
        QDateTime since;
    };
    struct Record {
        Fingerprint inStep;
        Fingerprint writing;
        Removal removal;
        Fingerprint own;
        Sight file;
        Sight keychain;

        static Record fromJson(const QJsonObject &json);
        QJsonObject toJson() const;
    };
    struct Unsaved;

    void load();
    void save(const QString &profile);
    void queue();
    static void write(QJsonObject &all, const QByteArray &salt, const QString &service, Unsaved &unsaved,
                      qint64 serial);

    StateFile m_file;
    QString m_service;
    QByteArray m_salt;
    bool m_isNew = true;
    QString m_lastActive;
    QHash<QString, Record> m_records;
    std::shared_ptr<Unsaved> m_unsaved; // shared with the worker
};

} // namespace scripto
