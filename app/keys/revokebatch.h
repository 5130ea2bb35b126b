// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace scripto {

class KeyStore;
struct KeyRow;

// Revokes several keys of the account shown. The key that this program reads the account with goes last, and only when
// all others are gone: without it none of them could be revoked. Deletes itself after finished().
class RevokeBatch : public QObject {
    Q_OBJECT
public:
    RevokeBatch(KeyStore &keys, const QStringList &ids, QObject *parent);

    // Names of keys.
    const QStringList &revoked() const { return m_revoked; }
    const QStringList &failed() const { return m_failed; }
    // Ids of all that are still there, to try again with.
    const QStringList &left() const { return m_left; }
    const QStringList &kept() const { return m_kept; } // not tried, because others failed
    // The local profiles that held what was revoked.
    const QStringList &holders() const { return m_holders; }
    // Of the last that failed.
    const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void finished();

private:
    void revoke(const KeyRow &row);
    void goOn();

    KeyStore &m_keys;
    QStringList m_last; // ids
    QStringList m_revoked;
    QStringList m_failed;
    QStringList m_kept;
    QStringList m_left;
    QStringList m_holders;
    std::optional<Error> m_problem;
    qsizetype m_open = 0;
};

} // namespace scripto
