// SPDX-License-Identifier: MIT
#pragma once

#include "app/login/loginflow.h"
#include "ui/common/retrycountdown.h"

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace scripto {

class ActionNotice;
class FormField;
class SessionFlow;

// The page that takes the address and, where a key is to come of it, where that goes.
class EmailPage final : public QWidget {
    Q_OBJECT

public:
    explicit EmailPage(const LoginFlow &flow, QWidget *parent = nullptr);
    explicit EmailPage(const SessionFlow &flow, QWidget *parent = nullptr);

    QString email() const;
    LoginTarget target() const;
    // Marks what cannot be sent and puts the focus there.
    bool check();
    bool canBeChanged() const;
    // The server asks for no pause.
    bool canBeSent() const { return !m_pause.isRunning(); }

    // Follows the flow: whether something is awaited, what the server said.
    void follow();

Q_SIGNALS:
    void pauseTicked();
    // To sign in all the same: the user copies the key himself.
    void copyingChosen();

private:
    EmailPage(const CodeFlow &flow, const LoginFlow *login, QWidget *parent);
    QWidget *makeChoice();
    QWidget *makeNames();
    void showWhatIsTyped();
    bool checkEmail();
    bool checkProfileName();
    bool checkKeyName();
    void offerProfiles();
    QString chosenProfile() const; // to be updated; empty = a new one
    bool makesNewProfile() const;
    QString wantedName() const;

    const CodeFlow &m_flow;
    const LoginFlow *const m_login; // null where no key comes of it
    RetryCountdown m_pause;
    QLineEdit *m_email;
    QLineEdit *m_profileName;
    QLineEdit *m_keyName;
    FormField *m_emailField;
    FormField *m_profileField;
    FormField *m_keyField;
    QWidget *m_choice;
    QWidget *m_names;
    QVBoxLayout *m_updates; // a radio button for each of m_known
    QStringList m_known;
    QString m_oldKeyText;
    QRadioButton *m_makesNew;
    ActionNotice *m_notice;
};

} // namespace scripto
