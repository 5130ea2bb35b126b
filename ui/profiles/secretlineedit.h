// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace scripto {

// A field for a key: hidden until its eye is pressed, never on the primary selection, and never readable for assistive
// technology.
class SecretLineEdit final : public QLineEdit {
    Q_OBJECT

public:
    explicit SecretLineEdit(QWidget *parent = nullptr);

private:
    void setRevealed(bool revealed);

    QAction *m_eye;
};

} // namespace scripto
