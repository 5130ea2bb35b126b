// SPDX-License-Identifier: MIT
#include "ui/keys/newkeyform.h"

#include "app/core/profilename.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/notice.h"
#include "ui/common/relativetime.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr qsizetype longestName = 100; // Source: Scripto's API documentation
constexpr int never = 0; // data of the expiry's items: days, or one of these
constexpr int someDate = -1;
constexpr int defaultDays = 90;
constexpr int longestDays = 365; // Source: measured on Better Auth 1.7.5
constexpr std::chrono::seconds day = std::chrono::hours(24);

} // namespace

NewKeyForm::NewKeyForm(const ProfileStore &profiles, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_profiles(profiles)
    , m_clock(std::move(clock))
    , m_name(new QLineEdit)
    , m_expiry(new QComboBox)
    , m_date(new QDateEdit)
    , m_saves(new QCheckBox(tr("Save it as a profile for the CLI")))
    , m_profileName(new QLineEdit)
    , m_nameField(new FormField(tr("Name"), m_name))
    , m_expiryField(new FormField(tr("Expiry"), m_expiry))
    , m_dateField(new FormField(tr("Expiry date"), m_date))
    , m_profileField(new FormField(tr("Profile name"), m_profileName))
    , m_notice(new Notice)
{
    m_nameField->setHint(tr("What will use it? The name is how you recognise the key later."));
    addExpiries();
    m_saves->setChecked(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, px(8)); // more air between a field and the buttons
    layout->setSpacing(px(16));
    for (QWidget *widget : {static_cast<QWidget *>(m_nameField), static_cast<QWidget *>(m_expiryField),
                            static_cast<QWidget *>(m_dateField), static_cast<QWidget *>(m_saves),
                            static_cast<QWidget *>(m_profileField), static_cast<QWidget *>(m_notice)})
        layout->addWidget(widget);
    m_notice->hide();
    setFocusProxy(m_nameField);

    connect(m_name, &QLineEdit::textChanged, this, &NewKeyForm::follow);
    connect(m_expiry, &QComboBox::currentIndexChanged, this, &NewKeyForm::follow);
    connect(m_saves, &QCheckBox::toggled, this, &NewKeyForm::follow);
    connect(m_profileName, &QLineEdit::textChanged, this, &NewKeyForm::checkProfileName);
    follow();
}

void NewKeyForm::addExpiries()
{
    const QDateTime now = m_clock().toLocalTime();
    m_expiry->addItem(tr("Never"), never);
    const auto addDays = [&](const QString &text, int days) {
        m_expiry->addItem(tr("%1, until %2").arg(text, dateText(now.addDays(days))), days);
    };
    addDays(tr("7 days"), 7);
    addDays(tr("30 days"), 30);
    addDays(tr("90 days"), defaultDays);
    addDays(tr("1 year"), longestDays);
    m_expiry->addItem(tr("A date…"), someDate);
    m_expiry->setCurrentIndex(m_expiry->findData(defaultDays));

    // A key lives until the end of its last day, which keeps within what servers take: a day at least, a year at most.
    m_date->setDateRange(now.date().addDays(1), now.date().addDays(longestDays - 1));
    m_date->setDate(now.date().addDays(defaultDays));
    m_date->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_date->setCalendarPopup(true);
    m_date->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
}

QString NewKeyForm::keyName() const
{
    return m_name->text().trimmed();
}

QString NewKeyForm::profileName() const
{
    return m_saves->isChecked() ? m_profileName->text().trimmed() : QString();
}

bool NewKeyForm::asksForDate() const
{
    return m_expiry->currentData().toInt() == someDate;
}

MintWish NewKeyForm::wish() const
{
    MintWish wish;
    wish.name = keyName();
    wish.profileName = profileName();
    if (asksForDate()) {
        const QDateTime now = m_clock().toLocalTime();
        wish.life = std::chrono::seconds(now.secsTo(m_date->date().endOfDay()));
    } else if (const int days = m_expiry->currentData().toInt(); days != never) {
        wish.life = days * day;
    }
    return wish;
}

void NewKeyForm::follow()
{
    takeBackProblem();
    m_dateField->setVisible(asksForDate());
    m_profileField->setVisible(m_saves->isChecked());
    if (hasOwnProfileName())
        return;
    m_proposedName =
        keyName().isEmpty() ? QString() : freeProfileName(profileNameFromText(keyName()), m_profiles.names());
    m_profileName->setText(m_proposedName);
    checkProfileName();
}

bool NewKeyForm::hasOwnProfileName() const
{
    const QString typed = m_profileName->text().trimmed();
    return !typed.isEmpty() && typed != m_proposedName;
}

void NewKeyForm::setKeyName(const QString &name)
{
    m_name->setText(name);
}

bool NewKeyForm::check()
{
    takeBackProblem();
    const bool profile = checkProfileName();
    const bool name = checkName();
    if (!name)
        m_name->setFocus();
    else if (!profile)
        m_profileName->setFocus();
    return name && profile;
}

bool NewKeyForm::checkName()
{
    const qsizetype length = keyName().size();
    if (length == 0)
        m_nameField->setError(tr("A key needs a name."));
    else if (length > longestName)
        m_nameField->setError(tr("The name has %1 characters; %2 are allowed.").arg(length).arg(longestName));
    else
        m_nameField->setError({});
    return !m_nameField->hasError();
}

bool NewKeyForm::checkProfileName()
{
    QString error;
    if (m_saves->isChecked() && profileName().isEmpty() && !keyName().isEmpty())
        error = tr("A profile needs a name.");
    else if (!profileName().isEmpty() && !isUsableProfileName(profileName()))
        error = tr("The CLI could not be called with this name.");
    else if (m_profiles.row(profileName()))
        error = tr("There is a profile “%1” already.").arg(profileName());
    m_profileField->setError(error);
    return error.isEmpty();
}

void NewKeyForm::showProblem(const Error &error)
{
    constexpr int invalidInput = 400;
    if (error.kind == ErrorKind::Refused && error.httpStatus == invalidInput) {
        // The answer does not say which field it means; its words do.
        const bool isExpiry = error.said.contains(u"expir", Qt::CaseInsensitive);
        (isExpiry ? m_expiryField : m_nameField)->setError(errorText(error));
        (isExpiry ? static_cast<QWidget *>(m_expiry) : m_name)->setFocus();
        return;
    }
    QString text = errorNotice(error);
    if (error.kind == ErrorKind::AnswerLost)
        text = strong(tr("The answer to the request was lost.")) + u' '
            + escaped(
                   tr("A key “%1” may exist that nobody holds. Look for it in the list and revoke it.").arg(keyName()));
    m_notice->setMessage(MessageKind::Error, text);
    m_notice->show();
}

void NewKeyForm::takeBackProblem()
{
    m_nameField->setError({});
    m_expiryField->setError({});
    m_notice->hide();
}

} // namespace scripto
