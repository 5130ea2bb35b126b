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
class UnsavedPage;
class WaitNote;

// Signs in: address, code, and what came of it: a profile, or a web session. Shows whichever step the flow is at, so it
// can be opened on one that went on without a dialog. Closing it leaves the flow, which keeps the key
// (CodeFlow::detach). Accepted when the profile is stored or the session is there.
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
    bool m_sendsNewCode = false; // the code page stays while another code is asked for
    std::optional<Page> m_page;
    EmailPage *m_emailPage;
    CodePage *m_codePage;
    SignedInPage *m_signedInPage = nullptr; // this and the next for a profile only
    UnsavedPage *m_unsavedPage = nullptr;
    QPushButton *m_changeEmail;
    WaitNote *m_note;
    QPushButton *m_cancel;
    QPushButton *m_verb;
};

} // namespace scripto
