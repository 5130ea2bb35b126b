// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace scripto {

class ActionNotice;
class KeyMinting;
class Notice;
class SecretClipboard;
class KeyReveal;

// Shows a new key once, and whether it was saved.
class MintedKeyPage final : public QWidget {
    Q_OBJECT

public:
    explicit MintedKeyPage(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void tell(const KeyMinting &minting);
    // Not a focus proxy: with one, Tab could never get back to the eye button.
    void focusCopy();
    // Warns before the key is lost; emits closeAnyway() if the user insists.
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
