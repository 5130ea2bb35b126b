// SPDX-License-Identifier: MIT
#include "app/keys/list/reconnecttimer.h"

namespace scripto {

ReconnectTimer::ReconnectTimer(QList<std::chrono::milliseconds> pauses, QObject *parent)
    : QObject(parent)
    , m_pauses(std::move(pauses))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReconnectTimer::worthATry);
    connect(&m_network, &NetworkWatch::isBack, this, &ReconnectTimer::networkIsBack);
}

QList<std::chrono::milliseconds> ReconnectTimer::defaultPauses()
{
    using namespace std::chrono_literals;
    return {5s, 15s, 30s, 60s};
}

void ReconnectTimer::waitForNext()
{
    m_network.start();
    m_timer.start(m_pauses.at(qMin(m_tries++, m_pauses.size() - 1)));
}

void ReconnectTimer::stop()
{
    m_timer.stop();
    m_tries = 0;
}

void ReconnectTimer::networkIsBack()
{
    if (!m_timer.isActive())
        return;
    stop();
    Q_EMIT worthATry();
}

} // namespace scripto
