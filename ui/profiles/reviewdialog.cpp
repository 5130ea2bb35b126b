// SPDX-License-Identifier: MIT
#include "ui/profiles/reviewdialog.h"

#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"
#include "ui/common/waitnote.h"
#include "ui/profiles/copycard.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace scripto {

namespace {

constexpr int dialogWidth = 660;

QString whatDiffers(MirrorState state)
{
    if (state == MirrorState::DifferentAccount)
        return ReviewDialog::tr(
            "In config.json this profile now belongs to another account or server than in the keychain. "
            "Nothing has been overwritten.");
    return ReviewDialog::tr("config.json and the keychain hold different copies of this profile. Nothing has been "
                            "overwritten.");
}

bool differs(const ProfileRow *row)
{
    return row && row->keychainCopy && row->inFile
        && (row->mirror == MirrorState::Differs || row->mirror == MirrorState::DifferentAccount);
}

// A side that is being read again, or cannot be read now, decides nothing.
bool isUnknown(const ProfileRow *row)
{
    return row && (row->mirror == MirrorState::Checking || row->mirror == MirrorState::KeychainAway);
}

} // namespace

ReviewDialog::ReviewDialog(ProfileStore &profiles, const QString &name, QWidget *parent)
    : DialogFrame(dialogWidth, parent)
    , m_profiles(profiles)
    , m_name(name)
    , m_notice(new Notice)
{
    setTitle(tr("Which copy of “%1” is right?").arg(name));
    addCards();
    auto *consequence = new TextLabel(
        tr("The other copy is replaced. Its key is not revoked: it stays in the list of keys until you revoke it."),
        FontRole::Small, Tone::Text3);
    consequence->setWordWrap(true);
    content()->addWidget(consequence);
    content()->addWidget(m_notice);
    m_notice->hide();
    m_note = new WaitNote(addFootnote());
    addCancel(tr("Decide later"))->setFocus();
    connect(m_useFile, &QPushButton::clicked, this, &ReviewDialog::useFile);
    connect(m_useKeychain, &QPushButton::clicked, this, &ReviewDialog::useKeychain);
    connect(&profiles, &ProfileStore::changed, this, &ReviewDialog::follow);
    follow();
}

void ReviewDialog::addCards()
{
    m_file = new CopyCard(Icon::File, tr("In config.json"));
    m_keychain = new CopyCard(Icon::Keychain, tr("In the keychain"));
    m_useFile = m_file->addButton(tr("Use the copy in the file"));
    m_useKeychain = m_keychain->addButton(tr("Use the copy in the keychain"));
    auto *cards = new QWidget;
    auto *layout = new QHBoxLayout(cards);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(12));
    layout->addWidget(m_file, 1);
    layout->addWidget(m_keychain, 1);
    content()->addWidget(cards);
}

void ReviewDialog::follow()
{
    if (m_busy)
        return;
    const ProfileRow *row = m_profiles.row(m_name);
    if (!differs(row)) {
        if (!isUnknown(row))
            closeSoon();
        return;
    }
    setLead(whatDiffers(row->mirror));
    m_file->setProfile(row->profile, &*row->keychainCopy);
    m_keychain->setProfile(*row->keychainCopy, &row->profile);
    // The CLI uses the file already; where a key is missing, the other copy is the one to take.
    const bool fileHasKey = !row->profile.apiKey.isEmpty();
    setKind(m_useFile, fileHasKey ? ButtonKind::Primary : ButtonKind::Plain);
    setKind(m_useKeychain, fileHasKey ? ButtonKind::Plain : ButtonKind::Primary);
}

// Once, and not within the change itself, which others are still being told of.
void ReviewDialog::closeSoon()
{
    disconnect(&m_profiles, nullptr, this, nullptr);
    QMetaObject::invokeMethod(this, &ReviewDialog::accept, Qt::QueuedConnection);
}

void ReviewDialog::useFile()
{
    await(m_profiles.repair(m_name, Repair::UseFile));
}

void ReviewDialog::useKeychain()
{
    await(m_profiles.repair(m_name, Repair::UseKeychain));
}

template <typename T> void ReviewDialog::await(Call<T> *call)
{
    setBusy(true);
    call->then(this, [this](const Result<T> &result) {
        setBusy(false);
        if (result)
            return closeSoon();
        m_notice->setMessage(MessageKind::Error, errorNotice(result.error()));
        m_notice->show();
        follow();
    });
}

void ReviewDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_useFile->setEnabled(!busy);
    m_useKeychain->setEnabled(!busy);
    m_notice->hide();
    if (busy)
        m_note->start(tr("Replacing the other copy…"));
    else
        m_note->stop();
}

} // namespace scripto
