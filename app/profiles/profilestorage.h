// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configfile.h"
#include "app/profiles/keychaincopies.h"
#include "app/profiles/mirrormemory.h"
#include "app/state/keymemory.h"

#include <QHash>
#include <QSet>

namespace scripto {

// Both places where profiles are, as far as they are known, and the memory of what was in step: what the mirror, the
// changes and the repairs work on.
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

    // The fingerprint of its key alone.
    Fingerprint keyFingerprint(const Profile &profile) const;

    // Doubt if the memory or the keychain knows profiles, which means that the file was there before.
    DeadLink deadLink() const;
    const ConfigSnapshot &snapshot() const { return m_snapshot; }
    void take(const ConfigSnapshot &snapshot);
    // Null where the file has none of that name.
    const Profile *inFile(const QString &name) const;

    // A change of these profiles is under way: the mirror has nothing to do about them. As often released as held.
    void suspendMirror(const QStringList &names);
    void resumeMirror(const QStringList &names);
    bool isMirrorSuspended(const QString &name) const { return m_suspended.contains(name); }

    // To be called when this program removes a profile from the file: notes that the keychain's copy goes with it, now
    // or when a keychain that is away is back. Nothing is noted if that copy is another one: it is then shown as not
    // being in config.json. `fileChangedAt` is the time of the file that lacks the profile, or is about to.
    // `renamedTo` is the profile that has its key now, if there is one.
    void noteRemoval(const Profile &removed, qint64 fileChangedAt, const QString &renamedTo = {});
    // The copy of that name whose entry has to leave the keychain; empty if there is none. A file that is missing,
    // unreadable or older than the removal proves nothing by lacking the profile. The entry of a renamed profile stays
    // until its new entry is there.
    Fingerprint dueRemoval(const QString &name) const;
    // Whether the keychain may ask about the removal of this entry: once, if it was noted since the program started.
    // What is caught up on at a start must not ask by itself.
    Prompts takePrompts(const QString &name);

Q_SIGNALS:
    void fileTaken(); // after changed()
    // What the mirror makes of it may be something else now.
    void changed();

private:
    void dropVainRemovals();

    ConfigFile &m_file;
    Keychain &m_keychain;
    MirrorMemory &m_memory;
    KeyMemory &m_keys;
    KeychainCopies m_copies;
    ConfigSnapshot m_snapshot;
    QHash<QString, qsizetype> m_inFile; // where in the snapshot
    QHash<QString, int> m_suspended; // how often
    QSet<QString> m_removedNow; // and the keychain has not been asked about it
};

} // namespace scripto
