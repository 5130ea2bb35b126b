// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/login/loginflow.h"
#include "ui/common/dialogframe.h"

namespace scripto {

class CodePage;
class EmailPage;
class NoKeyPage;
class SecretClipboard;
class SessionFlow;
class UnsavedKeyPage;
class WaitNote;

// Signs in: address, then code. Shows the flow's current step, so it can also be opened for one that continued without
// a dialog. Closing it detaches the flow, which keeps the key (CodeFlow::detach). Closes by itself, accepted, once the
// profile is stored or the session is open; the main window says so.
class SignInDialog final : public DialogFrame {
    Q_OBJECT

public:
    SignInDialog(LoginFlow &flow, SecretClipboard &clipboard, Clock clock, QWidget *parent = nullptr);
    SignInDialog(SessionFlow &flow, Clock clock, QWidget *parent = nullptr);

    void dismiss() override;

private:
    enum class Page { Email, Code, NoKey, Unsaved };

    SignInDialog(CodeFlow &flow, LoginFlow *login, EmailPage *emailPage, Clock clock, QWidget *parent);

    void addPages();
    void addLoginPages(SecretClipboard &clipboard);
    void addFooter();
    Page wantedPage() const;
    void follow();
    void sendCode();
    void finish();
    void showEmail();
    void showCode();
    void showNoKey();
    void showUnsaved();
    void showFooter();
    QString waitText() const;
    bool isReady() const;
    void goOn();
    void sendNewCode();
    void useCliCode();
    void updateVerb();
    void leave();
    void release();

    CodeFlow &m_flow;
    bool m_isReleased = false; // the flow may be gone
    LoginFlow *const m_login; // null for a web session
    bool m_sendsNewCode = false; // keeps the code page while another code is requested
    std::optional<Page> m_page;
    EmailPage *m_emailPage;
    CodePage *m_codePage;
    NoKeyPage *m_noKeyPage = nullptr; // this and the next are null for a web session
    UnsavedKeyPage *m_unsavedPage = nullptr;
    QPushButton *m_changeEmail;
    QPushButton *m_codeInstead;
    WaitNote *m_note;
    QPushButton *m_cancel;
    QPushButton *m_verb;
};

} // namespace scripto
