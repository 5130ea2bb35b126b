// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/dialogframe.h"

#include <functional>

class QGridLayout;

namespace scripto {

// Describes the program, with links to the web and to the diagnostics that a problem report needs.
class AboutDialog final : public DialogFrame {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void diagnosticsRequested();
    // The keys of the shown account on the web.
    void webKeysRequested();

private:
    void addName(const QString &name, QWidget *value);
    void addLine(const QString &name, const QString &value);
    void addLinkLine(const QString &name, const QString &text, const std::function<void()> &open);

    QGridLayout *m_lines;
};

} // namespace scripto
