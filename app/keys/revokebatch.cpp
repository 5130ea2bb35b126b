// SPDX-License-Identifier: MIT
#include "app/keys/revokebatch.h"

#include "app/keys/keystore.h"

namespace scripto {

RevokeBatch::RevokeBatch(KeyStore &keys, const QStringList &ids, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
{
    QList<KeyRow> first; // copies: the store's rows change as soon as the first request is made
    for (const QString &id : ids) {
        const KeyRow *row = keys.row(id);
        if (row && row->readsThisList)
            m_last.append(id);
        else if (row)
            first.append(*row);
    }
    for (const KeyRow &row : std::as_const(first))
        revoke(row);
    if (first.isEmpty())
        QMetaObject::invokeMethod(this, &RevokeBatch::goOn, Qt::QueuedConnection);
}

void RevokeBatch::revoke(const KeyRow &row)
{
    ++m_open;
    const QStringList holders = m_keys.holdersOf(row.key.id);
    m_keys.revoke(row.key.id)
        ->then(this, [this, id = row.key.id, name = row.key.name, holders](const Result<Done> &result) {
            --m_open;
            if (result) {
                m_revoked.append(name);
                m_holders.append(holders);
                m_holders.removeDuplicates();
            } else {
                m_failed.append(name);
                m_left.append(id);
                m_problem = result.error();
            }
            if (m_open == 0)
                goOn();
        });
}

void RevokeBatch::goOn()
{
    const QStringList last = std::exchange(m_last, {});
    for (const QString &id : last) {
        const KeyRow *row = m_keys.row(id);
        if (row && m_failed.isEmpty()) {
            revoke(KeyRow(*row));
        } else if (row) {
            m_kept.append(row->key.name);
            m_left.append(id);
        }
    }
    if (m_open > 0)
        return;
    Q_EMIT finished();
    deleteLater();
}

} // namespace scripto
