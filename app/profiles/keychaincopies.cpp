// SPDX-License-Identifier: MIT
#include "app/profiles/keychaincopies.h"

namespace scripto {

namespace {

bool isAway(const Error &error)
{
    return error.kind == ErrorKind::KeychainLocked || error.kind == ErrorKind::KeychainNotSetUp
        || error.kind == ErrorKind::KeychainAbsent || error.kind == ErrorKind::KeychainSilent;
}

} // namespace

KeychainCopies::KeychainCopies(Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
    connect(&keychain, &Keychain::stateChanged, this, &KeychainCopies::read);
    connect(&keychain, &Keychain::entriesChanged, this, &KeychainCopies::read);
    m_changed.setSingleShot(true);
    connect(&m_changed, &QTimer::timeout, this, &KeychainCopies::changed);
}

std::optional<Profile> KeychainCopies::copy(const QString &name) const
{
    return m_entries.contains(name) ? std::optional(m_entries.value(name).profile) : std::nullopt;
}

void KeychainCopies::read()
{
    const int generation = ++m_reading;
    m_keychain.list()->then(this, [this, generation](const Result<QStringList> &users) {
        if (generation != m_reading)
            return;
        if (users)
            return readEntries(*users);
        m_side = Side::Away;
        m_changed.start(0);
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
        m_entries.clear();
        m_foreign.clear();
        m_failed.clear();
        m_side = Side::Read;
        for (const auto &[user, value] : std::as_const(reading->values)) {
            if (value)
                take(user, *value);
            else if (isAway(value.error()))
                m_side = Side::Away;
            else if (value.error().kind != ErrorKind::NotFound)
                m_foreign.insert(user); // it is there and cannot be read
        }
        m_changed.start(0);
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
    if (auto entry = parseEntry(value)) {
        entry->profile.name = user;
        m_entries.insert(user, *entry);
    } else {
        m_foreign.insert(user);
    }
}

Call<Done> *KeychainCopies::write(const Profile &profile, const QString &renamedFrom)
{
    auto *call = new Call<Done>(this);
    if (profile.apiKey.isEmpty())
        call->settle(failure(ErrorKind::Invalid, tr("This profile has no key.")));
    else if (m_side == Side::Read)
        writeKnown(profile, renamedFrom, call);
    else
        readThenWrite(profile, renamedFrom, call);
    return call;
}

// What is in the keychain may not be known yet, and must not be lost for that.
void KeychainCopies::readThenWrite(const Profile &profile, const QString &renamedFrom, Call<Done> *call)
{
    m_busy.insert(profile.name);
    m_keychain.read(profile.name)
        ->then(this, [this, profile, renamedFrom, call = QPointer<Call<Done>>(call)](const Result<Secret> &value) {
            if (value)
                take(profile.name, *value);
            if (value || value.error().kind == ErrorKind::NotFound)
                return writeKnown(profile, renamedFrom, call);
            if (call)
                call->settle(failure(value.error()));
            settleDown(profile.name, value.error());
        });
}

void KeychainCopies::writeKnown(const Profile &profile, const QString &renamedFrom, Call<Done> *call)
{
    if (isForeign(profile.name)) {
        if (call)
            call->settle(failure(ErrorKind::KeychainFailed,
                                 tr("It has an entry of this name that this program cannot read, and leaves alone.")));
        return settleDown(profile.name, {});
    }
    KeychainEntry entry = m_entries.value(m_entries.contains(profile.name) ? profile.name : renamedFrom);
    if (entry.profile.apiKey != profile.apiKey && !entry.profile.apiKey.isEmpty())
        entry.previous = entry.profile;
    entry.profile = profile;
    m_busy.insert(profile.name);
    m_keychain.write(profile.name, entryValue(entry))
        ->then(this, [this, entry, name = profile.name, call = QPointer<Call<Done>>(call)](const Result<Done> &result) {
            if (result)
                m_entries.insert(name, entry);
            if (call)
                call->settle(result);
            settleDown(name, result ? std::nullopt : std::optional(result.error()));
        });
}

Call<Done> *KeychainCopies::remove(const QString &name)
{
    auto *call = new Call<Done>(this);
    if (isForeign(name)) {
        call->settle(Done());
        return call;
    }
    m_busy.insert(name);
    m_keychain.remove(name)->then(this, [this, name, call = QPointer<Call<Done>>(call)](const Result<Done> &result) {
        const bool gone = result || result.error().kind == ErrorKind::NotFound;
        if (gone)
            m_entries.remove(name);
        if (call)
            call->settle(gone ? Result<Done>(Done()) : result);
        settleDown(name, gone ? std::nullopt : std::optional(result.error()));
    });
    return call;
}

// A keychain that refused is tried again when it is back, not in a loop.
void KeychainCopies::settleDown(const QString &name, const std::optional<Error> &problem)
{
    m_busy.remove(name);
    if (problem && isAway(*problem))
        m_side = Side::Away;
    else if (problem)
        m_failed.insert(name);
    else
        m_failed.remove(name);
    // By a timer, so after those who wait for the call: what they note decides what the mirror does next.
    m_changed.start(0);
}

} // namespace scripto
