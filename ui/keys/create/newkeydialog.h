// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/core/identity.h"
#include "ui/common/dialogframe.h"

#include <QPointer>

namespace scripto {

class KeyMinting;
class KeyStore;
class MintedKeyPage;
class NewKeyForm;
class ProfileStore;
class SecretClipboard;
class WaitNote;

// Makes a new key of the account shown and shows it once. Closing it leaves the minting, which keeps the key
// (KeyMinting::detach). Accepted when the user has the key.
class NewKeyDialog final : public DialogFrame {
    Q_OBJECT

public:
    NewKeyDialog(KeyStore &keys, const ProfileStore &profiles, SecretClipboard &clipboard, Clock clock,
                 QWidget *parent = nullptr);
    // Shows what came of a minting that went on without a dialog, and lets the user try again after a refusal.
    NewKeyDialog(KeyMinting &minting, KeyStore &keys, const ProfileStore &profiles, SecretClipboard &clipboard,
                 Clock clock, QWidget *parent = nullptr);

    void dismiss() override;

Q_SIGNALS:
    // The server wants a web session for this; what is typed stays.
    void sessionWanted();

private:
    void revokeLost(const QString &id);
    bool isSending() const;
    void watch(KeyMinting *minting);
    void create();
    bool mayMint();
    void mint();
    void follow();
    void showForm();
    void showKey();
    void leave(DialogCode result);
    bool keyIsHere() const;

    KeyStore &m_keys;
    const ProfileStore &m_profiles;
    AccountId m_account; // the one that the dialog names
    QPointer<KeyMinting> m_minting;
    bool m_isLooking = false; // whether the key could be saved
    NewKeyForm *m_form;
    MintedKeyPage *m_page;
    WaitNote *m_note;
    QPushButton *m_cancel;
    QPushButton *m_create;
    QPushButton *m_done;
};

} // namespace scripto
