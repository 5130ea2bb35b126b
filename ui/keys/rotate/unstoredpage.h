// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace scripto {

class ActionNotice;
class KeyRotation;
class SecretClipboard;
class KeyReveal;
struct Error;

// The page for a rotated key that could not be saved: it exists only here and is shown once.
class UnstoredPage final : public QWidget {
    Q_OBJECT

public:
    explicit UnstoredPage(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void tell(const KeyRotation &rotation);
    void reportNotRevoked(const Error &error);
    void focusCopy();
    // Warns before the key is lost; emits closeAnyway() if the user insists.
    void askToClose();

Q_SIGNALS:
    void copied();
    void storeAgain();
    void closeAnyway();

private:
    ActionNotice *m_reason;
    KeyReveal *m_key;
    ActionNotice *m_guard;
};

} // namespace scripto
