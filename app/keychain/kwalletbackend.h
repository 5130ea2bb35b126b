// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/indexedbackend.h"

namespace scripto {

// KWallet of Plasma 5, which QtKeychain uses there. Its wallet can be looked at, and opened before a job would ask the
// user to.
class KWalletBackend final : public IndexedBackend {
    Q_OBJECT
public:
    KWalletBackend(const QString &service, std::chrono::milliseconds limit);

    // Whether kwalletd5 is there; asked before QtKeychain does, which waits for the answer.
    static Call<bool> *isThere(std::chrono::milliseconds limit, QObject *owner);

    Call<KeychainState> *look() override;
    Call<Done> *unlock() override;

private Q_SLOTS:
    void onWalletSignal();

private:
    const QString m_appId; // as QtKeychain's jobs give it, so that the user is asked for one program only
    const std::chrono::milliseconds m_limit;
};

} // namespace scripto
