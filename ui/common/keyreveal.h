// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QWidget>

class QPushButton;

namespace scripto {

class SecretClipboard;
class MaskedKeyView;
class TextLabel;

// A key, masked until the user reveals it and again after a while, with "Copy key" and the time it remains on the
// clipboard.
class KeyReveal final : public QWidget {
    Q_OBJECT

public:
    explicit KeyReveal(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void setSecret(const Secret &secret);
    QPushButton *copyButton() const { return m_copy; }

Q_SIGNALS:
    void copied();

private:
    void copy();
    void showTick(int secondsLeft);
    void showCleared();

    SecretClipboard &m_clipboard;
    MaskedKeyView *m_view;
    QPushButton *m_copy;
    TextLabel *m_clock;
    bool m_onClipboard = false;
};

} // namespace scripto
