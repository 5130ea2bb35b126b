// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/dialogframe.h"
#include "ui/keys/rotate/rotationtexts.h"

#include <QPointer>

namespace scripto {

class KeyStore;
class RotateForm;
class RotationProgress;
class Rotations;
class SecretClipboard;
class UnsavedKeyPage;

// Asks how to replace a key, replaces it, and closes on success. The rotation outlives the dialog.
class RotateDialog final : public DialogFrame {
    Q_OBJECT

public:
    RotateDialog(const RotationPlan &plan, RotationVerb verb, KeyStore &keys, Rotations &rotations,
                 SecretClipboard &clipboard, QWidget *parent = nullptr);
    // For a rotation that has been running without a dialog.
    RotateDialog(KeyRotation &rotation, KeyStore &keys, Rotations &rotations, SecretClipboard &clipboard,
                 QWidget *parent = nullptr);

    // Where the old key was found on this computer: path and line.
    void setFoundIn(const QStringList &places);
    void dismiss() override;

Q_SIGNALS:
    // The server requires a web session for this key's account.
    void sessionWanted(const scripto::KeyRef &key);
    void revokeWanted(const scripto::KeyRef &key);
    // The rotation succeeded.
    void rotated(const scripto::RotationEnd &end);
    // The dialog was closed while the rotation continues.
    void goesOn(const QString &name);

private:
    void connectParts();
    void rotate();
    void watch(KeyRotation *rotation);
    void followPlan();
    void follow();
    void showForm();
    void showProgress();
    void showEnd();
    void offer(const QString &what);
    void takeBack();
    void revoke();
    void leave(DialogCode result);
    bool isAt(KeyRotation::Step step) const;

    RotationPlan m_plan;
    const RotationVerb m_verb;
    KeyStore &m_keys;
    Rotations &m_rotations;
    QPointer<KeyRotation> m_rotation;
    RotateForm *m_form;
    RotationProgress *m_progress;
    UnsavedKeyPage *m_unstored;
    QPushButton *m_link;
    QPushButton *m_cancel;
    QPushButton *m_rotate;
    QPushButton *m_done;
};

} // namespace scripto
