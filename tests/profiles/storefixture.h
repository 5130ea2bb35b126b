// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychainentry.h"
#include "app/keychain/systemkeychain.h"
#include "tests/support/localstores.h"

namespace scripto {

inline Secret key(char letter)
{
    return Secret(QByteArrayView("scripto_" + QByteArray(16, letter)));
}

inline Profile profile(const QString &name, char letter, const QString &email = QStringLiteral("you@example.com"))
{
    Profile made;
    made.name = name;
    made.apiKey = key(letter);
    made.email = email;
    return made;
}

struct Fixture : LocalStores {
    ProfileStore &store = profiles;

    void keep(const Profile &kept) { keychain.entries[kept.name] = entryValue({kept, {}}); }
    // The key in the keychain under this name; empty if there is none.
    Secret kept(const QString &name) const { return entry(name).profile.apiKey; }
    Secret keptBefore(const QString &name) const { return entry(name).previous.value(0).apiKey; }
    // The key that the shown row has.
    Secret shownKey(const QString &name) const { return store.row(name) ? store.row(name)->profile.apiKey : Secret(); }
    Call<Removed> *remove(const QString &name) { return store.remove(name, shownKey(name)); }
    Call<Done> *rename(const QString &from, const QString &to) { return store.rename(from, to, shownKey(from)); }
    KeychainEntry entry(const QString &name) const
    {
        return parseEntry(keychain.entries.value(name)).value_or(KeychainEntry());
    }
    Secret inFile(const QString &name) const
    {
        for (const Profile &each : onDisk().profiles()) {
            if (each.name == name)
                return each.apiKey;
        }
        return {};
    }
    // The memory that the next start of the program would read.
    MirrorMemory memoryOnDisk()
    {
        const auto queued = resultOf(worker.run([] { return Result<Done>(Done()); }));
        [&] { QVERIFY(queued); }();
        return MirrorMemory(state + QStringLiteral("/mirror.json"), SystemKeychain::serviceFor(path), worker);
    }
    qsizetype writes() const { return keychain.asked.filter(QStringLiteral("write ")).size(); }
};

} // namespace scripto
