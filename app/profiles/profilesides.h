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
class ProfileSides : public QObject {
    Q_OBJECT
public:
    ProfileSides(ConfigFile &file, Keychain &keychain, MirrorMemory &memory, KeyMemory &keys,
                 QObject *parent = nullptr);

    ConfigFile &file() const { return m_file; }
    Keychain &keychain() const { return m_keychain; }
    KeychainCopies &copies() { return m_copies; }
    const KeychainCopies &copies() const { return m_copies; }
    MirrorMemory &memory() { return m_memory; }
    const MirrorMemory &memory() const { return m_memory; }
    const KeyMemory &keys() const { return m_keys; }
    Fingerprint fingerprint(const Profile &profile) const { return fingerprintOf(profile, m_memory.salt()); }

    // Of its key alone.
    Fingerprint keyFingerprint(const Profile &profile) const;

    // A file of which profiles are known, by the memory or by the keychain, has been there.
    DeadLink deadLink() const;
    const ConfigSnapshot &snapshot() const { return m_snapshot; }
    void take(const ConfigSnapshot &snapshot);
    // Null where the file has none of that name.
    const Profile *inFile(const QString &name) const;

    // A change of these profiles is under way: the mirror has nothing to do about them. As often released as held.
    void hold(const QStringList &names);
    void release(const QStringList &names);
    bool isHeld(const QString &name) const { return m_held.contains(name); }

    // To be called when a profile leaves the file by this program's doing: notes that the keychain's copy goes with it,
    // now or when a keychain that is away is back. Nothing is noted where that copy is another one: it is then told as
    // not being in config.json. `fileChangedAt`: of the file that lacks it, or is about to. `renamedTo`: the profile
    // that has its key now, if one has.
    void noteRemoval(const Profile &removed, qint64 fileChangedAt, const QString &renamedTo = {});
    // The copy of that name whose entry has to leave the keychain; empty if none has to. None does by a file that is
    // missing, cannot be read, or is older than the removal: that it lacks the profile proves nothing. A renamed one
    // waits for its new entry.
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
    QHash<QString, int> m_held; // how often
    QSet<QString> m_removedNow; // and the keychain has not been asked about it
};

} // namespace scripto
