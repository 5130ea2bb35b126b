// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/instancesocket.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QList>
#include <QObject>

#include <chrono>
#include <functional>

class QDBusMessage;

namespace scripto {

// One window for each config.json: the first start owns a name on the session bus, and later ones ask its owner to show
// the window. The desktop does the same through that name (org.freedesktop.Application). The bus takes the name from an
// instance that was killed. Without a bus, instances find each other by a socket. Nothing here waits.
// Source: https://specifications.freedesktop.org/desktop-entry-spec/latest/dbus.html
class SingleInstance final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    // An instance that does not answer this long is given up: the user wants a window.
    static constexpr std::chrono::milliseconds defaultPatience{3000};

    // `socketPath` is in a folder of this program and this config.json.
    explicit SingleInstance(QString name, const QString &socketPath,
                            QDBusConnection bus = QDBusConnection::sessionBus(),
                            std::chrono::milliseconds patience = defaultPatience);
    ~SingleInstance() override;

    // Takes the name, or passes `wanted` on to its owner. Ends with settled().
    void claim(const Activation &wanted);
    // Whether another instance shows its window, so that this one can end.
    bool isHandedOver() const { return m_isHandedOver; }
    // `handle` gets what other starts ask for, including what they have asked for before this call. The folder of the
    // socket must exist.
    void onActivated(std::function<void(const Activation &)> handle);
    // From now on others no longer reach this instance, which is about to end.
    void release();

public Q_SLOTS: // called over D-Bus
    void Activate(const QVariantMap &platformData);
    void Open(const QStringList &addresses, const QVariantMap &platformData);
    void ActivateAction(const QString &action, const QVariantList &parameters, const QVariantMap &platformData);

Q_SIGNALS:
    void settled();

private:
    void requestName();
    void handOver();
    void openOwnWindow();
    void settle(bool isHandedOver);
    void take(const Activation &activation);
    void call(const QDBusMessage &message, std::function<void(const QDBusMessage &)> use);
    QString path() const;

    const QString m_name;
    InstanceSocket m_socket;
    QDBusConnection m_bus;
    const std::chrono::milliseconds m_patience;
    Activation m_wanted;
    std::function<void(const Activation &)> m_handle;
    QList<Activation> m_waiting;
    int m_triesLeft = 5; // the owner may end again and again just before it is asked
    bool m_isHandedOver = false;
};

// What the desktop hands to a program that it starts. To be called before there is an application object, because Qt
// takes these variables out of the environment.
QString activationToken();

} // namespace scripto
