// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace scripto {

// Signals that the network is back if the desktop reports it. Only changes count: a server on this computer needs no
// network, and a desktop that believes it is offline may be wrong.
class NetworkWatch : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Starts watching once the desktop's network service has answered: loading a backend waits for that service, up to
    // 25 s if it hangs (measured on Qt 6.4.2 with NetworkManager and with GLib). May be called again.
    void start();
    bool isWatching() const { return m_watching; }

Q_SIGNALS:
    void isBack();

private:
    void load();

    bool m_asking = false;
    bool m_watching = false;
};

} // namespace scripto
