// SPDX-License-Identifier: MIT
#include "ui/keys/create/newkeyform.h"

#include "app/core/profilename.h"
#include "app/core/showntext.h"
#include "ui/common/errortexts.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/keys/expirychoice.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/mintproblem.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

NewKeyForm::NewKeyForm(const ProfileStore &profiles, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_profiles(profiles)
    , m_name(new QLineEdit)
    , m_expiry(new ExpiryChoice(std::move(clock)))
    , m_saves(new QCheckBox(tr("Save it as a profile for the CLI")))
    , m_whyNotSaved(new TextLabel(FontRole::Small, Tone::Warn))
    , m_profileName(new QLineEdit)
    , m_nameField(new FormField(tr("Name"), m_name))
    , m_profileField(new FormField(tr("Profile name"), m_profileName))
    , m_notice(new MintProblem)
{
    m_nameField->setHint(tr("What will use it? The name is how you recognise the key later."));
    m_saves->setChecked(true);
    m_whyNotSaved->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, px(8)); // more space between the last field and the buttons
    layout->setSpacing(px(16));
    for (QWidget *widget : {static_cast<QWidget *>(m_nameField), static_cast<QWidget *>(m_expiry),
                            static_cast<QWidget *>(m_saves), static_cast<QWidget *>(m_whyNotSaved),
                            static_cast<QWidget *>(m_profileField), static_cast<QWidget *>(m_notice)})
        layout->addWidget(widget);
    m_notice->hide();
    setFocusProxy(m_nameField);

    connect(m_name, &QLineEdit::textChanged, this, &NewKeyForm::follow);
    connect(m_expiry, &ExpiryChoice::changed, this, &NewKeyForm::follow);
    connect(m_saves, &QCheckBox::toggled, this, &NewKeyForm::follow);
    connect(m_profileName, &QLineEdit::textChanged, this, &NewKeyForm::checkProfileName);
    connect(&profiles, &ProfileStore::changed, this, &NewKeyForm::followFile);
    connect(m_notice, &MintProblem::pauseTicked, this, &NewKeyForm::pauseTicked);
    connect(m_notice, &MintProblem::sessionWanted, this, &NewKeyForm::sessionWanted);
    connect(m_notice, &MintProblem::copyingChosen, this, [this] {
        m_saves->setChecked(false);
        Q_EMIT copyingChosen();
    });
    connect(m_notice, &MintProblem::revokeWanted, this, &NewKeyForm::revokeWanted);
    follow();
    followFile();
}

QString NewKeyForm::keyName() const
{
    return m_name->text().trimmed();
}

QString NewKeyForm::profileName() const
{
    return m_saves->isChecked() ? m_profileName->text().trimmed() : QString();
}

MintRequest NewKeyForm::request() const
{
    MintRequest request;
    request.name = keyName();
    request.profileName = profileName();
    request.life = m_expiry->life();
    return request;
}

void NewKeyForm::follow()
{
    takeBackProblem();
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

void NewKeyForm::restore(const MintRequest &request)
{
    if (!keyName().isEmpty())
        return;
    m_name->setText(request.name);
    m_saves->setChecked(m_saves->isEnabled() && !request.profileName.isEmpty());
    if (!request.profileName.isEmpty())
        m_profileName->setText(request.profileName);
    m_expiry->setLife(request.life);
}

// If config.json cannot be written, the key can only be shown, not saved.
void NewKeyForm::followFile()
{
    // A dangling link is no problem yet: whether its target can be created is checked on request.
    const auto &problem = m_profiles.file().missingTarget.isEmpty() ? m_profiles.file().problem : std::nullopt;
    m_whyNotSaved->setVisible(problem.has_value());
    if (problem)
        m_whyNotSaved->setText(escaped(errorSentence(*problem)) + u' '
                               + tr("The new key can only be shown, not saved as a profile."));
    if (m_saves->isEnabled() == problem.has_value()) {
        m_saves->setEnabled(!problem);
        m_saves->setChecked(!problem);
    }
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
    m_nameField->setError(keyNameProblem(keyName()));
    return !m_nameField->hasError();
}

bool NewKeyForm::checkProfileName()
{
    QString error;
    if (m_saves->isChecked() && profileName().isEmpty() && !keyName().isEmpty())
        error = tr("A profile needs a name.");
    else if (!profileName().isEmpty())
        error = profileNameProblem(profileName());
    if (error.isEmpty() && m_profiles.row(profileName()))
        error = tr("There is a profile “%1” already.").arg(shownText(profileName()));
    m_profileField->setError(error);
    return error.isEmpty();
}

void NewKeyForm::showProblem(const Error &error)
{
    constexpr int invalidInput = 400;
    if (error.kind == ErrorKind::Refused && error.httpStatus == invalidInput) {
        // The response does not name the field, only its message does.
        const bool isExpiry = error.said.contains(u"expir", Qt::CaseInsensitive);
        if (isExpiry)
            return m_expiry->setError(errorText(error));
        m_nameField->setError(errorText(error));
        return m_name->setFocus();
    }
    m_notice->tell(error);
}

void NewKeyForm::showSavedNowhere(const Error &error)
{
    m_notice->showSavedNowhere(error);
}

void NewKeyForm::showLost(const LostMint &lost)
{
    m_notice->showLost(lost, keyName());
}

void NewKeyForm::showRevoked(const Result<Done> &result)
{
    m_notice->showRevoked(result);
}

bool NewKeyForm::canBeSent() const
{
    return !m_notice->isPausing();
}

void NewKeyForm::takeBackProblem()
{
    m_nameField->setError({});
    m_expiry->setError({});
    m_notice->takeBack();
}

} // namespace scripto
