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
    Obey, // as far as is known, the file never existed: a change creates it
    Doubt, // the file existed before: the folder is most likely a mount point without its disk
};

// The content of config.json at one moment.
struct ConfigSnapshot {
    QList<Profile> profiles;
    QString activeProfile;
    // Set if the file exists but cannot be read (FileUnreadable, FileBroken); nothing is written then.
    std::optional<Error> problem;
    bool exists = false;
    // Other users of this computer may read or write the file; tightenPermissions() fixes that.
    bool openToOthers = false;
    // Set if config.json is a link to this missing file and the file may not be created, because its folder is missing,
    // too, or because the file existed before. `problem` is set as well, since the profiles are unknown.
    QString missingTarget = {};
    qint64 changedAt = 0; // when the file was changed, in seconds since 1970 by the file system’s clock

    friend bool operator==(const ConfigSnapshot &, const ConfigSnapshot &) = default;
};

// config.json on disk. Reads and writes run on the worker. Every change re-reads the file, applies the change to the
// present content and replaces the whole file (mode 0600 from the first byte, a new folder 0700, through symlinks), so
// readers see either the old file or the new one. A file that cannot be read is never written, and no file is created
// behind a doubtful link (DeadLink). Nothing is written in a folder that accepts no new files: a file written in place
// could be read, or left behind, half-written. A replaced file keeps its owner, group, mode and access list, or is not
// replaced; it loses its hard links.
class ConfigFile : public QObject {
    Q_OBJECT
public:
    // Modifies the document; runs on the worker's thread, possibly more than once. Others may have changed the document
    // in the meantime, so it must not rely on what it saw the previous time.
    using Change = std::function<Result<void>(ConfigDocument &)>;

    ConfigFile(QString path, Worker &worker, QObject *parent = nullptr);

    // $XDG_CONFIG_HOME/scripto/config.json, otherwise ~/.config/scripto/config.json, on every operating system: this is
    // the CLI's rule, not the platform's. In a Flatpak it is the host's $XDG_CONFIG_HOME that counts.
    static QString defaultPath();

    const QString &path() const { return m_path; }

    // Never fails as a call; problems are reported in the snapshot.
    Call<ConfigSnapshot> *load(DeadLink deadLink = DeadLink::Obey);
    // Returns the content of the file afterwards. Fails with the change's own error, FileUnreadable, FileBroken or
    // FileNotWritten; the file is then unchanged. A change that alters nothing writes nothing.
    Call<ConfigSnapshot> *change(Change change, DeadLink deadLink = DeadLink::Obey);
    // Creates a file without profiles if there is none.
    Call<ConfigSnapshot> *create();
    // Finds out whether a change could be saved now by writing a file beside it. Fails with FileUnreadable, FileBroken
    // or FileNotWritten and the reason.
    Call<Done> *tryToSave(DeadLink deadLink = DeadLink::Obey);
    // For a broken file: keeps it as `keepAs`, which must not exist yet, and writes what `change` makes of an empty
    // document. Fails with Invalid if the file is not broken, or no longer; otherwise as above.
    Call<ConfigSnapshot> *replaceBroken(const QString &keepAs, Change change);
    // Finds the first of PATH, PATH-2, PATH-3 … that does not exist.
    Call<QString> *freePath(const QString &path);
    // Removes all permissions except the owner's, without touching the content.
    Call<ConfigSnapshot> *tightenPermissions();

private:
    QString m_path;
    Worker &m_worker;
};

} // namespace scripto
