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

// The page for a new key that could not be written to config.json.
class UnsavedPage final : public QWidget {
    Q_OBJECT

public:
    explicit UnsavedPage(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void tell(const LoginFlow &flow);
    // Not a focus proxy: with one, Tab could never get back to the eye button.
    void focusCopy();
    bool wasCopied() const { return m_wasCopied; }
    // Warns before the key is lost; emits closeAnyway() if the user insists.
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
