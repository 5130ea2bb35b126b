// SPDX-License-Identifier: MIT
#include "ui/profiles/renameprofiledialog.h"

#include "app/core/showntext.h"
#include "ui/common/errortexts.h"
#include "ui/common/formfield.h"
#include "ui/common/notice.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int renameWidth = 420;

} // namespace

RenameProfileDialog::RenameProfileDialog(ProfileStore &profiles, const QString &name, QWidget *parent)
    : DialogFrame(renameWidth, parent)
    , m_profiles(profiles)
    , m_name(name)
    , m_edit(new QLineEdit(name))
    , m_notice(new Notice)
{
    setTitle(tr("Rename “%1”"), name);
    setLead(tr("Update scripts that use the old name."));
    m_field = addField(tr("Profile name"), m_edit, tr("The name the CLI knows it by."));
    content()->addWidget(m_notice);
    m_notice->hide();
    addCancel();
    m_rename = addVerb(tr("Rename"));
    m_edit->selectAll();
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_field->setError({}); });
    connect(m_rename, &QPushButton::clicked, this, &RenameProfileDialog::rename);
    if (const ProfileRow *row = profiles.row(name))
        m_key = row->profile.apiKey;
    connect(&profiles, &ProfileStore::changed, this, &RenameProfileDialog::follow);
}

void RenameProfileDialog::follow()
{
    if (!m_rename->isEnabled()) // the rename itself makes the old name disappear
        return;
    const ProfileRow *row = m_profiles.row(m_name);
    if (row && row->inFile && row->profile.apiKey == m_key) {
        if (m_edit->isModified())
            m_field->setError(newName().isEmpty() ? QString() : nameError());
        return;
    }
    disconnect(&m_profiles, nullptr, this, nullptr);
    Q_EMIT subjectChanged();
    reject();
}

QString RenameProfileDialog::newName() const
{
    return m_edit->text().trimmed();
}

QString RenameProfileDialog::nameError() const
{
    if (newName().isEmpty())
        return tr("A profile needs a name.");
    if (const QString problem = profileNameProblem(newName()); !problem.isEmpty())
        return problem;
    const bool taken = newName() != m_name && m_profiles.row(newName());
    return taken ? tr("There is a profile “%1” already.").arg(shownText(newName())) : QString();
}

void RenameProfileDialog::rename()
{
    m_notice->hide();
    m_field->setError(nameError());
    if (m_field->hasError())
        return m_edit->setFocus();
    m_rename->setEnabled(false);
    m_profiles.rename(m_name, newName(), m_key)->then(this, [this](const Result<Done> &renamed) { receive(renamed); });
}

void RenameProfileDialog::receive(const Result<Done> &renamed)
{
    m_rename->setEnabled(true);
    if (renamed)
        return accept();
    m_notice->setMessage(MessageKind::Error, errorNotice(renamed.error()));
    m_notice->show();
}

} // namespace scripto
