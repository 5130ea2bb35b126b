// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychainbackend.h"

namespace scripto {

// QtKeychain alone, for keychains that it cannot list: KWallet, and (untested) macOS and Windows. Always reports Ready,
// since such a keychain itself asks the user to unlock it. The names of the entries are kept in one more entry, under a
// service name of its own; entries written elsewhere are not seen.
class IndexedBackend : public KeychainBackend {
    Q_OBJECT
public:
    IndexedBackend(QString service, QString displayName);

    QString displayName() const override { return m_displayName; }
    Call<KeychainState> *look() override;
    Call<QStringList> *list() override;
    Call<Secret> *read(const QString &user) override;
    Call<Done> *write(const QString &user, const Secret &value) override;
    Call<Done> *remove(const QString &user, Prompts prompts) override;
    Call<Done> *unlock() override;

private:
    Call<Done> *storeIndex(const QStringList &users);

    const QString m_service;
    const QString m_indexService;
    const QString m_displayName;
};

} // namespace scripto
