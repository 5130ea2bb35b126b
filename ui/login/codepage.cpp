// SPDX-License-Identifier: MIT
#include "ui/login/codepage.h"

#include "app/login/codetext.h"
#include "app/login/loginflow.h"
#include "ui/common/errortexts.h"
#include "ui/common/formfield.h"
#include "ui/common/notice.h"
#include "ui/common/relativetime.h"
#include "ui/common/ringicon.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/login/codefield.h"
#include "ui/login/codeusetext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int firstServerError = 500; // of the HTTP statuses; these say nothing about the code

bool isRefusalOfCode(const Error &error)
{
    return error.kind == ErrorKind::Unauthenticated
        || (error.kind == ErrorKind::Refused && error.httpStatus < firstServerError);
}

bool isNotSent(const Error &error)
{
    return error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::Insecure || error.kind == ErrorKind::Tls;
}

} // namespace

CodePage::CodePage(const CodeFlow &flow, const LoginFlow *login, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_login(login)
    , m_clock(std::move(clock))
    , m_field(new CodeField)
    , m_validity(new TextLabel(FontRole::Small, Tone::Text2))
    , m_newCode(new QPushButton)
    , m_codeField(new FormField(tr("Code"), m_field, makeAside()))
    , m_useText(new TextLabel(FontRole::Body, Tone::Text))
    , m_cliCode(new QPushButton(tr("Use the CLI’s code instead")))
    , m_notice(new Notice)
{
    m_use = makeUse();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(12));
    layout->addWidget(m_codeField);
    layout->addWidget(m_use);
    layout->addWidget(m_notice);
    layout->addWidget(m_cliCode, 0, Qt::AlignLeft);

    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &CodePage::tick);
    connect(&m_pause, &RetryCountdown::ticked, this, [this](const Error &error) {
        m_notice->setMessage(MessageKind::Error, errorNotice(error));
        Q_EMIT edited();
    });
    connect(m_newCode, &QPushButton::clicked, this, &CodePage::newCodeWanted);
    connect(m_cliCode, &QPushButton::clicked, this, &CodePage::cliCodeWanted);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        takeBackProblem();
        Q_EMIT edited();
    });
    connect(m_field, &CodeField::typed, this, [this] { sendIfWhole(false); });
    connect(m_field, &CodeField::pasted, this, [this] { sendIfWhole(true); });
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

QWidget *CodePage::makeUse()
{
    setKind(m_cliCode, ButtonKind::Link);
    m_cliCode->setAutoDefault(false);
    m_cliCode->hide();
    m_useText->setWordWrap(true);
    auto *icon = new RingIcon;
    icon->setIcon(Icon::Info, Tone::Text2);
    auto *use = new QWidget;
    auto *layout = new QHBoxLayout(use);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(8));
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(m_useText, 1);
    return use;
}

QString CodePage::useText() const
{
    if (m_login)
        return codeUseText(m_login->codeUse(), m_flow.staysSignedIn());
    return m_flow.staysSignedIn() ? tr("This code lets you manage keys until you sign out.")
                                  : tr("This code lets you manage keys until you quit.");
}

QString CodePage::code() const
{
    return m_field->code();
}

bool CodePage::canBeSent() const
{
    return m_field->isComplete() && (m_pausesCodes || !m_pause.isRunning());
}

// A pasted code is whole unless this server's codes are longer. A typed one is whole if it is as long as one that the
// server has accepted. After a refusal that length is in doubt: the next code must not be sent before its end is typed.
void CodePage::sendIfWhole(bool isPasted)
{
    const qsizetype length = code().size();
    const qsizetype expected = m_flow.expectedLength();
    const bool isWhole = isPasted ? length >= expected : length == expected && !m_wasRefused;
    if (isWhole && canBeSent())
        Q_EMIT entered();
}

void CodePage::start()
{
    m_field->setText({}); // not by clear(), which Undo would take back
    takeBackProblem();
    m_field->setFocus();
}

void CodePage::follow(bool askedForNewCode)
{
    const bool waiting = m_flow.isWaiting();
    if (m_flow.step() == CodeFlow::Step::Completing)
        m_sent = code();
    m_field->setEnabled(!waiting);
    m_useText->setText(useText());
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
    // Offered to those who may have waited in vain: with sign-up closed, a server may say that it sends a code without
    // doing so.
    const bool opensSession = m_login && m_login->codeUse() == LoginFlow::CodeUse::KeyAndSession;
    m_cliCode->setVisible(opensSession && !m_flow.isWaiting() && pause <= 0);
}

void CodePage::showProblem(const Error &error, bool askedForNewCode)
{
    const bool isRefused = !askedForNewCode && isRefusalOfCode(error);
    m_wasRefused = m_wasRefused || isRefused;
    m_pausesCodes = askedForNewCode;
    m_pause.start(error);
    if (isRefused || m_flow.isCodeSpent())
        m_field->setText({}); // it is of no use any more
    m_notice->setMessage(MessageKind::Error, problemText(error, askedForNewCode));
    setNoticeVisible(true);
    m_codeField->setExplanation(isRefused || m_flow.isCodeSpent() ? m_notice : nullptr);
    Q_EMIT edited();
}

QString CodePage::lostText() const
{
    return m_flow.mayHaveLostKey() ? tr("The code is spent, and a key may exist that nobody holds. Send a new code to "
                                        "sign in; that key is then looked for, and can be revoked.")
                                   : tr("The code is spent. Send a new one.");
}

QString CodePage::problemText(const Error &error, bool askedForNewCode) const
{
    if (error.kind == ErrorKind::AnswerLost)
        return strong(tr("The answer to your code was lost.")) + u' ' + escaped(lostText());
    if (m_flow.isCodeSpent()) {
        const QString text = errorNotice(error, tr("The code is spent, and no key was made. Send a new code."));
        // Advice takes the place of the server's own words.
        return error.nextAction.isEmpty() ? text : text + QStringLiteral("<br>") + inQuotes(escaped(error.said));
    }
    if (askedForNewCode)
        return errorNotice(error);
    if (isRefusalOfCode(error))
        return errorNotice(error,
                           m_sent.isEmpty() ? tr("The server refused the code.")
                                            : tr("The server refused %1.").arg(groupedCode(m_sent)));
    if (isNotSent(error))
        return errorNotice(error) + u' ' + tr("The code was not sent and stays valid.");
    return errorNotice(error);
}

void CodePage::takeBackProblem()
{
    // Typing does not end a server's pause.
    if (!m_pause.isRunning())
        setNoticeVisible(false);
}

void CodePage::setNoticeVisible(bool visible)
{
    m_notice->setVisible(visible);
    m_use->setVisible(!visible);
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
