// SPDX-License-Identifier: MIT
#include "app/profiles/profilestore.h"

#include "app/config/configwatcher.h"
#include "app/profiles/mirrormemory.h"

#include <algorithm>

namespace scripto {

namespace {

const Profile *find(const QList<Profile> &profiles, const QString &name)
{
    const auto it = std::find_if(profiles.begin(), profiles.end(), [&](const Profile &p) { return p.name == name; });
    return it == profiles.end() ? nullptr : &*it;
}

// Names of the profiles that differ between two states of the file.
QStringList difference(const ConfigSnapshot &before, const ConfigSnapshot &after)
{
    QStringList names;
    for (const Profile &profile : after.profiles) {
        const Profile *old = find(before.profiles, profile.name);
        if (!old || *old != profile)
            names.append(profile.name);
    }
    for (const Profile &profile : before.profiles) {
        if (!find(after.profiles, profile.name))
            names.append(profile.name);
    }
    if (before.activeProfile != after.activeProfile && !names.contains(after.activeProfile))
        names.append(after.activeProfile);
    names.removeAll(QString());
    return names;
}

bool hasValidActive(const ConfigDocument &document)
{
    const QList<Profile> profiles = document.profiles();
    const Profile *active = find(profiles, document.activeProfile());
    return active && !active->apiKey.isEmpty();
}

} // namespace

ProfileStore::ProfileStore(ConfigFile &file, ConfigWatcher &watcher, Keychain &keychain, MirrorMemory &memory,
                           Clock clock, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_keychain(keychain)
    , m_memory(memory)
    , m_clock(std::move(clock))
    , m_copies(keychain)
{
    connect(&watcher, &ConfigWatcher::changed, this, &ProfileStore::loadFile);
    connect(&keychain, &Keychain::stateChanged, this, &ProfileStore::changed);
    connect(&m_copies, &KeychainCopies::changed, this, &ProfileStore::rebuild);
}

void ProfileStore::start()
{
    loadFile();
    m_copies.read();
}

const ProfileRow *ProfileStore::row(const QString &name) const
{
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const ProfileRow &r) { return r.profile.name == name; });
    return it == m_rows.end() ? nullptr : &*it;
}

QStringList ProfileStore::names() const
{
    QStringList names;
    for (const ProfileRow &each : m_rows)
        names.append(each.profile.name);
    return names;
}

QString ProfileStore::activeAfterRemoving(const QString &name) const
{
    // Tried out, so that the rule stands in one place.
    ConfigDocument document;
    for (const Profile &profile : m_snapshot.profiles) {
        if (!profile.apiKey.isEmpty() && !document.put(profile))
            return {};
    }
    if (document.setActive(m_snapshot.activeProfile) && document.remove(name))
        return document.activeProfile();
    return m_snapshot.activeProfile;
}

Call<Stored> *ProfileStore::put(const Profile &profile, Activate activate)
{
    return store(profile, activate, &ConfigDocument::put);
}

Call<Stored> *ProfileStore::store(const Profile &profile, Activate activate,
                                  Result<void> (ConfigDocument::*way)(const Profile &))
{
    auto *call = new Call<Stored>(this);
    const Profile *known = find(m_snapshot.profiles, profile.name);
    const auto change = [profile, activate, way, expected = known ? *known : Profile()](ConfigDocument &document) {
        const QList<Profile> now = document.profiles();
        const Profile *present = find(now, profile.name);
        // Asked for a name that was free, or held that key; another program was quicker, and its key must not go.
        if (present && present->apiKey != expected.apiKey && present->apiKey != profile.apiKey)
            return Result<void>(
                failure(ErrorKind::Invalid,
                        tr("Another program has just stored a profile “%1” with another key.").arg(profile.name)));
        if (auto written = (document.*way)(profile); !written)
            return written;
        const bool wanted =
            activate == Activate::Yes || (activate == Activate::IfNoneActive && !hasValidActive(document));
        return wanted ? document.setActive(profile.name) : Result<void>();
    };
    // A new profile is not undone: that would throw away a key that nobody can show again.
    const QString what = known ? tr("Replace “%1”").arg(profile.name) : QString();
    m_storing.insert(profile.name);
    connect(call, &CallBase::finished, this, [this, name = profile.name] {
        m_storing.remove(name);
        rebuild();
    });
    changeFile(what, change, call, [this, name = profile.name, call] {
        const Profile *inFile = find(m_snapshot.profiles, name);
        if (!inFile) // another program removed it in the same moment
            return call->settle(Stored());
        writeCopy(*inFile)->then(call, [call](const Result<Done> &result) {
            call->settle(Stored{result ? std::nullopt : std::optional(result.error())});
        });
    });
    return call;
}

Call<Done> *ProfileStore::setActive(const QString &name)
{
    auto *call = new Call<Done>(this);
    changeFile(
        tr("Make “%1” active").arg(name), [name](ConfigDocument &document) { return document.setActive(name); }, call,
        [call] { call->settle(Done()); });
    return call;
}

Call<Done> *ProfileStore::remove(const QString &name)
{
    auto *call = new Call<Done>(this);
    const ProfileRow *removed = row(name);
    if (!removed) {
        call->settle(failure(ErrorKind::NotFound));
        return call;
    }
    const Profile profile = removed->profile;
    // Noted first: should this program end in between, it is caught up on at the next start.
    const bool follows = noteRemoval(profile);
    if (!removed->inFile) {
        removeCopy(name)->pipe(call, [](Done) { return Result<Done>(Done()); });
        return call;
    }
    changeFile(
        tr("Remove “%1”").arg(name), [name](ConfigDocument &document) { return document.remove(name); }, call,
        [this, name, follows, call] {
            if (follows)
                removeCopy(name); // a keychain that is away must not fail the removal
            call->settle(Done());
        });
    call->then(this, [this, name](const Result<Done> &result) {
        if (!result)
            m_memory.forget(name);
    });
    return call;
}

Call<Done> *ProfileStore::rename(const QString &from, const QString &to)
{
    auto *call = new Call<Done>(this);
    const Profile *known = find(m_snapshot.profiles, from);
    const Profile old = known ? *known : Profile();
    m_storing.insert(to); // the copy comes from the old entry, not from the mirror
    connect(call, &CallBase::finished, this, [this, to] {
        m_storing.remove(to);
        rebuild();
    });
    changeFile(
        tr("Rename “%1” to “%2”").arg(from, to),
        [from, to](ConfigDocument &document) { return document.rename(from, to); }, call,
        [this, old, from, to, call] {
            const bool follows = noteRemoval(old);
            if (const Profile *now = find(m_snapshot.profiles, to); now && follows) {
                writeCopy(*now, from);
                removeCopy(from); // after the write: the keychain does one thing after the other
            }
            call->settle(Done());
        });
    return call;
}

QString ProfileStore::undoText() const
{
    return m_history.toUndo() ? m_history.toUndo()->what : QString();
}

QString ProfileStore::redoText() const
{
    return m_history.toRedo() ? m_history.toRedo()->what : QString();
}

Call<Done> *ProfileStore::undo()
{
    return step(m_history.toUndo(), &UndoHistory::Step::back, &UndoHistory::markUndone);
}

Call<Done> *ProfileStore::redo()
{
    return step(m_history.toRedo(), &UndoHistory::Step::forth, &UndoHistory::markRedone);
}

Call<Done> *ProfileStore::step(const UndoHistory::Step *step, const ConfigDelta UndoHistory::Step::*way,
                               void (UndoHistory::*mark)())
{
    auto *call = new Call<Done>(this);
    // Which step is the newest is not known before the change under way has ended.
    if (!step || m_changing > 0) {
        call->settle(failure(ErrorKind::NotFound));
        return call;
    }
    // Filled on the worker, read here after it is done.
    auto gone = std::make_shared<QList<Profile>>();
    const auto change = [delta = step->*way, gone](ConfigDocument &document) -> Result<void> {
        const QList<Profile> before = document.profiles();
        if (auto applied = delta.apply(document); !applied)
            return applied;
        const QList<Profile> after = document.profiles();
        gone->clear();
        for (const Profile &profile : before) {
            if (!find(after, profile.name))
                gone->append(profile);
        }
        return {};
    };
    ++m_changing;
    m_file.change(change)->then(this, [this, gone, mark, call](const Result<ConfigSnapshot> &snapshot) {
        --m_changing;
        if (!snapshot)
            return call->settle(failure(snapshot.error()));
        (m_history.*mark)();
        takeFile(*snapshot);
        // What is back is written to the keychain by the mirror; what this step took away has to leave it.
        for (const Profile &profile : std::as_const(*gone)) {
            if (noteRemoval(profile))
                removeCopy(profile.name);
        }
        call->settle(Done());
    });
    return call;
}

Call<Done> *ProfileStore::copyToKeychain(const QString &name)
{
    if (const Profile *inFile = find(m_snapshot.profiles, name))
        return writeCopy(*inFile);
    auto *call = new Call<Done>(this);
    call->settle(failure(ErrorKind::NotFound));
    return call;
}

Call<Stored> *ProfileStore::copyToFile(const QString &name)
{
    if (const auto copy = m_copies.copy(name))
        return store(*copy, Activate::IfNoneActive, &ConfigDocument::replace);
    auto *call = new Call<Stored>(this);
    call->settle(failure(ErrorKind::NotFound));
    return call;
}

Call<Repaired> *ProfileStore::repair(const QString &name, Repair repair)
{
    auto *call = new Call<Repaired>(this);
    switch (repair) {
    case Repair::WriteToKeychain:
    case Repair::UseFile:
        copyToKeychain(name)->pipe(call, [](Done) { return Repaired(); });
        break;
    case Repair::UseKeychain:
    case Repair::Restore:
        copyToFile(name)->pipe(call, [](const Stored &) { return Repaired(); });
        break;
    case Repair::Forget:
        remove(name)->pipe(call, [](Done) { return Repaired(); });
        break;
    case Repair::KeepBoth:
        call->settle(failure(ErrorKind::Invalid));
        break;
    }
    return call;
}

Call<Repaired> *ProfileStore::repairAll(const QList<ChosenRepair> &)
{
    auto *call = new Call<Repaired>(this);
    call->settle(failure(ErrorKind::Invalid));
    return call;
}

Call<Repaired> *ProfileStore::restoreAll()
{
    return repairAll({});
}

QList<PlannedRepair> ProfileStore::repairPlan() const
{
    return {};
}

Call<Done> *ProfileStore::unlockKeychain()
{
    return m_keychain.unlock();
}

Call<Done> *ProfileStore::tightenPermissions()
{
    auto *call = new Call<Done>(this);
    m_file.tightenPermissions()->pipe(call, [this](const ConfigSnapshot &snapshot) {
        takeFile(snapshot);
        return Result<Done>(Done());
    });
    return call;
}

void ProfileStore::markKeysRevoked(const QHash<QString, Secret> &keys)
{
    m_revokedKeys.insert(keys);
    rebuild();
}

void ProfileStore::loadFile()
{
    m_file.load()->then(this, [this](const Result<ConfigSnapshot> &snapshot) {
        if (!snapshot)
            return;
        const bool first = !std::exchange(m_loaded, true);
        // What a broken file said is not known, so what is different now is not either.
        const bool comparable = !first && !snapshot->problem && !m_snapshot.problem;
        const QStringList names = difference(m_snapshot, *snapshot);
        const bool activeChanged = m_snapshot.activeProfile != snapshot->activeProfile;
        takeFile(*snapshot);
        if (comparable && !names.isEmpty())
            Q_EMIT changedOutside(names, activeChanged);
    });
}

void ProfileStore::takeFile(const ConfigSnapshot &snapshot)
{
    m_snapshot = snapshot;
    rebuild();
    Q_EMIT changed(); // not only the rows are told
}

void ProfileStore::rebuild()
{
    QList<ProfileRow> rows;
    QList<std::pair<QString, MirrorAction>> actions;
    const auto add = [&](const QString &name, const Profile *inFile) {
        const MirrorVerdict verdict = verdictOf(name, inFile);
        actions.append({name, verdict.action});
        const bool unsure = m_copies.isBusy(name) || m_copies.side() != KeychainCopies::Side::Read;
        const bool goingAway = !inFile
            && (verdict.action == MirrorAction::RemoveFromKeychain || (unsure && !m_memory.removed(name).isEmpty()));
        if (!goingAway)
            rows.append(makeRow(name, inFile, verdict));
    };
    for (const Profile &profile : std::as_const(m_snapshot.profiles))
        add(profile.name, &profile);
    QStringList elsewhere = m_copies.names();
    elsewhere.sort();
    for (const QString &name : std::as_const(elsewhere)) {
        if (m_loaded && !find(m_snapshot.profiles, name))
            add(name, nullptr);
    }
    if (std::exchange(m_rows, rows) != rows)
        Q_EMIT changed();
    for (const auto &[name, action] : std::as_const(actions))
        act(name, action);
}

ProfileRow ProfileStore::makeRow(const QString &name, const Profile *inFile, const MirrorVerdict &verdict) const
{
    ProfileRow made;
    made.keychainCopy = m_copies.copy(name);
    made.profile = inFile ? *inFile : *made.keychainCopy;
    made.inFile = inFile;
    made.active = inFile && name == m_snapshot.activeProfile;
    made.mirror = verdict.state;
    made.repairs = verdict.repairs;
    made.keyRevoked = m_revokedKeys.contains(name) && m_revokedKeys.value(name) == made.profile.apiKey;
    return made;
}

MirrorVerdict ProfileStore::verdictOf(const QString &name, const Profile *inFile) const
{
    if (m_storing.contains(name) || m_copies.isBusy(name))
        return {MirrorState::Checking, MirrorAction::None};
    MirrorInput input;
    if (m_snapshot.problem)
        input.fileSide = m_snapshot.problem->kind == ErrorKind::FileBroken ? MirrorInput::FileSide::Broken
                                                                           : MirrorInput::FileSide::Unreadable;
    if (inFile)
        input.file = *inFile;
    input.keychainSide = m_copies.side();
    input.refused = m_copies.hasFailed(name);
    input.keychain = m_copies.copy(name);
    input.foreignEntry = m_copies.isForeign(name);
    input.lastInStep = m_memory.lastInStep(name);
    input.removed = m_memory.removed(name);
    return mirror(input, m_memory.salt());
}

void ProfileStore::act(const QString &name, MirrorAction action)
{
    switch (action) {
    case MirrorAction::None:
        break;
    case MirrorAction::Remember:
        m_memory.rememberInStep(name, fingerprintOf(*m_copies.copy(name), m_memory.salt()));
        break;
    case MirrorAction::WriteToKeychain:
        writeCopy(*find(m_snapshot.profiles, name));
        break;
    case MirrorAction::RemoveFromKeychain:
        removeCopy(name);
        break;
    }
}

Call<Done> *ProfileStore::writeCopy(const Profile &profile, const QString &renamedFrom)
{
    return m_copies.write(profile, renamedFrom)->then(this, [this, profile](const Result<Done> &result) {
        if (result)
            m_memory.rememberInStep(profile.name, fingerprintOf(profile, m_memory.salt()));
    });
}

Call<Done> *ProfileStore::removeCopy(const QString &name)
{
    return m_copies.remove(name)->then(this, [this, name](const Result<Done> &result) {
        if (result)
            m_memory.forget(name);
    });
}

// Whether the keychain's copy goes with a profile that is removed: not where it is another one, which then shows as not
// being in config.json. Noted, so that it is caught up on when a keychain that is away is back.
bool ProfileStore::noteRemoval(const Profile &removed)
{
    const Fingerprint fingerprint = fingerprintOf(removed, m_memory.salt());
    const std::optional<Profile> copy = m_copies.copy(removed.name);
    if (copy && fingerprintOf(*copy, m_memory.salt()) != fingerprint)
        return false;
    m_memory.rememberRemoved(removed.name, fingerprint);
    return true;
}

template <typename T>
void ProfileStore::changeFile(const QString &what, const ConfigFile::Change &change, Call<T> *told,
                              std::function<void()> then)
{
    // Filled on the worker, read here after it is done.
    auto step = std::make_shared<UndoHistory::Step>();
    step->what = what;
    const auto noted = [change, step](ConfigDocument &document) -> Result<void> {
        const ConfigDocument before = document;
        if (auto changed = change(document); !changed)
            return changed;
        step->back = ConfigDelta(document, before);
        step->forth = ConfigDelta(before, document);
        return {};
    };
    ++m_changing;
    m_file.change(noted)->then(this, [this, step, told, then](const Result<ConfigSnapshot> &snapshot) {
        --m_changing;
        if (!snapshot)
            return told->settle(failure(snapshot.error()));
        if (!step->what.isEmpty() && !step->back.isEmpty())
            m_history.add(*step);
        takeFile(*snapshot);
        then();
    });
}

} // namespace scripto
