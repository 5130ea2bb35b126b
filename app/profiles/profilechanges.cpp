// SPDX-License-Identifier: MIT
#include "app/profiles/profilechanges.h"

#include "app/config/configdelta.h"
#include "app/core/logging.h"
#include "app/core/showntext.h"
#include "app/profiles/lastcopies.h"

#include <QSet>

#include <algorithm>

namespace scripto {

namespace {

QStringList namesOf(const QList<EntryChange> &entries)
{
    QStringList names;
    for (const EntryChange &entry : entries)
        names.append(entry.name);
    return names;
}

// Whether only the memory of the mirror changes.
bool staysAsItIs(const EntryChange &entry)
{
    return KeychainCopies::areSame(entry.before.entry, entry.after.entry);
}

QList<EntryChange> reversed(QList<EntryChange> entries)
{
    for (EntryChange &entry : entries)
        entry = entry.reversed();
    return entries;
}

ConfigSnapshot snapshotOf(const ConfigDocument &document)
{
    ConfigSnapshot snapshot;
    snapshot.profiles = document.profiles();
    snapshot.activeProfile = document.activeProfile();
    return snapshot;
}

ConfigFile::Change changeOf(const ConfigDelta &delta)
{
    if (delta.isEmpty())
        return {};
    return [delta](ConfigDocument &document) { return delta.apply(document); };
}

} // namespace

// What a change did to the file. Filled on the worker, read here afterwards.
struct ProfileChanges::Record {
    ConfigDelta back;
    ConfigDelta forth;
    QList<Profile> gone;
    QList<Profile> set; // new or changed
    // The file before and after the newest attempt.
    ConfigSnapshot met;
    ConfigSnapshot left;
};

struct ProfileChanges::Exchange {
    QList<EntryChange> entries;
    Call<Failed> *call;
    Failed failed = {};
    qsizetype open = 0;
};

ProfileChanges::ProfileChanges(ProfileStorage &storage, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
{
}

Result<void> refuseMissingActive(const ConfigDocument &document, const ConfigDocument &before)
{
    const QString active = document.activeProfile();
    const QList<Profile> all = document.profiles();
    const bool isThere =
        std::any_of(all.begin(), all.end(), [&](const Profile &profile) { return profile.name == active; });
    if (active.isEmpty() || active == before.activeProfile() || isThere)
        return {};
    return failure(ErrorKind::Invalid, ProfileChanges::tr("The profile “%1” no longer exists.").arg(shownText(active)));
}

Result<void> passOverRevoked(ConfigDocument &document, const ConfigDocument &before, const KeyMemory::Test &isRevoked)
{
    const auto keyOf = [](const ConfigDocument &in, const QString &name) {
        const QList<Profile> all = in.profiles();
        const auto it = std::find_if(all.begin(), all.end(), [&](const Profile &each) { return each.name == name; });
        return it == all.end() ? Secret() : it->apiKey;
    };
    const QString active = document.activeProfile();
    const Secret key = keyOf(document, active);
    const QString old = before.activeProfile();
    const bool isNew = active != old && key != keyOf(before, old); // not merely renamed
    if (!isNew || !isRevoked(key))
        return {};
    if (!keyOf(document, old).isEmpty()) {
        if (auto kept = document.setActive(old); !kept)
            return kept;
    } else { // if none was active, none becomes active
        document.activateFirst([&](const Profile &profile) { return !old.isEmpty() && !isRevoked(profile.apiKey); });
    }
    if (document == before)
        return failure(ErrorKind::Invalid,
                       ProfileChanges::tr("The key of “%1” was revoked. The CLI does not switch to it.").arg(active));
    return {};
}

QStringList ProfileChanges::namesTouched(const Record &record, const QList<EntryChange> &entries)
{
    QStringList names = namesOf(entries);
    for (const Profile &profile : record.set + record.gone)
        names.append(profile.name);
    if (record.met.activeProfile != record.left.activeProfile && names.isEmpty())
        names.append(record.left.activeProfile);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

ConfigFile::Change ProfileChanges::recorded(const Wanted &wanted, std::shared_ptr<Record> record) const
{
    const auto isRevoked = wanted.mayActivateRevoked ? KeyMemory::Test() : m_storage.keys().revokedTest();
    return [change = wanted.file, isRevoked, record](ConfigDocument &document) -> Result<void> {
        const ConfigDocument before = document;
        if (auto changed = change(document); !changed)
            return changed;
        if (auto named = refuseMissingActive(document, before); !named)
            return named;
        if (auto passed = isRevoked ? passOverRevoked(document, before, isRevoked) : Result<void>(); !passed)
            return passed;
        *record = {ConfigDelta(document, before), ConfigDelta(before, document), {}, {}, snapshotOf(before),
                   snapshotOf(document)};
        QHash<QString, Profile> old;
        for (const Profile &profile : std::as_const(record->met.profiles))
            old.insert(profile.name, profile);
        for (const Profile &profile : std::as_const(record->left.profiles)) {
            const auto same = old.constFind(profile.name);
            if (same == old.cend() || *same != profile)
                record->set.append(profile);
            old.remove(profile.name);
        }
        record->gone = old.values();
        return {};
    };
}

Call<ProfileChanges::Failed> *ProfileChanges::run(const Wanted &wanted)
{
    auto *call = new Call<Failed>(this);
    auto record = std::make_shared<Record>();
    ++m_running;
    connect(call, &CallBase::finished, this, [this] { --m_running; });
    if (!wanted.file) {
        changeEntries(wanted, *record, m_storage.snapshot().changedAt, call);
        return call;
    }
    const ConfigFile::Change change = recorded(wanted, record);
    Call<ConfigSnapshot> *work = wanted.keepBrokenAs.isEmpty()
        ? m_storage.file().change(change, wanted.mayFollowDeadLink ? DeadLink::Obey : m_storage.deadLink())
        : m_storage.file().replaceBroken(wanted.keepBrokenAs, change);
    work->then(this, [this, wanted, record, call = QPointer(call)](const Result<ConfigSnapshot> &snapshot) {
        if (snapshot) {
            debugLog(profilesLog(), "changed", record->set.size(), "profiles, removed", record->gone.size());
            changeEntries(wanted, *record, snapshot->changedAt, call);
            const ConfigSnapshot known = m_storage.snapshot();
            m_storage.take(*snapshot);
            Q_EMIT changedFile(known, record->met, record->left);
        } else if (call) {
            call->settle(failure(snapshot.error()));
        }
    });
    return call;
}

void ProfileChanges::changeEntries(const Wanted &wanted, const Record &record, qint64 fileChangedAt,
                                   QPointer<Call<Failed>> call)
{
    const QList<EntryChange> entries = wanted.entries ? wanted.entries() : QList<EntryChange>();
    noteOwn(record, entries, fileChangedAt);
    m_storage.suspendMirror(namesOf(entries));
    const QString what = !wanted.mayBeUndone || wanted.mayBeUndone() ? wanted.what : QString();
    exchange(entries)->then(this, [this, what, record, entries, call](const Result<Failed> &failed) {
        QSet<QString> left;
        for (const auto &[name, error] : *failed)
            left.insert(name);
        QList<EntryChange> done;
        for (const EntryChange &entry : entries) {
            if (!left.contains(entry.name))
                done.append(entry);
        }
        addStep(what, record, done);
        m_storage.resumeMirror(namesOf(entries));
        if (call)
            call->settle(*failed);
    });
}

void ProfileChanges::addStep(const QString &what, const Record &record, const QList<EntryChange> &done)
{
    const bool altersEntries = !std::all_of(done.begin(), done.end(), staysAsItIs);
    if (!what.isEmpty() && (!record.back.isEmpty() || altersEntries))
        add({what,
             {changeOf(record.back), reversed(done)},
             {changeOf(record.forth), done},
             namesTouched(record, done)});
}

void ProfileChanges::add(const UndoHistory::Step &step)
{
    m_history.add(step);
    Q_EMIT historyChanged();
}

void ProfileChanges::noteOwn(const Record &record, const QList<EntryChange> &entries, qint64 fileChangedAt)
{
    const QStringList names = namesOf(entries);
    const QSet<QString> handled(names.begin(), names.end());
    for (const Profile &profile : record.gone) {
        if (handled.contains(profile.name))
            continue;
        const auto heir = std::find_if(record.set.begin(), record.set.end(), [&](const Profile &set) {
            return !set.apiKey.isEmpty() && set.apiKey == profile.apiKey;
        });
        m_storage.noteRemoval(profile, fileChangedAt, heir == record.set.end() ? QString() : heir->name);
    }
    for (const Profile &profile : record.set)
        m_storage.memory().rememberOwn(profile.name, m_storage.fingerprint(profile));
}

// Writes everything before removing anything: what is removed may be what is written elsewhere.
Call<ProfileChanges::Failed> *ProfileChanges::exchange(const QList<EntryChange> &entries)
{
    auto *call = new Call<Failed>(this);
    exchangeSome(std::make_shared<Exchange>(Exchange{entries, call}), false);
    return call;
}

void ProfileChanges::exchangeSome(const std::shared_ptr<Exchange> &exchange, bool removals)
{
    QList<EntryChange> some;
    for (const EntryChange &entry : std::as_const(exchange->entries)) {
        const bool removes = !entry.after.entry && !staysAsItIs(entry);
        if (removes == removals)
            some.append(entry);
    }
    if (removals && !exchange->failed.isEmpty()) {
        for (const EntryChange &entry : std::as_const(some))
            exchange->failed.append({entry.name, exchange->failed.first().second});
        some.clear();
    }
    exchange->open = 1 + some.size();
    const auto countDown = [this, exchange, removals] {
        if (--exchange->open > 0)
            return;
        if (removals)
            exchange->call->settle(exchange->failed);
        else
            exchangeSome(exchange, true);
    };
    for (const EntryChange &entry : std::as_const(some)) {
        if (staysAsItIs(entry)) {
            exchanged(exchange, entry, Done());
            countDown();
            continue;
        }
        m_storage.copies()
            .exchange(entry.name, entry.before.entry, entry.after.entry, Prompts::Allowed)
            ->then(this, [this, exchange, entry, countDown](const Result<Done> &result) {
                exchanged(exchange, entry, result);
                countDown();
            });
    }
    countDown();
}

void ProfileChanges::exchanged(const std::shared_ptr<Exchange> &exchange, const EntryChange &entry,
                               const Result<Done> &result)
{
    if (result)
        m_storage.memory().rememberInStep(entry.name, entry.after.inStep);
    else
        exchange->failed.append({entry.name, result.error()});
}

Call<Done> *ProfileChanges::undo()
{
    return go(m_history.toUndo(), &UndoHistory::Step::back, &UndoHistory::markUndone);
}

Call<Done> *ProfileChanges::redo()
{
    return go(m_history.toRedo(), &UndoHistory::Step::forth, &UndoHistory::markRedone);
}

namespace {

// Whether the error blocks only this step and goes away neither by itself nor with a click.
bool concernsThisStepOnly(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::KeychainAbsent:
    case ErrorKind::KeychainNotSetUp:
    case ErrorKind::KeychainOff:
        return true;
    default:
        return false;
    }
}

} // namespace

// Reports known obstacles before anything is changed.
std::optional<Error> ProfileChanges::obstacle(const QList<EntryChange> &entries) const
{
    const KeychainCopies &copies = m_storage.copies();
    for (const EntryChange &entry : entries) {
        if (staysAsItIs(entry))
            continue;
        if (copies.side() != KeychainCopies::Side::Read)
            return Error{errorKindOf(m_storage.keychain().state())};
        const KeychainCopies::Entry present = copies.entry(entry.name);
        if (!KeychainCopies::areSame(present, entry.before.entry)
            && !KeychainCopies::areSame(present, entry.after.entry))
            return Error{ErrorKind::Invalid,
                         tr("The keychain’s copy of “%1” has been changed since.").arg(shownText(entry.name))};
    }
    return std::nullopt;
}

Call<Done> *ProfileChanges::go(const UndoHistory::Step *step, const UndoHistory::Way UndoHistory::Step::*way,
                               void (UndoHistory::*mark)(qint64 serial))
{
    // Until the running change has ended, it is unknown which step is the newest.
    if (m_running > 0)
        return Call<Done>::settled(
            this, failure(ErrorKind::Invalid, tr("Another change is still being saved. Try again in a moment.")));
    if (!step)
        return Call<Done>::settled(this, failure(ErrorKind::NotFound));
    const UndoHistory::Way taken = step->*way;
    const qint64 serial = step->serial;
    if (const auto error = obstacle(taken.entries)) {
        setAsideIfStuck(serial, *error);
        return Call<Done>::settled(this, failure(*error));
    }
    // Redoing a step may remove the last copy, because that was its purpose.
    const ConfigFile::Change change = way == &UndoHistory::Step::back ? keepingLastCopies(taken) : taken.file;
    auto *call = new Call<Done>(this);
    run({{}, change, {}, [entries = taken.entries] { return entries; }})
        ->then(this, [this, mark, serial, told = QPointer(call)](const Result<Failed> &failed) {
            // If the entries could not be changed, the step can be tried again: what is done stays done.
            const bool isDone = failed && failed->isEmpty();
            if (isDone) {
                (m_history.*mark)(serial);
                Q_EMIT historyChanged();
            } else if (!failed) {
                setAsideIfStuck(serial, failed.error());
            }
            if (told)
                told->settle(isDone ? Result<Done>(Done()) : failure(failed ? failed->first().second : failed.error()));
        });
    return call;
}

// Moves a stuck step aside; otherwise no earlier step could be reached.
void ProfileChanges::setAsideIfStuck(qint64 serial, const Error &error)
{
    if (!concernsThisStepOnly(error))
        return;
    m_history.setAside(serial);
    Q_EMIT historyChanged();
}

} // namespace scripto
