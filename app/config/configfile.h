// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configdocument.h"
#include "app/core/call.h"

#include <functional>
#include <optional>

namespace scripto {

class Worker;

// How to treat a config.json whose links lead to an existing folder without the file.
enum class DeadLink {
    Obey, // as far as is known, the file was never there: a change creates it
    Doubt, // the file was there before: the folder is most likely a mount point without its disk
};

// What was in config.json at one moment.
struct ConfigSnapshot {
    QList<Profile> profiles;
    QString activeProfile;
    // Set where the file is there and cannot be read (FileUnreadable, FileBroken); nothing is written then.
    std::optional<Error> problem;
    bool exists = false;
    // Other users of this computer may read or write the file; tightenPermissions() ends that.
    bool openToOthers = false;
    // Set if config.json is a link to this missing file, and the file may not be created: its folder is missing too, or
    // the file existed before. `problem` is set as well, since the profiles are unknown.
    QString missingTarget = {};
    qint64 changedAt = 0; // when the file was changed, in seconds since 1970 by the file system’s clock

    friend bool operator==(const ConfigSnapshot &, const ConfigSnapshot &) = default;
};

// config.json on disk. Reads and writes run on the worker. Every change re-reads the file, applies one change to what
// is there now and replaces the file as a whole (0600 from the first byte, folder 0700 where it is created, symlinks
// written through): readers see the old file or the new one. A file that cannot be read is never written, no file is
// created behind a doubtful link (DeadLink), and none is written in a folder that takes no new files: written in place,
// it could be read, or left, half-written. A file keeps its owner, group, mode and access list when it is replaced, or
// is not replaced; it is separated from its hard links.
class ConfigFile : public QObject {
    Q_OBJECT
public:
    // What to do to the document; runs on the worker's thread, possibly more than once. It may be given a document that
    // others have changed in the meantime, and must not rely on what it saw the time before.
    using Change = std::function<Result<void>(ConfigDocument &)>;

    ConfigFile(QString path, Worker &worker, QObject *parent = nullptr);

    // $XDG_CONFIG_HOME/scripto/config.json, else ~/.config/scripto/config.json, on every operating system: it is the
    // CLI's rule, not the platform's.
    static QString defaultPath();

    const QString &path() const { return m_path; }

    // Never fails as a call; what is wrong is in the snapshot.
    Call<ConfigSnapshot> *load(DeadLink deadLink = DeadLink::Obey);
    // Brings what is in the file afterwards. The change's own error, FileUnreadable, FileBroken or FileNotWritten; the
    // file is then as it was. A change that alters nothing writes nothing.
    Call<ConfigSnapshot> *change(Change change, DeadLink deadLink = DeadLink::Obey);
    // Creates a file without profiles if there is none.
    Call<ConfigSnapshot> *create();
    // Whether a change could be saved now, found out by trying with a file beside it. FileUnreadable, FileBroken or
    // FileNotWritten, with the reason.
    Call<Done> *tryToSave(DeadLink deadLink = DeadLink::Obey);
    // For a file that is broken: keeps it as `keepAs`, which must not exist yet, and writes what `change` makes of an
    // empty document. ErrorKind::Invalid where the file is not broken (any more), else as above.
    Call<ConfigSnapshot> *replaceBroken(const QString &keepAs, Change change);
    // Takes the file's permissions away from everyone but its owner, without touching its content.
    Call<ConfigSnapshot> *tightenPermissions();

private:
    QString m_path;
    Worker &m_worker;
};

} // namespace scripto
