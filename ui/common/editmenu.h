// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace scripto {

// The context menu of all fields. Qt's own menu reads the clipboard to know whether there is something to paste, which
// freezes the window for seconds if the program that owns the clipboard does not answer. In this menu Paste is always
// enabled, and the clipboard is read only when the user pastes.
class EditMenu final : public QObject {
    Q_OBJECT

public:
    // Install it on the application.
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace scripto
