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

// All that is known of one profile: its key, its account, its two places and how they stand to each other. Closes when
// the profile is gone.
class DetailsDialog final : public DialogFrame {
    Q_OBJECT

public:
    // For how long the key is shown before it hides itself.
    static constexpr std::chrono::seconds revealTime{20};

    // What only others know.
    struct Around {
        QString configPath;
        QString keychainService;
        QString onServer; // of the key; empty = not known
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
