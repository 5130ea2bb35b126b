// SPDX-License-Identifier: MIT
#include "app/keys/list/networkwatch.h"

#include <QNetworkInformation>

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
#define SCRIPTO_HAS_NETWORK_SERVICE
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#endif

namespace scripto {

#ifdef SCRIPTO_HAS_NETWORK_SERVICE
namespace {

constexpr int answersWithin = 2000; // milliseconds

// Any answer will do, even an error that there is no such service.
bool isSilence(const QDBusError &error)
{
    return error.type() == QDBusError::NoReply || error.type() == QDBusError::Timeout
        || error.type() == QDBusError::TimedOut;
}

} // namespace
#endif

void NetworkWatch::start()
{
    if (m_watching || m_asking)
        return;
#ifdef SCRIPTO_HAS_NETWORK_SERVICE
    const QString service = QStringLiteral("org.freedesktop.NetworkManager");
    // Not a ping, which D-Bus libraries answer even if the program hangs.
    QDBusMessage question =
        QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/NetworkManager"),
                                       QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question.setArguments({service, QStringLiteral("State")});
    question.setAutoStartService(false);
    m_asking = true;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(question, answersWithin), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        m_asking = false;
        if (!isSilence(answer->error()))
            load();
    });
#else
    load();
#endif
}

void NetworkWatch::load()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    m_watching = true;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability != QNetworkInformation::Reachability::Disconnected)
                    Q_EMIT isBack();
            });
}

} // namespace scripto
