// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/indexedbackend.h"

namespace scripto {

// KWallet of Plasma 5, where QtKeychain uses it. Its wallet can be checked, and opened before a job would ask the user
// to.
class KWalletBackend final : public IndexedBackend {
    Q_OBJECT
public:
    KWalletBackend(const QString &service, std::chrono::milliseconds limit);

    // Whether kwalletd5 is available. Asked before QtKeychain does, because QtKeychain blocks until the answer.
    static Call<bool> *isThere(std::chrono::milliseconds limit, QObject *owner);

    Call<KeychainState> *look() override;
    Call<Done> *unlock() override;

private Q_SLOTS:
    void onWalletSignal();

private:
    const QString m_appId; // the same as in QtKeychain's jobs, so that the user is asked for only one program
    const std::chrono::milliseconds m_limit;
};

} // namespace scripto
