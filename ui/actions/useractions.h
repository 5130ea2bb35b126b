// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/uiservices.h"
#include "ui/common/messagebar.h"
#include "ui/common/notice.h"
#include "ui/profiles/profilehealth.h"
#include "ui/profiles/undooffer.h"

#include <QObject>
#include <QStringList>

#include <optional>

class QDialog;
class QWidget;

namespace scripto {

class CheckActions;
class FindActions;
class KeyChangeActions;
class KeysMessages;
class NewKeyDialog;
class PaneView;
class QuitActions;
class RepairDialog;
class RevokeActions;
class RotateActions;
class SignInActions;
struct Error;
struct KeyRow;
struct Repaired;
struct Revocability;

// The user's actions in the window, from the dialog to the message with the result.
class UserActions final : public QObject {
    Q_OBJECT

public:
    // Shows its messages in `messages`.
    UserActions(UiServices &services, KeysMessages &messages, QWidget *window);

    SignInActions &signIns() const { return *m_signIns; }
    RevokeActions &revokes() const { return *m_revokes; }
    RotateActions &rotations() const { return *m_rotations; }
    KeyChangeActions &changes() const { return *m_changes; }
    CheckActions &checks() const { return *m_checks; }
    FindActions &finding() const { return *m_finding; }
    QuitActions &quitting() const { return *m_quitting; }
    void newKey();
    void use(const QString &profile);
    void reportUseRefused(const QString &richReason);
    void copyKey(const QString &profile);
    void copyEmail(const QString &profile);
    // Copies a command that asks the profile's server whose key this is.
    void copyCurl(const QString &profile);
    void checkProfile(const QString &profile);
    // Stops a running check, or checks all profiles.
    void checkProfiles();
    // Does what clicking the word in a profile's row is meant for.
    void mend(const QString &profile, ProfileTrouble trouble);
    void addProfile();
    void renameProfile(const QString &profile);
    // Asks only if a key that may be alive would be lost with it.
    void removeProfile(const QString &profile);
    // Undoes the newest step: a change of a profile or a pending revoke.
    void undo();
    void redo();
    QString undoText() const;
    void makeFilePrivate();
    void createFile();
    // Depending on the state of the profile, writes again, restores or shows both copies.
    void repair(const QString &profile);
    // Keeps one or both copies of a profile whose copies differ. Ends with repairEnded().
    void keepCopy(const QString &profile, Repair repair);
    void repairAll();
    void restoreAll();
    // Opens the keychain's own prompt without blocking.
    void unlockKeychain();
    // Opens config.json itself, to mend it.
    void showFile();
    // Shows config.json in the file manager.
    void showFolder();
    void openWebSettings();
    void showHistory();
    void settings();
    void about();

    void reportNoSuchProfile(const QString &profile);
    // Another start of the program would have used this server. Does nothing if this one uses it as well.
    void reportOtherServer(const QString &server);

Q_SIGNALS:
    // The window should show this view, and takes it over.
    void viewRequested(scripto::PaneView *view);
    // The window should select this profile.
    void profileAdded(const QString &profile);
    // The window should show the details of this profile, where the user decides.
    void detailsRequested(const QString &profile);
    // The work that keepCopy() began has ended.
    void repairEnded(const QString &profile);
    // The keychain's own prompt has opened or closed.
    void unlocking(bool isOpen);

private:
    void openNewKey(NewKeyDialog *dialog);
    void followRenamed(const QStringList &before);
    void copySecret(const Secret &secret, const QString &done, const QString &failed);
    void showClipboard(int secondsLeft);
    void askToRemove(const ProfileRow &row);
    Revocability revocabilityOf(const QString &profile, std::optional<KeyRow> &row) const;
    void remove(const QString &profile, const Secret &key, bool isRevokedNow);
    void revokeThenRemove(const QString &profile, const Secret &key, const KeyRow &shown);
    // An Error stays until the user closes it, or until a message comes that is about the same.
    void tell(MessageKind kind, const QString &rich, const QStringList &about = {});
    void undoChange();
    // The serial of the newest change of a profile, or 0.
    qint64 newestChange() const;
    // Adds an undo button for exactly this step, unless `before` is still the newest change.
    void reportUndoable(const QString &rich, qint64 before = 0, const QStringList &about = {});
    // The same for changes that the user did not make here.
    void offerUndo(const QString &rich, qint64 before = 0, MessageKind kind = MessageKind::Ok,
                   const QStringList &about = {});
    void reportUndone(const QString &what);
    void followOffer();
    void showOffer(MessageBar::Message message, void (UserActions::*act)());
    void dropOffer();
    // `next` may be a sentence about what to do next.
    void reportFailure(const QString &what, const Error &error, const QString &next = {},
                       const QStringList &about = {});
    void reportSuperseded(const QString &rich, const QStringList &about);
    void reportOutside(const QStringList &profiles, bool activeChanged);
    static void openOnce(QDialog *dialog);
    // Shows `done` afterwards unless a profile was added to config.json.
    void openRepair(RepairDialog *dialog, const QString &done);
    void reportRepaired(const QString &done, const Repaired &repaired, qint64 changeBefore);

    UiServices &m_services;
    KeysMessages &m_messages;
    QWidget *m_window;
    SignInActions *m_signIns;
    RevokeActions *m_revokes;
    RotateActions *m_rotations;
    KeyChangeActions *m_changes;
    QuitActions *m_quitting;
    CheckActions *m_checks;
    FindActions *m_finding;
    UndoOffer m_offer; // of the message m_offeringMessage
    int m_offeringMessage = 0;
    QString m_copied; // the message about the last copy
    bool m_isJudgingRemoval = false;
    bool m_isUnlocking = false;
};

} // namespace scripto
