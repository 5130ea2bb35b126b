// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"
#include "app/keychain/keychainentry.h"
#include "app/profiles/mirror.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <optional>

namespace scripto {

// The copies of profiles in the keychain, as far as they are known: read whenever the keychain changes, kept up to date
// with what is written here.
class KeychainCopies : public QObject {
    Q_OBJECT
public:
    // Unread until the first answer. Away: could not be asked, or the newest write or removal failed; what is told
    // below is then what was known before.
    using Side = MirrorInput::KeychainSide;

    explicit KeychainCopies(Keychain &keychain, QObject *parent = nullptr);

    void read();

    Side side() const { return m_side; }
    QStringList names() const { return m_entries.keys(); }
    std::optional<Profile> copy(const QString &name) const;
    // There is an entry of this name that this program does not understand: another program's, or a newer version's. It
    // is left alone.
    bool isForeign(const QString &name) const { return m_foreign.contains(name); }
    // Being written or removed.
    bool isBusy(const QString &name) const { return m_busy.contains(name); }

    // Replaces the copy of that name; what it held before with another key is kept beside it in the entry.
    // KeychainFailed, with nothing written, where the entry is foreign; else the keychain's own errors.
    Call<Done> *write(const Profile &profile);
    // Success also where there was none.
    Call<Done> *remove(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void readEntries(const QStringList &users);
    void settleDown(const QString &name, bool away);

    Keychain &m_keychain;
    Side m_side = Side::Unread;
    QHash<QString, KeychainEntry> m_entries;
    QSet<QString> m_foreign;
    QSet<QString> m_busy;
    int m_reading = 0; // generation of the read under way; the answers of older ones are dropped
};

} // namespace scripto
