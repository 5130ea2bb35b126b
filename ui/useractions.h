// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/notice.h"
#include "ui/uiservices.h"

#include <QObject>
#include <QStringList>

class QDialog;
class QWidget;

namespace scripto {

class KeysMessages;
class NewKeyDialog;
class QuitActions;
class RepairDialog;
class RevokeActions;
class RotateActions;
class SignInActions;
struct Error;
struct KeyRef;
struct ProfileRow;
struct Repaired;

// What the user asks for in the window, from the dialog it needs to the message that says how it ended.
class UserActions final : public QObject {
    Q_OBJECT

public:
    // Messages appear in the slot of `messages`.
    UserActions(UiServices &services, KeysMessages &messages, QWidget *window);

    SignInActions &signIns() const { return *m_signIns; }
    RevokeActions &revokes() const { return *m_revokes; }
    RotateActions &rotations() const { return *m_rotations; }
    QuitActions &quitting() const { return *m_quitting; }
    void newKey();
    void makeActive(const QString &profile);
    void copyKey(const QString &profile);
    void addProfile();
    void renameProfile(const QString &profile);
    void removeProfile(const QString &profile);
    void undo();
    void redo();
    void makeFilePrivate();
    // The one link of a profile's row: writes again, restores or shows both copies, by its state.
    void repair(const QString &profile);
    void repairAll();
    void restoreAll();
    void checkProfiles();
    void showDetails(const QString &profile);
    void showKeyDetails(const KeyRef &key);
    // Opens the keychain's own prompt; nothing waits for it.
    void unlockKeychain();
    void showFile();
    void openWebSettings();
    void showHistory();
    void settings();
    void about();

    void tellNoSuchProfile(const QString &profile);

Q_SIGNALS:
    // A profile that should be looked at now.
    void profileMade(const QString &profile);
    // The keychain's own prompt is open, or not any more.
    void unlocking(bool isOpen);

private:
    void openNewKey(NewKeyDialog *dialog);
    void followRenamed(const QStringList &before);
    void tellClipboard(int secondsLeft);
    void tell(MessageKind kind, const QString &rich);
    // With a button that takes it back, where the newest step is another than `undoneBefore`.
    void tellUndoable(const QString &rich, const QString &undoneBefore = {});
    // The same for what nobody here has asked for: what went wrong before stays.
    void offerUndo(const QString &rich, const QString &undoneBefore = {});
    void tellFailure(const QString &what, const Error &error);
    void tellOutside(const QStringList &profiles, bool activeChanged);
    static void openOnce(QDialog *dialog);
    // `done` is told afterwards where no profile has come into config.json.
    void openRepair(RepairDialog *dialog, const QString &done);
    void tellRepaired(const QString &done, const Repaired &repaired, const QString &undoneBefore);
    QString stateOnServer(const ProfileRow &row) const;

    UiServices &m_services;
    KeysMessages &m_messages;
    QWidget *m_window;
    SignInActions *m_signIns;
    RevokeActions *m_revokes;
    RotateActions *m_rotations;
    QuitActions *m_quitting;
    QString m_undoOffered; // the step that the message's button takes back
    QString m_copiedFrom; // the profile whose key was copied last
    bool m_isUnlocking = false;
};

} // namespace scripto
