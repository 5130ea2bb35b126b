// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keyaccounts.h"
#include "app/keys/list/reconnecttimer.h"

namespace scripto {

class RotationJournal;

// The keys that are shown: those of the account that the selected profile belongs to, or of all accounts at once.
class KeyStore : public QObject {
    Q_OBJECT
public:
    KeyStore(KeyAccounts &accounts, RevokeCountdown &countdown, RotationJournal &rotations, ProfileStore &profiles,
             Clock clock, QObject *parent = nullptr);

    // All of them, shown or not.
    KeyAccounts &accounts() const { return m_accounts; }

    // Shows the account of this profile and reads its keys. An empty name shows nothing.
    void select(const QString &profile);
    // Shows the keys of all distinct accounts.
    void showAll(bool all);
    bool showsAll() const { return m_all; }

    // Reads the shown accounts, except where that would cost a key one of its last uses.
    void refresh();
    // The cost of a read that waits for the user's consent; empty if none waits.
    struct LookingCost {
        QString reader; // the profile whose key would read
        qint64 usesLeft = 0;

        friend bool operator==(const LookingCost &, const LookingCost &) = default;
    };
    std::optional<LookingCost> lookingCost() const;
    // Reads the account that lookingCost() is about.
    void refreshAtCost();
    void cancelRefresh();

    const QString &selectedProfile() const { return m_selected; }
    // The keys of the selected profile's account, whether or not all are shown; null if no profile is selected.
    AccountKeys *selected() const { return m_selectedAccount; }
    // Empty if no profile is selected.
    const KeyAccount &account() const;
    QList<KeyAccount> shownAccounts() const;
    const QList<KeyRow> &rows() const;

    bool isReading() const;
    // Whether the newest list may lack the newest keys.
    bool mayBeTruncated() const;
    // Why the newest read failed; the rows are then those of the last successful one. With several accounts, the first
    // one that failed.
    std::optional<Error> problem() const;
    // Whether the server could not be reached. It is retried automatically.
    bool isOffline() const;
    // When the server allows the next read; invalid if it named no time.
    QDateTime retryAt() const;
    // By this computer's clock; invalid while nothing was read. With several accounts, the oldest.
    QDateTime readAt() const;
    // Now by the server's clock, as of its last answer.
    QDateTime serverNow() const;

    ReconnectTimer &reconnectTimer() { return m_reconnect; }

Q_SIGNALS:
    // Once for all changes of one turn of the event loop, also of accounts that are not shown.
    void changed();

private:
    void followAccounts();
    void show(const QList<AccountKeys *> &accounts);
    AccountKeys *heldBack() const;
    bool shows(const AccountKeys *account) const { return m_shown.contains(account); }
    void onReadEnded();
    void markStale();

    KeyAccounts &m_accounts;
    RotationJournal &m_rotations;
    const ProfileStore &m_profiles;
    Clock m_clock;
    ReconnectTimer m_reconnect;
    QString m_selected;
    AccountKeys *m_selectedAccount = nullptr;
    QList<AccountKeys *> m_shown; // in order
    bool m_all = false;
    mutable QList<KeyRow> m_rows; // built when they are looked at
    mutable bool m_isStale = false;
    Coalescer m_changed;
};

} // namespace scripto
