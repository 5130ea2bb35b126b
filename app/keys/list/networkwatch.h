// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace scripto {

// Tells when the desktop says that the network is back, where it says so at all. Only changes are of use: a server on
// this computer can be reached without any network, and a desktop that believes to be offline may be wrong.
class NetworkWatch : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // From now on, as soon as the desktop's network service has shown that it answers: loading a backend waits for it,
    // 25 s where it hangs (measured on Qt 6.4.2 with NetworkManager and with GLib). May be called again.
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
