// SPDX-License-Identifier: MIT
#include "ui/login/signedinpage.h"

#include "app/login/loginflow.h"
#include "ui/common/errortexts.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"

#include <QVBoxLayout>

namespace scripto {

SignedInPage::SignedInPage(QWidget *parent)
    : QWidget(parent)
    , m_saved(new Notice)
    , m_keychain(new Notice)
    , m_oldKey(new Notice)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(8));
    for (Notice *notice : {m_saved, m_keychain, m_oldKey})
        layout->addWidget(notice);
}

void SignedInPage::tell(const LoginFlow &flow)
{
    const QString name = strong(flow.profileName());
    const auto &keychainProblem = flow.keychainProblem();
    m_saved->setMessage(MessageKind::Ok,
                        keychainProblem ? tr("Saved as profile %1 in config.json.").arg(name)
                                        : tr("Saved as profile %1, in config.json and in the keychain.").arg(name));
    m_keychain->setVisible(keychainProblem.has_value());
    if (keychainProblem)
        m_keychain->setMessage(MessageKind::Warn, escaped(keychainWaits(*keychainProblem)));
    m_oldKey->setVisible(flow.replacedOldKey());
    m_oldKey->setMessage(MessageKind::Info,
                         tr("The key that %1 held before stays valid on the server until you revoke it.").arg(name));
}

} // namespace scripto
