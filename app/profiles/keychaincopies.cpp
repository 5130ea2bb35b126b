// SPDX-License-Identifier: MIT
#include "app/profiles/keychaincopies.h"

namespace scripto {

KeychainCopies::KeychainCopies(Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
    connect(&keychain, &Keychain::stateChanged, this, &KeychainCopies::read);
    connect(&keychain, &Keychain::entriesChanged, this, &KeychainCopies::read);
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
        Q_EMIT changed();
    });
}

void KeychainCopies::readEntries(const QStringList &users)
{
    struct Reading {
        QHash<QString, KeychainEntry> entries;
        QSet<QString> foreign;
        qsizetype open = 0;
        bool away = false;
    };
    auto reading = std::make_shared<Reading>();
    reading->open = users.size();
    const auto finish = [this, reading, generation = m_reading] {
        if (generation != m_reading)
            return;
        m_side = reading->away ? Side::Away : Side::Read;
        m_entries = reading->entries;
        m_foreign = reading->foreign;
        Q_EMIT changed();
    };
    if (users.isEmpty())
        return finish();
    for (const QString &user : users) {
        m_keychain.read(user)->then(this, [user, reading, finish](const Result<Secret> &value) {
            if (value) {
                if (auto entry = parseEntry(*value)) {
                    entry->profile.name = user;
                    reading->entries.insert(user, *entry);
                } else {
                    reading->foreign.insert(user);
                }
            } else if (value.error().kind != ErrorKind::NotFound) {
                reading->away = true;
            }
            if (--reading->open == 0)
                finish();
        });
    }
}

Call<Done> *KeychainCopies::write(const Profile &profile)
{
    auto *call = new Call<Done>(this);
    if (isForeign(profile.name)) {
        call->settle(failure(ErrorKind::KeychainFailed,
                             tr("it has an entry of this name that this program cannot read, and leaves alone")));
        return call;
    }
    KeychainEntry entry = m_entries.value(profile.name);
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
            settleDown(name, !result);
        });
    return call;
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
        settleDown(name, !gone);
    });
    return call;
}

// A keychain that refused is tried again when it is back, not in a loop.
void KeychainCopies::settleDown(const QString &name, bool away)
{
    m_busy.remove(name);
    if (away)
        m_side = Side::Away;
    // After those who wait for the call: what they note decides what the mirror does next.
    QMetaObject::invokeMethod(this, &KeychainCopies::changed, Qt::QueuedConnection);
}

} // namespace scripto
