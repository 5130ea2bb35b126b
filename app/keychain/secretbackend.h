// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychainbackend.h"
#include "app/keychain/secretservice.h"

#include <QSet>
#include <QTimer>

namespace scripto {

// QtKeychain where it uses the Secret Service, and that service itself for what QtKeychain cannot do or does not do
// truly.
class SecretBackend final : public KeychainBackend {
    Q_OBJECT
public:
    SecretBackend(QString service, std::chrono::milliseconds limit, std::chrono::milliseconds promptLimit);

    QString displayName() const override { return m_secrets.displayName(); }
    Call<KeychainState> *look() override;
    Call<QStringList> *list() override;
    Call<Secret> *read(const QString &user) override;
    Call<Done> *write(const QString &user, const Secret &value) override;
    Call<Done> *remove(const QString &user, Prompts prompts) override;
    Call<Done> *unlock() override { return m_secrets.unlock(m_service); }

private:
    using Paths = QList<QDBusObjectPath>;

    Call<Done> *beginChange();
    void excuse(const Paths &paths);
    void onItemHinted(const QDBusObjectPath &path);
    void compare();

    const QString m_service;
    const std::chrono::milliseconds m_promptLimit;
    SecretService m_secrets;
    QTimer m_quiet; // runs from a hint on, so that many hints cost one search
    bool m_changing = false; // write() or remove() is under way
    QSet<QDBusObjectPath> m_known; // our items, those that are gone as well
    QSet<QDBusObjectPath> m_hinted; // items of anybody's that changed
    QSet<QDBusObjectPath> m_hintedMeanwhile; // while m_changing
};

} // namespace scripto
