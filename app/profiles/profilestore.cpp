// SPDX-License-Identifier: MIT
#include "app/profiles/profilestore.h"

#include "app/profiles/solekeys.h"

#include <algorithm>

namespace scripto {

namespace {

// The names of the profiles that differ between two states of the file.
QStringList difference(const ConfigSnapshot &before, const ConfigSnapshot &after)
{
    QStringList names;
    QHash<QString, Profile> old;
    for (const Profile &profile : before.profiles)
        old.insert(profile.name, profile);
    for (const Profile &profile : after.profiles) {
        const auto known = old.constFind(profile.name);
        if (known == old.cend() || *known != profile)
            names.append(profile.name);
        old.remove(profile.name);
    }
    for (const Profile &profile : before.profiles) {
        if (old.contains(profile.name))
            names.append(profile.name);
    }
    if (before.activeProfile != after.activeProfile && !names.contains(after.activeProfile))
        names.append(after.activeProfile);
    names.removeAll(QString());
    return names;
}

} // namespace

ProfileStore::ProfileStore(ConfigFile &file, ConfigWatcher &watcher, Keychain &keychain, MirrorMemory &memory,
                           KeyMemory &keys, Clock clock, QObject *parent)
    : QObject(parent)
    , m_watcher(watcher)
    , m_storage(file, keychain, memory, keys)
    , m_changes(m_storage)
    , m_mirror(m_storage, m_changes, clock)
    , m_repairs(m_storage, m_changes, m_mirror, clock)
{
    connect(&watcher, &ConfigWatcher::changed, this, &ProfileStore::readNow);
    connect(&watcher, &ConfigWatcher::watchingChanged, this, &ProfileStore::changed);
    connect(&keychain, &Keychain::stateChanged, this, &ProfileStore::changed);
    connect(&keys, &KeyMemory::worksAgain, this, &ProfileStore::reportWorksAgain);
    connect(&m_storage, &ProfileStorage::fileTaken, this, &ProfileStore::changed);
    connect(&m_changes, &ProfileChanges::historyChanged, this, &ProfileStore::changed);
    connect(&m_changes, &ProfileChanges::changedFile, this, &ProfileStore::findOutside);
    connect(&m_mirror, &ProfileMirror::rowsChanged, this, &ProfileStore::changed);
    connect(&m_mirror, &ProfileMirror::followedOutside, this, &ProfileStore::followedOutside);
    connect(&m_mirror, &ProfileMirror::renamedOutside, this, &ProfileStore::renamedOutside);
    connect(&m_storage.copies(), &KeychainCopies::unreadChanged, this, &ProfileStore::changed);
    connect(&m_storage.copies(), &KeychainCopies::changed, this, &ProfileStore::judgeMissingFile);
    connect(&m_storage.copies(), &KeychainCopies::progressChanged, this, &ProfileStore::progressChanged);
}

void ProfileStore::start(std::function<bool(const Profile &)> isOurs)
{
    m_isOurs = std::move(isOurs);
    readNow();
    m_storage.copies().read();
}

std::optional<Error> ProfileStore::keychainAwaited() const
{
    const KeychainCopies::Side side = m_storage.copies().side();
    const KeychainState state = keychain().state();
    if (side == KeychainCopies::Side::Away && state == KeychainState::Locked)
        return Error{ErrorKind::KeychainLocked};
    if (side == KeychainCopies::Side::Unread
        || (side == KeychainCopies::Side::Away && state == KeychainState::Ready)) // it is being read again
        return Error{ErrorKind::KeychainSilent, tr("The keychain has not been read yet.")};
    return std::nullopt;
}

QStringList ProfileStore::names() const
{
    QStringList names;
    for (const ProfileRow &each : rows())
        names.append(each.profile.name);
    return names;
}

QString ProfileStore::activeAfterRemoving(const QString &name) const
{
    // Tries it out on a document, so that the rule is in one place only.
    ConfigDocument document;
    for (const Profile &profile : file().profiles) {
        if (!profile.apiKey.isEmpty() && !document.put(profile))
            return {};
    }
    if (!document.setActive(file().activeProfile))
        return file().activeProfile;
    const ConfigDocument before = document;
    if (document.remove(name) && passOverRevoked(document, before, m_storage.keys().revokedTest()))
        return document.activeProfile();
    return file().activeProfile;
}

QList<Secret> ProfileStore::soleKeys(const QString &name) const
{
    const ProfileRow *known = row(name);
    return known ? soleKeysOf(*known, rows(), m_storage.keys().revokedTest()) : QList<Secret>();
}

Call<Repaired> *ProfileStore::repair(const QString &name, Repair repair)
{
    return repairAll({{name, repair}});
}

Call<Repaired> *ProfileStore::repairAll(const QList<ChosenRepair> &repairs)
{
    QHash<QString, Profile> before;
    for (const auto &[name, repair] : repairs) {
        if (const ProfileRow *known = row(name))
            before.insert(name, known->profile);
    }
    auto *call = m_repairs.run(repairs);
    call->then(this, [this, repairs, before](const Result<Repaired> &result) {
        if (result)
            reportRepaired(repairs, before, *result);
    });
    return call;
}

Call<Repaired> *ProfileStore::restoreAll()
{
    QList<ChosenRepair> repairs;
    for (const ProfileRow &each : rows()) {
        if (each.repairs.contains(Repair::Restore))
            repairs.append({each.profile.name, Repair::Restore});
    }
    return repairAll(repairs);
}

QList<PlannedRepair> ProfileStore::repairPlan() const
{
    return m_repairs.plan();
}

Call<Done> *ProfileStore::unlockKeychain()
{
    return m_storage.keychain().unlock();
}

Call<Done> *ProfileStore::tightenPermissions()
{
    return m_storage.file().tightenPermissions()->map(this, [this](const ConfigSnapshot &snapshot) {
        takeFromOutside(snapshot);
        return Done();
    });
}

Call<Done> *ProfileStore::createFile()
{
    return m_storage.file().create()->map(this, [this](const ConfigSnapshot &snapshot) {
        takeFromOutside(snapshot);
        return Done();
    });
}

void ProfileStore::reportWorksAgain(const Secret &key)
{
    QStringList profiles;
    for (const ProfileRow &each : rows()) {
        if (each.profile.apiKey == key)
            profiles.append(each.profile.name);
    }
    Q_EMIT keyWorksAgain(profiles);
}

void ProfileStore::markKeyRefused(const QString &profile, const Secret &key, bool isRefused)
{
    m_mirror.markKeyRefused(profile, key, isRefused);
}

Call<Done> *ProfileStore::readNow()
{
    m_readWith = m_storage.deadLink();
    return m_storage.file().load(m_readWith)->map(this, [this](const ConfigSnapshot &snapshot) {
        takeFromOutside(snapshot);
        return snapshot.problem ? Result<Done>(failure(*snapshot.problem)) : Result<Done>(Done());
    });
}

// Reads a missing file again once the keychain is known, because that may make its link doubtful.
void ProfileStore::judgeMissingFile()
{
    if (m_loaded && !file().exists && m_storage.deadLink() != m_readWith)
        readNow();
}

void ProfileStore::takeFromOutside(const ConfigSnapshot &snapshot)
{
    if (m_loaded && snapshot == file())
        return;
    const bool first = !std::exchange(m_loaded, true);
    m_mirror.setLoaded();
    // The content of a broken file is unknown, so no difference can be found.
    const bool comparable = !first && !snapshot.problem && !file().problem;
    const QStringList names = difference(file(), snapshot);
    const bool activeChanged = file().activeProfile != snapshot.activeProfile;
    if (!snapshot.problem)
        rememberOurs(snapshot);
    m_storage.take(snapshot);
    if (comparable)
        reportOutside(names, activeChanged);
}

// Reports what other programs did shortly before or while a change of ours was saved.
void ProfileStore::findOutside(const ConfigSnapshot &known, const ConfigSnapshot &met, const ConfigSnapshot &left)
{
    if (!m_loaded || known.problem)
        return;
    QStringList names = difference(known, met) + difference(left, file());
    names.removeDuplicates();
    // Not if our change has chosen another active profile since.
    const bool isTheirs = known.activeProfile != met.activeProfile && met.activeProfile == activeProfile();
    reportOutside(names, isTheirs || left.activeProfile != activeProfile());
}

void ProfileStore::reportOutside(const QStringList &names, bool activeChanged)
{
    if (!names.isEmpty())
        Q_EMIT changedOutside(names, activeChanged);
}

void ProfileStore::reportEvent(ProfileEvent profileEvent)
{
    for (const QString &name : std::as_const(profileEvent.names)) {
        if (const ProfileRow *known = profileEvent.profile ? nullptr : row(name))
            profileEvent.profile = known->profile;
    }
    Q_EMIT didHere(profileEvent);
}

// Added names come in the order of the repairs.
void ProfileStore::reportRepaired(const QList<ChosenRepair> &repairs, const QHash<QString, Profile> &before,
                                  const Repaired &repaired)
{
    QStringList added = repaired.added;
    for (const auto &[name, repair] : repairs) {
        const bool failed = std::any_of(repaired.failed.begin(), repaired.failed.end(),
                                        [&, of = name](const auto &each) { return each.first == of; });
        ProfileEvent profileEvent{ProfileEvent::Kind::Repaired, {name}, before.value(name), {}, repair};
        if (repair == Repair::KeepBoth && !failed && !added.isEmpty())
            profileEvent.other = added.takeFirst();
        else if (!added.isEmpty() && added.first() == name)
            added.removeFirst();
        if (repair == Repair::UseKeychain)
            profileEvent.profile.reset(); // has a different key than before
        if (!failed)
            reportEvent(profileEvent);
    }
}

// Runs once, as soon as the file can be read; otherwise the mirror would report our own writes as another program's.
void ProfileStore::rememberOurs(const ConfigSnapshot &snapshot)
{
    const auto isOurs = std::exchange(m_isOurs, {});
    for (const Profile &profile : snapshot.profiles) {
        if (isOurs && isOurs(profile))
            m_storage.memory().rememberOwn(profile.name, m_storage.fingerprint(profile));
    }
}

} // namespace scripto
