// SPDX-License-Identifier: MIT
#include "ui/keys/create/mintedkeypage.h"

#include "app/keys/list/keyminting.h"
#include "ui/common/actionnotice.h"
#include "ui/common/errortexts.h"
#include "ui/common/keyreveal.h"
#include "ui/common/textlabel.h"
#include "ui/keys/mintedexpiry.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

MintedKeyPage::MintedKeyPage(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_key(new KeyReveal(clipboard))
    , m_stored(new Notice)
    , m_keychain(new Notice)
    , m_notStored(new ActionNotice(tr("Try again")))
    , m_expiry(new Notice)
    , m_guard(new ActionNotice(tr("Close without the key"), ButtonKind::Danger))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(8));
    layout->addWidget(m_key);
    layout->addSpacing(px(12));
    for (Notice *notice :
         {m_stored, m_keychain, static_cast<Notice *>(m_notStored), m_expiry, static_cast<Notice *>(m_guard)}) {
        layout->addWidget(notice);
        notice->hide();
    }
    m_guard->setMessage(MessageKind::Warn,
                        strong(tr("The key was not copied.")) + u' '
                            + escaped(tr("It cannot be shown again; it stays valid until you revoke it.")));
    connect(m_key, &KeyReveal::copied, this, [this] {
        m_guard->hide();
        Q_EMIT copied();
    });
    connect(m_notStored, &ActionNotice::actionClicked, this, &MintedKeyPage::storeAgain);
    connect(m_guard, &ActionNotice::actionClicked, this, &MintedKeyPage::closeAnyway);
}

void MintedKeyPage::tell(const KeyMinting &minting)
{
    m_key->setSecret(minting.minted().key);
    showStored(minting);
    showExpiry(minting);
    if (minting.isSafe())
        m_guard->hide();
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

void MintedKeyPage::focusCopy()
{
    m_key->copyButton()->setFocus();
}

void MintedKeyPage::askToClose()
{
    m_guard->show();
    setFocus();
}

} // namespace scripto
