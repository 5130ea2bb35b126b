// SPDX-License-Identifier: MIT
#include "app/profiles/profilemirror.h"

#include "app/core/logging.h"
#include "app/core/showntext.h"

namespace scripto {

using Side = KeychainCopies::Side;

namespace {

MirrorInput::FileSide fileSideOf(const ConfigSnapshot &file)
{
    if (!file.problem)
        return MirrorInput::FileSide::Read;
    if (!file.missingTarget.isEmpty())
        return MirrorInput::FileSide::Missing;
    return file.problem->kind == ErrorKind::FileBroken ? MirrorInput::FileSide::Broken
                                                       : MirrorInput::FileSide::Unreadable;
}

// Replaces `from` with `to`, and nothing else.
ConfigFile::Change replacing(const Profile &from, const Profile &to)
{
    return [from, to](ConfigDocument &document) -> Result<void> {
        for (const Profile &present : document.profiles()) {
            if (present.name == to.name && (present.apiKey == from.apiKey || present.apiKey == to.apiKey))
                return document.replace(to);
        }
        return failure(ErrorKind::Invalid,
                       ProfileMirror::tr("The profile “%1” has changed since.").arg(shownText(to.name)));
    };
}

ConfigFile::Change renaming(const QString &from, const QString &to)
{
    return [from, to](ConfigDocument &document) { return document.rename(from, to); };
}

} // namespace

ProfileMirror::ProfileMirror(ProfileStorage &storage, ProfileChanges &changes, Clock clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_changes(changes)
    , m_clock(std::move(clock))
{
    connect(&storage, &ProfileStorage::changed, this, &ProfileMirror::update);
}

const ProfileRow *ProfileMirror::row(const QString &name) const
{
    const auto place = m_places.constFind(name);
    return place == m_places.cend() ? nullptr : &m_rows[*place];
}

void ProfileMirror::markKeyRefused(const QString &profile, const Secret &key, bool isRefused)
{
    if ((m_refusedKeys.value(profile) == key) == isRefused)
        return;
    if (isRefused)
        m_refusedKeys.insert(profile, key);
    else
        m_refusedKeys.remove(profile);
    update();
}

void ProfileMirror::update()
{
    QList<Finding> all = findings();
    const QList<Renaming> renamed = findRenamings(all);
    leaveToRenaming(all, renamed);
    setRows(all);
    for (const Finding &finding : std::as_const(all))
        act(finding);
    for (const Renaming &each : renamed) {
        if (canMove(each))
            move(each);
    }
}

QList<ProfileMirror::Finding> ProfileMirror::findings() const
{
    QList<Finding> all;
    for (const Profile &profile : m_storage.snapshot().profiles)
        all.append({profile.name, &profile, verdictOf(profile.name, &profile)});
    if (!m_isLoaded)
        return all;
    QStringList names = m_storage.copies().names();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (!m_storage.inFile(name))
            all.append({name, nullptr, verdictOf(name, nullptr)});
    }
    return all;
}

MirrorVerdict ProfileMirror::verdictOf(const QString &name, const Profile *inFile) const
{
    const KeychainCopies &copies = m_storage.copies();
    if (m_storage.isMirrorSuspended(name) || copies.isBusy(name))
        return {};
    MirrorInput input;
    input.fileSide = fileSideOf(m_storage.snapshot());
    if (inFile)
        input.file = *inFile;
    input.keychainSide = copies.side();
    input.keychain = copies.copy(name);
    input.unread = copies.unread(name);
    input.refused = copies.hasFailed(name);
    const bool isKeychainDead = input.keychain && m_storage.keys().isRevoked(input.keychain->apiKey);
    input.fileKeyRevoked = inFile && !isKeychainDead && m_storage.keys().isRevoked(inFile->apiKey);
    input.fileKeyOlder = inFile && !isKeychainDead && isOlder(*inFile);
    input.lastInStep = m_storage.memory().lastInStep(name);
    input.writing = m_storage.memory().writing(name);
    input.removed = m_storage.dueRemoval(name);
    return mirror(input, m_storage.memory().salt());
}

// Whether the keychain has this key among the replaced ones, and this program did not go back to it.
bool ProfileMirror::isOlder(const Profile &inFile) const
{
    const KeychainCopies::Entry entry = m_storage.copies().entry(inFile.name);
    return entry && !m_storage.memory().isOwn(inFile.name, m_storage.fingerprint(inFile))
        && std::any_of(entry->previous.begin(), entry->previous.end(),
                       [&](const Profile &before) { return before.apiKey == inFile.apiKey; });
}

QList<Renaming> ProfileMirror::findRenamings(const QList<Finding> &findings) const
{
    if (m_storage.snapshot().problem || m_storage.copies().side() != Side::Read)
        return {};
    QList<Profile> onlyInFile;
    QList<Profile> onlyInKeychain;
    for (const Finding &finding : findings) {
        const std::optional<Profile> copy = m_storage.copies().copy(finding.name);
        const bool isNew = finding.inFile && !copy && m_storage.memory().lastInStep(finding.name).isEmpty();
        if (isNew && !finding.inFile->apiKey.isEmpty() && !m_storage.copies().unread(finding.name))
            onlyInFile.append(*finding.inFile);
        else if (!finding.inFile && copy)
            onlyInKeychain.append(*copy);
    }
    return renamings(onlyInFile, onlyInKeychain, m_storage.memory().salt());
}

// Nothing is removed under the old name before it exists under the new one.
void ProfileMirror::leaveToRenaming(QList<Finding> &findings, const QList<Renaming> &renamings) const
{
    QSet<QString> names;
    for (const Renaming &each : renamings)
        names += {each.from, each.to};
    for (Finding &finding : findings) {
        if (names.contains(finding.name))
            finding.verdict.action = MirrorAction::None;
    }
}

bool ProfileMirror::isGoingAway(const Finding &finding) const
{
    const KeychainCopies &copies = m_storage.copies();
    const bool isUnsure = copies.isBusy(finding.name) || copies.side() != Side::Read;
    const bool isRemoved = !m_storage.dueRemoval(finding.name).isEmpty();
    return !finding.inFile
        && (finding.verdict.action == MirrorAction::RemoveFromKeychain || m_moving.contains(finding.name)
            || (isUnsure && isRemoved));
}

void ProfileMirror::setRows(const QList<Finding> &findings)
{
    const QDateTime now = m_clock();
    const bool isNew = m_storage.memory().isNew();
    const QDateTime fileTime = isNew && !m_hasMetFile ? QDateTime() : now;
    const QDateTime keychainTime = isNew && !m_hasMetKeychain ? QDateTime() : now;
    QList<ProfileRow> rows;
    for (const Finding &finding : findings) {
        if (!isGoingAway(finding))
            rows.append(makeRow(finding, fileTime, keychainTime));
    }
    m_hasMetFile = m_hasMetFile || (m_isLoaded && !m_storage.snapshot().problem);
    m_hasMetKeychain = m_hasMetKeychain || (m_isLoaded && m_storage.copies().side() == Side::Read);
    if (m_rows == rows)
        return;
    logStates(rows);
    m_rows = std::move(rows);
    m_places.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_places.insert(m_rows[i].profile.name, i);
    Q_EMIT rowsChanged();
}

void ProfileMirror::logStates(const QList<ProfileRow> &rows) const
{
    for (const ProfileRow &each : rows) {
        const ProfileRow *before = row(each.profile.name);
        if (!before || before->mirror != each.mirror)
            debugLog(profilesLog(), "mirror: profile", LogAlias{each.profile.name}, "is", nameOf(each.mirror));
    }
}

ProfileRow ProfileMirror::makeRow(const Finding &finding, const QDateTime &fileTime, const QDateTime &keychainTime)
{
    ProfileRow made;
    if (const KeychainCopies::Entry entry = m_storage.copies().entry(finding.name)) {
        made.keychainCopy = entry->profile;
        made.previous = entry->previous;
        made.keychainChangedAt = m_storage.memory().sawCopy(MirrorMemory::Side::Keychain, finding.name,
                                                            m_storage.fingerprint(entry->profile), keychainTime);
    }
    made.profile = finding.inFile ? *finding.inFile : *made.keychainCopy;
    made.inFile = finding.inFile;
    if (made.inFile)
        made.fileChangedAt = m_storage.memory().sawCopy(MirrorMemory::Side::File, finding.name,
                                                        m_storage.fingerprint(made.profile), fileTime);
    made.active = made.inFile && finding.name == m_storage.snapshot().activeProfile;
    made.mirror = finding.verdict.state;
    made.repairs = finding.verdict.repairs;
    made.keyRevoked = m_storage.keys().isRevoked(made.profile.apiKey);
    made.revokeConfirmed = m_storage.keys().isRevokeConfirmed(made.profile.apiKey);
    const auto refused = m_refusedKeys.constFind(finding.name);
    made.keyRefused = refused != m_refusedKeys.cend() && *refused == made.profile.apiKey;
    return made;
}

void ProfileMirror::act(const Finding &finding)
{
    switch (finding.verdict.action) {
    case MirrorAction::None:
        break;
    case MirrorAction::Remember:
        m_storage.memory().rememberInStep(finding.name, m_storage.fingerprint(*finding.inFile));
        break;
    case MirrorAction::WriteToKeychain:
        debugLog(profilesLog(), "mirror: writes profile", LogAlias{finding.name});
        writeCopy(*finding.inFile);
        break;
    case MirrorAction::RemoveFromKeychain:
        debugLog(profilesLog(), "mirror: removes the copy of profile", LogAlias{finding.name});
        removeCopy(finding.name);
        break;
    }
}

void ProfileMirror::writeCopy(const Profile &inFile)
{
    const KeychainCopies::Entry before = m_storage.copies().entry(inFile.name);
    const Fingerprint copy = m_storage.fingerprint(inFile);
    KeychainEntry after = m_storage.copies().successor(before, inFile);
    const auto left = m_left.constFind(inFile.name); // a profile that returns, for example by undo, regains its copies
    if (!before && left != m_left.cend() && left->profile.apiKey == inFile.apiKey)
        after = m_storage.copies().made(inFile, left->previous);
    const EntryChange change{inFile.name, {before, m_storage.memory().lastInStep(inFile.name)}, {after, copy}};
    const bool isNewSignIn = before && before->profile.apiKey != inFile.apiKey && !change.before.inStep.isEmpty();
    const bool isFollowed = isNewSignIn && !m_storage.memory().isOwn(inFile.name, copy);
    m_storage.memory().rememberWriting(change.name, change.after.inStep);
    m_storage.copies()
        .exchange(inFile.name, before, change.after.entry, Prompts::Never)
        ->then(this, [this, change, inFile, isFollowed](const Result<Done> &result) {
            if (!result)
                return;
            m_storage.memory().rememberInStep(change.name, change.after.inStep);
            if (isFollowed)
                addFollowed(change, inFile);
        });
}

void ProfileMirror::addFollowed(const EntryChange &change, const Profile &inFile)
{
    const KeychainEntry &old = *change.before.entry;
    // After undo, the newer key exists only beside the old one.
    const EntryChange::Side undone{m_storage.copies().made(old.profile, QList<Profile>{inFile} + old.previous),
                                   change.before.inStep};
    m_changes.add({tr("Follow the new sign-in of “%1”").arg(shownText(change.name)),
                   {replacing(inFile, old.profile), {{change.name, change.after, undone}}},
                   {replacing(old.profile, inFile), {{change.name, undone, change.after}}},
                   {change.name}});
    Q_EMIT followedOutside(change.name);
}

void ProfileMirror::removeCopy(const QString &name)
{
    const KeychainCopies::Entry entry = m_storage.copies().entry(name);
    m_left.insert(name, *entry); // at once, because the profile may be written again before the result arrives
    auto *removal = m_storage.copies().exchange(name, entry, std::nullopt, m_storage.takePrompts(name));
    removal->then(this, [this, name](const Result<Done> &result) {
        m_removals.remove(name);
        if (result)
            m_storage.memory().forget(name);
    });
    m_removals[name] = removal;
}

bool ProfileMirror::canMove(const Renaming &renaming) const
{
    for (const QString &name : {renaming.from, renaming.to}) {
        if (m_storage.isMirrorSuspended(name) || m_storage.copies().isBusy(name) || m_storage.copies().hasFailed(name))
            return false;
    }
    return true;
}

void ProfileMirror::move(const Renaming &renaming)
{
    const auto &[from, to] = renaming;
    debugLog(profilesLog(), "mirror: profile", LogAlias{from}, "has become", LogAlias{to});
    const KeychainEntry old = *m_storage.copies().entry(from);
    const Profile inFile = *m_storage.inFile(to);
    const QList<EntryChange> changes{
        {to, {}, {KeychainEntry{inFile, old.previous}, m_storage.fingerprint(inFile)}},
        {from, {old, m_storage.memory().lastInStep(from)}, {}},
    };
    const bool isOwn = m_storage.memory().removal(from).copy == m_storage.fingerprint(old.profile);
    m_storage.suspendMirror({from, to});
    m_moving.insert(from);
    m_storage.copies()
        .move(from, *changes.first().after.entry, m_storage.takePrompts(from))
        ->then(this, [this, renaming, changes, isOwn](const Result<Done> &result) {
            if (result)
                moved(renaming, changes, isOwn);
            // The new entry exists; the old one is removed as soon as possible.
            else if (m_storage.copies().copy(renaming.to))
                noteLeftBehind(changes.last().before.entry->profile, renaming.to);
            m_moving.remove(renaming.from);
            m_storage.resumeMirror({renaming.from, renaming.to});
        });
}

void ProfileMirror::noteLeftBehind(const Profile &old, const QString &renamedTo)
{
    m_storage.memory().rememberRemoved(
        old.name,
        {m_storage.fingerprint(old), m_storage.keyFingerprint(old), m_storage.snapshot().changedAt, renamedTo});
}

void ProfileMirror::moved(const Renaming &renamed, const QList<EntryChange> &changes, bool wasOwn)
{
    m_storage.memory().forget(renamed.from);
    m_storage.memory().rememberInStep(renamed.to, changes.first().after.inStep);
    if (wasOwn)
        return;
    m_changes.add({tr("Follow the renaming of “%1” to “%2”").arg(shownText(renamed.from), shownText(renamed.to)),
                   {renaming(renamed.to, renamed.from), {changes.first().reversed(), changes.last().reversed()}},
                   {renaming(renamed.from, renamed.to), changes},
                   {renamed.from, renamed.to}});
    Q_EMIT renamedOutside(renamed.from, renamed.to);
}

} // namespace scripto
