// SPDX-License-Identifier: MIT
#include "ui/common/actionnotice.h"

#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace scripto {

ActionNotice::ActionNotice(const QString &action, ButtonKind kind, QWidget *parent)
    : Notice(parent)
    , m_button(new QPushButton(withoutMnemonic(action)))
{
    setKind(m_button, kind);
    m_button->setAutoDefault(false);
    row()->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, &ActionNotice::actionClicked);
}

} // namespace scripto
