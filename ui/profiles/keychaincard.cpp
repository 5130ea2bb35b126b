// SPDX-License-Identifier: MIT
#include "ui/profiles/keychaincard.h"

#include "ui/common/fonts.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"

#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr qsizetype mostNamed = 4;

QString namesOf(const QStringList &entries)
{
    QStringList names;
    for (const QString &entry : entries)
        names.append(escapedName(entry));
    return names.join(QStringLiteral(", "));
}

} // namespace

QString KeychainCard::unlockVerb(KeychainState state)
{
    switch (state) {
    case KeychainState::Locked:
        return tr("Unlock…");
    case KeychainState::NotSetUp:
        return tr("Set up…");
    default:
        return {};
    }
}

KeychainCard::KeychainCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new NoticeCard(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(8), px(8), px(8), 0);
    layout->addWidget(m_card);
    connect(m_card, &NoticeCard::buttonClicked, this, &KeychainCard::unlockRequested);
    connect(m_card, &NoticeCard::linkClicked, this, [this] {
        m_putAway = true;
        update();
    });
    update();
}

void KeychainCard::setState(KeychainState state, const QStringList &lockedEntries, const QStringList &newerEntries)
{
    const bool isSameState = std::exchange(m_state, state) == state;
    const bool areSameLocked = std::exchange(m_lockedEntries, lockedEntries) == lockedEntries;
    const bool areSameNewer = std::exchange(m_newerEntries, newerEntries) == newerEntries;
    if (isSameState && areSameLocked && areSameNewer)
        return;
    m_putAway = false;
    update();
}

void KeychainCard::setUnlocking(bool unlocking)
{
    m_unlocking = unlocking;
    update();
}

void KeychainCard::update()
{
    switch (m_state) {
    case KeychainState::Locked:
        m_card->setMessage(MessageKind::Info, tr("The keychain is locked"),
                           tr("Your profiles work. Their copies in the keychain are updated once you unlock it."));
        break;
    case KeychainState::NotSetUp:
        m_card->setMessage(MessageKind::Info, tr("The keychain is not set up"),
                           tr("It would keep a second copy of each profile. The desktop asks for a password for it."));
        break;
    case KeychainState::Silent:
        m_card->setMessage(MessageKind::Info, tr("The keychain does not answer"),
                           tr("Your profiles work. If it stays silent, close Scripto Keys and open it again."));
        break;
    default:
        if (!showEntries())
            return hide();
    }
    const QString verb =
        unlockVerb(m_state == KeychainState::Ready && !m_lockedEntries.isEmpty() ? KeychainState::Locked : m_state);
    m_card->setActions(m_unlocking && !verb.isEmpty() ? tr("Waiting for you…") : verb,
                       verb.isEmpty() ? tr("Hide") : tr("Not now"));
    m_card->setButtonEnabled(!m_unlocking);
    setVisible(!m_putAway);
}

// Locked entries come first: the user can unlock them.
bool KeychainCard::showEntries()
{
    if (m_state != KeychainState::Ready)
        return false;
    const QStringList &entries = m_lockedEntries.isEmpty() ? m_newerEntries : m_lockedEntries;
    if (entries.isEmpty())
        return false;
    const QString list = entries.size() > mostNamed ? tr("%1 entries").arg(entries.size()) : namesOf(entries);
    if (!m_lockedEntries.isEmpty())
        m_card->setMessage(MessageKind::Info, tr("Entries in the keychain are locked"),
                           tr("Your profiles work. Once unlocked, these copies will be updated: %1.").arg(list));
    else
        m_card->setMessage(
            MessageKind::Info, tr("Entries of a newer version"),
            tr("A newer Scripto Keys has written these to the keychain. They are left alone: %1.").arg(list));
    return true;
}

} // namespace scripto
