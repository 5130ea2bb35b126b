// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/keys/list/keyminting.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace scripto {

class FormField;
class MintProblem;
class TextLabel;

// The page that asks for a new key's name, its expiry and where it goes.
class NewKeyForm final : public QWidget {
    Q_OBJECT

public:
    NewKeyForm(const ProfileStore &profiles, Clock clock, QWidget *parent = nullptr);

    MintRequest request() const;
    // Marks what cannot be sent and puts the focus there.
    bool check();
    // The server's refusal stands beside the field it is about, everything else in a notice.
    void showProblem(const Error &error);
    // The key was not made, since it could not be saved as a profile.
    void showSavedNowhere(const Error &error);
    // What became of a key whose answer was lost.
    void showLost(const LostMint &lost);
    void showRevoked(const Result<Done> &result);
    // What was wished for before, where nothing is typed yet.
    void restore(const MintRequest &request);
    void takeBackProblem();
    // The server asks for no pause.
    bool canBeSent() const;

Q_SIGNALS:
    void pauseTicked();
    void sessionWanted();
    // To make the key without a profile.
    void copyingChosen();
    void revokeWanted(const QString &id);

private:
    void addExpiries();
    void setLife(std::optional<std::chrono::seconds> life);
    void follow();
    void followFile();
    QString keyName() const;
    QString profileName() const;
    bool checkName();
    bool checkProfileName();
    bool asksForDate() const;
    bool hasOwnProfileName() const;

    const ProfileStore &m_profiles;
    Clock m_clock;
    QLineEdit *m_name;
    QComboBox *m_expiry;
    QDateEdit *m_date;
    QCheckBox *m_saves;
    TextLabel *m_whyNotSaved;
    QLineEdit *m_profileName;
    FormField *m_nameField;
    FormField *m_expiryField;
    FormField *m_dateField;
    FormField *m_profileField;
    MintProblem *m_notice;
    QString m_proposedName; // for the profile; follows the key's name until another one is typed
};

} // namespace scripto
