// SPDX-License-Identifier: MIT
#include "ui/login/signindialog.h"

#include "app/login/sessionflow.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"
#include "ui/common/unsavedkeypage.h"
#include "ui/common/waitnote.h"
#include "ui/login/codepage.h"
#include "ui/login/codeusetext.h"
#include "ui/login/emailpage.h"
#include "ui/login/nokeypage.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int dialogWidth = 460;

} // namespace

SignInDialog::SignInDialog(LoginFlow &flow, SecretClipboard &clipboard, Clock clock, QWidget *parent)
    : SignInDialog(flow, &flow, new EmailPage(flow), std::move(clock), parent)
{
    addLoginPages(clipboard);
    follow();
}

SignInDialog::SignInDialog(SessionFlow &flow, Clock clock, QWidget *parent)
    : SignInDialog(flow, nullptr, new EmailPage(flow), std::move(clock), parent)
{
    follow();
}

SignInDialog::SignInDialog(CodeFlow &flow, LoginFlow *login, EmailPage *emailPage, Clock clock, QWidget *parent)
    : DialogFrame(dialogWidth, parent)
    , m_flow(flow)
    , m_login(login)
    , m_emailPage(emailPage)
    , m_codePage(new CodePage(flow, login, std::move(clock)))
{
    addPages();
    addFooter();
    connect(&flow, &CodeFlow::changed, this, &SignInDialog::follow);
}

void SignInDialog::addPages()
{
    for (QWidget *page : {static_cast<QWidget *>(m_emailPage), static_cast<QWidget *>(m_codePage)}) {
        content()->addWidget(page);
        page->hide();
    }
    connect(m_emailPage, &EmailPage::pauseTicked, this, &SignInDialog::updateVerb);
    connect(m_codePage, &CodePage::edited, this, &SignInDialog::updateVerb);
    connect(m_codePage, &CodePage::entered, this, &SignInDialog::goOn);
    connect(m_codePage, &CodePage::newCodeWanted, this, &SignInDialog::sendNewCode);
    connect(m_codePage, &CodePage::cliCodeWanted, this, &SignInDialog::useCliCode);
}

void SignInDialog::addLoginPages(SecretClipboard &clipboard)
{
    m_noKeyPage = new NoKeyPage(*m_login);
    content()->addWidget(m_noKeyPage);
    m_noKeyPage->hide();
    connect(m_noKeyPage, &NoKeyPage::pauseTicked, this, &SignInDialog::updateVerb);
    m_unsavedPage = new UnsavedKeyPage(clipboard, tr("The key is saved nowhere yet."),
                                       tr("Copy it first, or it is lost for good."));
    m_unsavedPage->hideRetry(); // the footer has it
    content()->addWidget(m_unsavedPage);
    m_unsavedPage->hide();
    connect(m_unsavedPage, &UnsavedKeyPage::closeAnyway, this, &SignInDialog::leave);
    connect(m_emailPage, &EmailPage::copyingChosen, this, [this] {
        m_login->acceptUnsavedKey();
        sendCode();
    });
    connect(m_emailPage, &EmailPage::cliCodeChosen, this, [this] {
        m_login->useCliCode();
        sendCode();
    });
}

void SignInDialog::addFooter()
{
    m_changeEmail = addLink(tr("Change e-mail"));
    m_codeInstead = addLink(tr("Use the CLI’s code instead"));
    m_note = new WaitNote(addFootnote());
    m_cancel = addCancel();
    m_verb = addVerb(tr("Send code"));
    connect(m_changeEmail, &QPushButton::clicked, &m_flow, &CodeFlow::changeEmail);
    connect(m_codeInstead, &QPushButton::clicked, &m_flow, &CodeFlow::resendCode);
    connect(m_verb, &QPushButton::clicked, this, &SignInDialog::goOn);
}

SignInDialog::Page SignInDialog::wantedPage() const
{
    switch (m_flow.step()) {
    case CodeFlow::Step::Email:
        return Page::Email;
    case CodeFlow::Step::SendingCode:
        return m_page.value_or(Page::Email);
    case CodeFlow::Step::Code:
        return Page::Code;
    case CodeFlow::Step::NoKey:
        return Page::NoKey;
    case CodeFlow::Step::Completing:
    case CodeFlow::Step::Storing:
        // May also be “Try again” on the pages for no key and for the unsaved key.
        return m_page == Page::NoKey || m_page == Page::Unsaved ? *m_page : Page::Code;
    case CodeFlow::Step::NotSaved:
        return Page::Unsaved;
    case CodeFlow::Step::Done: // has no page
        break;
    }
    Q_UNREACHABLE();
}

void SignInDialog::follow()
{
    if (m_flow.step() == CodeFlow::Step::Done)
        return finish();
    const Page page = wantedPage();
    const bool isNew = m_page != page;
    m_page = page;
    m_emailPage->setVisible(page == Page::Email);
    m_codePage->setVisible(page == Page::Code);
    if (m_login) {
        m_noKeyPage->setVisible(page == Page::NoKey);
        m_unsavedPage->setVisible(page == Page::Unsaved);
    }
    // A new code invalidates the old one.
    if (page == Page::Code && (isNew || (m_sendsNewCode && m_flow.step() == CodeFlow::Step::Code && !m_flow.problem())))
        m_codePage->start();
    switch (page) {
    case Page::Email:
        showEmail();
        break;
    case Page::Code:
        showCode();
        break;
    case Page::NoKey:
        showNoKey();
        break;
    case Page::Unsaved:
        showUnsaved();
        break;
    }
    if (isNew && page == Page::Unsaved)
        m_unsavedPage->focusCopy();
    showFooter();
    if (!m_flow.isWaiting())
        m_sendsNewCode = false;
}

void SignInDialog::showEmail()
{
    if (m_login) {
        setTitle(tr("Sign in"));
        setLead(signInLead(m_login->codeUse()));
    } else {
        setTitle(tr("Sign in to manage keys"));
        setLead(tr("This server needs a web sign-in to list or change keys. Scripto e-mails you a one-time code. It "
                   "lets you manage keys until you quit, and changes no profile and no key."));
    }
    m_emailPage->follow();
    m_verb->setText(tr("Send code"));
}

void SignInDialog::showCode()
{
    setTitle(tr("Enter the code"));
    setLead(tr("Sent to %1. It can take a minute; look in the spam folder too.").arg(strong(m_flow.email())));
    m_codePage->follow(m_sendsNewCode);
    m_verb->setText(tr("Sign in"));
}

// Signing in has succeeded; only the profile lacks its key.
void SignInDialog::showNoKey()
{
    if (m_login->canMintAgain()) {
        setTitle(tr("The key could not be made"));
        setLead(tr("You are signed in and can manage keys, but there is no key for the profile yet."));
    } else {
        setTitle(tr("The profile needs one more code"));
        setLead(tr("You are signed in and can manage keys. The profile’s key needs a code of its own, sent to %1.")
                    .arg(strong(m_flow.email())));
    }
    m_noKeyPage->follow();
    m_verb->setText(m_login->canMintAgain() ? tr("Try again") : tr("Send code"));
}

void SignInDialog::showUnsaved()
{
    setTitle(tr("The key could not be saved"));
    setLead(tr("You are signed in, and the new key works. Copy it now: %1; Scripto cannot show it again.")
                .arg(strong(tr("it is shown this once"))));
    m_unsavedPage->setKey(m_login->unsavedKey());
    if (m_login->problem())
        m_unsavedPage->setProblem(errorNotice(*m_login->problem()));
    m_verb->setText(tr("Try again"));
    setKind(m_verb, ButtonKind::Plain);
}

void SignInDialog::showFooter()
{
    const bool waiting = m_flow.isWaiting();
    m_changeEmail->setVisible(m_page == Page::Code && !waiting && m_emailPage->canBeChanged());
    m_codeInstead->setVisible(m_page == Page::NoKey && !waiting && m_login->canMintAgain());
    if (waiting)
        m_note->start(waitText());
    else if (m_page == Page::Email && m_flow.server())
        m_note->stop(tr("Server: %1").arg(escaped(serverName(*m_flow.server()))));
    else
        m_note->stop();
    const bool isOver = m_page == Page::NoKey || m_page == Page::Unsaved; // signing in has succeeded
    m_cancel->setText(isOver ? tr("Close") : tr("Cancel"));
    updateVerb();
}

QString SignInDialog::waitText() const
{
    switch (m_flow.step()) {
    case CodeFlow::Step::SendingCode:
        return tr("Sending the code…");
    case CodeFlow::Step::Storing:
        return tr("Saving the key…");
    default:
        return tr("Signing in…");
    }
}

bool SignInDialog::isReady() const
{
    switch (*m_page) {
    case Page::Email:
        return m_flow.server() && m_emailPage->canBeSent();
    case Page::Code:
        return m_codePage->canBeSent();
    case Page::NoKey:
        return m_noKeyPage->canGoOn();
    case Page::Unsaved:
        break;
    }
    return true;
}

void SignInDialog::updateVerb()
{
    m_verb->setEnabled(isReady() && !m_flow.isWaiting());
}

void SignInDialog::goOn()
{
    switch (*m_page) {
    case Page::Email:
        sendCode();
        break;
    case Page::Code:
        m_flow.complete(m_codePage->code());
        break;
    case Page::NoKey:
        m_login->canMintAgain() ? m_login->mintAgain() : m_login->resendCode();
        break;
    case Page::Unsaved:
        m_login->saveAgain();
        break;
    }
}

void SignInDialog::sendCode()
{
    if (!m_emailPage->check())
        return;
    m_flow.setStaysSignedIn(m_emailPage->staysSignedIn());
    if (m_login)
        m_login->requestCode(m_emailPage->email(), m_emailPage->target());
    else
        m_flow.requestCode(m_emailPage->email());
}

void SignInDialog::finish()
{
    release();
    accept();
}

void SignInDialog::sendNewCode()
{
    m_sendsNewCode = true;
    m_flow.resendCode();
}

void SignInDialog::useCliCode()
{
    m_login->useCliCode();
    sendNewCode();
}

void SignInDialog::dismiss()
{
    if (m_isReleased)
        DialogFrame::dismiss();
    else if (m_flow.step() == CodeFlow::Step::SendingCode)
        m_flow.cancelRequest();
    else if (m_flow.step() == CodeFlow::Step::NotSaved && !m_unsavedPage->wasCopied())
        m_unsavedPage->askToClose();
    else
        leave();
}

void SignInDialog::leave()
{
    release();
    DialogFrame::dismiss();
}

void SignInDialog::release()
{
    disconnect(&m_flow, nullptr, this, nullptr);
    m_codePage->hide(); // it reads the flow while it is shown
    m_flow.detach();
    m_isReleased = true;
}

} // namespace scripto
