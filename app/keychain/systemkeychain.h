// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

namespace scripto {

// The keychain of the desktop through QtKeychain, with what QtKeychain does not tell asked of the Secret Service over
// D-Bus before each job.
class SystemKeychain final : public Keychain {
    Q_OBJECT
public:
    explicit SystemKeychain(QString service, QObject *parent = nullptr);
    ~SystemKeychain() override;

    // "scripto" for $HOME/.config/scripto/config.json, "scripto:<folder>" for a config file elsewhere: two config folders
    // never share entries.
    static QString serviceFor(const QString &configPath);

    KeychainState state() const override;
    QString displayName() const override;
    Call<QStringList> *list() override;
    Call<Secret> *read(const QString &user) override;
    Call<Done> *write(const QString &user, const Secret &value) override;
    Call<Done> *remove(const QString &user) override;
    Call<Done> *unlock() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace scripto
