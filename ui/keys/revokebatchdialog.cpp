// SPDX-License-Identifier: MIT
#include "ui/keys/revokebatchdialog.h"

namespace scripto {

RevokeBatchDialog::RevokeBatchDialog(KeyStore &, const QList<KeyRow> &, std::optional<std::chrono::days>,
                                     QWidget *parent)
    : DialogFrame(640, parent)
{
}

} // namespace scripto
