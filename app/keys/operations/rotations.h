// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/keyrotation.h"

namespace scripto {

class KeyStore;

// The rotations of all accounts that are under way, or have ended and are still to be shown.
class Rotations : public QObject {
    Q_OBJECT
public:
    explicit Rotations(KeyStore &keys, QObject *parent = nullptr);

    // Null if the account is not known any more. The rotation lives until it is left.
    KeyRotation *rotate(const RotationPlan &plan, bool revokeOld);
    // Goes on with one whose new key `held` has.
    KeyRotation *resume(AccountKeys &account, const RotationRecord &record, const Profile &held);

    // One of them still needs this key.
    bool needsKey(const KeyRef &key) const;
    // A key is lost if the program ends now.
    bool hasUnsafeKey() const;
    // Those that could not put the old key back so far. Each may be left to the next start.
    QList<KeyRotation *> stuck() const;
    // The profiles in which a rotation has replaced this key, as they were before.
    QList<Profile> profilesBefore(const KeyRef &oldKey) const;

Q_SIGNALS:
    // As KeyRotation::finishedDetached().
    void finishedDetached(KeyRotation *rotation);
    // Well or not, seen or not.
    void ended(const scripto::KeyRotation &rotation);
    // Each time that the old key could not be put back.
    void stuckAgain(KeyRotation *rotation);

private:
    KeyRotation *add(KeyRotation *rotation);

    KeyStore &m_keys;
    QList<KeyRotation *> m_all;
};

} // namespace scripto
