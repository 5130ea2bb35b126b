// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configdocument.h"
#include "app/core/call.h"

#include <functional>
#include <optional>

namespace scripto {

class Worker;

// What was in config.json at one moment.
struct ConfigSnapshot {
    QList<Profile> profiles;
    QString activeProfile;
    // Set where the file is there and cannot be read (FileUnreadable, FileBroken); nothing is written then.
    std::optional<Error> problem;
    bool exists = false;
};

// config.json on disk. Reads and writes run on the worker. Every change re-reads the file, applies one change to what is
// there now and replaces the file as a whole (0600 from the first byte, symlinks written through): readers see the old
// file or the new one. A file that cannot be read is never written.
class ConfigFile : public QObject {
    Q_OBJECT
public:
    // What to do to the document; runs on the worker's thread, possibly more than once.
    using Change = std::function<Result<void>(ConfigDocument &)>;

    ConfigFile(QString path, Worker &worker, QObject *parent = nullptr);

    // $XDG_CONFIG_HOME/scripto/config.json, else ~/.config/scripto/config.json, on every operating system: it is the
    // CLI's rule, not the platform's.
    static QString defaultPath();

    const QString &path() const { return m_path; }

    // Never fails as a call; what is wrong is in the snapshot.
    Call<ConfigSnapshot> *load();
    // Brings what is in the file afterwards. The change's own error, FileUnreadable, FileBroken or FileNotWritten; the
    // file is then as it was.
    Call<ConfigSnapshot> *change(Change change);

private:
    QString m_path;
    Worker &m_worker;
};

} // namespace scripto
