// SPDX-License-Identifier: MIT
#pragma once

#include "app/login/loginflow.h"

#include <QWidget>

class QLineEdit;
class QRadioButton;

namespace scripto {

class FormField;
class Notice;

// The page that takes the address, and where the new key goes.
class EmailPage final : public QWidget {
    Q_OBJECT

public:
    explicit EmailPage(const LoginFlow &flow, QWidget *parent = nullptr);

    QString email() const;
    LoginTarget target() const;
    // Marks what cannot be sent and puts the focus there.
    bool check();

    // Follows the flow: whether something is awaited, what the server said.
    void follow();

private:
    QWidget *makeChoice();
    QWidget *makeNames();
    void showWhatIsTyped();
    bool checkEmail();
    bool checkProfileName();
    bool checkKeyName();
    // Of the account whose address is typed; empty where there is none.
    QString knownProfile() const;
    bool makesNewProfile() const;
    QString wantedName() const;

    const LoginFlow &m_flow;
    QLineEdit *m_email;
    QLineEdit *m_profileName;
    QLineEdit *m_keyName;
    FormField *m_emailField;
    FormField *m_profileField;
    FormField *m_keyField;
    QWidget *m_choice;
    QRadioButton *m_updates;
    QRadioButton *m_makesNew;
    Notice *m_notice;
};

} // namespace scripto
