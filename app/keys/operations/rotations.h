// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/keyrotation.h"

namespace scripto {

class KeyStore;

// The rotations of all accounts that are running, or have ended and are still to be shown.
class Rotations : public QObject {
    Q_OBJECT
public:
    explicit Rotations(KeyStore &keys, QObject *parent = nullptr);

    // Null if the account is no longer known. The rotation lives until it is detached.
    KeyRotation *rotate(const RotationPlan &plan, bool revokeOld);
    // Continues a rotation whose new key is stored in `held`.
    KeyRotation *resume(AccountKeys &account, const RotationRecord &record, const Profile &held);

    // Whether one of them still needs this key.
    bool needsKey(const KeyRef &key) const;
    // Whether a rotation is putting the old key back at this moment, which must not be interrupted.
    // KeyStore::hasUnsafeKey() covers the new keys.
    bool hasUnsafeKey() const;
    // The rotations that have not been able to put the old key back. Each may be left to the next start.
    QList<KeyRotation *> stuck() const;
    // The profiles in which a rotation has replaced this key, as they were before.
    QList<Profile> profilesBefore(const KeyRef &oldKey) const;

Q_SIGNALS:
    // See KeyRotation::finishedDetached().
    void finishedDetached(KeyRotation *rotation);
    // Emitted for every rotation, whatever its outcome and whether or not a dialog shows it.
    void ended(const scripto::KeyRotation &rotation);
    // Emitted each time that the old key could not be put back.
    void stuckAgain(KeyRotation *rotation);

private:
    KeyRotation *add(KeyRotation *rotation);

    KeyStore &m_keys;
    QList<KeyRotation *> m_all;
};

} // namespace scripto
