// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QWidget>

#include <chrono>

class QPushButton;

namespace scripto {

class SecretClipboard;
class SecretView;
class TextLabel;

// A key: masked until asked, "Copy key", and how long it stays on the clipboard.
class ShownKey final : public QWidget {
    Q_OBJECT

public:
    explicit ShownKey(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void setSecret(const Secret &secret);
    // As SecretView::limitReveal().
    void limitReveal(std::chrono::milliseconds time);
    QPushButton *copyButton() const { return m_copy; }

Q_SIGNALS:
    void copied();

private:
    void copy();
    void showTick(int secondsLeft);
    void showCleared();

    SecretClipboard &m_clipboard;
    SecretView *m_view;
    QPushButton *m_copy;
    TextLabel *m_clock;
    bool m_onClipboard = false;
};

} // namespace scripto
