// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/core/error.h"
#include "app/core/keychange.h"
#include "app/keys/facts/keyrow.h"
#include "ui/common/dialogframe.h"

class QLineEdit;

namespace scripto {

class ExpiryChoice;
class Notice;

// Asks what to change about a key. Stays open until the caller has the result: accept() or showProblem().
class KeyChangeDialog : public DialogFrame {
    Q_OBJECT

public:
    // The key was not changed; the user can try again.
    void showProblem(const Error &error);

Q_SIGNALS:
    void chosen(const scripto::KeyChange &change);

protected:
    KeyChangeDialog(int width, QWidget *parent);

    // After the content.
    void addButtons(const QString &verb);
    // The input has changed: what is said about it is outdated.
    void takeBack();
    virtual KeyChange change() const = 0;
    // About the input, beside the field; empty takes it back.
    virtual void showFieldError(const QString &plain) = 0;
    // What the input lacks; empty if nothing.
    virtual QString inputError() const { return {}; }

private:
    void choose();

    Notice *m_notice;
    QPushButton *m_verb = nullptr;
};

class RenameKeyDialog final : public KeyChangeDialog {
    Q_OBJECT

public:
    explicit RenameKeyDialog(const KeyRow &row, QWidget *parent = nullptr);

private:
    KeyChange change() const override;
    void showFieldError(const QString &plain) override;
    QString inputError() const override;

    QLineEdit *m_name;
    FormField *m_field;
};

class KeyExpiryDialog final : public KeyChangeDialog {
    Q_OBJECT

public:
    KeyExpiryDialog(const KeyRow &row, const Clock &clock, QWidget *parent = nullptr);

private:
    KeyChange change() const override;
    void showFieldError(const QString &plain) override;

    ExpiryChoice *m_expiry;
};

} // namespace scripto
