// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/core/clock.h"
#include "app/core/environment.h"
#include "app/services/paths.h"

#include <QStringList>

#include <chrono>

namespace scripto {

class Keychain;
class Services;

// Collects what a problem report needs: versions, the desktop, and the state of files, keychain and keys. Only counts
// profiles, keys and accounts. The report is for developers, so it is not translated.
class Diagnostics : public QObject {
    Q_OBJECT
public:
    Diagnostics(Services &services, const Paths &paths, const Keychain &keychain, const Environment &environment,
                Clock clock);

    // How long to wait for a disk. After that, the report says that the disk isn’t answering.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    // Plain text, redacted and ready to be shown. `desktop` has lines about the window system, which this folder
    // doesn’t know. The call never fails.
    Call<QString> *collect(const QStringList &desktop);

private:
    struct Disk;

    QString report(const QStringList &desktop, const Disk &disk) const;
    QStringList configLines(const Disk &disk) const;
    QStringList stateLines(const Disk &disk) const;
    QStringList keychainLines() const;
    QStringList keyLines() const;

    Services &m_services;
    const Paths m_paths;
    const Keychain &m_keychain;
    const Environment m_environment;
    const Clock m_clock;
    std::chrono::milliseconds m_patience{1500};
};

} // namespace scripto
