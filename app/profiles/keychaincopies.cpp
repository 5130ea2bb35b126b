// SPDX-License-Identifier: MIT
#include "app/profiles/keychaincopies.h"

#include "app/core/showntext.h"

#include <algorithm>
#include <chrono>

namespace scripto {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseWhileBusy = 100ms; // between two signals
constexpr qsizetype mostPrevious = 50; // about 15 KB; the server’s list still has older keys

} // namespace

KeychainCopies::KeychainCopies(Keychain &keychain, Test isDead, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_isDead(std::move(isDead))
{
    connect(&keychain, &Keychain::stateChanged, this, &KeychainCopies::read);
    connect(&keychain, &Keychain::entriesChanged, this, &KeychainCopies::read);
    m_changed.setSingleShot(true);
    connect(&m_changed, &QTimer::timeout, this, &KeychainCopies::changed);
}

KeychainCopies::Entry KeychainCopies::entry(const QString &name) const
{
    const auto known = m_entries.constFind(name);
    return known == m_entries.cend() ? Entry() : Entry(*known);
}

std::optional<Profile> KeychainCopies::copy(const QString &name) const
{
    const auto known = m_entries.constFind(name);
    return known == m_entries.cend() ? std::nullopt : std::optional(known->profile);
}

KeychainEntry KeychainCopies::successor(const Entry &entry, const Profile &profile) const
{
    return entry ? made(profile, QList<Profile>{entry->profile} + entry->previous) : KeychainEntry{profile, {}};
}

KeychainEntry KeychainCopies::made(const Profile &profile, const QList<Profile> &replaced) const
{
    KeychainEntry entry{profile, {}};
    for (const Profile &each : replaced) {
        const bool isKnown = each.apiKey == profile.apiKey
            || std::any_of(entry.previous.begin(), entry.previous.end(),
                           [&](const Profile &other) { return other.apiKey == each.apiKey; });
        if (!isKnown && !each.apiKey.isEmpty() && !(m_isDead && m_isDead(each.apiKey))
            && entry.previous.size() < mostPrevious)
            entry.previous.append(each);
    }
    return entry;
}

void KeychainCopies::read()
{
    const int generation = ++m_reading;
    m_changedHere.clear();
    m_keychain.list()->then(this, [this, generation](const Result<QStringList> &users) {
        if (generation != m_reading)
            return;
        if (users)
            return readEntries(*users);
        m_side = Side::Away;
        notifySoon();
    });
}

void KeychainCopies::readEntries(const QStringList &users)
{
    struct Reading {
        QList<std::pair<QString, Result<Secret>>> values;
        qsizetype open = 0;
    };
    auto reading = std::make_shared<Reading>();
    reading->open = users.size();
    const auto finish = [this, reading, generation = m_reading] {
        if (generation != m_reading)
            return;
        // What was changed here in the meantime is newer than what was read. An entry that is locked now keeps its
        // known content.
        const auto unreadBefore = std::exchange(m_unread, {});
        for (const auto &[user, value] : std::as_const(reading->values)) {
            if (!value && value.error().kind == ErrorKind::KeychainLocked && !isAway(value.error()))
                m_unread.insert(user, UnreadEntry::Locked);
        }
        m_entries.removeIf([this](const auto &entry) {
            return !m_changedHere.contains(entry.key()) && !m_unread.contains(entry.key());
        });
        m_failed.clear();
        m_side = Side::Read;
        for (const auto &[user, value] : std::as_const(reading->values)) {
            if (m_changedHere.contains(user))
                continue;
            if (value)
                take(user, *value);
            else if (isAway(value.error()))
                m_side = Side::Away;
            else if (value.error().kind != ErrorKind::NotFound && !m_unread.contains(user))
                m_unread.insert(user, UnreadEntry::Foreign); // it exists but cannot be read
        }
        if (m_unread != unreadBefore)
            Q_EMIT unreadChanged();
        notifySoon();
    };
    if (users.isEmpty())
        return finish();
    for (const QString &user : users) {
        m_keychain.read(user)->then(this, [user, reading, finish](const Result<Secret> &value) {
            reading->values.append({user, value});
            if (--reading->open == 0)
                finish();
        });
    }
}

void KeychainCopies::take(const QString &user, const Secret &value)
{
    auto entry = parseEntry(value);
    if (!entry) {
        m_entries.remove(user);
        m_unread.insert(user, isNewerEntry(value) ? UnreadEntry::Newer : UnreadEntry::Foreign);
        return;
    }
    entry->profile.name = user;
    for (Profile &previous : entry->previous)
        previous.name = user;
    m_unread.remove(user);
    m_entries.insert(user, *entry);
}

std::optional<UnreadEntry> KeychainCopies::unread(const QString &name) const
{
    const auto known = m_unread.constFind(name);
    return known == m_unread.cend() ? std::nullopt : std::optional(*known);
}

QStringList KeychainCopies::unreadNames(UnreadEntry why) const
{
    QStringList names = m_unread.keys(why);
    names.sort();
    return names;
}

// An entry in another collection can be locked although the keychain is not.
bool KeychainCopies::isAway(const Error &error) const
{
    const bool saysSo = error.kind == ErrorKind::KeychainLocked || error.kind == ErrorKind::KeychainNotSetUp
        || error.kind == ErrorKind::KeychainAbsent || error.kind == ErrorKind::KeychainSilent
        || error.kind == ErrorKind::KeychainOff;
    return saysSo && m_keychain.state() != KeychainState::Ready;
}

bool KeychainCopies::areSame(const Entry &a, const Entry &b)
{
    return a == b || (a && b && entryValue(*a) == entryValue(*b));
}

Call<Done> *KeychainCopies::write(const Profile &profile)
{
    if (profile.apiKey.isEmpty())
        return Call<Done>::settled(this, failure(ErrorKind::Invalid, tr("This profile has no key.")));
    auto *call = new Call<Done>(this);
    start(profile.name);
    readOne(profile.name, [this, profile, call = QPointer(call)](const Result<Entry> &present) {
        if (present)
            store(profile.name, successor(*present, profile), Prompts::Never, call);
        else
            end(profile.name, call, failure(present.error()));
    });
    return call;
}

Call<Done> *KeychainCopies::exchange(const QString &name, const Entry &expected, const Entry &wanted, Prompts prompts)
{
    auto *call = new Call<Done>(this);
    start(name);
    readOne(name, [this, name, expected, wanted, prompts, call = QPointer(call)](const Result<Entry> &present) {
        if (!present)
            return end(name, call, failure(present.error()));
        if (areSame(*present, wanted))
            return end(name, call, Done());
        if (areSame(*present, expected))
            return store(name, wanted, prompts, call);
        m_failed.remove(name); // the present content decides what happens next
        finish(name, call,
               failure(ErrorKind::Invalid,
                       tr("The keychain’s copy of “%1” has been changed since.").arg(shownText(name))));
    });
    return call;
}

Call<Done> *KeychainCopies::move(const QString &from, const KeychainEntry &moved, Prompts prompts)
{
    auto *call = new Call<Done>(this);
    const QString to = moved.profile.name;
    const Entry source = entry(from); // what another program puts there meanwhile is not part of the move
    const auto giveUp = [call](const Error &error) { call->settle(failure(error)); };
    exchange(to, std::nullopt, moved, prompts)->then(call, [=, this](const Result<Done> &written) {
        if (!written)
            return giveUp(written.error());
        readOne(to, [=, this, told = QPointer(call)](const Result<Entry> &present) {
            if (!told)
                return;
            if (!present || !areSame(*present, moved))
                return giveUp(present ? Error{ErrorKind::KeychainFailed,
                                              tr("The keychain didn’t save the new copy. Nothing was removed.")}
                                      : present.error());
            exchange(from, source, std::nullopt, prompts)->pipe(told);
        });
    });
    return call;
}

// Reads the entry first: its content may be unknown or out of date, and must not be lost because of that.
void KeychainCopies::readOne(const QString &name, Use use)
{
    m_keychain.read(name)->then(this, [this, name, use = std::move(use)](const Result<Secret> &value) {
        if (value) {
            take(name, *value);
            if (const Entry present = entry(name))
                return use(present);
            return use(failure(ErrorKind::KeychainFailed,
                               unread(name) == UnreadEntry::Newer
                                   ? tr("A newer version of Scripto Keys has written the entry of this name.")
                                   : tr("Another program has written the entry of this name.")));
        }
        if (value.error().kind == ErrorKind::KeychainLocked && !isAway(value.error()))
            m_unread.insert(name, UnreadEntry::Locked);
        if (value.error().kind != ErrorKind::NotFound)
            return use(failure(value.error()));
        m_unread.remove(name);
        m_entries.remove(name);
        use(Entry());
    });
}

void KeychainCopies::store(const QString &name, const Entry &wanted, Prompts prompts, const QPointer<Call<Done>> &call)
{
    const Secret value = wanted ? entryValue(*wanted) : Secret();
    Call<Done> *work = wanted ? m_keychain.write(name, value) : m_keychain.remove(name, prompts);
    work->then(this, [this, name, isKept = wanted.has_value(), value, call](const Result<Done> &result) {
        if (result)
            m_changedHere.insert(name);
        if (result && isKept)
            take(name, value); // in the form in which it will be read
        else if (result)
            m_entries.remove(name);
        end(name, call, result);
    });
}

void KeychainCopies::start(const QString &name)
{
    ++m_busy[name];
    ++m_progress.total;
    Q_EMIT progressChanged();
}

// After a refusal the keychain is tried again when it is back, not in a loop.
void KeychainCopies::end(const QString &name, const QPointer<Call<Done>> &call, const Result<Done> &result)
{
    if (result)
        m_failed.remove(name);
    else if (isAway(result.error()))
        m_side = Side::Away;
    else
        m_failed.insert(name);
    finish(name, call, result);
}

void KeychainCopies::finish(const QString &name, const QPointer<Call<Done>> &call, const Result<Done> &result)
{
    if (--m_busy[name] == 0)
        m_busy.remove(name);
    ++m_progress.done;
    if (m_busy.isEmpty())
        m_progress = {};
    if (call)
        call->settle(result);
    notifySoon();
    Q_EMIT progressChanged();
}

// Delays changed() until those waiting for the call have run: what they record decides what the mirror does next. While
// many entries are written, one signal covers several of them.
void KeychainCopies::notifySoon()
{
    if (m_busy.isEmpty())
        m_changed.start(0ms);
    else if (!m_changed.isActive())
        m_changed.start(pauseWhileBusy);
}

} // namespace scripto
