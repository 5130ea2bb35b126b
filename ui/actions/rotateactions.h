// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/uiservices.h"
#include "ui/keys/rotate/rotationtexts.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace scripto {

class KeysMessages;
class RevokeActions;
class RotateDialog;
class SignInActions;

// Rotating and renewing, from the click to the message with the result.
class RotateActions final : public QObject {
    Q_OBJECT

public:
    // Shows its messages in `messages`.
    RotateActions(UiServices &services, KeysMessages &messages, SignInActions &signIns, RevokeActions &revokes,
                  QWidget *window);

    bool canRotate(const QList<KeyRef> &keys) const { return obstacleTo(keys).isEmpty(); }
    // Why these keys cannot be rotated, for a menu: "no profile here holds this key". Empty if they can.
    QString obstacleTo(const QList<KeyRef> &keys) const;
    void rotate(const KeyRef &key, RotationVerb verb = RotationVerb::Rotate);
    // Rotates the key held by this profile, once the keys of its account are known.
    void rotateHeldBy(const QString &profile, RotationVerb verb = RotationVerb::Rotate);

Q_SIGNALS:
    // The profile's keys need to be read first.
    void selectProfileRequested(const QString &profile);

private:
    void open(RotateDialog *dialog);
    void reportOrphans(const RotationPlan &plan, const QList<KeyRow> &orphans);
    void followWanted();
    void reportUnknown(const QString &profile, RotationVerb verb);
    void showUnseen(KeyRotation *rotation);
    void reportStuck(KeyRotation *rotation);
    void followEnd(const KeyRotation &rotation);
    void reportEnd(const RotationEnd &end, bool wasSeen);
    void takeSettled(const SettledRotation &settled);
    void reportSettled();
    void actOnSettled();
    void followListed();
    bool isListed(const SettledRotation &settled) const;

    UiServices &m_services;
    KeysMessages &m_messages;
    SignInActions &m_signIns;
    RevokeActions &m_revokes;
    QWidget *m_window;
    // A result that was not dismissed yet. Results are shown one after the other.
    struct Told {
        SettledRotation rotation;
        bool wasListed = false; // a key that it offers to revoke was in the list
    };
    QList<Told> m_settled;
    QPointer<KeyRotation> m_stuck; // its old key could not be restored, as the message says
    QString m_wanted; // the profile whose key will be rotated once it is known
    RotationVerb m_wantedVerb = RotationVerb::Rotate;
};

} // namespace scripto
