// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/core/secret.h"

#include <QObject>
#include <QStringList>

namespace scripto {

enum class KeychainState {
    Unknown, // not asked yet
    Ready, // available and unlocked
    Locked, // unlock() asks the user
    NotSetUp, // no default collection; unlock() offers to create one
    Absent, // no keychain service on this desktop
    Silent, // does not answer; the keychain or this program must be restarted
    Off, // the user does not want it to be used, see SwitchedKeychain
};

// The enumerator's name, for logs and not for the window.
QLatin1StringView nameOf(KeychainState state);

// Whether the keychain may ask the user to confirm a change. If it may not, such a change fails.
enum class Prompts { Never, Allowed };

// The error that calls fail with in a state other than Ready.
ErrorKind errorKindOf(KeychainState state);

// The entries of one service name in the user's keychain. Never prompts by itself, and nothing blocks. Unless the state
// is Ready, calls fail with the error of errorKindOf() and change nothing.
class Keychain : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual KeychainState state() const = 0;
    // What the user calls it: "GNOME Keyring", "KWallet", "the keychain".
    virtual QString displayName() const = 0;

    // The users of all entries, in no particular order. A user is never empty; the calls below fail with Invalid for an
    // empty one.
    virtual Call<QStringList> *list() = 0;
    // Fails with NotFound only if an unlocked keychain has no such entry, and with KeychainLocked in a Ready keychain
    // if this entry is locked.
    virtual Call<Secret> *read(const QString &user) = 0;
    virtual Call<Done> *write(const QString &user, const Secret &value) = 0;
    // Verified: success means that no entry with this name is left.
    virtual Call<Done> *remove(const QString &user, Prompts prompts) = 0;
    // Unlocks the keychain, then its locked entries, with the service's own prompts and without a time limit. Fails
    // with Cancelled if the user dismisses them. Cancelling the call leaves the prompt open, and the state shows its
    // outcome.
    virtual Call<Done> *unlock() = 0;

Q_SIGNALS:
    void stateChanged();
    // Somebody has added, changed or removed entries.
    void entriesChanged();
};

} // namespace scripto
