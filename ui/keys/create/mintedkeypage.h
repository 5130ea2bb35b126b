// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace scripto {

class ActionNotice;
class KeyMinting;
class Notice;
class SecretClipboard;
class KeyReveal;

// The page that shows a new key this once, and what became of storing it.
class MintedKeyPage final : public QWidget {
    Q_OBJECT

public:
    explicit MintedKeyPage(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void tell(const KeyMinting &minting);
    // No focus proxy: Tab would always lead past the eye.
    void focusCopy();
    // Asks before the key is lost; closeAnyway() is the answer.
    void askToClose();

Q_SIGNALS:
    void copied();
    void storeAgain();
    void closeAnyway();

private:
    void showStored(const KeyMinting &minting);
    void showExpiry(const KeyMinting &minting);

    KeyReveal *m_key;
    Notice *m_stored;
    Notice *m_keychain;
    ActionNotice *m_notStored;
    Notice *m_expiry;
    ActionNotice *m_guard;
};

} // namespace scripto
