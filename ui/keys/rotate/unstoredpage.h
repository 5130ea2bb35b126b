// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace scripto {

class ActionNotice;
class KeyRotation;
class SecretClipboard;
class KeyReveal;
struct Error;

// The page for a rotated key that could not be saved: it is nowhere but here, and shown this once.
class UnstoredPage final : public QWidget {
    Q_OBJECT

public:
    explicit UnstoredPage(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void tell(const KeyRotation &rotation);
    void reportNotRevoked(const Error &error);
    void focusCopy();
    // Asks before the key is lost; closeAnyway() is the answer.
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
