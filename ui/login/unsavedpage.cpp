// SPDX-License-Identifier: MIT
#include "ui/login/unsavedpage.h"

#include "app/login/loginflow.h"
#include "ui/common/actionnotice.h"
#include "ui/common/errortexts.h"
#include "ui/common/keyreveal.h"
#include "ui/common/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

UnsavedPage::UnsavedPage(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_reason(new Notice)
    , m_key(new KeyReveal(clipboard))
    , m_guard(new ActionNotice(tr("Close without the key"), ButtonKind::Danger))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(16));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_guard)})
        layout->addWidget(widget);
    m_guard->setMessage(MessageKind::Warn,
                        strong(tr("The key is saved nowhere yet.")) + u' '
                            + escaped(tr("Copy it first, or it is lost for good.")));
    m_guard->hide();
    connect(m_key, &KeyReveal::copied, this, &UnsavedPage::markCopied);
    connect(m_guard, &ActionNotice::actionClicked, this, &UnsavedPage::closeAnyway);
}

void UnsavedPage::tell(const LoginFlow &flow)
{
    m_key->setSecret(flow.unsavedKey());
    if (flow.problem())
        m_reason->setMessage(MessageKind::Error, errorNotice(*flow.problem()));
}

void UnsavedPage::focusCopy()
{
    m_key->copyButton()->setFocus();
}

void UnsavedPage::askToClose()
{
    m_guard->show();
    setFocus();
}

void UnsavedPage::markCopied()
{
    m_wasCopied = true;
    m_guard->hide();
}

} // namespace scripto
