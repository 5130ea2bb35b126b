// SPDX-License-Identifier: MIT
#include "app/api/websessions.h"

namespace scripto {

void WebSessions::put(const QUrl &server, const QString &account, const Secret &cookie)
{
    m_cookies.insert({server.toString(), account}, cookie);
    Q_EMIT changed();
}

Secret WebSessions::cookieFor(const QUrl &server, const QString &account) const
{
    return m_cookies.value({server.toString(), account});
}

void WebSessions::drop(const Secret &cookie)
{
    const qsizetype dropped = m_cookies.removeIf([&](const auto &entry) { return entry.value() == cookie; });
    if (dropped > 0)
        Q_EMIT changed();
}

} // namespace scripto
