// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace scripto {

// A field for a key: masked until its eye button is pressed, never copied to the primary selection, and never readable
// by assistive technology.
class SecretLineEdit final : public QLineEdit {
    Q_OBJECT

public:
    explicit SecretLineEdit(QWidget *parent = nullptr);

private:
    void setRevealed(bool revealed);

    QAction *m_eye;
};

} // namespace scripto
