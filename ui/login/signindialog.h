// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/login/loginflow.h"
#include "ui/common/dialogframe.h"

namespace scripto {

class CodePage;
class EmailPage;
class SecretClipboard;
class SessionFlow;
class SignedInPage;
class UnsavedKeyPage;
class WaitNote;

// Signs in: address, code, then the result, a profile or a web session. Shows the flow's current step, so it can also
// be opened for one that continued without a dialog. Closing it detaches the flow, which keeps the key
// (CodeFlow::detach). Accepted once the profile is stored or the session is open.
class SignInDialog final : public DialogFrame {
    Q_OBJECT

public:
    SignInDialog(LoginFlow &flow, SecretClipboard &clipboard, Clock clock, QWidget *parent = nullptr);
    SignInDialog(SessionFlow &flow, Clock clock, QWidget *parent = nullptr);

    void dismiss() override;

private:
    enum class Page { Email, Code, SignedIn, Unsaved };

    SignInDialog(CodeFlow &flow, LoginFlow *login, EmailPage *emailPage, CodePage *codePage, QWidget *parent);

    void addPages();
    void addLoginPages(SecretClipboard &clipboard);
    void addFooter();
    Page wantedPage() const;
    void follow();
    void sendCode();
    void finish();
    void showEmail();
    void showCode();
    void showSignedIn();
    void showUnsaved();
    void showFooter();
    QString waitText() const;
    void goOn();
    void sendNewCode();
    void updateVerb();
    void leave();

    CodeFlow &m_flow;
    LoginFlow *const m_login; // null for a web session
    bool m_sendsNewCode = false; // keeps the code page while another code is requested
    std::optional<Page> m_page;
    EmailPage *m_emailPage;
    CodePage *m_codePage;
    SignedInPage *m_signedInPage = nullptr; // null for a web session, as is m_unsavedPage
    UnsavedKeyPage *m_unsavedPage = nullptr;
    QPushButton *m_changeEmail;
    WaitNote *m_note;
    QPushButton *m_cancel;
    QPushButton *m_verb;
};

} // namespace scripto
