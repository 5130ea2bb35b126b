// SPDX-License-Identifier: MIT
#include "ui/profiles/removeprofiledialog.h"

#include "ui/common/notice.h"
#include "ui/common/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int removeWidth = 500;
constexpr std::chrono::milliseconds timeToReadConsequences{1500};

QString whatHappens(const ProfileRow &row)
{
    return row.inFile ? RemoveProfileDialog::tr("It is removed from config.json and from the keychain.")
                      : RemoveProfileDialog::tr("It is removed from the keychain, the only place that still has it.");
}

// `others` is the number of keys that the keychain keeps with the profile besides its own.
QString whatIsLost(bool losesItsKey, qsizetype others)
{
    QStringList sentences;
    if (losesItsKey)
        sentences.append(
            RemoveProfileDialog::tr("No other profile here has its key: if you only remove it, the key %1, and nobody "
                                    "can show it again.")
                .arg(strong(RemoveProfileDialog::tr("stays valid"))));
    if (others > 0)
        sentences.append(
            others == 1
                ? RemoveProfileDialog::tr("The keychain also keeps another key with it, which may still be valid "
                                          "and is lost, too.")
                : RemoveProfileDialog::tr("The keychain also keeps %1 other keys with it, which may still be "
                                          "valid and are lost, too.")
                      .arg(others));
    sentences.append(RemoveProfileDialog::tr("Undo brings everything back until you quit Scripto Keys."));
    return sentences.join(u' ');
}

} // namespace

RemoveProfileDialog::RemoveProfileDialog(const ProfileStore &profiles, const ProfileRow &row, QWidget *parent)
    : DialogFrame(removeWidth, parent)
    , m_profiles(profiles)
    , m_subject(row.profile)
    , m_wasInFile(row.inFile)
    , m_activeNotice(new Notice)
    , m_revokeNotice(new Notice)
{
    setTitle(tr("Remove “%1” from this computer?"), row.profile.name);
    content()->addWidget(m_revokeNotice);
    content()->addWidget(m_activeNotice);
    QPushButton *cancel = addCancel();
    m_removeOnly = addVerb(tr("Remove only"), ButtonKind::Plain);
    m_removeAndRevoke = addVerb(tr("Remove and revoke"), ButtonKind::Danger);
    // A quick Enter must not remove before the user has read the question.
    cancel->setAutoDefault(true);
    cancel->setDefault(true);
    cancel->setFocus();
    const auto choose = [this](Choice choice) {
        m_choice = choice;
        accept();
    };
    connect(m_removeOnly, &QPushButton::clicked, this, [choose] { choose(Choice::RemoveOnly); });
    connect(m_removeAndRevoke, &QPushButton::clicked, this, [choose] { choose(Choice::RemoveAndRevoke); });
    connect(&profiles, &ProfileStore::changed, this, &RemoveProfileDialog::follow);
    m_reading.setSingleShot(true);
    m_reading.setInterval(timeToReadConsequences);
    connect(&m_reading, &QTimer::timeout, this, &RemoveProfileDialog::showRevocability);
    show(row);
}

void RemoveProfileDialog::setRevocability(const Revocability &now)
{
    if (m_revocability == now)
        return;
    m_revocability = now;
    if (isVisible())
        m_reading.start();
    showRevocability();
}

void RemoveProfileDialog::showRevocability()
{
    const bool isPossible = m_revocability.obstacle.isEmpty();
    m_removeAndRevoke->setVisible(m_losesItsKey);
    m_removeAndRevoke->setEnabled(isPossible && !m_reading.isActive());
    m_removeAndRevoke->setToolTip(toolTipText(isPossible ? QStringList() : QStringList{m_revocability.obstacle}));
    m_revokeNotice->setVisible(m_losesItsKey && (!isPossible || !m_revocability.consequences.isEmpty()));
    if (isPossible)
        m_revokeNotice->setMessage(MessageKind::Warn, m_revocability.consequences.join(QStringLiteral("<br>")));
    else
        m_revokeNotice->setMessage(
            MessageKind::Info, tr("The key can’t be revoked from here now.") + u' ' + escaped(m_revocability.obstacle));
}

void RemoveProfileDialog::follow()
{
    const ProfileRow *row = m_profiles.row(m_subject.name);
    if (row && row->profile.apiKey == m_subject.apiKey && row->inFile == m_wasInFile)
        return show(*row);
    disconnect(&m_profiles, nullptr, this, nullptr);
    Q_EMIT subjectChanged();
    reject();
}

void RemoveProfileDialog::show(const ProfileRow &row)
{
    const QList<Secret> lost = m_profiles.soleKeys(row.profile.name);
    m_losesItsKey = lost.contains(row.profile.apiKey);
    setLead(whatHappens(row) + u' ' + whatIsLost(m_losesItsKey, lost.size() - (m_losesItsKey ? 1 : 0)));
    const QString next = row.active ? m_profiles.activeAfterRemoving(row.profile.name) : QString();
    m_activeNotice->setMessage(MessageKind::Info,
                               next.isEmpty()
                                   ? tr("The CLI uses this profile. Afterwards it uses none.")
                                   : tr("The CLI uses this profile. Afterwards it uses %1.").arg(strong(next)));
    m_activeNotice->setVisible(row.active);
    showRevocability();
}

} // namespace scripto
