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

// What was last known of the mirror, kept between runs in mirror.json of the program's state folder: per keychain
// service and profile name fingerprints and times, never a secret. Losing the file loses no key: the mirror then asks
// where it would have known.
class MirrorMemory {
public:
    enum class Side { File, Keychain };

    // `path` of the file, `service` whose entries these are. Reads at once; a file that cannot be read counts as empty.
    MirrorMemory(QString path, QString service, Worker &worker);

    const QByteArray &salt() const { return m_salt; }
    // Nothing was known of this service when this was made.
    bool isNew() const { return m_isNew; }
    Fingerprint lastInStep(const QString &profile) const { return m_records.value(profile).inStep; }
    // Was being written to the keychain when last heard of; a program that is killed then cannot tell any more.
    Fingerprint writing(const QString &profile) const { return m_records.value(profile).writing; }
    // A copy that was removed here; its entry leaves the keychain as soon as it can.
    struct Removal {
        Fingerprint copy; // empty = none
        Fingerprint key = {}; // of its key alone; empty in records of earlier versions
        qint64 fileChangedAt = 0; // ConfigSnapshot::changedAt of the file that it left
        QString renamedTo = {}; // the name that its key has now; empty if it was removed altogether
    };
    Removal removal(const QString &profile) const { return m_records.value(profile).removal; }
    // Whether it was this program that brought this copy into the file.
    bool isOwn(const QString &profile, const Fingerprint &copy) const { return m_records.value(profile).own == copy; }
    // Whether profiles were seen that this program has not removed.
    bool knowsProfiles() const;
    const QString &lastActive() const { return m_lastActive; }

    // Each writes the file on the worker where something has changed; many in a row are one write.
    void rememberInStep(const QString &profile, const Fingerprint &fingerprint);
    void rememberWriting(const QString &profile, const Fingerprint &fingerprint);
    void rememberRemoved(const QString &profile, const Removal &removal);
    void forgetRemoval(const QString &profile);
    void rememberOwn(const QString &profile, const Fingerprint &fingerprint);
    void rememberActive(const QString &profile);
    void forget(const QString &profile);
    // Tells since when that side has had this copy: `now` where it is another one than before. Invalid where that is
    // what was told when it was met.
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
