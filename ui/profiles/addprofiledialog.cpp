// SPDX-License-Identifier: MIT
#include "ui/profiles/addprofiledialog.h"

#include "app/core/keytext.h"
#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/errortexts.h"
#include "ui/common/formfield.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"
#include "ui/common/waitnote.h"
#include "ui/profiles/secretlineedit.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int addWidth = 460;

QString proposedServer(const Environment &environment)
{
    const auto server = serverFromBaseUrl(environment.serverOverride());
    return server && !environment.serverOverride().isEmpty() ? serverAddress(*server) : QString();
}

} // namespace

AddProfileDialog::AddProfileDialog(ProfileStore &profiles, const Environment &environment, Clock clock, QWidget *parent)
    : DialogFrame(addWidth, parent)
    , m_profiles(profiles)
    , m_environment(environment)
    , m_clock(std::move(clock))
    , m_key(new SecretLineEdit)
    , m_name(new QLineEdit)
    , m_email(new QLineEdit)
    , m_server(new QLineEdit(proposedServer(environment)))
    , m_notice(new Notice)
{
    setTitle(tr("Add a profile"));
    setLead(tr("For a key that you have already. To make a new one, sign in or use New key."));
    addFields();
    content()->addWidget(m_notice);
    m_notice->hide();
    m_note = new WaitNote(addFootnote());
    addCancel();
    m_add = addVerb(tr("Add profile"));
    connect(m_add, &QPushButton::clicked, this, &AddProfileDialog::add);
    // Reports at once if another program takes the name. During the save, the name is this profile's own.
    connect(&profiles, &ProfileStore::changed, this, [this] {
        if (m_add->isEnabled() && !profileName().isEmpty())
            m_nameField->setError(nameError());
    });
}

void AddProfileDialog::addFields()
{
    m_keyField = addField(tr("Key"), m_key, tr("Starts with %1").arg(escaped(keyPrefix)));
    m_nameField = addField(tr("Profile name"), m_name, tr("The name the CLI knows it by."));
    m_emailField = addField(tr("E-mail"), m_email, tr("Optional: the account that the key belongs to."));
    m_serverField = addField(tr("Server"), m_server, tr("Empty for %1.").arg(escaped(serverName(productionServer()))));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_server->setPlaceholderText(serverAddress(productionServer()));
    connect(m_key, &QLineEdit::textChanged, this, [this] { m_keyField->setError({}); });
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameField->setError({}); });
    connect(m_email, &QLineEdit::textChanged, this, [this] { m_emailField->setError({}); });
    connect(m_server, &QLineEdit::textChanged, this, [this] { m_serverField->setError({}); });
}

QString AddProfileDialog::profileName() const
{
    return m_name->text().trimmed();
}

bool AddProfileDialog::check()
{
    m_serverField->setError(serverError());
    m_nameField->setError(nameError());
    m_keyField->setError(keyError());
    m_emailField->setError(nameProblem(m_email->text().trimmed()));
    for (FormField *field : {m_keyField, m_nameField, m_emailField, m_serverField}) {
        if (field->hasError()) {
            field->field()->setFocus();
            return false;
        }
    }
    return true;
}

// Never quotes the input: it may be part of a key.
QString AddProfileDialog::keyError() const
{
    const Result<Secret> key = keyFromText(m_key->text());
    return key ? QString() : key.error().message;
}

QString AddProfileDialog::nameError() const
{
    if (profileName().isEmpty())
        return tr("A profile needs a name.");
    if (const QString problem = profileNameProblem(profileName()); !problem.isEmpty())
        return problem;
    return m_profiles.row(profileName()) ? tr("There is a profile “%1” already.").arg(shownText(profileName()))
                                         : QString();
}

QString AddProfileDialog::serverError() const
{
    if (const QString problem = nameProblem(m_server->text().trimmed()); !problem.isEmpty())
        return problem;
    const Result<QUrl> server = serverFromBaseUrl(m_server->text().trimmed());
    return server ? QString() : errorSentence(server.error());
}

Profile AddProfileDialog::profile() const
{
    Profile profile;
    profile.name = profileName();
    profile.apiKey = keyFromText(m_key->text()).value_or(Secret());
    profile.email = m_email->text().trimmed();
    profile.createdAt = m_clock();
    const QUrl server = serverFromBaseUrl(m_server->text().trimmed()).value_or(QUrl());
    // A profile without a server means production, unless this program was started for another server.
    if (server != productionServer() || !m_environment.serverOverride().isEmpty())
        profile.baseUrl = serverAddress(server);
    return profile;
}

void AddProfileDialog::add()
{
    m_notice->hide();
    if (!check())
        return;
    setFieldsEnabled(false);
    m_note->start(tr("Saving the profile…"));
    m_profiles.put(profile(), ProfileStore::Activate::IfNoneActive)->then(this, [this](const Result<Stored> &stored) {
        receive(stored);
    });
}

void AddProfileDialog::receive(const Result<Stored> &stored)
{
    setFieldsEnabled(true);
    m_note->stop();
    if (stored) {
        m_keychainProblem = stored->keychainProblem;
        accept();
        return;
    }
    m_notice->setMessage(MessageKind::Error, errorNotice(stored.error()));
    m_notice->show();
}

void AddProfileDialog::setFieldsEnabled(bool enabled)
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_email),
          static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_add)})
        widget->setEnabled(enabled);
}

} // namespace scripto
