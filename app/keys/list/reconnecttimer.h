// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/networkwatch.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace scripto {

// Tells when a server that could not be reached is worth another try: as soon as the desktop says that the network is
// back, where it says so at all, and after pauses that grow.
class ReconnectTimer : public QObject {
    Q_OBJECT
public:
    // The last of the pauses goes on for ever.
    explicit ReconnectTimer(QList<std::chrono::milliseconds> pauses = defaultPauses(), QObject *parent = nullptr);

    void setPauses(QList<std::chrono::milliseconds> pauses) { m_pauses = std::move(pauses); }
    static QList<std::chrono::milliseconds> defaultPauses();

    // A try has failed; another one will be told.
    void waitForNext();
    // It was reached, or nobody wants it any more.
    void stop();
    bool isWaiting() const { return m_timer.isActive(); }

    // The network is there again, as far as the desktop tells.
    void networkIsBack();

Q_SIGNALS:
    void worthATry();

private:
    QList<std::chrono::milliseconds> m_pauses;
    QTimer m_timer;
    NetworkWatch m_network;
    qsizetype m_tries = 0;
};

} // namespace scripto
