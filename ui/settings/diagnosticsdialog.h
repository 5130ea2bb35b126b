// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "ui/common/dialogframe.h"

class QPlainTextEdit;

namespace scripto {

// Lines about the window system, for Diagnostics::collect().
QStringList desktopFacts();

// Shows the report exactly as it will be copied, and copies it to the normal clipboard.
class DiagnosticsDialog final : public DialogFrame {
    Q_OBJECT

public:
    // `report`: from Diagnostics::collect().
    explicit DiagnosticsDialog(Call<QString> *report, QWidget *parent = nullptr);

private:
    void copy();

    QPlainTextEdit *m_text;
    TextLabel *m_copied;
    QPushButton *m_copy;
};

} // namespace scripto
