// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/mirror.h"

#include <QHash>
#include <QString>

namespace scripto {

class Worker;

// What was last known of the mirror, kept between runs in mirror.json of the program's state folder: per keychain
// service and profile name a fingerprint, never a secret. Losing the file loses no key: the mirror then asks where it
// would have known.
class MirrorMemory {
public:
    // `path` of the file, `service` whose entries these are. Reads at once; a file that cannot be read counts as empty.
    MirrorMemory(QString path, QString service, Worker &worker);

    const QByteArray &salt() const { return m_salt; }
    Fingerprint lastInStep(const QString &profile) const { return m_inStep.value(profile); }
    Fingerprint removed(const QString &profile) const { return m_removed.value(profile); }

    // Each writes the file on the worker where something has changed.
    void rememberInStep(const QString &profile, const Fingerprint &fingerprint);
    void rememberRemoved(const QString &profile, const Fingerprint &fingerprint);
    void forget(const QString &profile);

private:
    void load();
    void save(const QString &profile);

    QString m_path;
    QString m_service;
    Worker &m_worker;
    QByteArray m_salt;
    QHash<QString, Fingerprint> m_inStep;
    QHash<QString, Fingerprint> m_removed;
};

} // namespace scripto
