// SPDX-License-Identifier: MIT
#pragma once

#include "app/login/loginflow.h"
#include "ui/common/retrycountdown.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace scripto {

class ActionNotice;
class FormField;
class SessionFlow;
class TextLabel;

// The page that asks for the address and, for a sign-in with a key, the profile that gets it.
class EmailPage final : public QWidget {
    Q_OBJECT

public:
    explicit EmailPage(const LoginFlow &flow, QWidget *parent = nullptr);
    explicit EmailPage(const SessionFlow &flow, QWidget *parent = nullptr);

    QString email() const;
    LoginTarget target() const;
    bool staysSignedIn() const;
    // Marks invalid fields and focuses the first one.
    bool check();
    bool canBeChanged() const;
    // False while the server requires a pause.
    bool canBeSent() const { return !m_pause.isRunning(); }

    // Shows the flow's state: whether it is waiting, and what the server said.
    void follow();

Q_SIGNALS:
    void pauseTicked();
    // The user wants to sign in anyway and will copy the key.
    void copyingChosen();
    // The user wants the code of the CLI’s route instead of one for a web session.
    void cliCodeChosen();

private:
    EmailPage(const CodeFlow &flow, const LoginFlow *login, QWidget *parent);
    QWidget *makeChoice();
    QWidget *makeNames();
    QWidget *makeStay();
    void offerToStay();
    void showWhatIsTyped();
    bool checkEmail();
    bool checkProfileName();
    bool checkKeyName();
    void offerProfiles();
    QString chosenProfile() const; // the profile to update; empty for a new one
    bool makesNewProfile() const;
    QString wantedName() const;
    QString keyName() const;
    void offerComputerName();
    void offerWayOut(const Error &error);
    bool mayUseCliCode(const Error &error) const;

    const CodeFlow &m_flow;
    const LoginFlow *const m_login; // null if the flow brings no key
    RetryCountdown m_pause;
    QLineEdit *m_email;
    QLineEdit *m_profileName;
    QLineEdit *m_keyName;
    FormField *m_emailField;
    FormField *m_profileField;
    FormField *m_keyField;
    QWidget *m_choice;
    QWidget *m_names;
    QCheckBox *m_stays;
    TextLabel *m_stayHint;
    QWidget *m_stay; // both of these
    QVBoxLayout *m_updates; // a radio button for each of m_known
    QStringList m_known;
    QString m_oldKeyText;
    QRadioButton *m_makesNew;
    bool m_hasChosen = false; // by a click on a radio button that is still there
    QPushButton *m_addComputer;
    ActionNotice *m_notice;
};

} // namespace scripto
