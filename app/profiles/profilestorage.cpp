// SPDX-License-Identifier: MIT
#include "app/profiles/profilestorage.h"

#include "app/core/logging.h"

namespace scripto {

ProfileStorage::ProfileStorage(ConfigFile &file, Keychain &keychain, MirrorMemory &memory, KeyMemory &keys,
                               QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_keychain(keychain)
    , m_memory(memory)
    , m_keys(keys)
    , m_copies(keychain, [&keys](const Secret &key) { return keys.isRevoked(key); })
{
    connect(&m_copies, &KeychainCopies::changed, this, &ProfileStorage::changed);
    connect(&m_keys, &KeyMemory::changed, this, &ProfileStorage::changed);
}

DeadLink ProfileStorage::deadLink() const
{
    return m_memory.knowsProfiles() || !m_copies.names().isEmpty() ? DeadLink::Doubt : DeadLink::Obey;
}

void ProfileStorage::take(const ConfigSnapshot &snapshot)
{
    debugLog(profilesLog(), "config.json has", snapshot.profiles.size(),
             "profiles; it can be used:", !snapshot.problem);
    m_snapshot = snapshot;
    m_inFile.clear();
    for (qsizetype i = 0; i < m_snapshot.profiles.size(); ++i)
        m_inFile.insert(m_snapshot.profiles[i].name, i);
    // A missing or unusable active profile says nothing about which one the user works with.
    if (const Profile *active = inFile(m_snapshot.activeProfile); active && !active->apiKey.isEmpty())
        m_memory.rememberActive(active->name);
    dropVainRemovals();
    Q_EMIT changed();
    Q_EMIT fileTaken(); // for listeners that need more than the rows
}

const Profile *ProfileStorage::inFile(const QString &name) const
{
    const auto place = m_inFile.constFind(name);
    return place == m_inFile.cend() ? nullptr : &m_snapshot.profiles[*place];
}

Fingerprint ProfileStorage::keyFingerprint(const Profile &profile) const
{
    Profile key;
    key.apiKey = profile.apiKey;
    return fingerprint(key);
}

void ProfileStorage::suspendMirror(const QStringList &names)
{
    for (const QString &name : names)
        ++m_suspended[name];
}

void ProfileStorage::resumeMirror(const QStringList &names)
{
    for (const QString &name : names) {
        if (--m_suspended[name] == 0)
            m_suspended.remove(name);
    }
    dropVainRemovals();
    Q_EMIT changed();
}

void ProfileStorage::noteRemoval(const Profile &removed, qint64 fileChangedAt, const QString &renamedTo)
{
    const Fingerprint gone = fingerprint(removed);
    const std::optional<Profile> copy = m_copies.copy(removed.name);
    if (!copy || fingerprint(*copy) == gone)
        m_memory.rememberRemoved(removed.name, {gone, keyFingerprint(removed), fileChangedAt, renamedTo});
    m_removedNow.insert(removed.name);
}

Fingerprint ProfileStorage::dueRemoval(const QString &name) const
{
    const MirrorMemory::Removal removal = m_memory.removal(name);
    const bool isProof = m_snapshot.exists && !m_snapshot.problem && m_snapshot.changedAt >= removal.fileChangedAt;
    const std::optional<Profile> moved = m_copies.copy(removal.renamedTo);
    const bool isElsewhere = removal.renamedTo.isEmpty() || (moved && keyFingerprint(*moved) == removal.key);
    return isProof && isElsewhere ? removal.copy : Fingerprint();
}

// Drops recorded removals of profiles that are back in the file, for example after undo: if the file were lost later,
// such a record would cost the keychain's copy, too.
void ProfileStorage::dropVainRemovals()
{
    for (const Profile &profile : std::as_const(m_snapshot.profiles)) {
        const MirrorMemory::Removal removal = m_memory.removal(profile.name);
        if (removal.copy.isEmpty() || isMirrorSuspended(profile.name)) // a suspended profile is about to leave
            continue;
        if (removal.copy != fingerprint(profile) && removal.key != keyFingerprint(profile))
            continue;
        m_memory.forgetRemoval(profile.name);
        m_removedNow.remove(profile.name);
    }
}

Prompts ProfileStorage::takePrompts(const QString &name)
{
    return m_removedNow.remove(name) ? Prompts::Allowed : Prompts::Never;
}

} // namespace scripto
