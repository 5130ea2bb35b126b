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

    const QList<KeyRef> &refs() const { return m_refs; }

private:
    void addKeys(const QList<KeyRow> &rows);
    void addConsequences(const QList<KeyRow> &rows);

    QList<KeyRef> m_refs;
};

} // namespace scripto
