// SPDX-License-Identifier: MIT
#include "ui/login/nokeypage.h"

#include "app/login/loginflow.h"
#include "ui/common/errortexts.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"

#include <QVBoxLayout>

namespace scripto {

NoKeyPage::NoKeyPage(const LoginFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_notice(new Notice)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_notice);
    connect(&m_pause, &RetryCountdown::ticked, this, [this](const Error &error) {
        m_notice->setMessage(MessageKind::Error, problemText(error));
        Q_EMIT pauseTicked();
    });
}

void NoKeyPage::follow()
{
    const bool waiting = m_flow.isWaiting();
    m_notice->setVisible(!waiting && m_flow.problem());
    m_pause.stop();
    if (!m_notice->isVisibleTo(this))
        return;
    m_notice->setMessage(MessageKind::Error, problemText(*m_flow.problem()));
    m_pause.start(*m_flow.problem());
}

QString NoKeyPage::problemText(const Error &error) const
{
    if (error.kind == ErrorKind::AnswerLost)
        return errorNotice(error, tr("The answer was lost. A key may exist that nobody holds."))
            + QStringLiteral("<br>") + escaped(tr("It is looked for once you are signed in, and can be revoked."));
    return errorNotice(error);
}

} // namespace scripto
