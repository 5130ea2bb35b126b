// SPDX-License-Identifier: MIT
#include "app/api/websessions.h"

#include <algorithm>

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

QList<WebSessions::Open> WebSessions::all() const
{
    QList<Open> all;
    for (auto it = m_cookies.begin(); it != m_cookies.end(); ++it) {
        const bool isKnown =
            std::any_of(all.begin(), all.end(), [&](const Open &each) { return each.cookie == it.value(); });
        if (!isKnown)
            all.append({it.key().server(), it.value()});
    }
    return all;
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
