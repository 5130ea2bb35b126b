// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/journal/revokejournal.h"
#include "ui/common/dialogframe.h"

namespace scripto {

// Lists the keys that an earlier run had not revoked when it ended. Accepted means revoke them now.
class InterruptedRevokesDialog final : public DialogFrame {
    Q_OBJECT

public:
    explicit InterruptedRevokesDialog(const QList<RevokeIntent> &intents, QWidget *parent = nullptr);

    void dismiss() override;

Q_SIGNALS:
    // The user keeps the keys.
    void discarded();
    // The user closed the dialog without a decision.
    void postponed();
};

} // namespace scripto
