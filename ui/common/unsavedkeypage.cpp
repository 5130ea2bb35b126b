// SPDX-License-Identifier: MIT
#include "ui/common/unsavedkeypage.h"

#include "app/core/secret.h"
#include "ui/common/actionnotice.h"
#include "ui/common/keyreveal.h"
#include "ui/common/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

UnsavedKeyPage::UnsavedKeyPage(SecretClipboard &clipboard, const QString &what, const QString &follows, QWidget *parent)
    : QWidget(parent)
    , m_problem(new ActionNotice(tr("Try again")))
    , m_key(new KeyReveal(clipboard))
    , m_notices(new QVBoxLayout)
    , m_warning(new ActionNotice(tr("Close without the key"), ButtonKind::Danger))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(16));
    layout->addWidget(m_problem);
    layout->addWidget(m_key);
    layout->addLayout(m_notices);
    m_notices->setSpacing(px(8));
    m_notices->addWidget(m_warning);
    m_warning->setMessage(MessageKind::Warn, strong(what) + u' ' + escaped(follows));
    m_problem->hide();
    m_warning->hide();
    connect(m_problem, &ActionNotice::actionClicked, this, &UnsavedKeyPage::storeAgain);
    connect(m_key, &KeyReveal::copied, this, [this] {
        m_wasCopied = true;
        m_warning->hide();
        Q_EMIT copied();
    });
    connect(m_warning, &ActionNotice::actionClicked, this, &UnsavedKeyPage::closeAnyway);
}

void UnsavedKeyPage::setKey(const Secret &key)
{
    m_key->setSecret(key);
}

void UnsavedKeyPage::setProblem(const QString &rich)
{
    m_problem->setMessage(MessageKind::Error, rich);
    m_problem->show();
}

void UnsavedKeyPage::hideRetry()
{
    m_problem->button()->hide();
}

void UnsavedKeyPage::focusCopy()
{
    m_key->copyButton()->setFocus();
}

void UnsavedKeyPage::askToClose()
{
    m_warning->show();
    setFocus();
}

} // namespace scripto
