// SPDX-License-Identifier: MIT
#include "app/api/websessions.h"

namespace scripto {

void WebSessions::open(const QUrl &server, const QString &email, const QList<AccountId> &names, const Secret &cookie)
{
    for (const AccountId &name : names) {
        if (!name.isEmpty())
            put(name, cookie);
    }
    Q_EMIT opened(server, email);
}

void WebSessions::put(const AccountId &account, const Secret &cookie)
{
    m_cookies.insert(account, cookie);
    Q_EMIT changed();
}

Secret WebSessions::cookieFor(const AccountId &account) const
{
    return m_cookies.value(account);
}

void WebSessions::drop(const Secret &cookie)
{
    const qsizetype dropped = m_cookies.removeIf([&](const auto &entry) { return entry.value() == cookie; });
    if (dropped == 0)
        return;
    Q_EMIT changed();
    Q_EMIT this->dropped(cookie);
}

} // namespace scripto
