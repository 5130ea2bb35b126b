// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/core/error.h"
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

// Creates a key of the shown account and shows it once. Closing the dialog detaches the minting, which keeps the key
// (KeyMinting::detach). Accepted if the user has the key.
class NewKeyDialog final : public DialogFrame {
    Q_OBJECT

public:
    NewKeyDialog(KeyStore &keys, const ProfileStore &profiles, SecretClipboard &clipboard, Clock clock,
                 QWidget *parent = nullptr);
    // Shows the result of a minting that continued without a dialog; after a refusal the user can try again.
    NewKeyDialog(KeyMinting &minting, KeyStore &keys, const ProfileStore &profiles, SecretClipboard &clipboard,
                 Clock clock, QWidget *parent = nullptr);

    void dismiss() override;

Q_SIGNALS:
    // The server requires a web session; the form keeps its input.
    void sessionWanted();

private:
    void revokeLost(const QString &id);
    bool isSending() const;
    void watch(KeyMinting *minting);
    void create();
    std::optional<Error> obstacle() const;
    bool mayMint();
    void mint();
    void follow();
    void showForm();
    void showKey();
    void leave(DialogCode result);
    bool keyIsHere() const;

    KeyStore &m_keys;
    const ProfileStore &m_profiles;
    AccountId m_account; // the one named in the dialog
    QPointer<KeyMinting> m_minting;
    bool m_isLooking = false; // checking whether the key could be saved
    NewKeyForm *m_form;
    MintedKeyPage *m_page;
    WaitNote *m_note;
    QPushButton *m_cancel;
    QPushButton *m_create;
    QPushButton *m_done;
};

} // namespace scripto
