// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace scripto {

class ActionNotice;
class LoginFlow;
class Notice;
class SecretClipboard;
class KeyReveal;

// The page for a key that is here and could not be written to config.json.
class UnsavedPage final : public QWidget {
    Q_OBJECT

public:
    explicit UnsavedPage(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void tell(const LoginFlow &flow);
    // No focus proxy: Tab would always lead past the eye.
    void focusCopy();
    bool wasCopied() const { return m_wasCopied; }
    // Asks before the key is lost; closeAnyway() is the answer.
    void askToClose();

Q_SIGNALS:
    void closeAnyway();

private:
    void markCopied();

    Notice *m_reason;
    KeyReveal *m_key;
    ActionNotice *m_guard;
    bool m_wasCopied = false;
};

} // namespace scripto
