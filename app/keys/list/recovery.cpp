// SPDX-License-Identifier: MIT
#include "app/keys/list/recovery.h"

namespace scripto {

Recovery::Recovery(QList<std::chrono::milliseconds> pauses, QObject *parent)
    : QObject(parent)
    , m_pauses(std::move(pauses))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::worthATry);
    connect(&m_network, &NetworkWatch::isBack, this, &Recovery::networkIsBack);
}

QList<std::chrono::milliseconds> Recovery::defaultPauses()
{
    using namespace std::chrono_literals;
    return {5s, 15s, 30s, 60s};
}

void Recovery::waitForNext()
{
    m_network.start();
    m_timer.start(m_pauses.at(qMin(m_tries++, m_pauses.size() - 1)));
}

void Recovery::stop()
{
    m_timer.stop();
    m_tries = 0;
}

void Recovery::networkIsBack()
{
    if (!m_timer.isActive())
        return;
    stop();
    Q_EMIT worthATry();
}

} // namespace scripto
