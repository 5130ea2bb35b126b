// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"
#include "app/keychain/keychainentry.h"
#include "app/profiles/mirror.h"
#include "app/profiles/profilerow.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace scripto {

// The copies of profiles in the keychain, as far as they are known: re-read whenever the keychain changes, and updated
// with everything written here. An entry is read again before it is written or removed. One that cannot be read is left
// alone: the call fails with KeychainLocked, or with KeychainFailed if the entry belongs to another program or a newer
// version. If the keychain cannot be asked, calls fail with its own errors.
class KeychainCopies : public QObject {
    Q_OBJECT
public:
    // Unread until the first answer. Away if the keychain could not be asked; the functions below then return what was
    // known before.
    using Side = MirrorInput::KeychainSide;
    using Entry = std::optional<KeychainEntry>;

    using Test = std::function<bool(const Secret &key)>;

    // `isDead` says whether a key is known to be useless and need not be kept beside a newer one.
    explicit KeychainCopies(Keychain &keychain, Test isDead = {}, QObject *parent = nullptr);

    void read();

    Side side() const { return m_side; }
    QStringList names() const { return m_entries.keys(); }
    Entry entry(const QString &name) const;
    std::optional<Profile> copy(const QString &name) const;
    std::optional<UnreadEntry> unread(const QString &name) const;
    QStringList unreadNames(UnreadEntry why) const; // sorted
    // Whether the last write or removal of this name failed although the keychain is available. It is retried after the
    // next read.
    bool hasFailed(const QString &name) const { return m_failed.contains(name); }
    // Whether the entry is being written or removed.
    bool isBusy(const QString &name) const { return m_busy.contains(name); }
    const MirrorProgress &progress() const { return m_progress; }

    // The entry after `profile` is written over it. Copies with other keys are kept beside the new one.
    KeychainEntry successor(const Entry &entry, const Profile &profile) const;
    // `profile` with the copies that it replaces, newest first: each key once, and no dead keys.
    KeychainEntry made(const Profile &profile, const QList<Profile> &replaced) const;

    // Whether both entries have the same content, whatever their names.
    static bool areSame(const Entry &a, const Entry &b);

    // Writes the successor of the present entry. Fails with Invalid for a profile without a key.
    Call<Done> *write(const Profile &profile);
    // Replaces the entry with `wanted`, or removes it, if it still equals `expected`. Also succeeds if it already
    // equals `wanted`. Fails with Invalid and changes nothing if it is something else by now. `prompts` applies to
    // removals only.
    Call<Done> *exchange(const QString &name, const Entry &expected, const Entry &wanted, Prompts prompts);
    // Writes `moved` as a new entry, reads it back, and only then removes the entry it comes from.
    Call<Done> *move(const QString &from, const KeychainEntry &moved, Prompts prompts);

Q_SIGNALS:
    void changed();
    void unreadChanged();
    void progressChanged();

private:
    // Receives what is in the keychain now.
    using Use = std::function<void(const Result<Entry> &)>;

    bool isAway(const Error &error) const;
    void readEntries(const QStringList &users);
    void take(const QString &user, const Secret &value);
    void readOne(const QString &name, Use use);
    void store(const QString &name, const Entry &wanted, Prompts prompts, const QPointer<Call<Done>> &call);
    void start(const QString &name);
    void end(const QString &name, const QPointer<Call<Done>> &call, const Result<Done> &result);
    void finish(const QString &name, const QPointer<Call<Done>> &call, const Result<Done> &result);
    void notifySoon();

    Keychain &m_keychain;
    const Test m_isDead;
    Side m_side = Side::Unread;
    QHash<QString, KeychainEntry> m_entries;
    QHash<QString, UnreadEntry> m_unread;
    QSet<QString> m_failed;
    QHash<QString, int> m_busy; // the number of running writes and removals
    QSet<QString> m_changedHere; // since the last read began
    MirrorProgress m_progress;
    QTimer m_changed; // combines many answers into one signal
    int m_reading = 0; // generation of the running read; answers to older ones are dropped
};

} // namespace scripto
