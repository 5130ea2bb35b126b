// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

#include <QDBusObjectPath>
#include <QMap>

#include <chrono>

class QDBusServiceWatcher;

namespace scripto {

// Asks the desktop's Secret Service (gnome-keyring, KeePassXC, KWallet …) over D-Bus for what QtKeychain cannot report
// or reports wrongly: whether it is available and unlocked, which entries it has, what was deleted. Nothing blocks.
// Unless noted, nothing shows a prompt or takes longer than `limit` per step; without an answer, calls fail with
// KeychainSilent.
class SecretService final : public QObject {
    Q_OBJECT
public:
    using Attributes = QMap<QString, QString>;
    using Paths = QList<QDBusObjectPath>;
    struct Look {
        KeychainState state = KeychainState::Unknown;
        QDBusObjectPath collection = {}; // the default one; only if Ready or Locked
    };
    struct Items {
        Paths unlocked;
        Paths locked;
    };
    // Several collections may have an entry of the same name.
    struct Found {
        Items all;
        QDBusObjectPath item; // the one that counts; empty if there is none
        bool isLocked = false;
    };
    struct Entries {
        QStringList users;
        Paths paths;
    };

    explicit SecretService(std::chrono::milliseconds limit, QObject *parent = nullptr);
    ~SecretService() override;

    std::chrono::milliseconds limit() const { return m_limit; }
    const QString &displayName() const { return m_displayName; }

    // Never fails. Unlocks a locked collection, once for each process of the service, if that needs no prompt:
    // gnome-keyring's passwordless keyring counts as locked until somebody calls Unlock.
    Call<Look> *look();
    // The entries with that name, or with any, that QtKeychain can read as text. What other programs store under the
    // same service name is not included.
    Call<Items> *search(const QString &service, const QString &user);
    Call<Items> *searchAll(const QString &service);
    // Of several entries with one name, the default collection's counts, because it is the one written to; otherwise
    // the first one that is not locked.
    Call<Found> *find(const QString &service, const QString &user);
    // All entries, and their `user`s without duplicates.
    Call<Entries> *entries(const QString &service);
    // The value of exactly this item.
    Call<Secret> *secretOf(const QDBusObjectPath &item);
    // Unlocks the default collection, or offers to create one, and then the locked entries of that service, with the
    // service's own prompts. There is no time limit while a prompt is shown.
    Call<Done> *unlock(const QString &service);
    // The prompt that must be answered before the Secret Service unlocks collections or items, or deletes an item; "/"
    // if it has done so without one.
    Call<QDBusObjectPath> *askToUnlock(const Paths &objects);
    Call<QDBusObjectPath> *askToDelete(const QDBusObjectPath &item);

Q_SIGNALS:
    void displayNameChanged();
    // Something happened that a new look may show.
    void stateHinted();
    // Another process now owns the service's name, or none does.
    void ownerChanged();
    // An item of any program was added, changed or removed.
    void itemHinted(const QDBusObjectPath &path);
    // unlock() has unlocked items, which the service does not signal.
    void itemsUnlocked();

private Q_SLOTS:
    void onCollectionSignal();
    void onItemSignal(const QDBusObjectPath &path);

private:
    Call<Items> *searchFor(const Attributes &attributes);
    bool connectToBus();
    void learnName();
    void lookInto(const QDBusObjectPath &collection, Call<Look> *call, std::function<void(const Error &)> fail);
    void unlockSilently(const QDBusObjectPath &collection, Call<Look> *call, std::function<void(const Error &)> fail);

    const std::chrono::milliseconds m_limit;
    QString m_displayName;
    QDBusServiceWatcher *m_watcher = nullptr;
    QDBusObjectPath m_metCollection; // was seen unlocked, or was tried to unlock, since the service appeared
};

} // namespace scripto
