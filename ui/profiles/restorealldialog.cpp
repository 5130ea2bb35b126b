// SPDX-License-Identifier: MIT
#include "ui/profiles/restorealldialog.h"

#include "ui/common/card.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int restoreAllWidth = 460;
constexpr qsizetype namesListed = 8;

QStringList restorable(const QList<ProfileRow> &rows)
{
    QStringList names;
    for (const ProfileRow &row : rows) {
        if (row.repairs.contains(Repair::Restore))
            names.append(row.profile.name);
    }
    return names;
}

QString namesText(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(qMin(names.size(), namesListed)))
        shown.append(strong(name));
    QString text = shown.join(QStringLiteral(", "));
    if (names.size() > namesListed)
        text += u' ' + RestoreAllDialog::tr("and %1 more").arg(names.size() - namesListed);
    return text;
}

} // namespace

RestoreAllDialog::RestoreAllDialog(ProfileStore &profiles, QWidget *parent)
    : RepairDialog(profiles, restoreAllWidth, parent)
    , m_names(new TextLabel(FontRole::Body, Tone::Text2))
    , m_broken(new Notice)
{
    setLead(tr("These profiles are in the keychain only. Restored, the CLI can use them again."));
    m_names->setWordWrap(true);
    auto *card = new Card;
    card->content()->addWidget(m_names);
    content()->addWidget(card);
    content()->addWidget(m_broken);
    addEnd();
    addCancel();
    m_restore = addVerb({});
    connect(m_restore, &QPushButton::clicked, this,
            [this] { await(this->profiles().restoreAll(), tr("Writing config.json…")); });
    follow();
}

void RestoreAllDialog::show(const ProfileStore &profiles)
{
    const QStringList names = restorable(profiles.rows());
    if (names.isEmpty())
        return closeSoon();
    const auto count = names.size();
    setTitle(count == 1 ? tr("Restore 1 profile?") : tr("Restore %1 profiles?").arg(count));
    m_restore->setText(count == 1 ? tr("Restore 1 profile") : tr("Restore %1 profiles").arg(count));
    m_names->setRich(namesText(names));
    m_broken->setVisible(profiles.file().problem.has_value());
    if (const QString &target = profiles.file().missingTarget; !target.isEmpty())
        return m_broken->setMessage(
            MessageKind::Info,
            tr("config.json is a link: the file is written as %1, which doesn’t exist now.").arg(strong(target)));
    m_broken->setMessage(
        MessageKind::Info,
        tr("A new config.json is written. The broken one is kept beside it as %1, for you only.")
            .arg(strong(QStringLiteral("config.json.broken-")
                        + QDate::currentDate().toString(QStringLiteral("yyyyMMdd")) + QStringLiteral("-…"))));
}

void RestoreAllDialog::setChoicesEnabled(bool enabled)
{
    m_restore->setEnabled(enabled);
}

} // namespace scripto
