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

// Quitting. If something would be lost or go unseen, a dialog says so and offers a way out instead.
class QuitActions final : public QObject {
    Q_OBJECT

public:
    QuitActions(UiServices &services, SignInActions &signIns, RevokeActions &revokes, QWidget *window);

    // Returns false after explaining why. If the user then decides to quit, quitDecided() follows.
    bool mayQuit();
    // Whether the program can end now without losing a key or an unseen result.
    bool isSafeToEnd() const;

Q_SIGNALS:
    void quitDecided();

private:
    bool hasUnsafeKey() const;
    KeyRotation *stuck() const;
    void explain(const QString &title, const QString &lead);
    void askAboutHeld();
    void awaitNotes();
    void askAboutHistory(const Error &problem);
    void askAboutSilentDisk();
    void askAboutOldKey(KeyRotation &rotation);
    DialogFrame *makeDialog(const QString &title, const QString &lead);
    // Asks whether to quit although something could not be written. Sets `isLeft` if the user does.
    DialogFrame *makeLossDialog(const QString &title, const QString &lead, const Error &problem, bool &isLeft);

    UiServices &m_services;
    SignInActions &m_signIns;
    RevokeActions &m_revokes;
    QWidget *m_window;
    QPointer<DialogFrame> m_dialog;
    QSet<QString> m_leftToNextStart; // rotations, by RotationRecord::id
    bool m_leavesNotes = false; // the user gave up notes that could not be written
    bool m_leavesHistory = false; // the user gave up events that could not be written
    bool m_leavesDisk = false; // the user gave up what a silent disk has not saved
};

} // namespace scripto
