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
// keychain is the durable second copy and never holds up anything. What is changed here can be undone for as long as
// the program runs; what other programs changed in the meantime is never overwritten by that.
class ProfileStore : public QObject {
    Q_OBJECT
public:
    enum class Activate { No, IfNoneActive, Yes };

    ProfileStore(ConfigFile &file, ConfigWatcher &watcher, Keychain &keychain, MirrorMemory &memory, KeyMemory &keys,
                 Clock clock, QObject *parent = nullptr);

    // Reads both sides. Until then the list is empty and isLoaded() false.
    // `isOurs`: this program has written what the file says of that profile, although it does not remember that.
    void start(std::function<bool(const Profile &)> isOurs = {});
    bool isLoaded() const { return m_loaded; }

    // In the order of the file, then those that are in the keychain only, by name.
    const QList<ProfileRow> &rows() const { return m_mirror.rows(); }
    const ProfileRow *row(const QString &name) const { return m_mirror.row(name); }
    QStringList names() const;
    const QString &activeProfile() const { return file().activeProfile; }
    // Which profile becomes active when this one is removed; empty for none.
    QString activeAfterRemoving(const QString &name) const;
    const ConfigSnapshot &file() const { return m_storage.snapshot(); }
    const Keychain &keychain() const { return m_storage.keychain(); }
    // Entries of the keychain that are there and not known, sorted.
    QStringList unreadEntries(UnreadEntry why) const { return m_storage.copies().unreadNames(why); }
    // Why the keychain's copies are not known yet: it has not answered so far (KeychainSilent), or is locked. Empty if
    // they are known, or are not to be had.
    std::optional<Error> keychainAwaited() const;

    // Reads config.json now, whether or not a change was announced. When this ends, file() and rows() show the file as
    // it was no earlier than the call. Fails with the problem of a file that cannot be read; a missing file is none.
    Call<Done> *readNow();
    // Whether a profile could be stored now: asked before a key is, so that none comes that can be saved nowhere. Fails
    // with the reason; see ConfigFile::tryToSave().
    Call<Done> *tryToSave() const { return m_storage.file().tryToSave(m_storage.deadLink()); }
    // Creates a config.json without profiles at the end of a dead link. FileNotWritten if its folder is missing, too.
    Call<Done> *createFile();
    // Changes of config.json are announced; otherwise it is read every ConfigWatcher::pollInterval.
    bool isWatchingFile() const { return m_watcher.isWatching(); }

    // Adds or updates the profile in config.json, then in the keychain; Invalid for what can be no key or no name. Ends
    // when both have answered; a keychain that is away is told and is no failure.
    Call<Stored> *put(const Profile &given, Activate activate);
    // Gives profiles another key, all in one change: those for which `successor` returns one, of whatever the file says
    // by then. It runs on the worker. Not undone: what the server does about the old key cannot be either. The keychain
    // follows by itself.
    using Successor = std::function<std::optional<Profile>(const Profile &)>;
    Call<Rekeyed> *rekey(const Successor &successor);
    // Writes activeProfile. NotFound, or Invalid for a profile without a key.
    Call<Done> *setActive(const QString &name);
    // Locally only, like the CLI's logout: the key stays valid on the server. Waits for the keychain, which may ask the
    // user. Invalid if the profile has another key than `expected`, the one that the user was shown.
    Call<Removed> *remove(const QString &name, const Secret &expected);
    // Keeps its place, its key and whether it is active. NotFound, or Invalid if the name is taken, or if the profile
    // has another key than `expected`.
    Call<Done> *rename(const QString &from, const QString &to, const Secret &expected);

    // What undo() would take back, and redo() do again; null where there is nothing.
    const UndoHistory::Step *toUndo() const { return m_changes.history().toUndo(); }
    const UndoHistory::Step *toRedo() const { return m_changes.history().toRedo(); }
    // Whether undo() has put this step last because it cannot be undone at present.
    bool isSetAside(qint64 serial) const { return m_changes.history().isSetAside(serial); }
    // Of these, for menus.
    QString undoText() const;
    QString redoText() const;
    // ErrorKind::Invalid, with nothing changed, if the same has been changed since, a revoked key would become active,
    // or another change is still under way. The first two put the step last from then on, so that the others can be
    // reached. NotFound if there is nothing to undo.
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
    const MirrorProgress &progress() const { return m_storage.copies().progress(); }
    // Takes config.json away from other users of this computer.
    Call<Done> *tightenPermissions();

    // Whether the server refused this key of the profile, or accepted it, when it was used last.
    void markKeyRefused(const QString &profile, const Secret &key, bool isRefused);

Q_SIGNALS:
    void changed();
    // The file was changed by another program: names of the profiles that came, went or changed.
    void changedOutside(const QStringList &profiles, bool activeChanged);
    // The keychain has followed what another program did to the file: a new sign-in to the same account, a new name.
    // Both can be undone.
    void followedOutside(const QString &profile);
    void renamedOutside(const QString &from, const QString &to);
    void progressChanged();
    // The server has accepted a key that counted as revoked. The profiles that hold it.
    void keyWorksAgain(const QStringList &profiles);
    // For the history; not of what put() has stored, of which only its caller knows what it is.
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
    // What any change without a repair comes to.
    Call<Done> *change(const QString &what, const ConfigFile::Change &change);
    void awaitRemoval(const QString &name, Call<Removed> *call);
    void storeCopy(const QString &name, const QPointer<Call<Stored>> &call);

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
