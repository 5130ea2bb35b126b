// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

class QLineEdit;

namespace scripto {

class Notice;

// Renames a profile. Accepted once config.json has the new name.
class RenameProfileDialog final : public DialogFrame {
    Q_OBJECT

public:
    RenameProfileDialog(ProfileStore &profiles, const QString &name, QWidget *parent = nullptr);

    // Valid once accepted.
    QString newName() const;

Q_SIGNALS:
    // The dialog closes because the profile has another key now, or is gone.
    void subjectChanged();

private:
    QString nameError() const;
    void follow();
    void rename();
    void receive(const Result<Done> &renamed);

    ProfileStore &m_profiles;
    QString m_name;
    Secret m_key;
    QLineEdit *m_edit;
    FormField *m_field;
    Notice *m_notice;
    QPushButton *m_rename;
};

} // namespace scripto
