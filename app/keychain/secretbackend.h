// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychainbackend.h"
#include "app/keychain/secretservice.h"

#include <QSet>
#include <QTimer>

namespace scripto {

// QtKeychain on top of the Secret Service, and that service directly for everything that QtKeychain cannot do or
// reports wrongly.
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

    // Until this call has ended, hints may come from our own change.
    Call<Done> *duringChange(Call<Done> *call);
    Call<Done> *excuseWritten(const QString &user);
    void excuse(const Paths &paths);
    void onItemHinted(const QDBusObjectPath &path);
    void compare();

    const QString m_service;
    const std::chrono::milliseconds m_promptLimit;
    SecretService m_secrets;
    QTimer m_quiet; // started by a hint, so that many hints cost one search
    bool m_changing = false; // write() or remove() is running
    QSet<QDBusObjectPath> m_known; // our items, including those that are gone
    QSet<QDBusObjectPath> m_hinted; // changed items, of any program
    QSet<QDBusObjectPath> m_hintedMeanwhile; // hints received while m_changing
};

} // namespace scripto
