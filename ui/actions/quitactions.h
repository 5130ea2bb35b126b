// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/uiservices.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class QWidget;

namespace scripto {

class DialogFrame;
class KeyRotation;
class RevokeActions;
class SignInActions;

// Closing the window: it closes unless something would be lost or go unseen. Then a dialog says why, and what to do.
class QuitActions final : public QObject {
    Q_OBJECT

public:
    QuitActions(UiServices &services, SignInActions &signIns, RevokeActions &revokes, QWidget *window);

    // False, after saying why. Where that is a question, the answer closes the window.
    bool mayQuit();
    // No key is lost, and no result goes unseen, if the program ends now.
    bool isSafeToEnd() const;

private:
    bool hasUnsafeKey() const;
    KeyRotation *stuck() const;
    void explain(const QString &title, const QString &lead);
    void askAboutHeld();
    void askAboutHistory(const Error &problem);
    void askAboutSilentDisk();
    void askAboutOldKey(KeyRotation &rotation);
    DialogFrame *makeDialog(const QString &title, const QString &lead);

    UiServices &m_services;
    SignInActions &m_signIns;
    RevokeActions &m_revokes;
    QWidget *m_window;
    QPointer<DialogFrame> m_dialog;
    QSet<QString> m_leftToNextStart; // rotations, by RotationRecord::id
    bool m_leavesHistory = false; // the user gave up the events that could not be written
    bool m_leavesDisk = false; // the user gave up what a silent disk has not taken
};

} // namespace scripto
