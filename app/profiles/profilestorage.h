// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configfile.h"
#include "app/profiles/keychaincopies.h"
#include "app/profiles/mirrormemory.h"
#include "app/state/keymemory.h"

#include <QHash>
#include <QSet>

namespace scripto {

// Both places that hold profiles, as far as they are known, and the memory of what was in step. The mirror, the changes
// and the repairs work on this.
class ProfileStorage : public QObject {
    Q_OBJECT
public:
    ProfileStorage(ConfigFile &file, Keychain &keychain, MirrorMemory &memory, KeyMemory &keys,
                   QObject *parent = nullptr);

    ConfigFile &file() const { return m_file; }
    Keychain &keychain() const { return m_keychain; }
    KeychainCopies &copies() { return m_copies; }
    const KeychainCopies &copies() const { return m_copies; }
    MirrorMemory &memory() { return m_memory; }
    const MirrorMemory &memory() const { return m_memory; }
    const KeyMemory &keys() const { return m_keys; }
    Fingerprint fingerprint(const Profile &profile) const { return fingerprintOf(profile, m_memory.salt()); }

    // The fingerprint of the profile's key alone.
    Fingerprint keyFingerprint(const Profile &profile) const;

    // Doubt if the memory or the keychain knows profiles, which means that the file existed before.
    DeadLink deadLink() const;
    const ConfigSnapshot &snapshot() const { return m_snapshot; }
    void take(const ConfigSnapshot &snapshot);
    // Null if the file has no profile of that name.
    const Profile *inFile(const QString &name) const;

    // Keeps the mirror away from these profiles while a change of them is running. Each suspendMirror() needs its
    // resumeMirror().
    void suspendMirror(const QStringList &names);
    void resumeMirror(const QStringList &names);
    bool isMirrorSuspended(const QString &name) const { return m_suspended.contains(name); }

    // To be called when this program removes a profile from the file: records that the keychain's copy is removed, too,
    // now or when an unavailable keychain is back. Records nothing if the keychain has a different copy, which is then
    // shown as not being in config.json. `fileChangedAt` is the time of the file that lacks the profile or is about to.
    // `renamedTo` is the profile that has its key now, if any.
    void noteRemoval(const Profile &removed, qint64 fileChangedAt, const QString &renamedTo = {});
    // The copy of that name whose entry must be removed from the keychain; empty if none. A file that is missing,
    // unreadable or older than the removal does not prove that the profile is gone. The entry of a renamed profile
    // stays until its new entry exists.
    Fingerprint dueRemoval(const QString &name) const;
    // Whether the keychain may ask about removing this entry: once, if the removal was recorded since the program
    // started. Catching up at a start must not ask by itself.
    Prompts takePrompts(const QString &name);

Q_SIGNALS:
    void fileTaken(); // emitted after changed()
    // The mirror's verdict may have changed.
    void changed();

private:
    void dropVainRemovals();

    ConfigFile &m_file;
    Keychain &m_keychain;
    MirrorMemory &m_memory;
    KeyMemory &m_keys;
    KeychainCopies m_copies;
    ConfigSnapshot m_snapshot;
    QHash<QString, qsizetype> m_inFile; // index in the snapshot
    QHash<QString, int> m_suspended; // number of suspensions
    QSet<QString> m_removedNow; // removed in this run; the keychain has not been asked about them
};

} // namespace scripto
