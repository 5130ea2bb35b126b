// SPDX-License-Identifier: MIT
#include "ui/keys/create/mintedkeypage.h"

#include "app/keys/list/keyminting.h"
#include "ui/common/actionnotice.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"
#include "ui/keys/mintedexpiry.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

MintedKeyPage::MintedKeyPage(SecretClipboard &clipboard, QWidget *parent)
    : UnsavedKeyPage(clipboard, tr("The key was not copied."),
                     tr("It cannot be shown again; it stays valid until you revoke it."), parent)
    , m_stored(new Notice)
    , m_keychain(new Notice)
    , m_notStored(new ActionNotice(tr("Try again")))
    , m_expiry(new Notice)
{
    notices()->setContentsMargins(0, px(4), 0, 0);
    int place = 0;
    for (Notice *notice : {m_stored, m_keychain, static_cast<Notice *>(m_notStored), m_expiry}) {
        notices()->insertWidget(place++, notice);
        notice->hide();
    }
    setTabOrder(m_notStored->button(), warning()->button());
    connect(m_notStored, &ActionNotice::actionClicked, this, &MintedKeyPage::storeAgain);
}

void MintedKeyPage::tell(const KeyMinting &minting)
{
    setKey(minting.minted().key);
    showStored(minting);
    showExpiry(minting);
    if (minting.isSafe())
        warning()->hide();
}

void MintedKeyPage::showStored(const KeyMinting &minting)
{
    const QString name = strong(minting.request().profileName);
    const bool storing = minting.step() == KeyMinting::Step::Storing;
    const bool waits = minting.isStored() && minting.keychainProblem();
    m_stored->setVisible(storing || minting.isStored());
    if (storing)
        m_stored->setMessage(MessageKind::Info, tr("Saving it as profile %1.").arg(name), Icon::Wait);
    else if (waits)
        m_stored->setMessage(MessageKind::Ok, tr("Saved as profile %1 in config.json.").arg(name));
    else
        m_stored->setMessage(MessageKind::Ok, tr("Saved as profile %1, in config.json and in the keychain.").arg(name));

    m_keychain->setVisible(waits);
    if (waits)
        m_keychain->setMessage(MessageKind::Warn, escaped(keychainWaits(*minting.keychainProblem())));

    m_notStored->setVisible(minting.storeProblem().has_value());
    if (minting.storeProblem())
        m_notStored->setMessage(MessageKind::Error,
                                strong(tr("It is not saved as a profile yet.")) + u' '
                                    + escaped(errorText(*minting.storeProblem())));
}

void MintedKeyPage::showExpiry(const KeyMinting &minting)
{
    const QString text = otherExpiryText(minting.minted().record.expiresAt, minting.wantedExpiry());
    m_expiry->setVisible(!text.isEmpty());
    m_expiry->setMessage(MessageKind::Warn, text);
}

} // namespace scripto
