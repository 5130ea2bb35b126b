// SPDX-License-Identifier: MIT
#include "ui/login/codepage.h"

#include "app/login/codeflow.h"
#include "ui/common/errortexts.h"
#include "ui/common/formfield.h"
#include "ui/common/notice.h"
#include "ui/common/relativetime.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/login/codefield.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

CodePage::CodePage(const CodeFlow &flow, QString lostText, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_lostText(std::move(lostText))
    , m_clock(std::move(clock))
    , m_field(new CodeField)
    , m_validity(new TextLabel(FontRole::Small, Tone::Text2))
    , m_newCode(new QPushButton)
    , m_notice(new Notice)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(12));
    layout->addWidget(new FormField(tr("Code"), m_field, makeAside()));
    layout->addWidget(m_notice);

    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &CodePage::tick);
    connect(&m_pause, &RetryCountdown::ticked, this, [this](const Error &error) {
        m_notice->setMessage(MessageKind::Error, errorNotice(error));
        Q_EMIT edited();
    });
    connect(m_newCode, &QPushButton::clicked, this, &CodePage::newCodeWanted);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        takeBackProblem();
        Q_EMIT edited();
    });
    setNoticeVisible(false);
}

QWidget *CodePage::makeAside()
{
    setKind(m_newCode, ButtonKind::Link);
    m_newCode->setAutoDefault(false);
    auto *aside = new QWidget;
    auto *layout = new QVBoxLayout(aside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addStretch();
    layout->addWidget(m_validity);
    layout->addWidget(m_newCode, 0, Qt::AlignLeft);
    layout->addStretch();
    return aside;
}

QString CodePage::code() const
{
    return m_field->code();
}

bool CodePage::canBeSent() const
{
    return m_field->isComplete() && !m_spent && (m_pausesCodes || !m_pause.isRunning());
}

void CodePage::start()
{
    m_field->clear();
    takeBackProblem();
    m_field->setFocus();
}

void CodePage::follow(bool askedForNewCode)
{
    const bool waiting = m_flow.isWaiting();
    m_field->setEnabled(!waiting);
    if (waiting) {
        m_pause.stop();
        takeBackProblem();
    } else if (m_flow.problem()) {
        showProblem(*m_flow.problem(), askedForNewCode);
    }
    if (!waiting)
        m_field->setFocus();
    tick();
}

void CodePage::tick()
{
    const QDateTime now = m_clock();
    const qint64 validFor = now.secsTo(m_flow.codeValidUntil());
    if (m_flow.isCodeSpent())
        m_validity->setText(tr("Spent"));
    else
        m_validity->setText(validFor > 0 ? tr("Valid for %1").arg(minutesText(validFor)) : tr("Probably expired"));
    const qint64 pause = now.secsTo(m_flow.resendAllowedAt());
    m_newCode->setText(pause > 0 ? tr("Send new code (in %1 s)").arg(pause) : tr("Send new code"));
    m_newCode->setEnabled(pause <= 0 && !m_flow.isWaiting());
}

void CodePage::showProblem(const Error &error, bool askedForNewCode)
{
    QString text = errorNotice(error);
    if (error.kind == ErrorKind::AnswerLost) {
        m_spent = true;
        text = strong(tr("The answer to your code was lost.")) + u' ' + escaped(m_lostText);
    } else if (m_flow.isCodeSpent()) {
        m_spent = true;
        text = errorNotice(error, tr("The code is spent, and no key was made. Send a new code."));
        if (!error.nextAction.isEmpty()) // it replaces the server's own words
            text += QStringLiteral("<br>“%1”").arg(escaped(error.said));
    } else if (!askedForNewCode && (error.kind == ErrorKind::Refused || error.kind == ErrorKind::Unauthenticated)) {
        m_spent = true;
        text = errorNotice(error, tr("The server refused this code."));
    }
    m_pausesCodes = askedForNewCode;
    m_pause.start(error);
    setInvalid(m_field, m_spent);
    m_field->selectAll(); // typing then replaces the wrong code
    m_notice->setMessage(MessageKind::Error, text);
    setNoticeVisible(true);
    Q_EMIT edited();
}

void CodePage::takeBackProblem()
{
    m_spent = false;
    setInvalid(m_field, false);
    // Typing does not end a server's pause.
    if (!m_pause.isRunning())
        setNoticeVisible(false);
}

void CodePage::setNoticeVisible(bool visible)
{
    m_notice->setVisible(visible);
    // The field needs more space above the buttons than the notice.
    layout()->setContentsMargins(0, 0, 0, visible ? 0 : px(8));
}

void CodePage::showEvent(QShowEvent *event)
{
    tick();
    m_second.start();
    QWidget::showEvent(event);
}

void CodePage::hideEvent(QHideEvent *event)
{
    m_second.stop();
    QWidget::hideEvent(event);
}

} // namespace scripto
