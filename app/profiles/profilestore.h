// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configfile.h"
#include "app/core/clock.h"
#include "app/profiles/keychaincopies.h"
#include "app/profiles/mirror.h"
#include "app/profiles/profilerow.h"
#include "app/profiles/undohistory.h"

#include <QHash>
#include <QPointer>
#include <QSet>

namespace scripto {

class ConfigWatcher;
class MirrorMemory;

// The local profiles as one list over config.json and the keychain. The file is what the CLI reads and comes first; the
// keychain is the durable second copy and never holds up anything. What is changed here can be undone for as long as
// the program runs; what other programs changed in the meantime is never overwritten by that.
class ProfileStore : public QObject {
    Q_OBJECT
public:
    enum class Activate { No, IfNoneActive, Yes };

    ProfileStore(ConfigFile &file, ConfigWatcher &watcher, Keychain &keychain, MirrorMemory &memory, Clock clock,
                 QObject *parent = nullptr);

    // Reads both sides. Until then the list is empty and isLoaded() false.
    void start();
    bool isLoaded() const { return m_loaded; }

    // In the order of the file, then those that are in the keychain only, by name.
    const QList<ProfileRow> &rows() const { return m_rows; }
    const ProfileRow *row(const QString &name) const;
    QStringList names() const;
    const QString &activeProfile() const { return m_snapshot.activeProfile; }
    // Which profile becomes active when this one is removed; empty for none.
    QString activeAfterRemoving(const QString &name) const;
    const ConfigSnapshot &file() const { return m_snapshot; }
    const Keychain &keychain() const { return m_keychain; }

    // Adds or updates the profile in config.json, then in the keychain. Ends when both have answered; a keychain that
    // is away is told and is no failure.
    Call<Stored> *put(const Profile &profile, Activate activate);
    // Writes activeProfile. NotFound, or Invalid for a profile without a key.
    Call<Done> *setActive(const QString &name);
    // Locally only, like the CLI's logout: the key stays valid on the server.
    Call<Done> *remove(const QString &name);
    // Keeps place, key and being active. NotFound, or Invalid where the name is taken.
    Call<Done> *rename(const QString &from, const QString &to);

    // What undo() would take back, and redo() do again, for menus; empty where there is nothing.
    QString undoText() const;
    QString redoText() const;
    // ErrorKind::Invalid, with nothing changed, where another program has changed the same since; NotFound where there
    // is nothing to undo, or another change is still under way.
    Call<Done> *undo();
    Call<Done> *redo();

    // As the row's `repairs` allow; Invalid, with nothing changed, where they do not (any more), else the errors of
    // the file or of the keychain.
    Call<Repaired> *repair(const QString &name, Repair repair);
    // All in one change of the file, which is one step to undo; what fails does not keep the others from being done.
    Call<Repaired> *repairAll(const QList<ChosenRepair> &repairs);
    // Every profile that the keychain has and config.json has not, into a file that is missing or broken as well.
    // Active becomes the one that was so last.
    Call<Repaired> *restoreAll();
    // What can be repaired, in the order of the rows.
    QList<PlannedRepair> repairPlan() const;
    // As Keychain::unlock().
    Call<Done> *unlockKeychain();
    // Of what is being written to the keychain now.
    MirrorProgress progress() const { return {}; }
    // Takes config.json away from other users of this computer.
    Call<Done> *tightenPermissions();

    // These keys, by the profile that held them, were revoked; told for as long as the profile has no other.
    void markKeysRevoked(const QHash<QString, Secret> &keys);

Q_SIGNALS:
    void changed();
    // The file was changed by another program: names of the profiles that came, went or changed.
    void changedOutside(const QStringList &profiles, bool activeChanged);
    // The keychain has followed what another program did to the file: a new sign-in to the same account, a new name.
    // Both can be undone.
    void followedOutside(const QString &profile);
    void renamedOutside(const QString &from, const QString &to);
    void progressChanged();

private:
    void loadFile();
    void takeFile(const ConfigSnapshot &snapshot);
    void rebuild();
    ProfileRow makeRow(const QString &name, const Profile *inFile, const MirrorVerdict &verdict) const;
    MirrorVerdict verdictOf(const QString &name, const Profile *inFile) const;
    void act(const QString &name, MirrorAction action);
    Call<Stored> *store(const Profile &profile, Activate activate,
                        Result<void> (ConfigDocument::*way)(const Profile &));
    Call<Done> *writeCopy(const Profile &profile, const QString &renamedFrom = {});
    Call<Done> *removeCopy(const QString &name);
    bool noteRemoval(const Profile &removed);
    // Applies `change` to the file and then calls `then`, or settles `told`, which nobody else settles before, with the
    // error. With `what`, it can be undone.
    template <typename T>
    void changeFile(const QString &what, const ConfigFile::Change &change, Call<T> *told, std::function<void()> then);
    Call<Done> *step(const UndoHistory::Step *step, const ConfigDelta UndoHistory::Step::*way,
                     void (UndoHistory::*mark)());

    Call<Done> *copyToKeychain(const QString &name);
    Call<Stored> *copyToFile(const QString &name);

    ConfigFile &m_file;
    Keychain &m_keychain;
    MirrorMemory &m_memory;
    const Clock m_clock;
    KeychainCopies m_copies;
    UndoHistory m_history;
    ConfigSnapshot m_snapshot;
    QHash<QString, Secret> m_revokedKeys; // by profile
    QSet<QString> m_storing; // by put(): the mirror has nothing to ask about these
    QList<ProfileRow> m_rows;
    bool m_loaded = false;
    int m_changing = 0; // changes of the file under way
};

} // namespace scripto
