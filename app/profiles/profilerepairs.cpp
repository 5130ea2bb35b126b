// SPDX-License-Identifier: MIT
#include "app/profiles/profilerepairs.h"

#include "app/core/keytext.h"
#include "app/core/profilename.h"
#include "app/core/showntext.h"

namespace scripto {

namespace {

bool changesFile(Repair repair)
{
    return repair == Repair::UseKeychain || repair == Repair::KeepBoth || repair == Repair::Restore;
}

QString whatFor(Repair repair, const QString &name)
{
    switch (repair) {
    case Repair::WriteToKeychain:
        return ProfileRepairs::tr("Write “%1” to the keychain").arg(shownText(name));
    case Repair::UseFile:
        return ProfileRepairs::tr("Use the file’s copy of “%1”").arg(shownText(name));
    case Repair::UseKeychain:
        return ProfileRepairs::tr("Use the keychain’s copy of “%1”").arg(shownText(name));
    case Repair::KeepBoth:
        return ProfileRepairs::tr("Keep both copies of “%1”").arg(shownText(name));
    case Repair::Restore:
        return ProfileRepairs::tr("Restore “%1”").arg(shownText(name));
    case Repair::Forget:
        return ProfileRepairs::tr("Forget “%1”").arg(shownText(name));
    }
    Q_UNREACHABLE();
}

Error notAllowed(const QString &name)
{
    return Error{ErrorKind::Invalid,
                 ProfileRepairs::tr("“%1” has changed meanwhile; look at it again.").arg(shownText(name))};
}

// For a row that can be repaired.
std::optional<Repair> suggestionFor(const ProfileRow &row)
{
    // The file's key is older or revoked, and the keychain has a better one.
    if (!row.profile.apiKey.isEmpty() && row.repairs.first() == Repair::UseKeychain)
        return Repair::UseKeychain;
    // These keep both keys in both places. Restoring a profile that is missing from the file is never suggested: it may
    // have been logged out on purpose.
    for (const Repair harmless : {Repair::WriteToKeychain, Repair::KeepBoth}) {
        if (row.repairs.contains(harmless))
            return harmless;
    }
    return std::nullopt;
}

} // namespace

// Repairs that are done together, and their results. apply() runs on the worker while nothing else accesses the job.
class ProfileRepairs::Job {
public:
    struct Item {
        QString name;
        Repair repair;
        std::optional<Profile> inFile; // as the user saw it
        KeychainCopies::Entry entry;
        Fingerprint inStep;
    };

    Job(QList<Item> items, QStringList taken, QString lastActive)
        : m_items(std::move(items))
        , m_taken(std::move(taken))
        , m_lastActive(std::move(lastActive))
    {
    }

    QString what() const;
    bool changesFile() const;
    bool restores() const;
    Result<void> apply(ConfigDocument &document);
    QList<EntryChange> entries(const ProfileStorage &storage) const;
    const QStringList &added() const { return m_added; }
    const ProfileChanges::Failed &failed() const { return m_failed; }

private:
    Result<void> applyTo(ConfigDocument &document, const Item &item, const QHash<QString, Profile> &present);
    Result<void> activate(ConfigDocument &document) const;
    void addEntries(QList<EntryChange> &entries, const Item &item, const ProfileStorage &storage) const;

    const QList<Item> m_items;
    const QStringList m_taken; // names that a new profile cannot have
    const QString m_lastActive;
    // The results of the newest apply().
    QStringList m_added;
    QHash<QString, QString> m_newNames; // of the copy kept beside the profile of that name
    ProfileChanges::Failed m_failed;
};

QString ProfileRepairs::Job::what() const
{
    if (m_items.size() == 1)
        return whatFor(m_items.first().repair, m_items.first().name);
    const bool restoresAll =
        std::all_of(m_items.begin(), m_items.end(), [](const Item &item) { return item.repair == Repair::Restore; });
    return restoresAll ? tr("Restore %1 profiles").arg(m_items.size()) : tr("Repair %1 profiles").arg(m_items.size());
}

bool ProfileRepairs::Job::changesFile() const
{
    return std::any_of(m_items.begin(), m_items.end(),
                       [](const Item &item) { return scripto::changesFile(item.repair); });
}

bool ProfileRepairs::Job::restores() const
{
    return std::any_of(m_items.begin(), m_items.end(), [](const Item &item) { return item.repair == Repair::Restore; });
}

Result<void> ProfileRepairs::Job::apply(ConfigDocument &document)
{
    m_added.clear();
    m_newNames.clear();
    m_failed.clear();
    QHash<QString, Profile> present;
    for (const Profile &profile : document.profiles())
        present.insert(profile.name, profile);
    for (const Item &item : m_items) {
        if (!scripto::changesFile(item.repair))
            continue;
        if (const auto applied = applyTo(document, item, present); !applied)
            m_failed.append({item.name, applied.error()});
    }
    if (m_failed.size() == m_items.size())
        return failure(m_failed.first().second);
    return activate(document);
}

Result<void> ProfileRepairs::Job::applyTo(ConfigDocument &document, const Item &item,
                                          const QHash<QString, Profile> &present)
{
    Profile copy = item.entry->profile;
    if (auto checked = checkKey(copy.apiKey); !checked)
        return checked;
    const auto now = present.constFind(item.name);
    const bool isThere = now != present.cend();
    if (item.repair == Repair::Restore) {
        if (isThere && now->apiKey != copy.apiKey)
            return failure(notAllowed(item.name));
        if (!isThere)
            m_added.append(item.name);
        return document.replace(copy);
    }
    if (!isThere || *now != *item.inFile)
        return failure(notAllowed(item.name));
    if (item.repair == Repair::KeepBoth) {
        copy.name = freeProfileName(item.name, m_taken + present.keys() + m_newNames.values());
        m_newNames.insert(item.name, copy.name);
        m_added.append(copy.name);
    }
    return document.replace(copy);
}

// Activates the profile that was active last; otherwise the restored one if there is only one, as the CLI does when it
// adds a profile.
Result<void> ProfileRepairs::Job::activate(ConfigDocument &document) const
{
    QString wanted;
    const QStringList restored = m_newNames.isEmpty() ? m_added : QStringList();
    for (const Profile &profile : document.profiles()) {
        if (profile.apiKey.isEmpty())
            continue;
        if (profile.name == document.activeProfile())
            return {};
        if (profile.name == m_lastActive || (wanted.isEmpty() && restored == QStringList{profile.name}))
            wanted = profile.name;
    }
    return restored.isEmpty() || wanted.isEmpty() ? Result<void>() : document.setActive(wanted);
}

QList<EntryChange> ProfileRepairs::Job::entries(const ProfileStorage &storage) const
{
    QSet<QString> failed;
    for (const auto &[name, error] : m_failed)
        failed.insert(name);
    QList<EntryChange> entries;
    for (const Item &item : m_items) {
        if (!failed.contains(item.name))
            addEntries(entries, item, storage);
    }
    return entries;
}

void ProfileRepairs::Job::addEntries(QList<EntryChange> &entries, const Item &item, const ProfileStorage &storage) const
{
    EntryChange change{item.name, {item.entry, item.inStep}, {}};
    switch (item.repair) {
    case Repair::Forget:
        break;
    case Repair::UseKeychain:
    case Repair::Restore:
        change.after = {item.entry, storage.fingerprint(item.entry->profile)};
        if (item.inFile)
            change.after.entry =
                storage.copies().made(item.entry->profile, QList<Profile>{*item.inFile} + item.entry->previous);
        break;
    case Repair::KeepBoth: {
        KeychainEntry second = *item.entry;
        second.profile.name = m_newNames.value(item.name);
        entries.append({second.profile.name, {}, {second, storage.fingerprint(second.profile)}});
        [[fallthrough]];
    }
    case Repair::WriteToKeychain:
    case Repair::UseFile:
        change.after = {storage.copies().successor(item.entry, *item.inFile), storage.fingerprint(*item.inFile)};
        break;
    }
    entries.append(change);
}

ProfileRepairs::ProfileRepairs(ProfileStorage &storage, ProfileChanges &changes, const ProfileMirror &mirror,
                               Clock clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_changes(changes)
    , m_mirror(mirror)
    , m_clock(std::move(clock))
{
}

Call<Repaired> *ProfileRepairs::run(const QList<ChosenRepair> &repairs)
{
    ProfileChanges::Failed refused;
    QList<Job::Item> items;
    for (const auto &[name, repair] : repairs) {
        const ProfileRow *row = m_mirror.row(name);
        if (row && row->repairs.contains(repair))
            items.append({name, repair, row->inFile ? std::optional(row->profile) : std::nullopt,
                          m_storage.copies().entry(name), m_storage.memory().lastInStep(name)});
        else
            refused.append({name, notAllowed(name)});
    }
    if (items.isEmpty())
        return Call<Repaired>::settled(
            this, failure(refused.isEmpty() ? Error{ErrorKind::NotFound} : refused.first().second));
    auto job = std::make_shared<Job>(items, m_storage.copies().names(), m_storage.memory().lastActive());
    ProfileChanges::Wanted wanted;
    wanted.what = job->what();
    if (job->changesFile())
        wanted.file = [job](ConfigDocument &document) { return job->apply(document); };
    // The dialog has shown the user where a restored file is created.
    wanted.mayFollowDeadLink = job->restores();
    wanted.entries = [this, job] { return job->entries(m_storage); };
    const auto carryOut = [=, this, isOne = repairs.size() == 1](const QString &keepBrokenAs) {
        ProfileChanges::Wanted changes = wanted;
        changes.keepBrokenAs = keepBrokenAs;
        return m_changes.run(changes)->map(this, [=](const ProfileChanges::Failed &failed) -> Result<Repaired> {
            const Repaired done{job->added(), keepBrokenAs, refused + job->failed() + failed};
            if (isOne && !done.failed.isEmpty())
                return failure(done.failed.first().second);
            return done;
        });
    };
    const auto &problem = m_storage.snapshot().problem;
    if (problem && problem->kind == ErrorKind::FileBroken)
        return m_storage.file().freePath(brokenPath())->andThen(this, carryOut);
    return carryOut({});
}

QList<PlannedRepair> ProfileRepairs::plan() const
{
    QList<PlannedRepair> plan;
    for (const ProfileRow &row : m_mirror.rows()) {
        if (!row.repairs.isEmpty())
            plan.append({row.profile.name, row.repairs, suggestionFor(row)});
    }
    return plan;
}

QString ProfileRepairs::brokenPath() const
{
    return m_storage.file().path() + QStringLiteral(".broken-")
        + m_clock().toLocalTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

} // namespace scripto
