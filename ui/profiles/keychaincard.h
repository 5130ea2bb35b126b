// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

#include <QWidget>

namespace scripto {

class NoticeCard;

// Says that the keychain or some of its entries are unavailable, what that means, and offers one way out. Once
// dismissed, it stays hidden until the keychain's state changes.
class KeychainCard final : public QWidget {
    Q_OBJECT

public:
    // "Unlock…", "Set up…"; empty if nothing can be done from here.
    static QString unlockVerb(KeychainState state);

    explicit KeychainCard(QWidget *parent = nullptr);

    // Names the entries if the keychain is available but some of its entries cannot be read.
    void setState(KeychainState state, const QStringList &lockedEntries = {}, const QStringList &newerEntries = {});
    // Whether the keychain's own prompt is open.
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
