// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/keystore.h"
#include "ui/common/dialogframe.h"

namespace scripto {

// Asks before keys are revoked. Accepted = revoke them.
class RevokeDialog final : public DialogFrame {
    Q_OBJECT

public:
    RevokeDialog(const QList<KeyRow> &rows, const KeyAccount &account, QWidget *parent = nullptr);

    const QStringList &ids() const { return m_ids; }

private:
    void addKeys(const QList<KeyRow> &rows);
    void addConsequences(const QList<KeyRow> &rows);

    QStringList m_ids;
};

} // namespace scripto
