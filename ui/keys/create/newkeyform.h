// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/keys/list/keyminting.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace scripto {

class ExpiryChoice;
class FormField;
class MintProblem;
class TextLabel;

// The form for a new key: its name, its expiry and whether to save it as a profile.
class NewKeyForm final : public QWidget {
    Q_OBJECT

public:
    NewKeyForm(const ProfileStore &profiles, Clock clock, QWidget *parent = nullptr);

    MintRequest request() const;
    // Marks invalid fields and focuses the first one.
    bool check();
    // Shows a refusal beside the field it is about, any other problem in a notice.
    void showProblem(const Error &error);
    // The key was not created because it could not be saved as a profile.
    void showSavedNowhere(const Error &error);
    // Reports what happened to a key if the response to its request was lost.
    void showLost(const LostMint &lost);
    void showRevoked(const Result<Done> &result);
    // Fills the form with an earlier request unless a name has been typed.
    void restore(const MintRequest &request);
    void takeBackProblem();
    // False while the server requires a pause.
    bool canBeSent() const;

Q_SIGNALS:
    void pauseTicked();
    void sessionWanted();
    // The user wants to create the key without a profile.
    void copyingChosen();
    void revokeWanted(const QString &id);

private:
    void follow();
    void followFile();
    QString keyName() const;
    QString profileName() const;
    bool checkName();
    bool checkProfileName();
    bool hasOwnProfileName() const;

    const ProfileStore &m_profiles;
    QLineEdit *m_name;
    ExpiryChoice *m_expiry;
    QCheckBox *m_saves;
    TextLabel *m_whyNotSaved;
    QLineEdit *m_profileName;
    FormField *m_nameField;
    FormField *m_profileField;
    MintProblem *m_notice;
    QString m_proposedName; // for the profile; follows the key's name until the user types another
};

} // namespace scripto
