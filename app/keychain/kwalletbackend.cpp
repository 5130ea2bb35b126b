// SPDX-License-Identifier: MIT
#include "app/keychain/kwalletbackend.h"

#include "app/keychain/secretbus.h"

#include <QDBusConnection>

namespace scripto {

namespace {

const auto walletBusName = QLatin1StringView("org.kde.kwalletd5");
const auto walletPath = QLatin1StringView("/modules/kwalletd5");
const auto walletInterface = QLatin1StringView("org.kde.KWallet");

QDBusMessage walletCall(QLatin1StringView method, const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(walletBusName, walletPath, walletInterface, method);
    message.setArguments(arguments);
    return message;
}

QDBusMessage walletName()
{
    return walletCall(QLatin1StringView("networkWallet"));
}

} // namespace

KWalletBackend::KWalletBackend(const QString &service, std::chrono::milliseconds limit)
    : IndexedBackend(service, u"KWallet"_qs)
    , m_appId(service)
    , m_limit(limit)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    for (const QString &signal : {u"walletOpened"_qs, u"walletClosed"_qs, u"allWalletsClosed"_qs})
        bus.connect({}, walletPath, walletInterface, signal, this, SLOT(onWalletSignal()));
}

Call<bool> *KWalletBackend::isThere(std::chrono::milliseconds limit, QObject *owner)
{
    auto *call = new Call<bool>(owner);
    secretbus::ask(
        walletName(), limit, call, [call](const QDBusMessage &) { call->settle(true); },
        [call](const Error &) { call->settle(false); });
    return call;
}

Call<KeychainState> *KWalletBackend::look()
{
    auto *call = new Call<KeychainState>(this);
    const auto fail = [call](const Error &error) {
        call->settle(error.kind == ErrorKind::KeychainSilent ? KeychainState::Silent : KeychainState::Absent);
    };
    const auto useIsOpen = [call](const QDBusMessage &isOpen) {
        call->settle(isOpen.arguments().value(0).toBool() ? KeychainState::Ready : KeychainState::Locked);
    };
    const auto useName = [this, call, useIsOpen, fail](const QDBusMessage &name) {
        secretbus::ask(walletCall(QLatin1StringView("isOpen"), name.arguments()), m_limit, call, useIsOpen, fail);
    };
    secretbus::ask(walletName(), m_limit, call, useName, fail);
    return call;
}

Call<Done> *KWalletBackend::unlock()
{
    auto *call = new Call<Done>(this);
    const auto fail = [call](const Error &error) { call->settle(failure(error)); };
    const auto useHandle = [call](const QDBusMessage &handle) {
        if (handle.arguments().value(0).toInt() < 0)
            return call->settle(failure(ErrorKind::Cancelled));
        call->settle(Done{});
    };
    const auto useName = [this, call, useHandle, fail](const QDBusMessage &name) {
        const qlonglong noWindow = 0;
        const QVariantList arguments{name.arguments().value(0), noWindow, m_appId};
        secretbus::ask(walletCall(QLatin1StringView("open"), arguments), secretbus::noLimit, call, useHandle, fail);
    };
    secretbus::ask(walletName(), m_limit, call, useName, fail);
    return call;
}

void KWalletBackend::onWalletSignal()
{
    Q_EMIT stateHinted();
}

} // namespace scripto
