// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

class QLineEdit;

namespace scripto {

class Notice;

// Gives a profile another name. Accepted when it has it in config.json.
class RenameProfileDialog final : public DialogFrame {
    Q_OBJECT

public:
    RenameProfileDialog(ProfileStore &profiles, const QString &name, QWidget *parent = nullptr);

    // Once accepted:
    QString newName() const;

Q_SIGNALS:
    // The profile to be renamed has another key now, or is gone. The dialog closes.
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
