// SPDX-License-Identifier: MIT
#include "app/keys/list/lostkeywatch.h"

#include "app/api/lostkeys.h"
#include "app/keys/list/keystore.h"

namespace scripto {

LostKeyWatch::LostKeyWatch(const KeyStore &keys, LostLogin login, Clock clock, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_login(std::move(login))
    , m_clock(std::move(clock))
{
    connect(&keys, &KeyStore::changed, this, &LostKeyWatch::look);
}

void LostKeyWatch::look()
{
    const KeyAccount &account = m_keys.account();
    const bool isTheirs =
        account.server == m_login.server && account.email.compare(m_login.email, Qt::CaseInsensitive) == 0;
    if (!isTheirs || m_keys.isReading() || m_keys.problem() || !m_keys.readAt().isValid())
        return;

    const qint64 ahead = m_clock().msecsTo(m_keys.serverNow());
    const LostKeyTraces traces{m_login.keyName, m_login.from.addMSecs(ahead), m_login.until.addMSecs(ahead), {}};
    QList<ApiKey> orphans;
    for (const KeyRow &row : m_keys.rows()) {
        if (row.account == account.id && row.holders.isEmpty() && !row.revoking)
            orphans.append(row.key);
    }
    QList<KeyRef> found;
    for (const ApiKey &key : findLostKeys(orphans, traces))
        found.append(KeyRef(account.id, key.id));
    // The request may still be on its way.
    if (found.isEmpty() && !(m_keys.readAt() > m_login.until))
        return;
    disconnect(&m_keys, nullptr, this, nullptr);
    deleteLater();
    Q_EMIT looked(found, m_keys.mayBeTruncated());
}

} // namespace scripto
