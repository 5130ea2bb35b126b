// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/journal/revokejournal.h"
#include "ui/common/dialogframe.h"

namespace scripto {

// Keys that an earlier run of the program was to revoke when it ended. Accepted = revoke them now.
class InterruptedRevokesDialog final : public DialogFrame {
    Q_OBJECT

public:
    explicit InterruptedRevokesDialog(const QList<RevokeIntent> &intents, QWidget *parent = nullptr);

    void dismiss() override;

Q_SIGNALS:
    // They are to be kept.
    void discarded();
    // Closed without a decision.
    void postponed();
};

} // namespace scripto
