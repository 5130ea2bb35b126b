// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/keyrotation.h"

namespace scripto {

class KeyAccounts;

// The rotations of all accounts that are running, or have ended and are still to be shown.
class Rotations : public QObject {
    Q_OBJECT
public:
    explicit Rotations(KeyAccounts &accounts, QObject *parent = nullptr);

    // What rotating this key would do; empty if no profile of config.json is known to hold it.
    std::optional<RotationPlan> plan(const KeyRef &key) const;
    // The listed keys that no profile is known to hold, one of which an earlier rotation of this key left behind. It
    // must be revoked before another key is made.
    QList<KeyRow> orphansOf(const KeyRef &key) const;

    // Null if the account is no longer known. The rotation lives until it is detached.
    KeyRotation *rotate(const RotationPlan &plan, bool revokeOld);
    // Continues a rotation whose new key is stored in `held`.
    KeyRotation *resume(AccountKeys &account, const RotationRecord &record, const Profile &held);

    // Whether one of them still needs this key.
    bool needsKey(const KeyRef &key) const;
    // Whether a rotation is putting the old key back at this moment, which must not be interrupted.
    // KeyAccounts::hasUnsafeKey() covers the new keys.
    bool hasUnsafeKey() const;
    // The rotations that have not been able to put the old key back. Each may be left to the next start.
    QList<KeyRotation *> stuck() const;
    // The profiles in which a rotation has replaced this key, as they were before.
    QList<Profile> profilesBefore(const KeyRef &oldKey) const;
    // The key that a rotation has put in place of this one; empty if none has.
    KeyRef successorOf(const KeyRef &oldKey) const;

Q_SIGNALS:
    // See KeyRotation::finishedDetached().
    void finishedDetached(KeyRotation *rotation);
    // Emitted for every rotation, whatever its outcome and whether or not a dialog shows it.
    void ended(const scripto::KeyRotation &rotation);
    // Emitted each time that the old key could not be put back.
    void stuckAgain(KeyRotation *rotation);

private:
    KeyRotation *add(KeyRotation *rotation);

    KeyAccounts &m_accounts;
    QList<KeyRotation *> m_all;
};

} // namespace scripto
