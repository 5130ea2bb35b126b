// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/uiservices.h"
#include "ui/common/messagebar.h"
#include "ui/common/notice.h"
#include "ui/profiles/undooffer.h"

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
    // The newest step: a change of a profile, or a key that is about to be revoked.
    void undo();
    void redo();
    QString undoText() const;
    void makeFilePrivate();
    void createFile();
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

    void reportNoSuchProfile(const QString &profile);

Q_SIGNALS:
    // A profile that should be looked at now.
    void profileAdded(const QString &profile);
    // The keychain's own prompt is open, or not any more.
    void unlocking(bool isOpen);

private:
    void openNewKey(NewKeyDialog *dialog);
    void followRenamed(const QStringList &before);
    void showClipboard(int secondsLeft);
    void tell(MessageKind kind, const QString &rich);
    void undoChange();
    // Of the newest change of a profile; 0: none.
    qint64 newestChange() const;
    // With a button that takes back this very step, where the newest change is another than `before`.
    void reportUndoable(const QString &rich, qint64 before = 0);
    // The same for what nobody here has asked for: what went wrong before stays.
    void offerUndo(const QString &rich, qint64 before = 0, MessageKind kind = MessageKind::Ok);
    void reportUndone(const QString &what);
    void followOffer();
    void showOffer(const MessageBar::Message &message, void (UserActions::*act)());
    void dropOffer();
    // `next` may be a sentence on what follows.
    void reportFailure(const QString &what, const Error &error, const QString &next = {});
    void reportSuperseded(const QString &rich);
    void reportOutside(const QStringList &profiles, bool activeChanged);
    static void openOnce(QDialog *dialog);
    // `done` is told afterwards where no profile has come into config.json.
    void openRepair(RepairDialog *dialog, const QString &done);
    void reportRepaired(const QString &done, const Repaired &repaired, qint64 changeBefore);
    QString stateOnServer(const ProfileRow &row) const;

    UiServices &m_services;
    KeysMessages &m_messages;
    QWidget *m_window;
    SignInActions *m_signIns;
    RevokeActions *m_revokes;
    RotateActions *m_rotations;
    QuitActions *m_quitting;
    UndoOffer m_offer; // of the message with this number
    int m_offeringMessage = 0;
    QString m_copiedFrom; // the profile whose key was copied last
    bool m_isUnlocking = false;
};

} // namespace scripto
