// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace scripto {

// The context menu of all fields. Qt's own reads the clipboard to know whether there is something to paste, and the
// window stands still for seconds if the program that owns the clipboard does not answer. Here Paste is always active,
// and the clipboard is read only when the user pastes.
class EditMenu final : public QObject {
    Q_OBJECT

public:
    // To be installed on the application.
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace scripto
