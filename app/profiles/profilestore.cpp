// SPDX-License-Identifier: MIT
#include "app/profiles/profilestore.h"

#include "app/config/configwatcher.h"
#include "app/keychain/keychainentry.h"
#include "app/profiles/mirrormemory.h"

#include <algorithm>

namespace scripto {

namespace {

const Profile *find(const QList<Profile> &profiles, const QString &name)
{
    const auto it = std::find_if(profiles.begin(), profiles.end(), [&](const Profile &p) { return p.name == name; });
    return it == profiles.end() ? nullptr : &*it;
}

std::optional<Profile> copyOf(const Profile *profile)
{
    return profile ? std::optional(*profile) : std::nullopt;
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
                           QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_keychain(keychain)
    , m_memory(memory)
{
    connect(&watcher, &ConfigWatcher::changed, this, &ProfileStore::loadFile);
    connect(&keychain, &Keychain::stateChanged, this, [this] {
        readKeychain();
        Q_EMIT changed();
    });
    connect(&keychain, &Keychain::entriesChanged, this, &ProfileStore::readKeychain);
}

void ProfileStore::start()
{
    loadFile();
    readKeychain();
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
    auto *call = new Call<Stored>(this);
    const auto change = [profile, activate](ConfigDocument &document) -> Result<void> {
        if (auto put = document.put(profile); !put)
            return put;
        const bool wanted =
            activate == Activate::Yes || (activate == Activate::IfNoneActive && !hasValidActive(document));
        return wanted ? document.setActive(profile.name) : Result<void>();
    };
    m_busy.insert(profile.name); // our own change: the mirror has nothing to ask about it
    connect(call, &CallBase::finished, this, [this, name = profile.name] {
        m_busy.remove(name);
        rebuild();
    });
    changeFile(change, call, [this, name = profile.name, call] {
        const Profile *inFile = find(m_snapshot.profiles, name);
        if (!inFile) // another program removed it in the same moment
            return call->settle(Stored());
        auto *written = new Call<Done>(this);
        written->then(call, [call](const Result<Done> &result) {
            call->settle(Stored{result ? std::nullopt : std::optional(result.error())});
        });
        writeEntry(*inFile, std::nullopt, written);
    });
    return call;
}

Call<Done> *ProfileStore::setActive(const QString &name)
{
    auto *call = new Call<Done>(this);
    changeFile([name](ConfigDocument &document) { return document.setActive(name); }, call,
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
    // Noted first: should the keychain not be reached now, or this program end, it is caught up on later.
    const Profile inKeychain = removed->keychainCopy.value_or(removed->profile);
    m_memory.rememberRemoved(name, fingerprintOf(inKeychain, m_memory.salt()));
    if (!removed->inFile) {
        removeEntry(name, call);
        return call;
    }
    changeFile([name](ConfigDocument &document) { return document.remove(name); }, call,
               [this, name, call] {
                   removeEntry(name, nullptr); // a keychain that is away must not fail the removal
                   call->settle(Done());
               });
    call->then(this, [this, name](const Result<Done> &result) {
        if (!result)
            m_memory.forget(name);
    });
    return call;
}

Call<Done> *ProfileStore::copyToKeychain(const QString &name)
{
    auto *call = new Call<Done>(this);
    const Profile *inFile = find(m_snapshot.profiles, name);
    if (!inFile)
        call->settle(failure(ErrorKind::NotFound));
    else
        writeEntry(*inFile, copyOf(m_entries.contains(name) ? &m_entries[name] : nullptr), call);
    return call;
}

Call<Stored> *ProfileStore::copyToFile(const QString &name)
{
    const ProfileRow *wanted = row(name);
    if (!wanted || !wanted->keychainCopy) {
        auto *call = new Call<Stored>(this);
        call->settle(failure(ErrorKind::NotFound));
        return call;
    }
    return put(*wanted->keychainCopy, Activate::IfNoneActive);
}

void ProfileStore::markKeyRevoked(const QStringList &profiles)
{
    for (const QString &name : profiles) {
        if (const ProfileRow *holder = row(name))
            m_revokedKeys.insert(name, holder->profile.apiKey);
    }
    rebuild();
}

void ProfileStore::loadFile()
{
    m_file.load()->then(this, [this](const Result<ConfigSnapshot> &snapshot) {
        if (!snapshot)
            return;
        const bool first = !std::exchange(m_loaded, true);
        const QStringList names = difference(m_snapshot, *snapshot);
        applyFile(*snapshot);
        if (!first && !names.isEmpty() && !snapshot->problem)
            Q_EMIT changedOutside(names);
    });
}

void ProfileStore::applyFile(const ConfigSnapshot &snapshot)
{
    m_snapshot = snapshot;
    rebuild();
}

void ProfileStore::readKeychain()
{
    const int generation = ++m_reading;
    m_keychain.list()->then(this, [this, generation](const Result<QStringList> &users) {
        if (generation != m_reading)
            return;
        if (users) {
            readEntries(*users);
        } else {
            m_keychainSide = MirrorInput::KeychainSide::Away;
            rebuild();
        }
    });
}

void ProfileStore::readEntries(const QStringList &users)
{
    struct Reading {
        QHash<QString, Profile> entries;
        qsizetype open = 0;
        bool away = false;
    };
    const int generation = m_reading;
    auto reading = std::make_shared<Reading>();
    reading->open = users.size();
    const auto finish = [this, reading, generation] {
        if (generation != m_reading)
            return;
        m_keychainSide = reading->away ? MirrorInput::KeychainSide::Away : MirrorInput::KeychainSide::Read;
        m_entries = reading->entries;
        rebuild();
    };
    if (users.isEmpty())
        return finish();
    for (const QString &user : users) {
        m_keychain.read(user)->then(this, [user, reading, finish](const Result<Secret> &value) {
            if (value) {
                // An entry of another program under our name, or of a newer version, is left alone.
                if (auto entry = parseEntry(*value)) {
                    entry->profile.name = user;
                    reading->entries.insert(user, entry->profile);
                }
            } else if (value.error().kind != ErrorKind::NotFound) {
                reading->away = true;
            }
            if (--reading->open == 0)
                finish();
        });
    }
}

void ProfileStore::rebuild()
{
    QList<ProfileRow> rows;
    QList<std::pair<QString, MirrorAction>> actions;
    const auto add = [&](const QString &name, const std::optional<Profile> &inFile) {
        const std::optional<Profile> inKeychain =
            m_entries.contains(name) ? std::optional(m_entries.value(name)) : std::nullopt;
        const MirrorVerdict verdict = verdictOf(name, inFile);
        actions.append({name, verdict.action});
        const bool goingAway = !inFile && !m_memory.removed(name).isEmpty();
        if (goingAway)
            return;
        const Profile &shown = inFile ? *inFile : *inKeychain;
        ProfileRow made{shown, inFile.has_value(), inFile && name == m_snapshot.activeProfile, verdict.state,
                        inKeychain};
        made.keyRevoked = m_revokedKeys.contains(name) && m_revokedKeys.value(name) == shown.apiKey;
        rows.append(made);
    };
    for (const Profile &profile : std::as_const(m_snapshot.profiles))
        add(profile.name, profile);
    QStringList elsewhere = m_entries.keys();
    elsewhere.sort();
    for (const QString &name : std::as_const(elsewhere)) {
        if (m_loaded && !find(m_snapshot.profiles, name))
            add(name, std::nullopt);
    }
    if (std::exchange(m_rows, rows) != rows || m_rows.isEmpty())
        Q_EMIT changed();
    for (const auto &[name, action] : std::as_const(actions))
        act(name, action);
}

MirrorVerdict ProfileStore::verdictOf(const QString &name, const std::optional<Profile> &inFile) const
{
    if (m_busy.contains(name))
        return {MirrorState::Checking, MirrorAction::None};
    MirrorInput input;
    input.fileReadable = !m_snapshot.problem;
    input.file = inFile;
    input.keychainSide = m_keychainSide;
    if (m_entries.contains(name))
        input.keychain = m_entries.value(name);
    input.lastInStep = m_memory.lastInStep(name);
    input.removed = m_memory.removed(name);
    return mirror(input, m_memory.salt());
}

void ProfileStore::act(const QString &name, MirrorAction action)
{
    const Profile *inFile = find(m_snapshot.profiles, name);
    switch (action) {
    case MirrorAction::None:
        break;
    case MirrorAction::Remember:
        m_memory.rememberInStep(name, fingerprintOf(*inFile, m_memory.salt()));
        break;
    case MirrorAction::WriteToKeychain:
        writeEntry(*inFile, std::nullopt, nullptr);
        break;
    case MirrorAction::WriteToKeychainKeepPrevious:
        writeEntry(*inFile, m_entries.value(name), nullptr);
        break;
    case MirrorAction::RemoveFromKeychain:
        removeEntry(name, nullptr);
        break;
    }
}

void ProfileStore::writeEntry(const Profile &profile, const std::optional<Profile> &previous, Call<Done> *told)
{
    m_busy.insert(profile.name);
    auto *write = m_keychain.write(profile.name, entryValue({profile, previous}));
    write->then(this, [this, profile](const Result<Done> &result) {
        m_busy.remove(profile.name);
        if (result) {
            m_entries.insert(profile.name, profile);
            m_memory.rememberInStep(profile.name, fingerprintOf(profile, m_memory.salt()));
        } else {
            // Tried again when the keychain is back, not in a loop.
            m_keychainSide = MirrorInput::KeychainSide::Away;
        }
        rebuild();
    });
    if (told)
        write->then(told, [told](const Result<Done> &result) { told->settle(result); });
}

void ProfileStore::removeEntry(const QString &name, Call<Done> *told)
{
    m_busy.insert(name);
    auto *removal = m_keychain.remove(name);
    removal->then(this, [this, name](const Result<Done> &result) {
        m_busy.remove(name);
        if (result || result.error().kind == ErrorKind::NotFound) {
            m_entries.remove(name);
            m_memory.forget(name);
        } else {
            m_keychainSide = MirrorInput::KeychainSide::Away;
        }
        rebuild();
    });
    if (told)
        removal->then(told, [told](const Result<Done> &result) { told->settle(result); });
}

template <typename T>
void ProfileStore::changeFile(ConfigFile::Change change, Call<T> *told, std::function<void()> then)
{
    m_file.change(std::move(change))
        ->then(this, [this, told = QPointer<Call<T>>(told), then](const Result<ConfigSnapshot> &snapshot) {
            if (snapshot)
                applyFile(*snapshot);
            if (!told)
                return;
            if (snapshot)
                then();
            else
                told->settle(failure(snapshot.error()));
        });
}

} // namespace scripto
