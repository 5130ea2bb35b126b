// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"
#include "app/keychain/keychainentry.h"
#include "app/profiles/mirror.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <optional>

namespace scripto {

// The copies of profiles in the keychain, as far as they are known: read whenever the keychain changes, kept up to date
// with what is written here.
class KeychainCopies : public QObject {
    Q_OBJECT
public:
    // Unread until the first answer. Away: could not be asked; what is told below is then what was known before.
    using Side = MirrorInput::KeychainSide;

    explicit KeychainCopies(Keychain &keychain, QObject *parent = nullptr);

    void read();

    Side side() const { return m_side; }
    QStringList names() const { return m_entries.keys(); }
    std::optional<Profile> copy(const QString &name) const;
    // There is an entry of this name that this program does not understand: another program's, or a newer version's. It
    // is left alone.
    bool isForeign(const QString &name) const { return m_foreign.contains(name); }
    // The newest write or removal of this name failed although the keychain is there; tried again after the next read.
    bool hasFailed(const QString &name) const { return m_failed.contains(name); }
    // Being written or removed.
    bool isBusy(const QString &name) const { return m_busy.contains(name); }

    // Replaces the copy of that name; what it held before with another key is kept beside it in the entry, and so is
    // what the entry of `renamedFrom` keeps. An entry that was not read yet is read first. Invalid for a profile
    // without a key; KeychainFailed, with nothing written, where the entry is foreign; else the keychain's own errors.
    Call<Done> *write(const Profile &profile, const QString &renamedFrom = {});
    // Success also where there was none.
    Call<Done> *remove(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void readEntries(const QStringList &users);
    void take(const QString &user, const Secret &value);
    void readThenWrite(const Profile &profile, const QString &renamedFrom, Call<Done> *call);
    void writeKnown(const Profile &profile, const QString &renamedFrom, Call<Done> *call);
    void settleDown(const QString &name, const std::optional<Error> &problem);

    Keychain &m_keychain;
    Side m_side = Side::Unread;
    QHash<QString, KeychainEntry> m_entries;
    QSet<QString> m_foreign;
    QSet<QString> m_failed;
    QSet<QString> m_busy;
    QTimer m_changed; // many answers, one signal
    int m_reading = 0; // generation of the read under way; the answers of older ones are dropped
};

} // namespace scripto
