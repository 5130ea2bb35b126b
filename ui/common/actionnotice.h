// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/notice.h"
#include "ui/common/style.h"

namespace scripto {

// A notice in a dialog with one button on the right.
class ActionNotice : public Notice {
    Q_OBJECT

public:
    explicit ActionNotice(const QString &action, ButtonKind kind = ButtonKind::Bar, QWidget *parent = nullptr);

    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionClicked();

private:
    QPushButton *m_button;
};

} // namespace scripto
