// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/unsavedkeypage.h"

namespace scripto {

class KeyMinting;
class Notice;

// Shows a new key once, and whether it was saved.
class MintedKeyPage final : public UnsavedKeyPage {
    Q_OBJECT

public:
    explicit MintedKeyPage(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void tell(const KeyMinting &minting);

private:
    void showStored(const KeyMinting &minting);
    void showExpiry(const KeyMinting &minting);

    Notice *m_stored;
    Notice *m_keychain;
    ActionNotice *m_notStored;
    Notice *m_expiry;
};

} // namespace scripto
