// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

#include <QDBusObjectPath>
#include <QMap>

#include <chrono>

class QDBusServiceWatcher;

namespace scripto {

// What QtKeychain cannot tell or does not tell truly, asked of the desktop's Secret Service (gnome-keyring, KeePassXC,
// KWallet …) over D-Bus: whether it is there and unlocked, which entries it has, what was deleted. Nothing blocks;
// nothing but what says so shows a prompt or takes longer than `limit` a step; KeychainSilent where no answer came.
class SecretService final : public QObject {
    Q_OBJECT
public:
    using Attributes = QMap<QString, QString>;
    using Paths = QList<QDBusObjectPath>;
    struct Look {
        KeychainState state = KeychainState::Unknown;
        QDBusObjectPath collection = {}; // the default one; only where Ready or Locked
    };
    struct Items {
        Paths unlocked;
        Paths locked;
    };
    // Several collections can have an entry of the same name.
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

    // Never ends with an error. A locked collection is unlocked, once for each process of the service, if that takes no
    // prompt: gnome-keyring's passwordless keyring counts as locked until somebody says Unlock.
    Call<Look> *look();
    // The entries of that name, or of any, that QtKeychain can read as text: what other programs keep under the same
    // service name is not among them.
    Call<Items> *search(const QString &service, const QString &user);
    Call<Items> *searchAll(const QString &service);
    // Of several entries of one name the default collection's counts, because writing goes there; else the first that
    // is not locked.
    Call<Found> *find(const QString &service, const QString &user);
    // All of them with their `user`s, which are without duplicates.
    Call<Entries> *entries(const QString &service);
    // The value of this very item.
    Call<Secret> *secretOf(const QDBusObjectPath &item);
    // Unlocks the default collection, or offers to make one, and then the entries of that service that are locked, with
    // the service's own prompts. No limit while one is shown.
    Call<Done> *unlock(const QString &service);
    // The prompt that the Secret Service wants answered before it unlocks collections or items, or deletes an item;
    // "/" if it has done so without one.
    Call<QDBusObjectPath> *askToUnlock(const Paths &objects);
    Call<QDBusObjectPath> *askToDelete(const QDBusObjectPath &item);

Q_SIGNALS:
    void displayNameChanged();
    // Something happened that a new look may show.
    void stateHinted();
    // Another process has the service's name now, or none.
    void ownerChanged();
    // An item came, changed or went, whosoever it is.
    void itemHinted(const QDBusObjectPath &path);
    // By unlock(), and no signal of the service says so.
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
    QDBusObjectPath m_metCollection; // was seen unlocked, or tried to be unlocked, since the service appeared
};

} // namespace scripto
