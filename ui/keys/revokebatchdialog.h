// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/keyrow.h"
#include "ui/common/dialogframe.h"

#include <chrono>
#include <optional>

namespace scripto {

class KeyStore;

// Several keys at once: a preview that is the confirmation, then the progress of each. Closes by the user only.
class RevokeBatchDialog final : public DialogFrame {
    Q_OBJECT

public:
    // `unused`: these are the stale keys, not used for that long.
    RevokeBatchDialog(KeyStore &keys, const QList<KeyRow> &rows, std::optional<std::chrono::days> unused,
                      QWidget *parent = nullptr);
};

} // namespace scripto
