// SPDX-License-Identifier: MIT
// What the user does to profiles; the rest of ProfileStore is in profilestore.cpp.
#include "app/core/keytext.h"
#include "app/core/profilename.h"
#include "app/core/showntext.h"
#include "app/profiles/profilestore.h"

#include <algorithm>

namespace scripto {

namespace {

const Profile *find(const QList<Profile> &profiles, const QString &name)
{
    const auto it = std::find_if(profiles.begin(), profiles.end(), [&](const Profile &p) { return p.name == name; });
    return it == profiles.end() ? nullptr : &*it;
}

// The input fields refuse such names, but names can arrive in other ways.
Result<void> checkName(const QString &name)
{
    if (isUsableProfileName(name))
        return {};
    return failure(ErrorKind::Invalid, ProfileStore::tr("The CLI could not be called with this profile’s name."));
}

QString hasChanged(const QString &name)
{
    return ProfileStore::tr("Another program has changed the key of “%1” in the meantime.").arg(shownText(name));
}

// Keeps a decision about one key from being applied to another key that has the name by now.
Result<void> checkStillHas(const ConfigDocument &document, const QString &name, const Secret &expected)
{
    const QList<Profile> profiles = document.profiles();
    const Profile *present = find(profiles, name);
    if (!present || present->apiKey == expected) // the caller notices a missing profile
        return {};
    return failure(ErrorKind::Invalid, hasChanged(name));
}

Done toDone(const ProfileChanges::Failed &)
{
    return {};
}

bool hasValidActive(const ConfigDocument &document)
{
    const QList<Profile> profiles = document.profiles();
    const Profile *active = find(profiles, document.activeProfile());
    return active && !active->apiKey.isEmpty();
}

} // namespace

Call<Stored> *ProfileStore::put(const Profile &given, Activate activate, Origin origin)
{
    auto *call = store(given, activate);
    call->then(
        this, [this, given, origin](const Result<Stored> &stored) { reportStored(given, origin, stored.has_value()); });
    return call;
}

// A sign-in has taken place even if its key could not be stored.
void ProfileStore::reportStored(const Profile &given, Origin origin, bool isStored)
{
    const auto kind = origin == Origin::SignIn ? ProfileEvent::Kind::SignedIn : ProfileEvent::Kind::Added;
    if (isStored && origin != Origin::Mint && row(given.name)) { // another program may have removed it again
        reportEvent({kind, {given.name}});
    } else if (!isStored && origin == Origin::SignIn) {
        Profile account;
        account.email = given.email;
        account.baseUrl = given.baseUrl;
        reportEvent({kind, {}, account});
    }
}

Call<Stored> *ProfileStore::store(const Profile &given, Activate activate)
{
    const Profile *known = m_storage.inFile(given.name);
    Result<void> checked = checkKey(given.apiKey);
    if (checked && !known)
        checked = checkName(given.name);
    if (!checked)
        return Call<Stored>::settled(this, failure(checked.error()));
    Profile profile = given;
    profile.keyName = storedName(profile.keyName);
    profile.email = storedName(profile.email);
    auto isNew = std::make_shared<bool>(); // filled on the worker, read after it is done
    const auto change = [profile, activate, isNew, expected = known ? *known : Profile()](ConfigDocument &document) {
        const QList<Profile> now = document.profiles();
        const Profile *present = find(now, profile.name);
        *isNew = !present;
        // The name was free or had this key when the user chose it. Another program's key must not be lost.
        if (present && present->apiKey != expected.apiKey && present->apiKey != profile.apiKey)
            return Result<void>(failure(
                ErrorKind::Invalid,
                tr("Another program has just stored a profile “%1” with another key.").arg(shownText(profile.name))));
        if (auto written = document.put(profile); !written)
            return written;
        const bool wanted =
            activate == Activate::Yes || (activate == Activate::IfNoneActive && !hasValidActive(document));
        return wanted ? document.setActive(profile.name) : Result<void>();
    };
    // This function writes the copy, not the mirror.
    m_storage.suspendMirror({profile.name});
    // Storing a new profile cannot be undone: that would discard a key that nobody can show again.
    const QString what = tr("Replace “%1”").arg(shownText(profile.name));
    auto *call =
        m_changes.run({what, change, {}, {}, activate == Activate::Yes, false, [isNew] { return !*isNew; }})
            ->andThen(this, [this, name = profile.name](const ProfileChanges::Failed &) { return storeCopy(name); });
    connect(call, &CallBase::finished, this, [this, name = profile.name] { m_storage.resumeMirror({name}); });
    return call;
}

Call<Stored> *ProfileStore::storeCopy(const QString &name)
{
    const Profile *inFile = m_storage.inFile(name);
    if (!inFile) // another program removed it at the same moment
        return Call<Stored>::settled(this, Stored());
    auto *call = new Call<Stored>(this);
    m_storage.copies().write(*inFile)->then(call, [this, profile = *inFile, call](const Result<Done> &result) {
        if (result)
            m_storage.memory().rememberInStep(profile.name, m_storage.fingerprint(profile));
        call->settle(Stored{result ? std::nullopt : std::optional(result.error())});
    });
    return call;
}

Call<Done> *ProfileStore::change(const QString &what, const ConfigFile::Change &change)
{
    return m_changes.run({what, change, {}, {}})->map(this, toDone);
}

Call<Rekeyed> *ProfileStore::rekey(const Successor &successor)
{
    auto rekeyed = std::make_shared<Rekeyed>(); // filled on the worker, read after it is done
    const auto change = [successor, rekeyed](ConfigDocument &document) -> Result<void> {
        *rekeyed = {};
        for (const Profile &profile : document.profiles()) {
            const std::optional<Profile> next = successor(profile);
            if (!next)
                continue;
            if (auto written = document.put(*next); !written)
                return written;
            rekeyed->before.append(profile);
            rekeyed->after.append(*next);
        }
        return {};
    };
    return m_changes.run({{}, change, {}, {}})->map(this, [rekeyed](const ProfileChanges::Failed &) {
        return *rekeyed;
    });
}

Call<Done> *ProfileStore::setActive(const QString &name)
{
    const auto change = [name](ConfigDocument &document) { return document.setActive(name); };
    auto *call = m_changes.run({tr("Use “%1”").arg(shownText(name)), change, {}, {}, true})->map(this, toDone);
    call->then(this, [this, name, before = activeProfile()](const Result<Done> &result) {
        if (result && name != before)
            reportEvent({ProfileEvent::Kind::Switched, {name}});
    });
    return call;
}

Call<Removed> *ProfileStore::remove(const QString &name, const Secret &expected)
{
    const Profile *inFile = m_storage.inFile(name);
    const ProfileRow *known = row(name);
    if (known && known->profile.apiKey != expected)
        return Call<Removed>::settled(this, failure(ErrorKind::Invalid, hasChanged(name)));
    if (!inFile)
        return repair(name, Repair::Forget)->map(this, [](const Repaired &) { return Removed(); });
    // Recorded first: if the program ends in between, the next start catches up.
    const Fingerprint inStep = m_storage.memory().lastInStep(name);
    m_storage.suspendMirror({name});
    m_storage.noteRemoval(*inFile, file().changedAt);
    auto *work = change(tr("Remove “%1”").arg(shownText(name)), [name, expected](ConfigDocument &document) {
        const Result<void> checked = checkStillHas(document, name, expected);
        return checked ? document.remove(name) : checked;
    });
    work->then(this, [this, removed = *inFile, name, inStep](const Result<Done> &result) {
        if (result)
            reportEvent({ProfileEvent::Kind::Removed, {name}, removed});
        else
            m_storage.memory().rememberInStep(name, inStep);
        m_storage.resumeMirror({name}); // the mirror then removes the entry from the keychain
    });
    return work->andThen(this, [this, name](Done) { return awaitRemoval(name); });
}

Call<Removed> *ProfileStore::awaitRemoval(const QString &name)
{
    if (Call<Done> *removal = m_mirror.removal(name)) {
        auto *call = new Call<Removed>(this);
        removal->then(call, [call](const Result<Done> &result) {
            call->settle(Removed{result ? std::nullopt : std::optional(result.error())});
        });
        return call;
    }
    const KeychainCopies &copies = m_storage.copies();
    Removed removed;
    if (copies.unread(name) == UnreadEntry::Locked)
        removed.keychainProblem = Error{ErrorKind::KeychainLocked};
    else if (copies.unread(name) == UnreadEntry::Newer)
        removed.keychainProblem =
            Error{ErrorKind::KeychainFailed, tr("A newer version of Scripto Keys has written it.")};
    else if (copies.copy(name) && copies.side() == KeychainCopies::Side::Away)
        removed.keychainProblem = Error{errorKindOf(m_storage.keychain().state())};
    return Call<Removed>::settled(this, removed);
}

Call<Done> *ProfileStore::rename(const QString &from, const QString &to, const Secret &expected)
{
    if (const Result<void> checked = checkName(to); !checked)
        return Call<Done>::settled(this, failure(checked.error()));
    // The keychain follows, as with any renaming.
    auto *call = change(tr("Rename “%1” to “%2”").arg(shownText(from), shownText(to)),
                        [from, to, expected](ConfigDocument &document) {
                            const Result<void> checked = checkStillHas(document, from, expected);
                            return checked ? document.rename(from, to) : checked;
                        });
    reportWhenDone(call, {ProfileEvent::Kind::Renamed, {to}, {}, from});
    return call;
}

QString ProfileStore::undoText() const
{
    const UndoHistory::Step *step = m_changes.history().toUndo();
    return step ? step->what : QString();
}

QString ProfileStore::redoText() const
{
    const UndoHistory::Step *step = m_changes.history().toRedo();
    return step ? step->what : QString();
}

void ProfileStore::reportWhenDone(Call<Done> *call, const ProfileEvent &profileEvent)
{
    call->then(this, [this, profileEvent](const Result<Done> &result) {
        if (result)
            reportEvent(profileEvent);
    });
}

Call<Done> *ProfileStore::undo()
{
    const UndoHistory::Step *step = m_changes.history().toUndo();
    if (!step)
        return m_changes.undo();
    const ProfileEvent profileEvent{ProfileEvent::Kind::Undone, step->profiles, {}, step->what};
    auto *call = m_changes.undo(); // may move the step
    reportWhenDone(call, profileEvent);
    return call;
}

Call<Done> *ProfileStore::redo()
{
    const UndoHistory::Step *step = m_changes.history().toRedo();
    if (!step)
        return m_changes.redo();
    const ProfileEvent profileEvent{ProfileEvent::Kind::Redone, step->profiles, {}, step->what};
    auto *call = m_changes.redo(); // may move the step
    reportWhenDone(call, profileEvent);
    return call;
}

} // namespace scripto
