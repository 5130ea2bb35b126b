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

// Rotating and renewing, from the click to what is told at the end.
class RotateActions final : public QObject {
    Q_OBJECT

public:
    // Messages appear in the slot of `messages`.
    RotateActions(UiServices &services, KeysMessages &messages, SignInActions &signIns, RevokeActions &revokes,
                  QWidget *window);

    bool canRotate(const QList<KeyRef> &keys) const;
    void rotate(const KeyRef &key, RotationVerb verb = RotationVerb::Rotate);
    // The key that this profile holds, as soon as the keys of its account are known.
    void rotateHeldBy(const QString &profile, RotationVerb verb = RotationVerb::Rotate);

Q_SIGNALS:
    // Its keys have to be seen first.
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
    // Still to be told, one after the other.
    struct Told {
        SettledRotation rotation;
        bool wasListed = false; // a key that it offers to revoke
    };
    QList<Told> m_settled;
    QPointer<KeyRotation> m_stuck; // whose old key could not be put back, as the message says
    QString m_wanted; // the profile whose key is to be rotated once it is known
    RotationVerb m_wantedVerb = RotationVerb::Rotate;
};

} // namespace scripto
