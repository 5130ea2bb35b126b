// SPDX-License-Identifier: MIT
#include "app/profiles/profilesides.h"

namespace scripto {

ProfileSides::ProfileSides(ConfigFile &file, Keychain &keychain, MirrorMemory &memory, KeyMemory &keys, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_keychain(keychain)
    , m_memory(memory)
    , m_keys(keys)
    , m_copies(keychain)
{
    connect(&m_copies, &KeychainCopies::changed, this, &ProfileSides::changed);
    connect(&m_keys, &KeyMemory::changed, this, &ProfileSides::changed);
}

DeadLink ProfileSides::deadLink() const
{
    return m_memory.knowsProfiles() || !m_copies.names().isEmpty() ? DeadLink::Doubt : DeadLink::Obey;
}

void ProfileSides::take(const ConfigSnapshot &snapshot)
{
    m_snapshot = snapshot;
    m_inFile.clear();
    for (qsizetype i = 0; i < m_snapshot.profiles.size(); ++i)
        m_inFile.insert(m_snapshot.profiles[i].name, i);
    // What is not there, or of no use, is no news about which one the user works with.
    if (const Profile *active = inFile(m_snapshot.activeProfile); active && !active->apiKey.isEmpty())
        m_memory.rememberActive(active->name);
    Q_EMIT changed();
    Q_EMIT fileTaken(); // not only the rows are told
}

const Profile *ProfileSides::inFile(const QString &name) const
{
    const auto place = m_inFile.constFind(name);
    return place == m_inFile.cend() ? nullptr : &m_snapshot.profiles[*place];
}

void ProfileSides::hold(const QStringList &names)
{
    for (const QString &name : names)
        ++m_held[name];
}

void ProfileSides::release(const QStringList &names)
{
    for (const QString &name : names) {
        if (--m_held[name] == 0)
            m_held.remove(name);
    }
    Q_EMIT changed();
}

void ProfileSides::noteRemoval(const Profile &removed)
{
    const Fingerprint gone = fingerprint(removed);
    const std::optional<Profile> copy = m_copies.copy(removed.name);
    if (!copy || fingerprint(*copy) == gone)
        m_memory.rememberRemoved(removed.name, gone);
    m_removedNow.insert(removed.name);
}

Prompts ProfileSides::takePrompts(const QString &name)
{
    return m_removedNow.remove(name) ? Prompts::Allowed : Prompts::Never;
}

} // namespace scripto
