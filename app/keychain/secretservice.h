// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

#include <QDBusObjectPath>
#include <QMap>

#include <chrono>

class QDBusServiceWatcher;

namespace scripto {

// What QtKeychain cannot tell or does not tell truly, asked of the desktop's Secret Service (gnome-keyring, KeePassXC,
// KWallet …) over D-Bus: whether it is there and unlocked, which entries it has, what was deleted. Nothing blocks, and
// nothing but unlock() shows a prompt or takes longer than `limit` a step; KeychainSilent where no answer came.
class SecretService final : public QObject {
    Q_OBJECT
public:
    using Attributes = QMap<QString, QString>;
    struct Look {
        KeychainState state = KeychainState::Unknown;
        QDBusObjectPath collection = {}; // the default one; only where Ready or Locked
    };
    struct Items {
        QList<QDBusObjectPath> unlocked;
        QList<QDBusObjectPath> locked;
    };

    struct Entries {
        QStringList users;
        QList<QDBusObjectPath> paths;
    };

    explicit SecretService(std::chrono::milliseconds limit, QObject *parent = nullptr);
    ~SecretService() override;

    std::chrono::milliseconds limit() const { return m_limit; }
    const QString &displayName() const { return m_displayName; }

    // Never ends with an error.
    Call<Look> *look();
    // The entries of that name, or of any, that QtKeychain can read as text: what other programs keep under the same
    // service name is not among them.
    Call<Items> *search(const QString &service, const QString &user);
    Call<Items> *searchAll(const QString &service);
    // All of them with their `user`s, which are without duplicates.
    Call<Entries> *entries(const QString &service);
    // Deletes such entries and tells which. Success means that a search finds none any more.
    Call<QList<QDBusObjectPath>> *erase(const QString &service, const QString &user);
    // Unlocks the default collection, or offers to make one, with the service's own prompt. No limit while it is shown.
    Call<Done> *unlock();

Q_SIGNALS:
    void displayNameChanged();
    // Something happened that a new look may show.
    void stateHinted();
    // Another process has the service's name now, or none.
    void ownerChanged();
    // An item came, changed or went, whosoever it is.
    void itemHinted(const QDBusObjectPath &path);

private Q_SLOTS:
    void onCollectionSignal();
    void onItemSignal(const QDBusObjectPath &path);

private:
    Call<Items> *searchFor(const Attributes &attributes);
    bool connectToBus();
    void learnName();
    void eraseFrom(const QList<QDBusObjectPath> &paths, qsizetype next, Call<Done> *call);

    const std::chrono::milliseconds m_limit;
    QString m_displayName;
    QDBusServiceWatcher *m_watcher = nullptr;
};

} // namespace scripto
