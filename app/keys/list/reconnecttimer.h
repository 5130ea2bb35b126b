// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/networkwatch.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace scripto {

// Signals when a server that could not be reached is worth another attempt: as soon as the desktop reports that the
// network is back, if it does, and after growing pauses.
class ReconnectTimer : public QObject {
    Q_OBJECT
public:
    // The last pause repeats forever.
    explicit ReconnectTimer(QList<std::chrono::milliseconds> pauses = defaultPauses(), QObject *parent = nullptr);

    void setPauses(QList<std::chrono::milliseconds> pauses) { m_pauses = std::move(pauses); }
    static QList<std::chrono::milliseconds> defaultPauses();

    // An attempt has failed. Signals the next one.
    void waitForNext();
    // The server was reached, or nobody needs it any more.
    void stop();
    bool isWaiting() const { return m_timer.isActive(); }

    // The desktop reports that the network is back.
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
