// SPDX-License-Identifier: MIT
#include "app/keychain/keychainbackend.h"

#include "app/keychain/indexedbackend.h"
#include "app/keychain/kwalletbackend.h"
#include "app/keychain/secretbackend.h"
#include "app/keychain/secretbus.h"

namespace scripto {

using Backend = std::shared_ptr<KeychainBackend>;

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

namespace {

// QtKeychain's own rule: on Plasma 5 it uses kwalletd5 if that answers, otherwise and everywhere else the Secret
// Service.
bool isPlasma5()
{
    const QString desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP");
    if (desktop == u"GNOME" || desktop == u"Unity" || desktop == u"XFCE")
        return false;
    const bool isKde = desktop == u"KDE" || qEnvironmentVariable("DESKTOP_SESSION") == u"kde"
        || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
    return isKde && qEnvironmentVariable("KDE_SESSION_VERSION") == u"5";
}

} // namespace

Call<Backend> *findBackend(const QString &service, std::chrono::milliseconds limit,
                           std::chrono::milliseconds promptLimit, QObject *owner)
{
    const auto make = [service, limit, promptLimit](bool isKWallet) {
        return isKWallet ? Backend(std::make_shared<KWalletBackend>(service, limit))
                         : Backend(std::make_shared<SecretBackend>(service, limit, promptLimit));
    };
    if (isPlasma5() && secretbus::hasSessionBus())
        return KWalletBackend::isThere(limit, owner)->map(owner, make);
    return Call<Backend>::settled(owner, make(false));
}

#else

// Untested: macOS and Windows.
Call<Backend> *findBackend(const QString &service, std::chrono::milliseconds, std::chrono::milliseconds, QObject *owner)
{
    return Call<Backend>::settled(owner, Backend(std::make_shared<IndexedBackend>(service, u"the keychain"_qs)));
}

#endif

} // namespace scripto
