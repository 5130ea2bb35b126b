// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/core/environment.h"
#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

class QLineEdit;

namespace scripto {

class Notice;
class WaitNote;

// Adds an existing key as a profile. Accepted once it is in config.json.
class AddProfileDialog final : public DialogFrame {
    Q_OBJECT

public:
    AddProfileDialog(ProfileStore &profiles, const Environment &environment, Clock clock, QWidget *parent = nullptr);

    // Valid once accepted.
    QString profileName() const;
    const std::optional<Error> &keychainProblem() const { return m_keychainProblem; }

private:
    void addFields();
    bool check();
    QString keyError() const;
    QString nameError() const;
    QString serverError() const;
    Profile profile() const;
    void add();
    void receive(const Result<Stored> &stored);
    void setFieldsEnabled(bool enabled);

    ProfileStore &m_profiles;
    Environment m_environment;
    Clock m_clock;
    QLineEdit *m_key;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_server;
    FormField *m_keyField;
    FormField *m_nameField;
    FormField *m_emailField;
    FormField *m_serverField;
    Notice *m_notice;
    WaitNote *m_note;
    QPushButton *m_add;
    std::optional<Error> m_keychainProblem;
};

} // namespace scripto
