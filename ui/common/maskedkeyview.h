// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QPushButton;

namespace scripto {

// A key on two lines, masked until the eye button is pressed. The text is painted and cannot be selected, so it reaches
// neither the clipboard nor a selection. Accessible texts and the mask reveal nothing of it.
class MaskedKeyView final : public QWidget {
    Q_OBJECT

public:
    explicit MaskedKeyView(QWidget *parent = nullptr);

    void setSecret(const Secret &secret); // masked again
    const Secret &secret() const { return m_secret; }
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_revealed; }
    // From now on the key hides itself after that time, when its window is left, and when it is closed.
    void limitReveal(std::chrono::milliseconds time);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateEye();

    Secret m_secret;
    bool m_revealed = false;
    QTimer m_limit; // no interval = no limit
    QPushButton *m_eye;
};

} // namespace scripto
