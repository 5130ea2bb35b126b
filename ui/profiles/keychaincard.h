// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

#include <QWidget>

namespace scripto {

class NoticeCard;

// Says that the keychain, or some of its entries, cannot be used now, what that means, and offers the one way out.
// Quiet: it can be put away, and then stays away until the keychain is in another state.
class KeychainCard final : public QWidget {
    Q_OBJECT

public:
    // "Unlock…", "Set up…"; empty in the states that nothing can be done about from here.
    static QString unlockVerb(KeychainState state);

    explicit KeychainCard(QWidget *parent = nullptr);

    // The entries are named where the keychain is there and some of it cannot be read.
    void setState(KeychainState state, const QStringList &lockedEntries = {}, const QStringList &newerEntries = {});
    // While the keychain's own prompt is open.
    void setUnlocking(bool unlocking);

Q_SIGNALS:
    void unlockRequested();

private:
    void update();
    bool showEntries();

    NoticeCard *m_card;
    KeychainState m_state = KeychainState::Unknown;
    QStringList m_lockedEntries;
    QStringList m_newerEntries;
    bool m_unlocking = false;
    bool m_putAway = false;
};

} // namespace scripto
