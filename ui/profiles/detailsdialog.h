// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"
#include "ui/common/dialogframe.h"

#include <chrono>

namespace scripto {

class PropertyGrid;
class RingIcon;
class SecretClipboard;
class KeyReveal;

// Everything known about one profile: its key, its account, and how its two copies compare. Closes if the profile
// disappears.
class DetailsDialog final : public DialogFrame {
    Q_OBJECT

public:
    // Facts that the profile store does not know.
    struct Around {
        QString configPath;
        QString keychainService;
        QString onServer; // the key's state; empty if unknown
    };

    DetailsDialog(const ProfileStore &profiles, const QString &name, const Around &around, SecretClipboard &clipboard,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void repairRequested(const QString &profile);
    void rotateRequested(const QString &profile);
    void unlockRequested();

private:
    enum Fact { Account, KeyId, SignedIn, Expires, OnServer, File, InKeychain, Previous, FactCount };

    void addState();
    void addFacts();
    void follow();
    void showState(const ProfileRow &row);
    void showFacts(const ProfileRow &row);
    void act();
    QString place(const QString &where, bool isThere, const QDateTime &changedAt) const;

    const ProfileStore &m_profiles;
    QString m_name;
    Around m_around;
    RingIcon *m_icon;
    TextLabel *m_word;
    TextLabel *m_explanation;
    QPushButton *m_repair;
    QPushButton *m_rotate;
    KeyReveal *m_key;
    PropertyGrid *m_facts;
    TextLabel *m_values[FactCount];
};

} // namespace scripto
