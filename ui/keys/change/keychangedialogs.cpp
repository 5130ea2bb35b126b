// SPDX-License-Identifier: MIT
#include "ui/keys/change/keychangedialogs.h"

#include "ui/common/errortexts.h"
#include "ui/common/formfield.h"
#include "ui/common/notice.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/keys/expirychoice.h"
#include "ui/keys/keytexts.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int changeWidth = 420;

} // namespace

KeyChangeDialog::KeyChangeDialog(int width, QWidget *parent)
    : DialogFrame(width, parent)
    , m_notice(new Notice)
{
}

void KeyChangeDialog::addButtons(const QString &verb)
{
    content()->addWidget(m_notice);
    m_notice->hide();
    addCancel();
    m_verb = addVerb(verb);
    connect(m_verb, &QPushButton::clicked, this, &KeyChangeDialog::choose);
}

void KeyChangeDialog::choose()
{
    takeBack();
    if (const QString error = inputError(); !error.isEmpty())
        return showFieldError(error);
    m_verb->setEnabled(false);
    Q_EMIT chosen(change());
}

void KeyChangeDialog::takeBack()
{
    showFieldError({});
    m_notice->hide();
}

void KeyChangeDialog::showProblem(const Error &error)
{
    constexpr int invalidInput = 400;
    m_verb->setEnabled(true);
    if (error.kind == ErrorKind::Refused && error.httpStatus == invalidInput)
        return showFieldError(errorText(error));
    m_notice->setMessage(MessageKind::Error, errorNotice(error));
    m_notice->show();
}

RenameKeyDialog::RenameKeyDialog(const KeyRow &row, QWidget *parent)
    : KeyChangeDialog(changeWidth, parent)
    , m_name(new QLineEdit(row.key.name))
{
    setTitle(tr("Rename “%1”"), row.key.name);
    setLead(tr("The key itself stays the same, and programs that use it go on working."));
    m_field = addField(tr("Name"), m_name);
    m_name->selectAll();
    connect(m_name, &QLineEdit::textChanged, this, &RenameKeyDialog::takeBack);
    addButtons(tr("Rename"));
}

KeyChange RenameKeyDialog::change() const
{
    return {.name = m_name->text().trimmed()};
}

void RenameKeyDialog::showFieldError(const QString &plain)
{
    m_field->setError(plain);
    if (!plain.isEmpty())
        m_name->setFocus();
}

QString RenameKeyDialog::inputError() const
{
    return keyNameProblem(m_name->text().trimmed());
}

KeyExpiryDialog::KeyExpiryDialog(const KeyRow &row, const Clock &clock, QWidget *parent)
    : KeyChangeDialog(changeWidth, parent)
    , m_expiry(new ExpiryChoice(clock))
{
    setTitle(tr("When should “%1” expire?"), row.key.name);
    const QDateTime expires = row.key.expiresAt.toLocalTime();
    setLead(escaped(expires.isValid()
                        ? tr("At present it expires on %1. The new time counts from today.").arg(dateText(expires))
                        : tr("At present it never expires. The new time counts from today.")));
    content()->addWidget(m_expiry);
    connect(m_expiry, &ExpiryChoice::changed, this, &KeyExpiryDialog::takeBack);
    addButtons(tr("Change expiry"));
}

KeyChange KeyExpiryDialog::change() const
{
    return {.expiry = KeyChange::Expiry{m_expiry->life()}};
}

void KeyExpiryDialog::showFieldError(const QString &plain)
{
    m_expiry->setError(plain);
}

} // namespace scripto
