// SPDX-License-Identifier: MIT
#include "ui/keys/rotate/unstoredpage.h"

#include "app/keys/operations/keyrotation.h"
#include "ui/common/actionnotice.h"
#include "ui/common/errortexts.h"
#include "ui/common/keyreveal.h"
#include "ui/common/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

UnstoredPage::UnstoredPage(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_reason(new ActionNotice(tr("Try again")))
    , m_key(new KeyReveal(clipboard))
    , m_guard(new ActionNotice(tr("Close without the key"), ButtonKind::Danger))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(16));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_guard)})
        layout->addWidget(widget);
    m_guard->setMessage(
        MessageKind::Warn,
        strong(tr("The new key is saved nowhere yet.")) + u' '
            + escaped(tr("Copy it first, or it is lost for good; it stays valid until you revoke it.")));
    m_guard->hide();
    connect(m_reason, &ActionNotice::actionClicked, this, &UnstoredPage::storeAgain);
    connect(m_key, &KeyReveal::copied, this, [this] {
        m_guard->hide();
        Q_EMIT copied();
    });
    connect(m_guard, &ActionNotice::actionClicked, this, &UnstoredPage::closeAnyway);
}

void UnstoredPage::tell(const KeyRotation &rotation)
{
    m_key->setSecret(rotation.minted().key);
    if (rotation.storeProblem())
        m_reason->setMessage(MessageKind::Error, errorNotice(*rotation.storeProblem()));
}

void UnstoredPage::reportNotRevoked(const Error &error)
{
    m_reason->setMessage(MessageKind::Error, errorNotice(error, tr("The new key was not revoked.")));
}

void UnstoredPage::focusCopy()
{
    m_key->copyButton()->setFocus();
}

void UnstoredPage::askToClose()
{
    m_guard->show();
    setFocus();
}

} // namespace scripto
