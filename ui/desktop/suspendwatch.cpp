// SPDX-License-Identifier: MIT
#include "ui/desktop/suspendwatch.h"

#include <utility>

namespace scripto {

namespace {

constexpr std::chrono::minutes jump{1}; // no program is that busy

} // namespace

SuspendWatch::SuspendWatch(QDBusConnection bus)
    : m_jumped(std::make_shared<std::chrono::milliseconds>(0))
{
    // Without the service's name: with it, Qt asks for the name's owner and waits for the answer.
    if (bus.isConnected())
        bus.connect({}, QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
                    QStringLiteral("PrepareForSleep"), this, SLOT(onPrepareForSleep(bool)));
}

SuspendWatch::Clock SuspendWatch::jumping(Clock clock) const
{
    return [clock = std::move(clock), jumped = m_jumped] { return clock() + *jumped; };
}

void SuspendWatch::onPrepareForSleep(bool)
{
    *m_jumped += jump;
}

} // namespace scripto
