// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configwatcher.h"
#include "app/core/clock.h"
#include "app/profiles/profilechanges.h"
#include "app/profiles/profileevent.h"
#include "app/profiles/profilemirror.h"
#include "app/profiles/profilerepairs.h"
#include "app/profiles/profilerow.h"
#include "app/profiles/profilestorage.h"

#include <functional>

namespace scripto {

// The local profiles as one list over config.json and the keychain. The file is what the CLI reads and comes first; the
// keychain is the durable second copy and never blocks anything. Local changes can be undone while the program runs,
// without ever overwriting what other programs changed in the meantime.
class ProfileStore : public QObject {
    Q_OBJECT
public:
    enum class Activate { No, IfNoneActive, Yes };
    // Where the key of a stored profile comes from, for the history.
    enum class Origin {
        SignIn, // a sign-in has just returned it
        Mint, // KeyMinting, which reports it itself
        Existing,
    };

    ProfileStore(ConfigFile &file, ConfigWatcher &watcher, Keychain &keychain, MirrorMemory &memory, KeyMemory &keys,
                 Clock clock, QObject *parent = nullptr);

    // Reads both sides. Until then the list is empty and isLoaded() is false.
    // `isOurs` says whether this program wrote the file's copy of that profile, even though the memory lacks it.
    void start(std::function<bool(const Profile &)> isOurs = {});
    bool isLoaded() const { return m_loaded; }

    // The profiles in the order of the file, then those that are only in the keychain, by name.
    const QList<ProfileRow> &rows() const { return m_mirror.rows(); }
    const ProfileRow *row(const QString &name) const { return m_mirror.row(name); }
    QStringList names() const;
    const QString &activeProfile() const { return file().activeProfile; }
    // The profile that becomes active when this one is removed; empty if none.
    QString activeAfterRemoving(const QString &name) const;
    // See soleKeysOf(). Empty if there is no such profile.
    QList<Secret> soleKeys(const QString &name) const;
    const ConfigSnapshot &file() const { return m_storage.snapshot(); }
    const Keychain &keychain() const { return m_storage.keychain(); }
    // The names of keychain entries that exist but whose content is not known, sorted.
    QStringList unreadEntries(UnreadEntry why) const { return m_storage.copies().unreadNames(why); }
    // Why the keychain's copies are not known yet: it has not answered (KeychainSilent) or is locked. Empty if they are
    // known or cannot be had.
    std::optional<Error> keychainAwaited() const;

    // Reads config.json now, whether or not a change was signalled. Afterwards, file() and rows() show the file as of
    // the call or later. Fails with the problem of an unreadable file; a missing file is not a problem.
    Call<Done> *readNow();
    // Checks whether a profile could be stored now. To be called before requesting a key, so that no key arrives that
    // cannot be saved. Fails with the reason; see ConfigFile::tryToSave().
    Call<Done> *tryToSave() const { return m_storage.file().tryToSave(m_storage.deadLink()); }
    // Creates a config.json without profiles at the end of a dead link. Fails with FileNotWritten if its folder is
    // missing, too.
    Call<Done> *createFile();
    // Whether changes of config.json are signalled; otherwise it is read every ConfigWatcher::pollInterval.
    bool isWatchingFile() const { return m_watcher.isWatching(); }

    // Adds or updates the profile in config.json, then in the keychain. Fails with Invalid for a malformed key or name.
    // Ends when both have answered; an unavailable keychain is reported in the result and is not a failure.
    Call<Stored> *put(const Profile &given, Activate activate, Origin origin = Origin::Existing);
    // Gives another key to the profiles for which `successor` returns a value, all in one change. It gets the file's
    // copies as they are at that moment and runs on the worker. Cannot be undone, because what the server does to the
    // old key cannot be undone either. The keychain follows by itself.
    using Successor = std::function<std::optional<Profile>(const Profile &)>;
    Call<Rekeyed> *rekey(const Successor &successor);
    // Writes activeProfile. Fails with NotFound, or with Invalid for a profile without a key.
    Call<Done> *setActive(const QString &name);
    // Removes the profile locally, like the CLI's logout: the key stays valid on the server. Waits for the keychain,
    // which may ask the user. Fails with Invalid if the profile's key is not `expected`, the one that the user was
    // shown.
    Call<Removed> *remove(const QString &name, const Secret &expected);
    // Keeps the profile's place, its key and whether it is active. Fails with NotFound, or with Invalid if the name is
    // taken or the profile's key is not `expected`.
    Call<Done> *rename(const QString &from, const QString &to, const Secret &expected);

    // The step that undo() or redo() would apply; null if there is none.
    const UndoHistory::Step *toUndo() const { return m_changes.history().toUndo(); }
    const UndoHistory::Step *toRedo() const { return m_changes.history().toRedo(); }
    // Whether undo() has moved this step behind the others because it cannot be undone at present.
    bool isSetAside(qint64 serial) const { return m_changes.history().isSetAside(serial); }
    // Texts for the menus.
    QString undoText() const;
    QString redoText() const;
    // Fail with Invalid and change nothing if the same place has been changed since, if a revoked key would become
    // active, or if another change is still running. In the first two cases the step moves behind the others, so that
    // those can be reached. NotFound if there is no step.
    Call<Done> *undo();
    Call<Done> *redo();

    // Carries out a repair that the row's `repairs` allow. Fails with Invalid and changes nothing if they do not, or no
    // longer; otherwise with the errors of the file or the keychain.
    Call<Repaired> *repair(const QString &name, Repair repair);
    // Carries out several repairs in one change of the file, which is one step to undo. A failed repair does not
    // prevent the others.
    Call<Repaired> *repairAll(const QList<ChosenRepair> &repairs);
    // Restores every profile that only the keychain has, even if config.json is missing or broken. The profile that was
    // active last becomes active.
    Call<Repaired> *restoreAll();
    // The possible repairs, in the order of the rows.
    QList<PlannedRepair> repairPlan() const;
    // See Keychain::unlock().
    Call<Done> *unlockKeychain();
    // The progress of the running writes to the keychain.
    const MirrorProgress &progress() const { return m_storage.copies().progress(); }
    // Makes config.json inaccessible to other users of this computer.
    Call<Done> *tightenPermissions();

    // Records whether the server refused or accepted this key of the profile at its last use.
    void markKeyRefused(const QString &profile, const Secret &key, bool isRefused);

Q_SIGNALS:
    void changed();
    // Another program changed the file. `profiles` are those that were added, removed or changed.
    void changedOutside(const QStringList &profiles, bool activeChanged);
    // The keychain has followed what another program did to the file: a new sign-in to the same account, or a new name.
    // Both can be undone.
    void followedOutside(const QString &profile);
    void renamedOutside(const QString &from, const QString &to);
    void progressChanged();
    // The server has accepted a key that counted as revoked. `profiles` are those that hold it.
    void keyWorksAgain(const QStringList &profiles);
    // For the history.
    void didHere(const ProfileEvent &profileEvent);

private:
    void takeFromOutside(const ConfigSnapshot &snapshot);
    void judgeMissingFile();
    void findOutside(const ConfigSnapshot &known, const ConfigSnapshot &met, const ConfigSnapshot &left);
    void reportOutside(const QStringList &names, bool activeChanged);
    void reportEvent(ProfileEvent profileEvent);
    void reportWhenDone(Call<Done> *call, const ProfileEvent &profileEvent);
    void reportRepaired(const QList<ChosenRepair> &repairs, const QHash<QString, Profile> &before,
                        const Repaired &repaired);
    void reportWorksAgain(const Secret &key);
    void rememberOurs(const ConfigSnapshot &snapshot);
    // Common part of all changes except repairs.
    Call<Done> *change(const QString &what, const ConfigFile::Change &change);
    Call<Stored> *store(const Profile &given, Activate activate);
    void reportStored(const Profile &given, Origin origin, bool isStored);
    Call<Removed> *awaitRemoval(const QString &name);
    Call<Stored> *storeCopy(const QString &name);

    const ConfigWatcher &m_watcher;
    ProfileStorage m_storage;
    ProfileChanges m_changes;
    ProfileMirror m_mirror;
    ProfileRepairs m_repairs;
    std::function<bool(const Profile &)> m_isOurs;
    DeadLink m_readWith = DeadLink::Obey;
    bool m_loaded = false;
};

} // namespace scripto
