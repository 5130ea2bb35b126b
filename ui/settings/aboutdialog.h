// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/dialogframe.h"

class QGridLayout;

namespace scripto {

// Describes the program, and leads to the diagnostics that a problem report needs.
class AboutDialog final : public DialogFrame {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void diagnosticsRequested();

private:
    void addLine(const QString &name, const QString &value);
    void addWebsite();

    QGridLayout *m_lines;
};

} // namespace scripto
